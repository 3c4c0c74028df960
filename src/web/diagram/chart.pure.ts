import type { CurrentStates, Graph, GraphState } from './graph.js';

/** What `caseGraph(procedure)` of the workflow gives, as far as a drawing needs it. */
export interface MachineDrawing {
  readonly regions: readonly { readonly id: string; readonly label: string }[];
  readonly states: readonly {
    readonly id: string;
    readonly parent: string | null;
    readonly region: string;
    readonly label: string;
    readonly initial: boolean;
  }[];
  readonly transitions: readonly {
    readonly source: string;
    readonly target: string;
    readonly event: string;
    readonly label: string;
    readonly guard: string;
  }[];
}

const pattern = 'sections.<afsnit>';

/**
 * The machine's drawing with each section of the procedure in the pattern's place, as a region of its own, so that a
 * case's sections can stand in different states. Ids are the machine's paths, e.g. `sections.placement.drafting`.
 */
export function chartOf(
  drawing: MachineDrawing,
  sections: readonly { readonly id: string; readonly title: string }[],
): Graph {
  const regions = drawing.regions.flatMap(({ id, label }) =>
    id === 'sections'
      ? sections.map((section) => ({ id: `sections.${section.id}`, label: section.title }))
      : [{ id, label }],
  );
  const heads = new Set([...drawing.regions.map((region) => region.id), pattern]);
  const states = drawing.states.filter((state) => !heads.has(state.id));
  const each = (id: string): ((path: string) => string)[] =>
    id.startsWith(pattern)
      ? sections.map((section) => (path) => path.replace(pattern, `sections.${section.id}`))
      : [(path) => path];
  return {
    title: 'Sagens forløb',
    regions,
    states: states.flatMap((state) => each(state.id).map((rename) => drawn(state, heads, rename))),
    transitions: drawing.transitions.flatMap(({ source, target, event, label, guard }) =>
      each(source).map((rename) => ({
        source: rename(source),
        target: rename(target),
        event: event === 'always' ? null : label,
        guard: guard === '' ? null : guard,
      })),
    ),
  };
}

function drawn(
  state: MachineDrawing['states'][number],
  heads: ReadonlySet<string>,
  rename: (path: string) => string,
): GraphState {
  return {
    id: rename(state.id),
    region: state.id.startsWith(pattern) ? rename(pattern) : state.region,
    parent: state.parent === null || heads.has(state.parent) ? null : rename(state.parent),
    label: state.label,
    initial: state.initial,
  };
}

/** The innermost states of a stored state value: `{ deadline: 'running' }` gives `deadline.running`. Throws on another shape. */
export function currentStates(value: unknown, path: readonly string[] = []): CurrentStates {
  if (typeof value === 'string') return [[...path, value].join('.')];
  if (typeof value !== 'object' || value === null)
    throw new Error(`Not a state value at ${path.join('.') || 'the top'}.`);
  return Object.entries(value).flatMap(([key, inner]) => currentStates(inner, [...path, key]));
}
