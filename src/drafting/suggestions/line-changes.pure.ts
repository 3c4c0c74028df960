import { canonicalJson } from '../../platform/canonical/canonical.js';
import type { Mark, TextNode } from '../../platform/text/document-tree.js';
import { compareWords, Effort, type Stretch } from '../difference/words.pure.js';
import type { Piece } from '../difference/difference-model.js';
import { compareLines } from '../difference/pieces.pure.js';
import { joined, lineText, partOf, type Inline } from './block-lines.pure.js';

/** A place of a line, by offsets, and what stands there instead. */
export interface LineChange {
  readonly from: number;
  readonly to: number;
  readonly instead: Inline;
}

/** Every place at which one line became the other, in order. */
export function lineChanges(before: Inline, after: Inline, effort = new Effort()): LineChange[] {
  const changes: { from: number; to: number; instead: TextNode[] }[] = [];
  let at = 0;
  let open = false;
  for (const piece of compareLines(before, after, effort).pieces) {
    const length = piece.kind === 'inserted' ? 0 : piece.text.length;
    if (piece.kind === 'same') open = false;
    else {
      if (!open) changes.push({ from: at, to: at, instead: [] });
      open = true;
      const change = changes.at(-1)!;
      change.to = at + length;
      change.instead.push(...leaves(piece));
    }
    at += length;
  }
  return changes;
}

/** What a piece leaves in the later line. */
function leaves(piece: Exclude<Piece, { kind: 'same' }>): TextNode[] {
  if (piece.kind === 'deleted') return [];
  return [nodeOf(piece.text, piece.kind === 'reset' ? piece.after : piece.marks)];
}

const nodeOf = (text: string, marks: readonly Mark[]): TextNode =>
  marks.length === 0 ? { type: 'text', text } : { type: 'text', text, marks };

/** A line with changes made in it; they do not overlap, and stand in order. */
export function withChanges(line: Inline, changes: readonly LineChange[]): Inline {
  const end = lineText(line).length;
  const parts = changes.flatMap(({ from, instead }, index) => [
    partOf(line, changes[index - 1]?.to ?? 0, from),
    instead,
  ]);
  return joined(...parts, partOf(line, changes.at(-1)?.to ?? 0, end));
}

/**
 * Changes of a line, made in what the line has become since; null when what they change has been changed there too. What
 * else stands in the line now stays.
 */
export function changedSince(before: Inline, now: Inline, changes: readonly LineChange[]): Inline | null {
  const stretches = compareWords(lineText(before), lineText(now), new Effort());
  const moved = changes.map(({ from, to, instead }) => {
    const shift = shiftOf(stretches, from, to);
    const same = shift !== null && setAlike(partOf(before, from, to), partOf(now, from + shift, to + shift));
    return same ? { from: from + shift, to: to + shift, instead } : null;
  });
  return moved.every((change) => change !== null) ? withChanges(now, moved) : null;
}

const setAlike = (one: Inline, other: Inline) => canonicalJson(joined(one)) === canonicalJson(joined(other));

/** How far a place has moved; null when it is no longer there as it was. An insertion needs what stands next to it. */
function shiftOf(stretches: readonly Stretch[], from: number, to: number): number | null {
  const kept = stretches.find(({ same, before: [start, end] }) => same && start <= from && to <= end);
  if (kept) return kept.after[0] - kept.before[0];
  return stretches.length === 0 && from === 0 && to === 0 ? 0 : null;
}
