import { canonicalJson } from '../../platform/canonical/canonical.js';
import type { Block, DocumentTree } from '../../platform/text/document-tree.js';
import { blockSteps } from '../difference/blocks.pure.js';
import type { LedgerEntry } from '../ledger-entry.js';
import type { SectionContent } from '../section-content.pure.js';
import { linesIn, shapeOf, withLines } from './block-lines.pure.js';
import type { TextChange } from './changes.pure.js';
import { changedSince, lineChanges } from './line-changes.pure.js';

/** A change as it fits a text of today: so many blocks from `at` on, counted from 1, give way to others. */
export interface FittedChange {
  readonly at: number;
  readonly before: readonly Block[];
  readonly after: readonly Block[];
}

type Places = ReadonlyMap<number, number>;

/** Where the blocks of an earlier text stand in a later one. */
export class Whereabouts {
  /** Between the neighbours that a block had: surer than anywhere, where a copy may stand of what has been edited. */
  readonly inPlace: Places;
  readonly anywhere: Places;

  constructor(
    base: DocumentTree,
    readonly now: DocumentTree,
  ) {
    this.inPlace = placesOf(base, now, false);
    this.anywhere = placesOf(base, now, true);
  }

  /** Number of the block today; undefined when it is gone. */
  of(block: number): number | undefined {
    return this.inPlace.get(block) ?? this.anywhere.get(block);
  }
}

function placesOf(base: DocumentTree, now: DocumentTree, moves: boolean): Places {
  const pairs = blockSteps(base, now, moves).flatMap(({ before, after }): [number, number][] =>
    before === null || after === null ? [] : [[before + 1, after + 1]],
  );
  return new Map(pairs);
}

/**
 * A change, made to an earlier text, as it fits the text of today: what has been edited since beside it stays. Null when
 * what it changes is gone or has been changed itself; then only a person can say what is meant.
 */
export function fitted(change: TextChange, where: Whereabouts): FittedChange | null {
  const { at, before, after } = change;
  if (before.length === 0) return { at: gapAt(at, where), before, after };
  return fittedAt(where.inPlace, change, where.now) ?? fittedAt(where.anywhere, change, where.now);
}

function fittedAt(places: Places, { at, before, after }: TextChange, now: DocumentTree): FittedChange | null {
  const first = places.get(at);
  if (first === undefined || before.some((_, index) => places.get(at + index) !== first + index)) return null;
  const today = before.map((_, index) => now.content[first - 1 + index]!);
  if (canonicalJson(today) === canonicalJson(before)) return { at: first, before, after };
  const made = before.length === 1 && after.length === 1 ? madeIn(before[0]!, after[0]!, today[0]!) : null;
  return made && { at: first, before: today, after: [made] };
}

/** What is added stands after the block it was added after, else before the one it was added before, else last. */
function gapAt(at: number, where: Whereabouts): number {
  const previous = where.of(at - 1);
  if (previous !== undefined) return previous + 1;
  return where.of(at) ?? (at === 1 ? 1 : where.now.content.length + 1);
}

/** Words changed in a block of one shape, line by line. */
function madeIn(before: Block, after: Block, today: Block): Block | null {
  const shape = shapeOf(before);
  if (shapeOf(after) !== shape || shapeOf(today) !== shape) return null;
  const [olds, freshes, nows] = [linesIn(before), linesIn(after), linesIn(today)];
  const lines = nows.map((now, index) =>
    changedSince(olds[index]!, now, lineChanges(olds[index]!, freshes[index]!)),
  );
  return lines.every((line) => line !== null) ? withLines(today, lines) : null;
}

/** The content with the change made in its text. Lines of the ledger go on pointing at the blocks that answer them. */
export function withChange(content: SectionContent, { at, before, after }: FittedChange): SectionContent {
  const blocks = content.body.content;
  const body: DocumentTree = {
    type: 'doc',
    content: [...blocks.slice(0, at - 1), ...after, ...blocks.slice(at - 1 + before.length)],
  };
  const moved = (entry: LedgerEntry): LedgerEntry => {
    const { paragraph, ...rest } = entry;
    const place =
      paragraph === undefined ? undefined : placeAfter(paragraph, at, before.length, after.length);
    return place === undefined ? rest : { ...rest, paragraph: place };
  };
  const ledger = Object.fromEntries(Object.entries(content.ledger).map(([id, entry]) => [id, moved(entry)]));
  return { ...content, body, ledger };
}

function placeAfter(place: number, at: number, removed: number, added: number): number | undefined {
  if (place < at) return place;
  if (place >= at + removed) return place - removed + added;
  return added === 0 ? undefined : Math.min(place, at + added - 1);
}
