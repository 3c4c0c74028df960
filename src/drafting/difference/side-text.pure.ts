import type { BlockDifference, Line, Sides } from './difference-model.js';

type Side = keyof Sides<unknown>;
const notOn = { before: 'inserted', after: 'deleted' } as const;

const lineText = ({ pieces }: Line, side: Side) =>
  pieces
    .filter(({ kind }) => kind !== notOn[side])
    .map(({ text }) => text)
    .join('');

function linesOf({ content }: BlockDifference): readonly Line[] {
  switch (content.kind) {
    case 'text':
      return [content.line];
    case 'list':
      return content.items.flatMap(({ lines }) => lines);
    case 'table':
      return content.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.lines ?? []));
  }
}

/** The bare words of a block on one side. */
export const sideText = (block: BlockDifference, side: Side): string =>
  linesOf(block)
    .map((line) => lineText(line, side))
    .filter((text) => text !== '')
    .join(' ');

/** The heading each block of a side stands under, by the block's number; a heading stands under none. */
export function headingsOf(blocks: readonly BlockDifference[], side: Side): Map<number, string> {
  const own = blocks.filter(({ place }) => place[side] !== null);
  own.sort((a, b) => a.place[side]! - b.place[side]!);
  const headings = new Map<number, string>();
  let current: string | null = null;
  for (const block of own) {
    if (block.form[side]!.startsWith('heading')) current = sideText(block, side);
    else if (current !== null) headings.set(block.place[side]!, current);
  }
  return headings;
}
