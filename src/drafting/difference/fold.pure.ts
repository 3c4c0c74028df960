import type { BlockDifference } from './difference-model.js';

/** Unchanged blocks that are shown on either side of a change. */
const CONTEXT = 1;
/** A stretch shorter than this is shown: folding it would save no space. */
const SHORTEST = 3;

export interface Stretch {
  readonly folded: boolean;
  readonly blocks: readonly BlockDifference[];
}

/** Whether a block reads exactly as before, at the same place. */
export const isUntouched = ({ change, moved }: BlockDifference) => change === 'same' && !moved;

/** Parts the blocks into what is shown and long stretches without a change, in order; nothing is left out. */
export function fold(blocks: readonly BlockDifference[]): Stretch[] {
  const near = (index: number) =>
    blocks.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).some((block) => !isUntouched(block));
  const stretches: { folded: boolean; blocks: BlockDifference[] }[] = [];
  blocks.forEach((block, index) => {
    const folded = !near(index);
    const last = stretches.at(-1);
    if (last?.folded === folded) last.blocks.push(block);
    else stretches.push({ folded, blocks: [block] });
  });
  return joined(
    stretches.map((stretch) => ({ ...stretch, folded: stretch.folded && stretch.blocks.length >= SHORTEST })),
  );
}

function joined(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const stretch of stretches) {
    const last = result.at(-1);
    if (last && !last.folded && !stretch.folded)
      result[result.length - 1] = { folded: false, blocks: [...last.blocks, ...stretch.blocks] };
    else result.push(stretch);
  }
  return result;
}
