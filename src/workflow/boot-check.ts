import type { Procedure } from '../procedure/procedure.js';
import { effects } from './case-actions.js';
import { buildCaseMachine, type CaseMachine } from './case-machine.js';
import { chartNodes, type ChartNode } from './chart-index.js';
import { eventTypes } from './event-shape.js';
import { graphOf } from './machine-graph.js';
import { reasonTexts } from './reasons.js';
import { ruleCodes, rules } from './rules.js';

/** What the check reads; a test puts a faulty one in its place. */
export interface CheckedParts {
  readonly machine: CaseMachine;
  readonly eventTypes: readonly string[];
  readonly rules: Readonly<Record<string, unknown>>;
  readonly effects: Readonly<Record<string, unknown>>;
  readonly ruleCodes: readonly string[];
  readonly reasonTexts: Readonly<Record<string, unknown>>;
}

/** The process does not hang together; the message lists every fault. */
export class BrokenProcess extends Error {
  override readonly name = 'BrokenProcess';
}

/** Checks at program start that a procedure's process is whole. Throws `BrokenProcess` with every fault found. */
export function checkProcess(procedure: Procedure, replaced: Partial<CheckedParts> = {}): void {
  const sectionFaults = faultsOfSections(procedure);
  const faults = sectionFaults.length > 0 ? sectionFaults : faultsOfProcess(procedure, replaced);
  if (faults.length > 0) throw new BrokenProcess(`Process ${procedure.id}: ${faults.join(' ')}`);
}

function faultsOfSections({ sections }: Procedure): string[] {
  const ids = sections.map(({ id }) => id);
  return [
    ...(ids.length === 0 ? ['It has no section.'] : []),
    ...ids
      .filter((id) => !/^[A-Za-z][A-Za-z0-9-]*$/.test(id))
      .map((id) => `Section id "${id}" cannot name a state.`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `Section id "${id}" is used twice.`),
  ];
}

function faultsOfProcess(procedure: Procedure, replaced: Partial<CheckedParts>): string[] {
  let parts: CheckedParts;
  try {
    // XState itself throws on a target that no state has.
    parts = {
      machine: buildCaseMachine(procedure),
      eventTypes,
      rules,
      effects,
      ruleCodes: ruleCodes(),
      reasonTexts,
      ...replaced,
    };
  } catch (fault) {
    return [`The machine cannot be built: ${String(fault)}.`];
  }
  const nodes = chartNodes(parts.machine);
  return [
    ...faultsOfTables(parts),
    ...faultsOfEvents(parts, nodes),
    ...unreachable(nodes).map((path) => `State ${path} is unreachable.`),
    ...faultsOfLabels(parts.machine, procedure),
  ];
}

function faultsOfTables({ eventTypes, rules, effects, ruleCodes, reasonTexts }: CheckedParts): string[] {
  const without = (what: string, table: Readonly<Record<string, unknown>>) =>
    eventTypes.filter((type) => !Object.hasOwn(table, type)).map((type) => `Event ${type} has no ${what}.`);
  return [
    ...without('rules', rules),
    ...without('effect', effects),
    ...[...ruleCodes, 'notInState', 'unknownEvent', 'malformed']
      .filter((code) => !Object.hasOwn(reasonTexts, code))
      .map((code) => `Refusal ${code} has no text.`),
  ];
}

function faultsOfEvents({ eventTypes }: CheckedParts, nodes: readonly ChartNode[]): string[] {
  const owners = new Map<string, Set<string>>();
  for (const { source, event } of nodes.flatMap(({ transitions }) => transitions)) {
    if (event === 'always') continue;
    owners.set(event, (owners.get(event) ?? new Set()).add(source.split('.')[0] ?? ''));
  }
  return [
    ...[...owners.keys()]
      .filter((type) => !eventTypes.includes(type))
      .map((type) => `Event ${type} is not listed.`),
    ...eventTypes.filter((type) => !owners.has(type)).map((type) => `No state takes event ${type}.`),
    ...[...owners]
      .filter(([, regions]) => regions.size > 1)
      .map(([type]) => `Event ${type} is owned by two regions.`),
  ];
}

/** States that no run can be in: walks from the regions' first states along every transition, guards left aside. */
function unreachable(nodes: readonly ChartNode[]): string[] {
  const byPath = new Map(nodes.map((node) => [node.path, node]));
  const childrenOf = (path: string) => nodes.filter(({ parent }) => parent === path);
  const reached = new Set<string>();
  const entered = new Set<string>();
  /** A state one is in, though perhaps by way of a state inside it. */
  const reach = (path: string): void => {
    const node = byPath.get(path);
    if (node === undefined || reached.has(path)) return;
    reached.add(path);
    if (node.parent !== null) reach(node.parent);
    if (node.kind === 'parallel') childrenOf(path).forEach((child) => enter(child.path));
    node.transitions.forEach(({ target }) => enter(target));
  };
  /** A state one goes to, and so also where it starts. */
  const enter = (path: string): void => {
    if (entered.has(path)) return;
    entered.add(path);
    reach(path);
    childrenOf(path)
      .filter(({ initial }) => initial)
      .forEach((child) => enter(child.path));
  };
  nodes.filter(({ parent }) => parent === null).forEach(({ path }) => enter(path));
  return nodes.map(({ path }) => path).filter((path) => !reached.has(path));
}

function faultsOfLabels(machine: CaseMachine, { sections }: Procedure): string[] {
  try {
    graphOf(machine, sections[0]?.id ?? '');
    return [];
  } catch (fault) {
    return [fault instanceof Error ? fault.message : String(fault)];
  }
}
