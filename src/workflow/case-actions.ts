import type {
  Answer,
  AnswerKind,
  Answers,
  CaseContext,
  ClarificationContext,
  SectionContext,
} from './case-context.js';
import type { CaseEvent, CaseEventOf, CaseEventType } from './case-event.js';
import { own } from './own.js';

type Change = Partial<CaseContext>;
type Effects = { readonly [T in CaseEventType]: (context: CaseContext, event: CaseEventOf<T>) => Change };

const unchanged = (): Change => ({});

function changeSection(
  context: CaseContext,
  id: string,
  change: (section: SectionContext) => Partial<SectionContext>,
): Change {
  const section = own(context.sections, id);
  if (section === undefined) return {};
  return { sections: { ...context.sections, [id]: { ...section, ...change(section) } } };
}

/** A new text takes a new number; answers stay as given and count only for the hash they name. */
const newText = (context: CaseContext, event: { section: string; hash: string }) =>
  changeSection(context, event.section, ({ hash, revision }) =>
    hash === event.hash ? {} : { hash: event.hash, revision: revision + 1 },
  );

/** A naming ends when the region says yes, withdraws or answers another text; a no to the named text leaves it. */
function withAnswer(answers: Answers, region: string | null, kind: AnswerKind, hash: string): Answers {
  if (region === null) return answers;
  const before = own(answers, region);
  const isNo = kind === 'cannotJoin' || kind === 'sentBack';
  const named = isNo && before?.named === hash ? hash : null;
  return { ...answers, [region]: { hash, kind, named } satisfies Answer };
}

function withNaming(answers: Answers, region: string, hash: string): Answers {
  const before = own(answers, region);
  return before === undefined ? answers : { ...answers, [region]: { ...before, named: hash } };
}

const answer =
  (kind: AnswerKind) =>
  (context: CaseContext, event: CaseEvent & { section: string; hash: string }): Change =>
    changeSection(context, event.section, ({ answers }) => ({
      answers: withAnswer(answers, event.by.region, kind, event.hash),
    }));

const endorsement =
  (kind: AnswerKind) =>
  ({ reply }: CaseContext, event: CaseEvent & { replyHash: string }): Change => ({
    reply: { ...reply, answers: withAnswer(reply.answers, event.by.region, kind, event.replyHash) },
  });

function changeClarification(
  { clarifications }: CaseContext,
  id: string,
  change: (clarification: ClarificationContext) => Partial<ClarificationContext>,
): Change {
  const before = own(clarifications, id);
  return before === undefined
    ? {}
    : { clarifications: { ...clarifications, [id]: { ...before, ...change(before) } } };
}

const nextRound = ({ round }: CaseContext): Change => ({ round: round + 1 });
const delivered = (_: CaseContext, event: { deliveredAt: string }): Change => ({
  delivery: event.deliveredAt,
});
const newClarification: ClarificationContext = { hash: null, factual: false, answers: {}, state: 'open' };

/** What each event changes in the context, once its rules hold. States are the chart's business. */
export const effects: Effects = {
  assignLead: (context, { section, region }) => changeSection(context, section, () => ({ lead: region })),
  handOverCoordination: (_, { to }) => ({ coordinator: to }),
  openDrafting: unchanged,
  cancel: unchanged,
  startDraft: unchanged,
  requestReview: newText,
  revise: newText,
  closeReview: unchanged,
  takeBack: unchanged,
  approve: answer('yes'),
  approveWithReservation: answer('yesWithReservation'),
  decline: answer('cannotJoin'),
  sendBack: answer('sentBack'),
  withdrawAnswer: answer('withdrawn'),
  nameAsNotJoined: (context, { section, region, hash }) =>
    changeSection(context, section, ({ answers }) => ({ answers: withNaming(answers, region, hash) })),
  reopen: unchanged,
  putForward: ({ reply }, { replyHash }) => ({ reply: { ...reply, hash: replyHash } }),
  endorse: endorsement('yes'),
  endorseWithReservation: endorsement('yesWithReservation'),
  declineToEndorse: endorsement('cannotJoin'),
  sendBackReply: endorsement('sentBack'),
  withdrawEndorsement: endorsement('withdrawn'),
  nameAsNotEndorsing: ({ reply }, { region, replyHash }) => ({
    reply: { ...reply, answers: withNaming(reply.answers, region, replyHash) },
  }),
  submit: nextRound,
  sendAgain: nextRound,
  showDelivery: delivered,
  registerReceipt: delivered,
  registerAssessment: () => ({ assessed: true }),
  askClarification: ({ clarifications }, { id }) => ({
    clarifications: { ...clarifications, [id]: newClarification },
  }),
  reviseClarification: (context, { id, hash, factual }) =>
    changeClarification(context, id, () => ({ hash, factual })),
  approveClarification: (context, { id, hash, by }) =>
    changeClarification(context, id, ({ answers }) => ({ answers: { ...answers, [by.region ?? '']: hash } })),
  withdrawClarification: (context, { id }) =>
    changeClarification(context, id, () => ({ state: 'withdrawn' })),
  answerClarification: (context, { id }) => changeClarification(context, id, () => ({ state: 'answered' })),
  close: unchanged,
  passDeadline: ({ deadline }, { due }) => ({ deadline: { ...deadline, passed: due } }),
  requestExtension: unchanged,
  grantExtension: ({ deadline }, { due }) => ({ deadline: { ...deadline, formal: due } }),
  declineExtension: unchanged,
};

/** The context an event leaves behind. */
export function record(context: CaseContext, event: CaseEvent): Change {
  return (effects[event.type] as (context: CaseContext, event: CaseEvent) => Change)(context, event);
}
