import type { MarkedWord } from '../../web/components/marks.js';
import type { FileView } from './rounds.view.js';
import type { ReplyFrame } from './reply.view.js';

/** The files of the reply as it stands, or how far they are. */
export interface FilesView extends ReplyFrame {
  /** What is said first: that they are made, being made, or why not. */
  readonly said: string;
  /** Whether the page is to fetch itself again. */
  readonly waiting: boolean;
  /** Steps with their state; empty when the files are there. */
  readonly steps: readonly (MarkedWord & { readonly step: string })[];
  readonly done: number;
  readonly files: readonly FileView[];
}
