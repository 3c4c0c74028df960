import { createEmptyActor, initialTransition } from 'xstate';
import type { Procedure } from '../procedure/procedure.js';
import type { CaseContext, OpenInput, StoredSnapshot } from './case-context.js';
import type { CaseEvent } from './case-event.js';
import { buildCaseMachine, machineVersion, type CaseMachine } from './case-machine.js';
import { stateIndex } from './chart-index.js';
import { consentOf, type Consent } from './consent.js';
import { isInstant, isRegionCode, shapeFault } from './event-shape.js';
import { own } from './own.js';
import { refuse, refuseShape, type Refusal } from './reasons.js';
import type { Rule } from './rule.js';
import { firstBroken, rulesOf } from './rules.js';
import { readSnapshot, type ReadSnapshot } from './upcast.js';
import { sameValue } from './same-value.js';
import { whereOf, type Where } from './where.js';

/** What a case decided about one event. A refusal gives back the very snapshot it was asked about. */
export type Decision =
  | { readonly ok: true; readonly snapshot: StoredSnapshot }
  | { readonly ok: false; readonly refusal: Refusal; readonly snapshot: StoredSnapshot };

/** What consent is asked about: one section's text, or the whole reply. */
export type Subject = { readonly section: string } | 'reply';

/** One event a page may offer, with the reason why not, or null when the case takes it. */
export interface Offer {
  readonly event: CaseEvent;
  readonly refusal: Refusal | null;
}

/** The process of every case under one procedure version. Pure: same snapshot and event, same answer. */
export interface CaseProcess {
  readonly procedure: Procedure;
  readonly machine: CaseMachine;
  /** The snapshot a case opens with. Throws `CannotOpen` on regions or a deadline that make no case. */
  open(input: OpenInput): StoredSnapshot;
  /** Reads a snapshot from its row, upcast when older. Throws `NeedsMigration` (upcast.ts). */
  read(raw: unknown): ReadSnapshot;
  /** Takes an event or refuses it. Nothing offered as an event makes it throw. */
  decide(stored: StoredSnapshot, event: CaseEvent): Decision;
  /** Why the case would refuse the event now; null when it would take it. */
  explain(stored: StoredSnapshot, event: CaseEvent): Refusal | null;
  where(stored: StoredSnapshot): Where;
  /** Consent to the current text, computed from answers and namings that name its hash. */
  consent(stored: StoredSnapshot, subject: Subject): Consent;
  /** `explain` for each of some events, in their order. */
  allowedFor(stored: StoredSnapshot, candidates: readonly CaseEvent[]): readonly Offer[];
}

/** A case cannot be opened with this: a fault in the program or in what an administrator entered. */
export class CannotOpen extends Error {
  override readonly name = 'CannotOpen';
}

/** Builds the process of a procedure. Build once per procedure version and keep it. */
export function buildCaseProcess(procedure: Procedure): CaseProcess {
  const machine = buildCaseMachine(procedure);
  const explain = explainer(procedure, machine);
  return {
    procedure,
    machine,
    open: (input) => open(machine, input),
    read: (raw) => readSnapshot(machine, raw),
    decide(stored, event) {
      const refusal = explain(stored, event);
      if (refusal !== null) return { ok: false, refusal, snapshot: stored };
      const snapshot = take(machine, stored, event);
      if (snapshot !== null) return { ok: true, snapshot };
      return { ok: false, refusal: refuseShape('unchanged'), snapshot: stored };
    },
    explain,
    where: (stored) => whereOf(stored.value),
    consent: (stored, subject) => consent(procedure, stored.context, subject),
    allowedFor: (stored, candidates) =>
      candidates.map((event) => ({ event, refusal: explain(stored, event) })),
  };
}

function explainer(procedure: Procedure, machine: CaseMachine) {
  const takes = stateIndex(machine);
  return (stored: StoredSnapshot, event: CaseEvent): Refusal | null => {
    const fault = shapeFault(event);
    if (fault?.fault === 'type') return refuseShape('unknownEvent');
    if (fault?.fault === 'field') return refuseShape('malformed', fault.field);
    const { context } = stored;
    const where = whereOf(stored.value);
    const { first, then } = rulesOf(event.type);
    const broken = (rules: readonly unknown[]) =>
      firstBroken(rules as readonly Rule<never>[], context, event, where, procedure.agreement);
    const code = broken(first) ?? (takes(where, event) ? broken(then) : 'notInState');
    return code === null ? null : refuse(code, { procedure, context, where, event });
  };
}

function open(machine: CaseMachine, input: OpenInput): StoredSnapshot {
  const { regions, coordinator, formalDeadline } = input;
  if (regions.length === 0) throw new CannotOpen('En sag skal spørge mindst én region.');
  if (!regions.every(isRegionCode))
    throw new CannotOpen('En region skal angives ved sin kode, f.eks. DK-81.');
  if (new Set(regions).size !== regions.length) throw new CannotOpen('En region kan kun spørges én gang.');
  if (!regions.includes(coordinator))
    throw new CannotOpen('Det koordinerende sekretariat skal deltage i sagen.');
  if (!isInstant(formalDeadline)) throw new CannotOpen('Den formelle frist skal være et tidspunkt i UTC.');
  const [{ value, context }] = initialTransition(machine, input as never);
  return { machine: 'case', version: machineVersion, value, context: context as CaseContext };
}

/**
 * XState asks on whose behalf a step is taken; our steps run nothing, so nobody will do. XState's own `transition`
 * makes a new actor per step, and plays the case's opening for it.
 */
type ActorScope = Parameters<CaseMachine['transition']>[2];
const nobody: ActorScope = inertScope();
function inertScope(): ActorScope {
  const self = createEmptyActor();
  const nothing = () => undefined;
  return {
    self: self as unknown as ActorScope['self'],
    system: self.system,
    id: self.id,
    sessionId: self.sessionId,
    logger: nothing,
    defer: nothing,
    emit: nothing,
    stopChild: nothing,
    actionExecutor: nothing,
  };
}

function take(machine: CaseMachine, stored: StoredSnapshot, event: CaseEvent): StoredSnapshot | null {
  const before = machine.resolveState({ value: stored.value as never, context: stored.context });
  const after = machine.transition(before, event, nobody);
  const context = after.context as unknown as CaseContext;
  if (context === stored.context && sameValue(after.value, stored.value)) return null;
  return { machine: 'case', version: machineVersion, value: after.value, context };
}

function consent(procedure: Procedure, context: CaseContext, subject: Subject): Consent {
  const text = subject === 'reply' ? context.reply : own(context.sections, subject.section);
  if (text === undefined) throw new RangeError('The case has no such section.');
  return consentOf({ ...text, regions: context.regions, rule: procedure.agreement });
}
