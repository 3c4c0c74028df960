import { together } from '../../support/together.js';

together('scenarios', 1, 3);
