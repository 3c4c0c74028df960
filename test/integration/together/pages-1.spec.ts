import { together } from '../../support/together.js';

together('pages', 1, 4);
