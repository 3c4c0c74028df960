import { together } from '../../support/together.js';

together('api', 2, 2);
