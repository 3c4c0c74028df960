import { together } from '../../support/together.js';

together('engine', 3, 4);
