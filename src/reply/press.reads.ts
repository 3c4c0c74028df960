// Papers that other features have made as the reply's own are: in a process apart, by the same means.
export { Press } from './press/press.js';
export type { Sheet } from './pdf/sheet-pdf.js';
export { headerCell, textCell } from './reply-blocks.js';
export type { Cell, TableBlock } from './reply-blocks.js';
