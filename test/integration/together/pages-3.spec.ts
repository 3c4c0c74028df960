import { together } from '../../support/together.js';

together('pages', 3, 4);
