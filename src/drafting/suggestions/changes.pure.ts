import { canonicalJson } from '../../platform/canonical/canonical.js';
import { blockText, type Block, type DocumentTree } from '../../platform/text/document-tree.js';
import type { Step } from '../difference/align.pure.js';
import { blockSteps } from '../difference/blocks.pure.js';
import { Comparison } from '../difference/comparison.pure.js';
import { Effort } from '../difference/words.pure.js';
import { linesIn, shapeOf, withLines } from './block-lines.pure.js';
import { lineChanges, withChanges, type LineChange } from './line-changes.pure.js';

/** One change of a text, at one place: blocks from `at` on, counted from 1, that give way to others. */
export interface TextChange {
  /** The first of the blocks; of what is only added, the block it is added before. */
  readonly at: number;
  /** Empty for what is only added. */
  readonly before: readonly Block[];
  /** Empty for what is only taken away. */
  readonly after: readonly Block[];
}

/**
 * Every change that makes one text the other, each of which can be taken without the others: words inside a block place by
 * place, and blocks that are added, taken away or made anew. Both texts in normal form.
 */
export function changesBetween(base: DocumentTree, proposed: DocumentTree): TextChange[] {
  const effort = new Effort();
  const changes: TextChange[] = [];
  let run: { at: number; before: Block[]; after: Block[] } | null = null;
  let at = 1;
  for (const { before, after } of blockSteps(base, proposed, false)) {
    const [old, fresh] = [block(base, before), block(proposed, after)];
    if (old && fresh) {
      if (run) changes.push(run);
      run = null;
      changes.push(...inBlock(at, old, fresh, effort));
    } else {
      run ??= { at, before: [], after: [] };
      if (old) run.before.push(old);
      if (fresh) run.after.push(fresh);
    }
    if (old) at += 1;
  }
  return run ? [...changes, run] : changes;
}

const block = ({ content }: DocumentTree, index: Step['before']): Block | null =>
  index === null ? null : content[index]!;

function inBlock(at: number, old: Block, fresh: Block, effort: Effort): TextChange[] {
  if (canonicalJson(old) === canonicalJson(fresh)) return [];
  const whole = [{ at, before: [old], after: [fresh] }];
  if (shapeOf(old) !== shapeOf(fresh)) return whole;
  const [lines, others] = [linesIn(old), linesIn(fresh)];
  const changes = lines.map((line, index) => lineChanges(line, others[index]!, effort));
  const kept = lines.map((line, index) => withChanges(line, changes[index]!.map(withoutWords)));
  if (!keepsEnough([old, withLines(old, kept), fresh])) return whole;
  return lines.flatMap((line, index) =>
    changes[index]!.map((change) => ({
      at,
      before: [old],
      after: [withLines(old, lines.with(index, withChanges(line, [change])))],
    })),
  );
}

const withoutWords = (change: LineChange): LineChange => ({ ...change, instead: [] });

/**
 * Whether the block can be known again by what none of its changes touches, whichever of them have been taken. One that
 * has been written anew for the most part is one change.
 */
function keepsEnough(blocks: readonly [old: Block, kept: Block, fresh: Block]): boolean {
  const comparison = new Comparison();
  const [old, kept, fresh] = blocks.map((one) => comparison.bagOf(blockText(one)).length);
  const longest = old! + fresh! - kept!;
  return (2 * kept!) / (old! + longest) >= KNOWN_AGAIN;
}

/** More than blocks need to count as alike: beside them others may stand. */
const KNOWN_AGAIN = 0.5;
