import { together } from '../../support/together.js';

together('scenarios', 3, 3);
