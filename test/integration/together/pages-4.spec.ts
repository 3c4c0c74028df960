import { together } from '../../support/together.js';

together('pages', 4, 4);
