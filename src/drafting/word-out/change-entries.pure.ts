import type { Block, DocumentTree } from '../../platform/text/document-tree.js';
import type { BlockDifference, Item, Row } from '../difference/difference-model.js';
import { wholeDifference } from './whole-blocks.pure.js';

/** A block as it stands in the document with changes: kept, changed inside, or come or gone as a whole. */
export type ChangeEntry = Pick<BlockDifference, 'change' | 'content'> & {
  readonly form: NonNullable<BlockDifference['form']['after']>;
};

/**
 * The blocks of two texts as one document in which every change can be accepted or rejected: with all accepted it is the
 * later text, with all rejected the earlier one. What cannot be said as a change inside a block (another kind of block,
 * another place, columns that came and went) is the old block gone and the new one come.
 */
export function changeEntries(
  blocks: readonly BlockDifference[],
  before: DocumentTree,
  after: DocumentTree,
): ChangeEntry[] {
  const entries: Placed[] = blocks.flatMap((block) => entriesOf(block, before, after));
  const moved = blocks.filter((block) => block.moved);
  for (const { place } of [...moved].sort((a, b) => a.place.before! - b.place.before!)) {
    const own = place.before!;
    const at = entries.findIndex((entry) => entry.old !== null && entry.old > own);
    const gone = { ...whole(before.content[own - 1]!, 'deleted'), old: own };
    entries.splice(at < 0 ? entries.length : at, 0, gone);
  }
  return entries.map(({ change, content, form }) => ({ change, content, form }));
}

/** `old`: number of the block in the earlier text, where it stands at that place; null for what only the later has. */
interface Placed extends ChangeEntry {
  readonly old: number | null;
}

function entriesOf(block: BlockDifference, before: DocumentTree, after: DocumentTree): Placed[] {
  const { place, form, moved, change, content } = block;
  if (moved) return [{ ...whole(after.content[place.after! - 1]!, 'inserted'), old: null }];
  if (place.before === null) return [{ change, content, form: form.after!, old: null }];
  if (place.after === null) return [{ change, content, form: form.before!, old: place.before }];
  if (form.before === form.after && saysInside(block))
    return [{ change, content, form: form.after!, old: place.before }];
  return [
    { ...whole(before.content[place.before - 1]!, 'deleted'), old: place.before },
    { ...whole(after.content[place.after - 1]!, 'inserted'), old: null },
  ];
}

/** Whether every change of a block is one of words, items or rows at their places. */
function saysInside({ content }: BlockDifference): boolean {
  if (content.kind === 'text') return true;
  if (content.kind === 'list') return content.items.every((item) => staysPut(item) && sameLines(item));
  const sameColumns = content.columns.every(({ before, after }) => before !== null && after !== null);
  return sameColumns && content.rows.every((row) => staysPut(row) && row.cells.every(sameCell));
}

const staysPut = ({ moved }: Item | Row) => !moved;
/**
 * The first paragraph carries the number of an item, and the last cannot leave its cell: where paragraphs came or went
 * inside, the whole is replaced.
 */
const sameLines = ({ change, lines }: Pick<Item, 'change' | 'lines'>) =>
  change === 'inserted' || change === 'deleted' || lines.every((line) => KEPT.has(line.change));
const KEPT: ReadonlySet<string> = new Set(['same', 'changed']);
const sameCell = (cell: Row['cells'][number]) =>
  cell !== null && sameLines(cell) && (WHOLE.has(cell.change) || cell.type.before === cell.type.after);
const WHOLE: ReadonlySet<string> = new Set(['inserted', 'deleted']);

const whole = (block: Block, change: 'inserted' | 'deleted'): ChangeEntry => wholeDifference(block, change);
