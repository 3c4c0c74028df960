/** The text of a section, a comment or a contribution: one strict tree for editor, page, print, Word and hash. */
export * from './tree-types.js';
export { cleanLine, cleanLines, forbiddenCharacters } from './clean-text.js';
export { normalise } from './normalise.js';
export { parseTree } from './parse-tree.js';
export { blockText, fitsPlainText, plainText, treeFromPlainText, wordCount } from './plain-text.js';
