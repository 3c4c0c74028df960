/** The text of a section, a comment or a contribution: one strict tree for editor, page, print, Word and hash. */
export * from './tree-types.js';
export { cleanLine, cleanLines, forbiddenCharacters } from './clean-text.js';
export { canonicalHref, markKey, sameMarks, targetOf, writeTarget } from './targets.js';
export type { Target } from './targets.js';
export { normalise } from './normalise.js';
export { parseTree } from './parse-tree.js';
export {
  blockText,
  fitsPlainText,
  pageCount,
  plainText,
  treeFromPlainText,
  wordCount,
} from './plain-text.js';
export { placeholderOf, readSheet, sheetOf, tagOf } from './sheet.js';
export type { Sheet, SheetReading, TagsByBlock } from './sheet.js';
