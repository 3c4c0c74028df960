import { together } from '../../support/together.js';

together('engine', 1, 4);
