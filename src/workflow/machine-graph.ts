import type { Procedure } from '../procedure/procedure.js';
import { buildCaseMachine, type CaseMachine } from './case-machine.js';
import { alwaysLabels, eventGuardLabels, eventLabels, stateLabels } from './chart-labels.js';
import { chartNodes, type ChartTransition } from './chart-index.js';
import { own } from './own.js';

/** The case machine as plain data for a drawing. All labels are Danish. */
export interface CaseGraph {
  /** The parallel regions, in the chart's order. */
  readonly regions: readonly GraphRegion[];
  readonly states: readonly GraphState[];
  readonly transitions: readonly GraphTransition[];
}
export interface GraphRegion {
  readonly id: string;
  readonly label: string;
}
export interface GraphState {
  /** Dotted path, e.g. `progress.working.drafting`; a section's states stand once, under `sections.<afsnit>`. */
  readonly id: string;
  /** Id of the state around it; null for a region. */
  readonly parent: string | null;
  readonly region: string;
  readonly label: string;
  readonly kind: 'atomic' | 'compound' | 'parallel';
  /** The state its parent starts in. */
  readonly initial: boolean;
}
export interface GraphTransition {
  readonly source: string;
  /** Equal to `source` when the event leaves the state alone. */
  readonly target: string;
  /** The event's type, or `always`. */
  readonly event: string;
  /** What the arrow says: the event's Danish name; empty for `always`. */
  readonly label: string;
  /** What must hold. */
  readonly guard: string;
}

const pattern = '<afsnit>';

/** A part of the chart has no Danish label: the program does not start, and the diagram is not drawn. */
export class MissingLabel extends Error {
  override readonly name = 'MissingLabel';
}

/** The graph of a procedure's case machine; its sections, all alike, are drawn once as a pattern. */
export function caseGraph(procedure: Procedure): CaseGraph {
  return graphOf(buildCaseMachine(procedure), procedure.sections[0]?.id ?? '');
}

/** The graph of a machine, with the named section standing for all. Throws `MissingLabel`. */
export function graphOf(machine: CaseMachine, section: string): CaseGraph {
  const shown = (path: string) => {
    const [region, id, ...rest] = path.split('.');
    if (region !== 'sections' || id === undefined) return path;
    return id === section ? ['sections', pattern, ...rest].join('.') : null;
  };
  const nodes = chartNodes(machine).filter(({ path }) => shown(path) !== null);
  const states = nodes.map(({ path, parent, kind, initial }) => {
    const id = shown(path) ?? '';
    return {
      id,
      parent: parent === null ? null : shown(parent),
      region: id.split('.')[0] ?? '',
      label: labelIn(stateLabels, id),
      kind,
      initial,
    };
  });
  return {
    regions: states.filter(({ parent }) => parent === null).map(({ id, label }) => ({ id, label })),
    states,
    transitions: nodes.flatMap(({ transitions }) =>
      transitions.map((transition) => drawn(transition, (path) => shown(path) ?? '')),
    ),
  };
}

function drawn(
  { source, target, event, guard }: ChartTransition,
  shown: (path: string) => string,
): GraphTransition {
  const isAlways = event === 'always';
  return {
    source: shown(source),
    target: shown(target),
    event,
    label: isAlways ? '' : labelIn(eventLabels, event),
    guard: isAlways ? labelIn(alwaysLabels, guard ?? '(uden navn)') : labelIn(eventGuardLabels, event),
  };
}

function labelIn(labels: Readonly<Record<string, string>>, key: string): string {
  const label = own(labels, key);
  if (label === undefined || label === '')
    throw new MissingLabel(`No Danish label for ${key} (chart-labels.ts).`);
  return label;
}
