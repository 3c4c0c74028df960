// Apart from tasks.reads.ts: what is asked here needs no database, so pure parts may ask it.
export { taskTitle } from './task-words.pure.js';
