import type { ActingPerson, Actor, Grant, NeededCapacity } from '../../platform/commands/actor.js';
import type { CaseEvent } from '../../workflow/case-event.js';
import { eventLabels } from '../../workflow/chart-labels.js';
import type { CaseData } from './case-data.js';
import { eventOf, SOME_HASH, type ActType, type Told } from './events.pure.js';

/** A command of a case, as its handler is registered. */
export interface CommandFacts {
  readonly type: string;
  readonly says?: string;
  readonly capacities: readonly NeededCapacity[];
}

/** Why a command would be refused now. */
export interface OfferReason {
  readonly code: string;
  readonly text: string;
}

/** One command that a person could send now in one capacity, or why not. */
export interface Offer {
  readonly type: string;
  /** Danish. */
  readonly label: string;
  readonly capacity: Grant['role'] | null;
  readonly actingRegion: string | null;
  /** Fields of the command's body that say what it is about. */
  readonly parameters: Readonly<Record<string, string | number>>;
  /** Fields that may be left out otherwise, and without which it would be refused now. */
  readonly requires: readonly string[];
  /** `case`: the statechart has been asked. `role`: only the policy; the handler may still refuse what is sent. */
  readonly decidedBy: 'case' | 'role';
  readonly reason: OfferReason | null;
}

/** The policy, asked about one capacity of one person. */
export type AskPolicy = (
  capacities: readonly NeededCapacity[],
  region: string | null,
) => ActingPerson | OfferReason;

/** Every command for every capacity that a person holds today; a command no capacity suits stands once, with the reason. */
export function offersOf(
  data: CaseData,
  commands: readonly CommandFacts[],
  { grants }: Actor,
  ask: AskPolicy,
): Offer[] {
  const held = distinct(grants);
  return commands.flatMap((command) => {
    const suiting = held.filter(({ role }) =>
      command.capacities.some((capacity) => roleOf(capacity) === role),
    );
    if (suiting.length === 0) return denied(command, ask(command.capacities, null));
    return suiting.flatMap((grant) => offered(data, command, grant, ask(command.capacities, grant.region)));
  });
}

const roleOf = (capacity: NeededCapacity) =>
  capacity === 'lead' || capacity === 'coordinator' ? 'secretariat' : capacity;

function distinct(grants: readonly Grant[]): Grant[] {
  const byKey = new Map(grants.map((grant) => [`${grant.role} ${grant.region ?? ''}`, grant]));
  return [...byKey.values()].sort((a, b) => (`${a.role} ${a.region}` < `${b.role} ${b.region}` ? -1 : 1));
}

/** The words of the chart and of the page, where it is an act of the chart. */
const labelOf = ({ type, says = type }: CommandFacts) => (isAct(type) ? eventLabels[type] : says);
const isAct = (type: string): type is ActType => Object.hasOwn(eventLabels, type) && type !== 'passDeadline';

function denied(command: CommandFacts, answer: ActingPerson | OfferReason): Offer[] {
  if (!('code' in answer)) return [];
  const none = { capacity: null, actingRegion: null, parameters: {}, requires: [] };
  return [{ type: command.type, label: labelOf(command), ...none, decidedBy: 'role', reason: answer }];
}

function offered(
  data: CaseData,
  command: CommandFacts,
  { role, region }: Grant,
  answer: ActingPerson | OfferReason,
): Offer[] {
  const { type } = command;
  const base = { type, label: labelOf(command), capacity: role, actingRegion: region };
  if ('code' in answer || !isAct(type)) {
    const reason = 'code' in answer ? answer : null;
    return [{ ...base, parameters: {}, requires: [], decidedBy: 'role', reason }];
  }
  return subjectsOf(data, type).map((told) => {
    const event = eventOf(data, type, answer.by, told);
    return {
      ...base,
      parameters: parametersOf(event, told),
      decidedBy: 'case' as const,
      ...judged(data, event),
    };
  });
}

/** Whether the case takes it; closing may do so only because a reason is given. */
function judged({ process, snapshot }: CaseData, event: CaseEvent): Pick<Offer, 'reason' | 'requires'> {
  const refusal = process.explain(snapshot, event);
  if (refusal?.code === 'reasonMissing' && event.type === 'close') {
    const reasoned = process.explain(snapshot, { ...event, facts: { reasoned: true } });
    if (reasoned === null) return { reason: null, requires: ['reason'] };
  }
  return { reason: refusal && { code: refusal.code, text: refusal.text }, requires: [] };
}

const ON_SECTIONS: ReadonlySet<ActType> = new Set<ActType>([
  'assignLead',
  'startDraft',
  'requestReview',
  'revise',
  'closeReview',
  'takeBack',
  'approve',
  'approveWithReservation',
  'decline',
  'sendBack',
  'withdrawAnswer',
  'reopen',
]);
const ON_CLARIFICATIONS: ReadonlySet<ActType> = new Set<ActType>([
  'reviseClarification',
  'approveClarification',
  'withdrawClarification',
  'answerClarification',
]);

/** What a command can be about as the case stands; one empty subject when there is none, so that its reason is told. */
function subjectsOf(data: CaseData, type: ActType): readonly Told[] {
  const { process, snapshot, accepted } = data;
  const { sections, clarifications, reply, regions } = snapshot.context;
  if (ON_SECTIONS.has(type)) return Object.keys(sections).map((section) => ({ section }));
  if (ON_CLARIFICATIONS.has(type)) {
    const open = Object.keys(clarifications).filter((id) => clarifications[id]!.state === 'open');
    return open.length > 0 ? open.map((id) => ({ number: Number(id) })) : [{ number: 0 }];
  }
  if (type === 'handOverCoordination')
    return accepted.length > 0 ? accepted.map((region) => ({ region })) : [{}];
  if (type === 'nameAsNotJoined')
    return Object.keys(sections).flatMap((section) =>
      (sections[section]!.hash === null ? regions : process.consent(snapshot, { section }).silent).map(
        (region) => ({ section, region }),
      ),
    );
  if (type === 'nameAsNotEndorsing')
    return (reply.hash === null ? regions : process.consent(snapshot, 'reply').silent).map((region) => ({
      region,
    }));
  return [{}];
}

/** The hash of a text that is there; one that is made when the command is carried out is the sender's to find. */
function parametersOf(event: CaseEvent, told: Told): Offer['parameters'] {
  const { section, region, number } = told;
  const regionField = event.type === 'handOverCoordination' ? 'to' : 'region';
  const hashes = (['hash', 'replyHash'] as const).flatMap((field) => {
    const value = (event as Partial<Record<typeof field, string>>)[field];
    return value === undefined || value === SOME_HASH ? [] : [[field, value] as const];
  });
  return {
    ...(section === undefined ? {} : { section }),
    ...(region === undefined ? {} : { [regionField]: region }),
    ...(number === undefined || number === 0 ? {} : { number }),
    ...Object.fromEntries(hashes),
  };
}
