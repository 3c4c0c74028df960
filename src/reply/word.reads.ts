// What other features need to print a text as the reply prints its own: the same styles in Word, the same blocks on a page.
export { bodyBlocks, Outline } from './body-blocks.pure.js';
export { inLine } from './cited-runs.pure.js';
export { partChildren } from './docx-blocks.js';
export { packDocx } from './docx-pack.js';
export { BULLETS, LINK_LOOK, NUMBERS, numbering, pageSetup, styles, TEXT_WIDTH } from './docx-style.js';
export { plainRun } from './reply-blocks.js';
export type { ReplyBlock, ReplyPart, Run } from './reply-blocks.js';
export { grouped } from './reply-model.pure.js';
export { ROUND_FILES } from './round-files.js';
