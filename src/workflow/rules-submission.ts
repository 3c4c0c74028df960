import type { ClarificationContext } from './case-context.js';
import type { CaseEvent } from './case-event.js';
import { isMajority } from './consent.js';
import { instant, own } from './own.js';
import {
  agencyDesk,
  asked,
  caseOpen,
  chair,
  coordinator,
  fact,
  system,
  type Facts,
  type RuleTable,
} from './rule.js';

type OnClarification = CaseEvent & { readonly id: string };
type OnAnswer = OnClarification & { readonly hash: string };
type Delivery = CaseEvent & { readonly deliveredAt: string };

const knownClarification = fact('unknownClarification', ({ context, event }: Facts<OnClarification>) =>
  Object.hasOwn(context.clarifications, event.id),
);

/** The event's clarification. Only for rules after `knownClarification`. */
function clarificationOf({ context, event }: Facts<OnClarification>): ClarificationContext {
  const found = own(context.clarifications, event.id);
  if (found === undefined)
    throw new Error(`No clarification ${event.id}: the rule knownClarification comes first.`);
  return found;
}
const open = fact(
  'clarificationNotOpen',
  (facts: Facts<OnClarification>) => clarificationOf(facts).state === 'open',
);
const currentAnswer = fact(
  'otherClarificationText',
  (facts: Facts<OnAnswer>) => clarificationOf(facts).hash === facts.event.hash,
);

/** The regions asked that say yes to the current text of a clarification's answer. */
export function clarificationYes(regions: readonly string[], clarification: ClarificationContext): string[] {
  const { hash, answers } = clarification;
  return hash === null ? [] : regions.filter((region) => own(answers, region) === hash);
}

const delivery = {
  first: [coordinator],
  then: [
    fact('deliveryInFuture', ({ event }: Facts<Delivery>) => instant(event.deliveredAt) <= instant(event.at)),
    fact(
      'sameDelivery',
      ({ context, event }: Facts<Delivery>) =>
        context.delivery === null || instant(context.delivery) !== instant(event.deliveredAt),
    ),
  ],
};

/** Rules of the events after the sending. Submitting and delivering are never refused for being late. */
export const submissionRules: RuleTable<
  | 'sendAgain'
  | 'showDelivery'
  | 'registerReceipt'
  | 'registerAssessment'
  | 'askClarification'
  | 'reviseClarification'
  | 'approveClarification'
  | 'withdrawClarification'
  | 'answerClarification'
  | 'close'
> = {
  sendAgain: { first: [coordinator], then: [] },
  showDelivery: delivery,
  registerReceipt: delivery,
  registerAssessment: {
    first: [coordinator],
    then: [fact('alreadyAssessed', ({ context }) => !context.assessed)],
  },
  askClarification: {
    first: [agencyDesk],
    then: [
      fact('neverDelivered', ({ context }) => context.delivery !== null),
      fact('clarificationExists', ({ context, event }) => !Object.hasOwn(context.clarifications, event.id)),
    ],
  },
  reviseClarification: {
    first: [knownClarification, coordinator],
    then: [
      open,
      fact('sameClarificationText', (facts) => {
        const { hash, factual } = clarificationOf(facts);
        return hash !== facts.event.hash || factual !== facts.event.factual;
      }),
    ],
  },
  approveClarification: {
    first: [knownClarification, chair, asked],
    then: [
      open,
      currentAnswer,
      fact(
        'sameClarificationAnswer',
        (facts) => own(clarificationOf(facts).answers, facts.event.by.region ?? '') !== facts.event.hash,
      ),
    ],
  },
  withdrawClarification: { first: [knownClarification, coordinator], then: [open] },
  answerClarification: {
    first: [knownClarification, coordinator],
    then: [
      open,
      currentAnswer,
      fact('majorityMissing', (facts) => {
        const clarification = clarificationOf(facts);
        const { regions } = facts.context;
        const yes = clarificationYes(regions, clarification).length;
        return clarification.factual || isMajority(regions.length, yes, facts.agreement);
      }),
    ],
  },
  close: {
    first: [coordinator],
    then: [fact('reasonMissing', ({ context, event }) => context.assessed || event.facts.reasoned)],
  },
};

const undelivered = fact('alreadyDelivered', ({ context }: Facts<CaseEvent>) => context.delivery === null);

/** Rules of the events about the formal deadline. */
export const deadlineRules: RuleTable<
  'passDeadline' | 'requestExtension' | 'grantExtension' | 'declineExtension'
> = {
  passDeadline: {
    first: [system],
    then: [
      fact('otherDeadline', ({ context, event }) => instant(event.due) === instant(context.deadline.formal)),
      fact('deadlineAhead', ({ event }) => instant(event.at) >= instant(event.due)),
    ],
  },
  requestExtension: { first: [coordinator, caseOpen], then: [undelivered] },
  grantExtension: {
    first: [coordinator, caseOpen],
    then: [
      fact('sameDeadline', ({ context, event }) => instant(event.due) !== instant(context.deadline.formal)),
    ],
  },
  declineExtension: { first: [coordinator, caseOpen], then: [] },
};
