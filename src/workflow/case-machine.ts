import { assign, createMachine } from 'xstate';
import type { Procedure } from '../procedure/procedure.js';
import { record } from './case-actions.js';
import type { Answers, CaseContext, OpenInput } from './case-context.js';
import type { CaseEvent, CaseEventType } from './case-event.js';
import { allowedGuards, alwaysGuards, both, here, type AlwaysGuard, type ChartGuard } from './case-guards.js';

/** The version of this chart and its context. A change that an older snapshot cannot continue in needs a step in upcast.ts. */
export const machineVersion = 1;

/** A command that changes the context and leaves the state. */
const stay = undefined;
type Commands = Readonly<Partial<Record<CaseEventType, string | undefined>>>;
type Take = (commands: Commands) => Record<string, unknown>;

const taking =
  (guardOf: (type: CaseEventType) => ChartGuard): Take =>
  (commands) =>
    Object.fromEntries(
      Object.entries(commands).map(([type, target]) => [
        type,
        { target, guard: guardOf(type as CaseEventType), actions: 'record' },
      ]),
    );

const on = (guard: AlwaysGuard, target: string) => ({ guard, target });

const staff: Commands = { assignLead: stay, handOverCoordination: stay };
const cancelling: Commands = { cancel: '#case.progress.closed' };
const closing: Commands = { close: '#case.progress.closed' };
const endorsements: Commands = {
  endorse: stay,
  endorseWithReservation: stay,
  declineToEndorse: stay,
  sendBackReply: stay,
  withdrawEndorsement: stay,
};
const answers: Commands = {
  approve: stay,
  approveWithReservation: stay,
  decline: stay,
  sendBack: stay,
  withdrawAnswer: stay,
};
const proof: Commands = { showDelivery: stay, registerReceipt: stay };
const clarifying: Commands = {
  askClarification: stay,
  reviseClarification: stay,
  approveClarification: stay,
  withdrawClarification: stay,
  answerClarification: stay,
};

const working = (take: Take) => ({
  initial: 'drafting',
  on: take({ ...staff, ...cancelling }),
  states: {
    drafting: { on: take({ putForward: 'endorsing' }) },
    endorsing: {
      on: take({ ...endorsements, nameAsNotEndorsing: stay, putForward: stay }),
      always: [on('someSectionNotApproved', 'drafting'), on('replyAgreed', 'ready')],
    },
    ready: {
      on: take({ ...endorsements, putForward: stay, submit: '#case.progress.submitted' }),
      always: [on('someSectionNotApproved', 'drafting'), on('replyNotAgreed', 'endorsing')],
    },
  },
});

const submitted = (take: Take) => ({
  initial: 'sent',
  on: take({ handOverCoordination: stay }),
  states: {
    sent: {
      on: take({ showDelivery: 'delivered', registerReceipt: 'delivered', sendAgain: stay, ...closing }),
    },
    delivered: {
      on: take({ ...proof, askClarification: 'clarifying', registerAssessment: stay, ...closing }),
    },
    clarifying: { on: take({ ...proof, ...clarifying }), always: on('noneOpen', 'delivered') },
  },
});

const progress = (take: Take) => ({
  initial: 'preparing',
  states: {
    preparing: { on: take({ ...staff, openDrafting: 'working', ...cancelling }) },
    working: working(take),
    submitted: submitted(take),
    closed: { on: take({ askClarification: '#case.progress.submitted.clarifying' }) },
  },
});

function section(id: string, take: Take) {
  const follow = (type: AlwaysGuard, target: string) => ({
    guard: { type, params: { section: id } },
    target,
  });
  return {
    initial: 'notStarted',
    states: {
      notStarted: { on: take({ startDraft: 'drafting' }) },
      drafting: { on: take({ requestReview: 'reviewing' }) },
      reviewing: { on: take({ revise: stay, closeReview: 'approving', takeBack: 'drafting' }) },
      approving: {
        on: take({ ...answers, nameAsNotJoined: stay, revise: stay, takeBack: 'drafting' }),
        always: follow('sectionAgreed', 'approved'),
      },
      approved: {
        on: take({ ...answers, reopen: 'drafting' }),
        always: follow('sectionNotAgreed', 'approving'),
      },
    },
  };
}

const deadline = (take: Take) => ({
  initial: 'running',
  states: {
    running: {
      on: take({ passDeadline: 'overdue' }),
      always: [
        on('deliveredInTime', 'met'),
        on('deliveredLater', 'metLate'),
        on('closedUndelivered', 'lapsed'),
      ],
    },
    overdue: {
      always: [
        on('deliveredInTime', 'met'),
        on('deliveredLater', 'metLate'),
        on('closedUndelivered', 'lapsed'),
        on('deadlineMovedOn', 'running'),
      ],
    },
    met: { always: on('deliveredLater', 'metLate') },
    metLate: { always: on('deliveredInTime', 'met') },
    lapsed: {},
  },
});

const extension = (take: Take) => ({
  initial: 'none',
  states: {
    none: { on: take({ requestExtension: 'requested', grantExtension: stay }) },
    requested: {
      on: take({ grantExtension: 'none', declineExtension: 'none' }),
      always: on('deliveredOrClosed', 'none'),
    },
  },
});

const noAnswers = (regions: readonly string[]): Answers =>
  Object.fromEntries(regions.map((region) => [region, { hash: null, kind: 'none', named: null }]));

/** The context a case opens with. */
export function openingContext(procedure: Procedure, input: OpenInput): CaseContext {
  const { regions, coordinator, formalDeadline } = input;
  const untouched = () => ({ lead: null, hash: null, revision: 0, answers: noAnswers(regions) });
  return {
    regions: [...regions],
    coordinator,
    sections: Object.fromEntries(procedure.sections.map(({ id }) => [id, untouched()])),
    reply: { hash: null, answers: noAnswers(regions) },
    round: 0,
    clarifications: {},
    deadline: { formal: formalDeadline, passed: null },
    delivery: null,
    assessed: false,
  };
}

/**
 * The statechart of a case, built once per procedure version. Pure: no timers, no clock, nothing invoked or raised.
 * Every command is owned by one region; the others follow by `always`. `approved` and `closed` are not final:
 * an answer can be taken back, and the agency can ask after closing.
 */
export function buildCaseMachine(procedure: Procedure) {
  const allowed = allowedGuards(procedure);
  const take = taking(allowed);
  const takeHere = (id: string) => taking((type) => both(here(id), allowed(type)));
  const config = {
    id: 'case',
    types: {} as { context: CaseContext; events: CaseEvent; input: OpenInput },
    context: ({ input }: { input: OpenInput }) => openingContext(procedure, input),
    type: 'parallel',
    options: { maxIterations: 50 },
    states: {
      progress: progress(take),
      sections: {
        type: 'parallel',
        states: Object.fromEntries(procedure.sections.map(({ id }) => [id, section(id, takeHere(id))])),
      },
      deadline: deadline(take),
      extension: extension(take),
    },
  } as const;
  return createMachine(
    config as never,
    {
      guards: alwaysGuards(procedure),
      actions: { record: assign(({ context, event }) => record(context as CaseContext, event as CaseEvent)) },
    } as never,
  );
}

export type CaseMachine = ReturnType<typeof buildCaseMachine>;
