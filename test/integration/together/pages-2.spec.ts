import { together } from '../../support/together.js';

together('pages', 2, 4);
