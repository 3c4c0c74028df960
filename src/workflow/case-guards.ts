import { and, not, or, stateIn } from 'xstate';
import type { AgreementRule, Procedure } from '../procedure/procedure.js';
import type { CaseContext } from './case-context.js';
import type { CaseEvent, CaseEventType } from './case-event.js';
import { consentOf } from './consent.js';
import { instant, own } from './own.js';
import type { Question, Rule } from './rule.js';
import { rulesOf } from './rules.js';

interface Args {
  readonly context: CaseContext;
  readonly event: CaseEvent;
}
/** A guard as XState takes it: our own function, or XState's combination with `stateIn`. */
export type ChartGuard = (args: Args) => boolean;

// XState's combined guards cannot be given back to it as it types them; the casts are kept in these few lines.
const stands = (value: object) => stateIn(value as never) as unknown as ChartGuard;
const all = (guards: readonly ChartGuard[]) => and(guards as never) as unknown as ChartGuard;
const any = (guards: readonly ChartGuard[]) => or(guards as never) as unknown as ChartGuard;
const no = (guard: ChartGuard) => not(guard as never) as unknown as ChartGuard;

/** The questions that rules ask about other regions, as XState answers them. */
function chartQuestions(procedure: Procedure): Readonly<Record<Question, ChartGuard>> {
  return {
    isWorking: stands({ progress: 'working' }),
    isClosed: stands({ progress: 'closed' }),
    isPutForward: any([
      stands({ progress: { working: 'endorsing' } }),
      stands({ progress: { working: 'ready' } }),
    ]),
    everySectionApproved: all(procedure.sections.map(({ id }) => stands({ sections: { [id]: 'approved' } }))),
  };
}

function ruleGuard(
  rule: Rule<never>,
  agreement: AgreementRule,
  asked: (question: Question) => ChartGuard,
): ChartGuard {
  const holds =
    (answer: boolean): ChartGuard =>
    (args) =>
      rule.holds({ ...args, agreement } as never, answer);
  if (rule.asks === undefined) return holds(false);
  const yes = asked(rule.asks);
  return any([all([yes, holds(true)]), all([no(yes), holds(false)])]);
}

/** The guard `allowed` of one event type: every rule of the table holds. */
export function allowedGuards(procedure: Procedure): (type: CaseEventType) => ChartGuard {
  const questions = chartQuestions(procedure);
  return (type) => {
    const { first, then } = rulesOf(type);
    const guards = [...first, ...then].map((rule) =>
      ruleGuard(rule as Rule<never>, procedure.agreement, (question) => questions[question]),
    );
    return all(guards);
  };
}

/** The guard `here`: the event names this section. */
export const here =
  (section: string): ChartGuard =>
  ({ event }) =>
    'section' in event && event.section === section;

/** Both guards hold, asked in order. */
export const both = (one: ChartGuard, other: ChartGuard): ChartGuard => all([one, other]);

const isDelivered = ({ context }: Args) => context.delivery !== null;
const inTime = ({ context: { delivery, deadline } }: Args) =>
  delivery !== null && instant(delivery) <= instant(deadline.formal);
const later = ({ context: { delivery, deadline } }: Args) =>
  delivery !== null && instant(delivery) > instant(deadline.formal);

/** Names of the guards on the chart's `always` transitions; `chart-labels.ts` says each in Danish. */
export type AlwaysGuard =
  | 'sectionAgreed'
  | 'sectionNotAgreed'
  | 'someSectionNotApproved'
  | 'replyAgreed'
  | 'replyNotAgreed'
  | 'noneOpen'
  | 'deliveredInTime'
  | 'deliveredLater'
  | 'deadlineMovedOn'
  | 'closedUndelivered'
  | 'deliveredOrClosed';

/** The guards that make regions follow each other and the context, with no event of their own. */
export function alwaysGuards(procedure: Procedure): Readonly<Record<AlwaysGuard, ChartGuard>> {
  const rule = procedure.agreement;
  const { everySectionApproved, isClosed } = chartQuestions(procedure);
  const sectionAgreed = ({ context }: Args, { section }: { section: string }) => {
    const subject = own(context.sections, section);
    return subject !== undefined && consentOf({ ...subject, regions: context.regions, rule }).agreed;
  };
  const replyAgreed: ChartGuard = ({ context }) =>
    consentOf({ ...context.reply, regions: context.regions, rule }).agreed;
  return {
    sectionAgreed: sectionAgreed as ChartGuard,
    sectionNotAgreed: ((args: Args, params: { section: string }) =>
      !sectionAgreed(args, params)) as ChartGuard,
    someSectionNotApproved: no(everySectionApproved),
    replyAgreed,
    replyNotAgreed: (args) => !replyAgreed(args),
    noneOpen: ({ context }) => Object.values(context.clarifications).every(({ state }) => state !== 'open'),
    deliveredInTime: inTime,
    deliveredLater: later,
    deadlineMovedOn: ({ context: { deadline } }) =>
      deadline.passed !== null && instant(deadline.formal) > instant(deadline.passed),
    closedUndelivered: all([isClosed, no(isDelivered)]),
    deliveredOrClosed: any([isDelivered, isClosed]),
  };
}
