import { canonicalJson } from '../../platform/canonical/canonical.js';
import { blockText, type Block, type DocumentTree } from '../../platform/text/document-tree.js';
import { align, type Step } from './align.pure.js';
import type { BlockContent, BlockDifference, BlockForm, Change } from './difference-model.js';
import { Comparison } from './comparison.pure.js';
import { unitOf } from './lines.pure.js';
import { compareLists, wholeList } from './lists.pure.js';
import { compareLines, wholeLine } from './pieces.pure.js';
import { placeOf } from './place.pure.js';
import { compareTables, wholeTable } from './tables.pure.js';

/**
 * The difference between two texts in normal form, in the order of the later one; what is gone stands where it stood.
 * A side's blocks, in the order of its places and without the other side's pieces, are exactly that text.
 */
export function compareTrees(before: DocumentTree, after: DocumentTree): BlockDifference[] {
  const comparison = new Comparison();
  return blockSteps(before, after, true, comparison).map((step) =>
    blockOf(step, before.content, after.content, comparison),
  );
}

/** The blocks of two texts laid side by side, by index; `moves`: whether one may stand at another place and be the same. */
export function blockSteps(
  before: DocumentTree,
  after: DocumentTree,
  moves: boolean,
  comparison = new Comparison(),
): Step[] {
  const unit = (block: Block) => unitOf(block, kindOf(block), () => blockText(block), comparison);
  return align(before.content.map(unit), after.content.map(unit), moves);
}

/** Blocks of one kind can become each other without losing their words. */
function kindOf({ type }: Block): BlockContent['kind'] {
  if (type === 'table') return 'table';
  return type === 'paragraph' || type === 'heading' ? 'text' : 'list';
}

function formOf(block: Block): BlockForm {
  return block.type === 'heading' ? `heading${block.attrs.level}` : block.type;
}

function blockOf(
  { before, after, moved }: Step,
  olds: readonly Block[],
  freshes: readonly Block[],
  comparison: Comparison,
): BlockDifference {
  const old = before === null ? null : olds[before]!;
  const fresh = after === null ? null : freshes[after]!;
  const frame = {
    moved,
    place: placeOf(before, after),
    form: { before: old && formOf(old), after: fresh && formOf(fresh) },
  };
  if (!old) return { change: 'inserted', ...frame, content: whole(fresh!, 'inserted') };
  if (!fresh) return { change: 'deleted', ...frame, content: whole(old, 'deleted') };
  if (canonicalJson(old) === canonicalJson(fresh))
    return { change: 'same', ...frame, content: whole(old, 'same') };
  return { change: 'changed', ...frame, content: compareBlocks(old, fresh, comparison) };
}

function whole(block: Block, change: Exclude<Change, 'changed'>): BlockContent {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return { kind: 'text', line: wholeLine(block.content, change) };
    case 'bulletList':
    case 'orderedList':
      return wholeList(block, change);
    case 'table':
      return wholeTable(block, change);
  }
}

function compareBlocks(old: Block, fresh: Block, comparison: Comparison): BlockContent {
  if (old.type === 'table' && fresh.type === 'table') return compareTables(old, fresh, comparison);
  if (isText(old) && isText(fresh))
    return { kind: 'text', line: compareLines(old.content, fresh.content, comparison.effort) };
  if (isList(old) && isList(fresh)) return compareLists(old, fresh, comparison);
  throw new Error('Only blocks of one kind are laid side by side.');
}

type TextBlock = Extract<Block, { type: 'paragraph' | 'heading' }>;
type ListBlock = Extract<Block, { type: 'bulletList' | 'orderedList' }>;
const isText = (block: Block): block is TextBlock => kindOf(block) === 'text';
const isList = (block: Block): block is ListBlock => kindOf(block) === 'list';
