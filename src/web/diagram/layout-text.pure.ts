import type { Shape } from './fold.pure.js';

/** Width of a text in IBM Plex Sans, estimated: 0.53 of the size per letter. */
export function widthOf(text: string, size: number): number {
  return text.length * size * 0.53;
}

/** Breaks at spaces so that no line is wider than `width`; a single longer word keeps a line of its own. */
export function wrap(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1];
    if (last !== undefined && widthOf(`${last} ${word}`, size) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Indexes with each parent before its children. */
export function documentOrder(shape: Shape): number[] {
  const below = (parent: number | null): number[] =>
    shape.states.flatMap((state, at) => (state.parent === parent ? [at, ...below(at)] : []));
  return below(null);
}

/** The state drawn next below: the one an arrow can reach straight down. Null for the last, and for one with children. */
export function straightTarget(shape: Shape, at: number): number | null {
  if (shape.states.some((state) => state.parent === at)) return null;
  const order = documentOrder(shape);
  return order[order.indexOf(at) + 1] ?? null;
}
