import { together } from '../../support/together.js';

together('engine', 2, 4);
