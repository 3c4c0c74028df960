import type { CurrentStates, Graph, GraphRegion, GraphState, GraphTransition } from './graph.js';

/** One event or condition that leads from a state; `to` null when the state stays. Indexes into the shape's states. */
export interface Edge {
  readonly from: number;
  readonly to: number | null;
  readonly event: string | null;
  readonly guard: string | null;
}

export interface ShapeState {
  readonly label: string;
  readonly parent: number | null;
  readonly initial: boolean;
  /** Members that stand exactly here (innermost), by their region's label. */
  readonly here: readonly string[];
  /** True when a member stands here or in a state inside. */
  readonly current: boolean;
}

/** Regions that are drawn once because they have the same states and transitions. */
export interface Shape {
  readonly regions: readonly GraphRegion[];
  readonly states: readonly ShapeState[];
  readonly edges: readonly Edge[];
}

interface Part {
  readonly region: GraphRegion;
  readonly states: readonly GraphState[];
  readonly edges: readonly Edge[];
}

/**
 * The graph with equal regions folded into one shape, in the order of their first member: a case of five equal sections
 * is drawn with one section and five names. Throws on a transition or current state the graph does not have.
 */
export function foldRegions(graph: Graph, current: CurrentStates = []): Shape[] {
  const groups = new Map<string, Part[]>();
  const known = new Set(graph.states.map((state) => state.id));
  const stray = [...current, ...graph.transitions.flatMap((t) => [t.source, t.target ?? t.source])].find(
    (id) => !known.has(id),
  );
  if (stray !== undefined) throw new Error(`The graph has no state ${stray}.`);
  for (const region of graph.regions) {
    const part = partOf(graph, region);
    const key = signature(part);
    groups.set(key, [...(groups.get(key) ?? []), part]);
  }
  return [...groups.values()].map((parts) => shapeOf(parts, new Set(current)));
}

function partOf(graph: Graph, region: GraphRegion): Part {
  const states = graph.states.filter((state) => state.region === region.id);
  const index = new Map(states.map((state, at) => [state.id, at]));
  const edge = (t: GraphTransition): Edge[] => {
    const from = index.get(t.source);
    if (from === undefined) return [];
    const to = t.target === null || t.target === t.source ? null : index.get(t.target);
    if (to === undefined)
      throw new Error(`A transition leads out of its region: ${t.source} to ${t.target}.`);
    return [{ from, to, event: t.event, guard: t.guard }];
  };
  return { region, states, edges: graph.transitions.flatMap(edge) };
}

const parentIndex = (states: readonly GraphState[], state: GraphState): number | null => {
  const at = states.findIndex((other) => other.id === state.parent);
  return at === -1 ? null : at;
};

function signature({ states, edges }: Part): string {
  return JSON.stringify([states.map((s) => [s.label, parentIndex(states, s), s.initial]), edges]);
}

function shapeOf(parts: readonly Part[], current: ReadonlySet<string>): Shape {
  const [first] = parts;
  if (!first) return { regions: [], states: [], edges: [] };
  const here = first.states.map((_, at) =>
    parts.filter((part) => current.has(part.states[at]?.id ?? '')).map((part) => part.region.label),
  );
  const parents = first.states.map((state) => parentIndex(first.states, state));
  const occupied = new Set<number>();
  here.forEach((names, at) => {
    for (
      let up: number | null | undefined = names.length > 0 ? at : null;
      up !== null && up !== undefined;
      up = parents[up]
    )
      occupied.add(up);
  });
  const states = first.states.map((state, at) => ({
    label: state.label,
    parent: parents[at] ?? null,
    initial: state.initial,
    here: here[at] ?? [],
    current: occupied.has(at),
  }));
  return { regions: parts.map((part) => part.region), states, edges: first.edges };
}

/** Event and condition on one line: "Send i kommentering [ingen tavse krav]"; without an event "af sig selv". */
export function edgeText({ event, guard }: Pick<Edge, 'event' | 'guard'>): string {
  const name = event ?? 'af sig selv';
  return guard === null ? name : `${name} [${guard}]`;
}
