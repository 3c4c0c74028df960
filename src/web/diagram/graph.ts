/** One region of the chart that runs beside the others, e.g. a section of the case. */
export interface GraphRegion {
  readonly id: string;
  /** Danish name as shown. */
  readonly label: string;
}

export interface GraphState {
  /** Unique in the whole graph. */
  readonly id: string;
  readonly region: string;
  /** The state it lies inside; null directly under the region. */
  readonly parent: string | null;
  readonly label: string;
  /** Where its region or parent begins. */
  readonly initial: boolean;
}

export interface GraphTransition {
  readonly source: string;
  /** Equal to `source`, or null, when the state stays. */
  readonly target: string | null;
  /** Danish name of the event; null when it follows by itself (`always`). */
  readonly event: string | null;
  /** Danish text of the condition; null when there is none. */
  readonly guard: string | null;
}

/** The statechart as plain data, in document order. Built from the machine, never by hand. */
export interface Graph {
  readonly title: string;
  readonly regions: readonly GraphRegion[];
  readonly states: readonly GraphState[];
  readonly transitions: readonly GraphTransition[];
}

/** Ids of the states the case is in: one innermost state per region; their parents follow. */
export type CurrentStates = readonly string[];

/** The states given and everything they lie inside. Ids the graph does not know are an error. */
export function withParents(graph: Graph, current: CurrentStates): ReadonlySet<string> {
  const byId = new Map(graph.states.map((state) => [state.id, state]));
  const found = new Set<string>();
  for (const id of current) {
    let state = byId.get(id);
    if (!state) throw new Error(`The graph has no state ${id}.`);
    while (state) {
      found.add(state.id);
      state = state.parent === null ? undefined : byId.get(state.parent);
    }
  }
  return found;
}
