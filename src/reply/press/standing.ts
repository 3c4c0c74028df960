import type { RoundFormat } from '../round-files.js';

/** A file that is there. */
export interface MadeFile {
  readonly sha256: string;
  readonly size: number;
}

/** How far the files of a text are. */
export type Standing =
  | { readonly state: 'none' }
  | { readonly state: 'planned' | 'running'; readonly step: number }
  | { readonly state: 'failed'; readonly reason: string }
  | { readonly state: 'done'; readonly files: Readonly<Record<RoundFormat, MadeFile>> };
