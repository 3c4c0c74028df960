import { together } from '../../support/together.js';

together('engine', 4, 4);
