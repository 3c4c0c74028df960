import { together } from '../../support/together.js';

together('api', 1, 2);
