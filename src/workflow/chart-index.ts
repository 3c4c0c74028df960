import type { CaseMachine } from './case-machine.js';
import type { CaseEvent } from './case-event.js';
import { own, textOf } from './own.js';
import type { Where } from './where.js';

export interface ChartNode {
  /** Dotted path without the machine's name, e.g. `progress.working.drafting`. */
  readonly path: string;
  readonly parent: string | null;
  readonly kind: 'atomic' | 'compound' | 'parallel';
  readonly initial: boolean;
  readonly transitions: readonly ChartTransition[];
}
export interface ChartTransition {
  readonly source: string;
  /** Equal to `source` when the state is left alone. */
  readonly target: string;
  /** The event's type, or `always`. */
  readonly event: string;
  /** Name of the guard of an `always`; null for events, whose guard is `allowed`. */
  readonly guard: string | null;
}

type StateNode = CaseMachine['root'];

const pathOf = (node: StateNode) => node.path.join('.');

/** Every state below the machine's root with its transitions, parents first: the machine as plain data. */
export function chartNodes(machine: CaseMachine): readonly ChartNode[] {
  const walk = (node: StateNode): ChartNode[] => [nodeOf(node), ...children(node).flatMap(walk)];
  return children(machine.root).flatMap(walk);
}

const children = (node: StateNode): StateNode[] => Object.values<StateNode>(node.states);

function nodeOf(node: StateNode): ChartNode {
  const parent = node.parent;
  const isInitial = parent?.type === 'compound' && parent.initial.target.some((target) => target === node);
  return {
    path: pathOf(node),
    parent: parent === undefined || parent.path.length === 0 ? null : pathOf(parent),
    kind: node.type as ChartNode['kind'],
    initial: isInitial,
    transitions: [...[...node.transitions.values()].flat(), ...(node.always ?? [])].map((transition) => ({
      source: pathOf(node),
      target: pathOf(transition.target?.[0] ?? node),
      event: transition.eventType === '' ? 'always' : transition.eventType,
      guard: transition.eventType === '' ? guardName(transition.guard) : null,
    })),
  };
}

function guardName(guard: unknown): string | null {
  if (typeof guard === 'string') return guard;
  return typeof guard === 'object' && guard !== null && 'type' in guard ? String(guard.type) : null;
}

/** Whether a case that stands there takes this type of event at all, before any rule is asked. */
export function stateIndex(machine: CaseMachine): (where: Where, event: CaseEvent) => boolean {
  const events = new Map(
    chartNodes(machine).map(({ path, transitions }) => [
      path,
      new Set(transitions.map(({ event }) => event)),
    ]),
  );
  const takes = (path: string, type: string): boolean => {
    if (events.get(path)?.has(type)) return true;
    const dot = path.lastIndexOf('.');
    return dot > 0 && takes(path.slice(0, dot), type);
  };
  return (where, event) => {
    const id = textOf(event, 'section') ?? '';
    const section = own(where.sections, id);
    return [
      `progress.${where.progress}`,
      ...(section === undefined ? [] : [`sections.${id}.${section}`]),
      `deadline.${where.deadline}`,
      `extension.${where.extension}`,
    ].some((path) => takes(path, event.type));
  };
}
