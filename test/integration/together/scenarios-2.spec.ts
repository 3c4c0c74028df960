import { together } from '../../support/together.js';

together('scenarios', 2, 3);
