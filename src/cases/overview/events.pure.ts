import { answerOverdue } from '../../deadlines/plan.reads.js';
import { contradictions, FRONT_MATTER, registerAtHand, silentLines } from '../../drafting/content.reads.js';
import { own } from '../../workflow/own.js';
import type { Acting, CaseEvent, CaseEventType } from '../../workflow/case-event.js';
import { contentsOf, type CaseData } from './case-data.js';
import { coverageOf } from './ledger.pure.js';

/** What an act is about, where a case has several of the kind. */
export interface Told {
  readonly section?: string;
  /** Region that is named, or that takes over. */
  readonly region?: string;
  /** Number of a clarification. */
  readonly number?: number;
}

/** The events people's commands lead to; the clock's is not one. */
export type ActType = Exclude<CaseEventType, 'passDeadline'>;

/** Stands for a text that is made when the act is done; no text has this hash. */
export const SOME_HASH = 'f'.repeat(64);

/**
 * The event an act would be now, with the facts its handler would add from rows: what a page and the API's allowed
 * commands both ask the machine about.
 */
export function eventOf(data: CaseData, type: ActType, by: Acting, told: Told = {}): CaseEvent {
  return { type, by, at: data.now, ...MAKERS[type](data, told, by) } as CaseEvent;
}

type Maker = (data: CaseData, told: Told, by: Acting) => object;

const onSection: Maker = (_data, { section }) => ({ section });
const onText: Maker = (data, { section }) => ({ section, hash: hashOf(data, section) });
const onDraft: Maker = (data, { section }) => ({
  section,
  hash: data.drafts.get(section!)?.hash ?? SOME_HASH,
  facts: { silent: silentOf(data, section!) },
});
const onReply: Maker = ({ snapshot }) => ({ replyHash: snapshot.context.reply.hash ?? SOME_HASH });
const onClarification: Maker = (_data, { number }) => ({ id: String(number) });
const onClarificationText: Maker = (data, { number }) => ({
  id: String(number),
  hash: own(data.snapshot.context.clarifications, String(number))?.hash ?? SOME_HASH,
});
const deliveredNow: Maker = ({ now }) => ({ deliveredAt: now });
const bare: Maker = () => ({});

const MAKERS: Readonly<Record<ActType, Maker>> = {
  // Another region than the lead of today: the same one would be refused for that alone.
  assignLead: ({ snapshot: { context } }, { section }) => ({
    section,
    region:
      context.regions.find((region) => region !== context.sections[section!]?.lead) ?? context.coordinator,
  }),
  handOverCoordination: ({ snapshot: { context } }, { region }) => ({
    to: region ?? context.regions.find((one) => one !== context.coordinator) ?? context.coordinator,
    facts: { accepted: region !== undefined },
  }),
  openDrafting: bare,
  cancel: bare,
  startDraft: onSection,
  requestReview: onDraft,
  revise: onDraft,
  closeReview: onSection,
  takeBack: onSection,
  approve: onText,
  approveWithReservation: onText,
  decline: onText,
  sendBack: onText,
  withdrawAnswer: onText,
  nameAsNotJoined: (data, { section, region }) => ({
    section,
    region,
    hash: hashOf(data, section),
    facts: {
      overdue: isOverdue(data, `approval:${section}:${region}`, data.revisions.get(section!)?.madeAt),
    },
  }),
  reopen: onSection,
  putForward: (data) => ({ replyHash: SOME_HASH, facts: putForwardFacts(data) }),
  endorse: onReply,
  endorseWithReservation: onReply,
  declineToEndorse: onReply,
  sendBackReply: onReply,
  withdrawEndorsement: onReply,
  nameAsNotEndorsing: (data, { region }) => ({
    region,
    replyHash: data.snapshot.context.reply.hash ?? SOME_HASH,
    facts: { overdue: isOverdue(data, `endorsement:${region}`, data.putForwardAt ?? undefined) },
  }),
  submit: () => ({ submissionHash: SOME_HASH, facts: { currentSubmissionHash: SOME_HASH } }),
  sendAgain: bare,
  showDelivery: deliveredNow,
  registerReceipt: deliveredNow,
  registerAssessment: bare,
  askClarification: ({ snapshot }) => ({
    id: String(Object.keys(snapshot.context.clarifications).length + 1),
  }),
  reviseClarification: (_data, { number }) => ({ id: String(number), hash: SOME_HASH, factual: false }),
  approveClarification: onClarificationText,
  withdrawClarification: onClarification,
  answerClarification: onClarificationText,
  close: () => ({ facts: { reasoned: false } }),
  requestExtension: bare,
  // Any date but the one in force.
  grantExtension: ({ snapshot }) => ({
    due: new Date(new Date(snapshot.context.deadline.formal).getTime() + 86_400_000).toISOString(),
  }),
  declineExtension: bare,
};

const hashOf = ({ snapshot }: CaseData, section = '') =>
  own(snapshot.context.sections, section)?.hash ?? SOME_HASH;

/** Mandatory lines that the draft of a section does not answer; all of them before there is one. */
function silentOf(data: CaseData, section: string): readonly string[] {
  const draft = data.drafts.get(section);
  if (!draft) return mandatoryLines(data, section);
  const known = Object.fromEntries([...data.revisions].map(([id, { content }]) => [id, content.answers]));
  return silentLines(data.procedure, section, draft.content, { ...known, caseFacts: data.caseFacts }).silent;
}

function putForwardFacts(data: CaseData): { silent: readonly string[]; contradictions: readonly string[] } {
  const front = data.drafts.get(FRONT_MATTER);
  const silent = front
    ? silentLines(data.procedure, FRONT_MATTER, front.content).silent
    : mandatoryLines(data, FRONT_MATTER);
  const answers = Object.fromEntries(
    contentsOf(data).map(({ section, content }) => [section, content.answers]),
  );
  const answered = coverageOf(data).filter(({ entry }) => entry !== null);
  const contents = Object.fromEntries(contentsOf(data).map(({ section, content }) => [section, content]));
  const bodies = front ? { ...contents, [FRONT_MATTER]: front.content } : contents;
  const found = contradictions(
    answers,
    new Set(answered.map(({ requirement }) => requirement.id)),
    registerAtHand(data.procedure, bodies, data.register),
  );
  return { silent, contradictions: found.map(({ code }) => code) };
}

const mandatoryLines = ({ procedure }: CaseData, section: string) =>
  procedure.requirements
    .filter((line) => line.section === section && line.weight === 'mandatory')
    .map(({ id }) => id);

function isOverdue(data: CaseData, key: string, textSince: string | undefined): boolean {
  const milestone = data.milestones.find((one) => one.key === key);
  if (!milestone || textSince === undefined) return false;
  return answerOverdue({
    milestoneDate: milestone.ruleDate ?? milestone.date,
    revisedAt: textSince,
    now: data.now,
    shortestDays: data.procedure.shortestAnswerDays,
    calendar: data.calendar,
  });
}
