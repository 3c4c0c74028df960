import type { ReplyBlock, Run } from './reply-blocks.js';

type Runs = readonly Run[];

/** The block with each of its lines of text given to `by`. */
export function mapRuns(block: ReplyBlock, by: (runs: Runs) => Runs): ReplyBlock {
  const cell = <T extends { readonly paragraphs: readonly Runs[] }>(one: T): T => ({
    ...one,
    paragraphs: one.paragraphs.map(by),
  });
  switch (block.kind) {
    case 'paragraph':
      return { ...block, runs: by(block.runs) };
    case 'list':
      return { ...block, items: block.items.map((paragraphs) => paragraphs.map(by)) };
    case 'table':
      return {
        ...block,
        columns: block.columns.map(cell),
        rows: block.rows.map((row) => row.map(cell)),
      };
    case 'heading':
    case 'quote':
    case 'figure':
      return block;
  }
}

/** An address outside the document. */
const isOutside = (href: string | undefined): href is string => href !== undefined && !href.startsWith('#');

/**
 * What is to be said after words that are from a source or lead outside: given the words, `says` tells it. Words that are
 * their own address need nothing.
 */
export function afterTargets(runs: Runs, says: (target: string, isLink: boolean) => Run | null): Runs {
  let words = '';
  return runs.flatMap((run, index) => {
    const { says: source, ...rest } = run;
    const target = source ?? (isOutside(run.href) ? run.href : undefined);
    if (target === undefined) return [rest];
    const next = runs[index + 1];
    words += run.text;
    if ((next?.says ?? next?.href) === target) return [rest];
    const said = words.trim() === target ? null : says(target, source === undefined);
    words = '';
    return said ? [rest, said] : [rest];
  });
}

/** Sources and addresses written out behind the words, where there are no notes. */
export const inLine = (block: ReplyBlock): ReplyBlock =>
  mapRuns(block, (runs) => afterTargets(runs, (target) => ({ text: ` (${target})` })));
