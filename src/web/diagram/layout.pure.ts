import { edgeText, type Edge, type Shape, type ShapeState } from './fold.pure.js';
import { documentOrder, straightTarget, wrap } from './layout-text.pure.js';

/** Sizes of the drawing in user units; at 1200 wide one unit is one pixel. */
export const size = {
  label: 13.5,
  small: 12.5,
  line: 16,
  track: 12,
  labels: 184,
  box: 152,
  inner: 168,
  indent: 10,
} as const;

export interface PlacedText {
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
}
export interface PlacedBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly container: boolean;
  readonly state: ShapeState;
  readonly label: readonly string[];
  readonly here: readonly string[];
}
/** A polyline with an arrowhead at its end when `arrow`; dashed when it follows by itself. */
export interface PlacedLine {
  readonly points: readonly (readonly [number, number])[];
  readonly arrow: boolean;
  readonly automatic: boolean;
}
export interface PlacedShape {
  readonly width: number;
  readonly height: number;
  readonly title: readonly string[];
  readonly boxes: readonly PlacedBox[];
  readonly lines: readonly PlacedLine[];
  /** Texts on lines that lead away, ending at x. */
  readonly exits: readonly PlacedText[];
  /** Texts beside arrows that lead straight down, starting at x. */
  readonly steps: readonly PlacedText[];
  /** What can happen without leaving the state, starting at x. */
  readonly inner: readonly PlacedText[];
  /** Middles of the dots where a region or state begins. */
  readonly starts: readonly (readonly [number, number])[];
}

interface Exit {
  readonly edge: Edge;
  readonly y: number;
  readonly x: number;
}

interface Draft {
  boxes: (PlacedBox | undefined)[];
  exits: PlacedText[];
  exitAt: Exit[];
  steps: PlacedText[];
  inner: PlacedText[];
  starts: [number, number][];
  lines: PlacedLine[];
  y: number;
}

/**
 * One region, top to bottom in document order. What leads to the next state goes straight down; everything else leaves to
 * the left, where each target has one track. Acts that keep the state stand to the right of it.
 */
export function placeShape(shape: Shape, title: readonly string[]): PlacedShape {
  const targets = new Set(shape.edges.filter((edge) => leavesLeft(shape, edge)).map((edge) => edge.to));
  const tracks = targets.size * size.track + 8;
  const left = tracks + (targets.size > 0 ? size.labels : 8);
  const draft: Draft = {
    boxes: [],
    exits: [],
    exitAt: [],
    steps: [],
    inner: [],
    starts: [],
    lines: [],
    y: title.length * 18 + 14,
  };
  placeChildren(shape, null, left, draft);
  drawStraight(shape, draft);
  drawTracks(draft, tracks);
  const boxes = documentOrder(shape).flatMap((at) => draft.boxes[at] ?? []);
  const width = left + 2 * size.indent + size.box + size.inner + 24;
  return {
    width,
    height: draft.y,
    title,
    boxes,
    lines: draft.lines,
    exits: draft.exits,
    steps: draft.steps,
    inner: draft.inner,
    starts: draft.starts,
  };
}

const leavesLeft = (shape: Shape, edge: Edge): boolean =>
  edge.to !== null && straightTarget(shape, edge.from) !== edge.to;

function placeChildren(shape: Shape, parent: number | null, x: number, draft: Draft): void {
  shape.states.forEach((state, at) => {
    if (state.parent !== parent) return;
    if (state.initial) {
      draft.starts.push([x + size.box / 2, draft.y + 4]);
      draft.y += 24;
    }
    const container = shape.states.some((other) => other.parent === at);
    if (container) placeContainer(shape, at, x, draft);
    else placeLeaf(shape, at, x, draft);
    const lines = stepLines(shape, container ? lastInside(shape, at) : at);
    const follows =
      !container &&
      shape.states.some((other) => other.parent === state.parent && shape.states.indexOf(other) > at);
    draft.y += lines.length > 0 && (container || follows) ? Math.max(30, lines.length * size.line + 18) : 16;
  });
}

/** The innermost last state: an arrow out of a container starts there. */
function lastInside(shape: Shape, at: number): number {
  const last = shape.states.findLastIndex((state) => state.parent === at);
  return last === -1 ? at : lastInside(shape, last);
}

const stepLines = (shape: Shape, at: number): string[] =>
  straightEdges(shape, at).flatMap((edge) =>
    wrap(lineText(edge), size.inner + size.box / 2 - 10, size.small),
  );

/** In the picture a dashed line already says that it follows by itself. */
const lineText = (edge: Edge): string =>
  edge.event === null && edge.guard !== null ? `[${edge.guard}]` : edgeText(edge);

function straightEdges(shape: Shape, at: number): Edge[] {
  const target = straightTarget(shape, at);
  return shape.edges.filter((edge) => edge.from === at && edge.to !== null && edge.to === target);
}

function placeContainer(shape: Shape, at: number, x: number, draft: Draft): void {
  const state = shape.states[at] as ShapeState;
  const top = draft.y;
  const inner = innerLines(shape, at, size.box + size.inner);
  if (inner.length > 0) draft.inner.push({ x: x + 2, y: top + 39, lines: inner });
  const exits = placeExits(shape, at, x - size.indent, top + 24, draft);
  draft.y = Math.max(top + 34 + inner.length * size.line, exits + 6);
  placeChildren(shape, at, x, draft);
  const height = draft.y - top;
  draft.boxes[at] = {
    x: x - size.indent,
    y: top,
    width: 2 * size.indent + size.box + size.inner + 14,
    height,
    container: true,
    state,
    label: [state.label],
    here: hereLines(shape, state),
  };
}

function placeLeaf(shape: Shape, at: number, x: number, draft: Draft): void {
  const state = shape.states[at] as ShapeState;
  const top = draft.y;
  const label = wrap(state.label, size.box - 20, size.label + 0.5);
  const here = hereLines(shape, state);
  const inner = innerLines(shape, at, size.inner);
  if (inner.length > 0) draft.inner.push({ x: x + size.box + 10, y: top + 16, lines: inner });
  const exits = placeExits(shape, at, x, top + 26, draft);
  const height = Math.max(
    16 + label.length * 17 + here.length * size.line,
    inner.length * size.line + 8,
    exits - top + 2,
  );
  draft.boxes[at] = { x, y: top, width: size.box, height, container: false, state, label, here };
  draft.y = top + height;
}

const hereLines = (shape: Shape, state: ShapeState): string[] =>
  state.here.length === 0
    ? []
    : shape.regions.length === 1
      ? ['Her nu']
      : state.here.flatMap((name) => wrap(`Her nu: ${name}`, size.box - 32, size.small));

function innerLines(shape: Shape, at: number, width: number): string[] {
  const names = [
    ...new Set(
      shape.edges
        .filter((edge) => edge.from === at && edge.to === null)
        .map((edge) => edge.event ?? edgeText(edge)),
    ),
  ];
  return names.length === 0 ? [] : wrap(`Her kan ske: ${names.join(', ')}`, width, size.small);
}

/** Writes the texts of what leads away to the left of the state and returns where the last one ends. */
function placeExits(shape: Shape, at: number, x: number, y: number, draft: Draft): number {
  let next = y;
  for (const edge of shape.edges.filter((e) => e.from === at && leavesLeft(shape, e))) {
    const lines = wrap(lineText(edge), size.labels - 26, size.small);
    draft.exitAt.push({ edge, x, y: next + 6 });
    draft.exits.push({ x: x - 12, y: next + 10, lines });
    next += lines.length * (size.line - 1) + 5;
  }
  return next;
}

function drawStraight(shape: Shape, draft: Draft): void {
  shape.states.forEach((_, at) => {
    const edges = straightEdges(shape, at);
    const from = draft.boxes[at];
    const to = edges[0]?.to === undefined || edges[0].to === null ? undefined : draft.boxes[edges[0].to];
    if (!from || !to) return;
    const x = from.x + (from.container ? size.indent : 0) + size.box / 2;
    draft.lines.push({
      points: [
        [x, from.y + from.height],
        [x, to.y],
      ],
      arrow: true,
      automatic: edges.every((edge) => edge.event === null),
    });
    const lines = stepLines(shape, at);
    draft.steps.push({ x: x + 10, y: to.y - 12 - (lines.length - 1) * size.line, lines });
  });
  for (const [x, y] of draft.starts)
    draft.lines.push({
      points: [
        [x, y + 5],
        [x, y + 20],
      ],
      arrow: true,
      automatic: false,
    });
}

/** One track per target; the shortest nearest to the states, so that long ones go around. */
function drawTracks(draft: Draft, right: number): void {
  const byTarget = new Map<number, Exit[]>();
  for (const exit of draft.exitAt)
    byTarget.set(exit.edge.to as number, [...(byTarget.get(exit.edge.to as number) ?? []), exit]);
  const spans = [...byTarget].map(([target, exits]) => {
    const box = draft.boxes[target] as PlacedBox;
    const ys = [box.y + 12, ...exits.map((exit) => exit.y)];
    return { box, exits, low: Math.min(...ys), high: Math.max(...ys) };
  });
  const taken: { low: number; high: number }[][] = [];
  for (const span of spans.sort((a, b) => a.high - a.low - (b.high - b.low))) {
    const free = taken.findIndex((track) =>
      track.every((other) => span.high + 4 < other.low || other.high + 4 < span.low),
    );
    const track = free === -1 ? taken.length : free;
    taken[track] = [...(taken[track] ?? []), span];
    const x = right - 4 - track * size.track;
    for (const exit of span.exits) {
      const points: [number, number][] = [
        [exit.x, exit.y],
        [x, exit.y],
        [x, span.box.y + 12],
      ];
      draft.lines.push({ points, arrow: false, automatic: exit.edge.event === null });
    }
    draft.lines.push({
      points: [
        [x, span.box.y + 12],
        [span.box.x, span.box.y + 12],
      ],
      arrow: true,
      automatic: span.exits.every((exit) => exit.edge.event === null),
    });
  }
}
