/** What needs the development packages, in one place to be fetched when it is wanted. */
export { fuzz } from './run.js';
export { MUTANTS_TO_FIND, tryMutants } from './mutants.js';
