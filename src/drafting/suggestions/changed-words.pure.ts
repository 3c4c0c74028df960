import { blockText, type Block } from '../../platform/text/document-tree.js';
import { linesIn, lineText, partOf, shapeOf } from './block-lines.pure.js';
import type { TextChange } from './changes.pure.js';
import { lineChanges } from './line-changes.pure.js';

/** The words a change takes away, and those it adds, as plain text. */
export interface ChangedWords {
  readonly removed: string;
  readonly inserted: string;
}

/** What a change says, without the words beside it. */
export function changedWords({ before, after }: Omit<TextChange, 'at'>): ChangedWords {
  const [old, fresh] = [before[0], after[0]];
  const inside = before.length === 1 && after.length === 1 && shapeOf(old!) === shapeOf(fresh!);
  if (!inside) return { removed: textOf(before), inserted: textOf(after) };
  const others = linesIn(fresh!);
  const changes = linesIn(old!).flatMap((line, index) =>
    lineChanges(line, others[index]!).map(({ from, to, instead }) => ({
      removed: lineText(partOf(line, from, to)),
      inserted: lineText(instead),
    })),
  );
  const said = (side: keyof ChangedWords) =>
    changes
      .map((change) => change[side].trim())
      .join(' ')
      .trim();
  return { removed: said('removed'), inserted: said('inserted') };
}

const textOf = (blocks: readonly Block[]) => blocks.map(blockText).join('\n');
