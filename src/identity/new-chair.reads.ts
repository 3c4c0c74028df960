export { CHAIR_REPLACED, type ChairReplaced } from './new-chair.pure.js';
