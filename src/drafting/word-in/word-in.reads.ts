// What other features need to take a Word file: the look at it before any parser.
export { inspectWord } from './word-package.js';
export { WordFault } from './word-rules.pure.js';
