import { sameMarks, type Mark, type TextNode } from '../../platform/text/document-tree.js';
import type { Change, Line, Piece } from './difference-model.js';
import { compareWords, type Effort, type Stretch } from './words.pure.js';

type Inline = readonly TextNode[];

const textOf = (nodes: Inline) => nodes.map((node) => node.text).join('');
const marksOf = (node: TextNode): readonly Mark[] => node.marks ?? [];

/** A text by offsets: where each node begins, and what it is set in. */
interface Ruler {
  readonly text: string;
  readonly starts: readonly number[];
  readonly marks: readonly (readonly Mark[])[];
}

function rulerOf(nodes: Inline): Ruler {
  let start = 0;
  const starts = nodes.map((node) => {
    start += node.text.length;
    return start - node.text.length;
  });
  return { text: textOf(nodes), starts, marks: nodes.map(marksOf) };
}

/** The node at an offset; later ones only, so that a walk along the text looks at each node once. */
function nodeAt({ starts }: Ruler, offset: number, from: number): number {
  let index = from;
  while (index + 1 < starts.length && starts[index + 1]! <= offset) index += 1;
  return index;
}

/** A part of a text that lies in one node. */
interface Part {
  readonly from: number;
  readonly to: number;
  readonly marks: readonly Mark[];
}

class Cutter {
  private node = 0;
  constructor(private readonly ruler: Ruler) {}

  /** From an offset to the end of its node, but not beyond `to`. */
  next(from: number, to: number): Part {
    this.node = nodeAt(this.ruler, from, this.node);
    const end = this.ruler.starts[this.node + 1] ?? this.ruler.text.length;
    return { from, to: Math.min(to, end), marks: this.ruler.marks[this.node]! };
  }

  all(from: number, to: number): Part[] {
    const parts: Part[] = [];
    for (let at = from; at < to; at = parts.at(-1)!.to) parts.push(this.next(at, to));
    return parts;
  }
}

function replaced(stretch: Stretch, old: Ruler, fresh: Ruler, cut: { old: Cutter; fresh: Cutter }): Piece[] {
  const piece = (kind: 'inserted' | 'deleted', { text }: Ruler) => {
    return ({ from, to, marks }: Part): Piece => ({ kind, text: text.slice(from, to), marks });
  };
  return [
    ...cut.old.all(...stretch.before).map(piece('deleted', old)),
    ...cut.fresh.all(...stretch.after).map(piece('inserted', fresh)),
  ];
}

/** Equal words, parted where either side changes its marks. */
function kept({ before, after }: Stretch, { text }: Ruler, cut: { old: Cutter; fresh: Cutter }): Piece[] {
  const pieces: Piece[] = [];
  const shift = after[0] - before[0];
  for (let at = before[0]; at < before[1];) {
    const old = cut.old.next(at, before[1]);
    const fresh = cut.fresh.next(at + shift, old.to + shift);
    const words = text.slice(at, fresh.to - shift);
    pieces.push(
      sameMarks(old.marks, fresh.marks)
        ? { kind: 'same', text: words, marks: old.marks }
        : { kind: 'reset', text: words, before: old.marks, after: fresh.marks },
    );
    at = fresh.to - shift;
  }
  return pieces;
}

const alike = (a: Piece, b: Piece) =>
  a.kind === 'reset'
    ? b.kind === 'reset' && sameMarks(a.before, b.before) && sameMarks(a.after, b.after)
    : b.kind !== 'reset' && a.kind === b.kind && sameMarks(a.marks, b.marks);

function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last && alike(last, piece)) result[result.length - 1] = { ...last, text: last.text + piece.text };
    else result.push(piece);
  }
  return result;
}

/** The difference between two lines that are the same line: words, and marks of the words that stayed. */
export function compareLines(before: Inline, after: Inline, effort: Effort): Line {
  const [old, fresh] = [rulerOf(before), rulerOf(after)];
  const stretches: Stretch[] =
    old.text === fresh.text
      ? [{ same: true, before: [0, old.text.length], after: [0, fresh.text.length] }]
      : compareWords(old.text, fresh.text, effort);
  const cut = { old: new Cutter(old), fresh: new Cutter(fresh) };
  const pieces = joined(
    stretches.flatMap((stretch) =>
      stretch.same ? kept(stretch, old, cut) : replaced(stretch, old, fresh, cut),
    ),
  );
  return { change: pieces.every(({ kind }) => kind === 'same') ? 'same' : 'changed', pieces };
}

/** A line that only one side has, or that is equal on both. */
export function wholeLine(nodes: Inline, change: Exclude<Change, 'changed'>): Line {
  return { change, pieces: nodes.map((node) => ({ kind: change, text: node.text, marks: marksOf(node) })) };
}
