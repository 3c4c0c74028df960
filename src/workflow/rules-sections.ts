import type { Answer, AnswerKind } from './case-context.js';
import type { CaseEvent } from './case-event.js';
import { own } from './own.js';
import {
  asked,
  chair,
  coordinator,
  fact,
  knownRegion,
  knownSection,
  lead,
  leadAssigned,
  leadOrCoordinator,
  sectionOf,
  working,
  type Facts,
  type RuleTable,
} from './rule.js';

type OnHash = CaseEvent & { readonly section: string; readonly hash: string };
type Naming = OnHash & { readonly region: string; readonly facts: { readonly overdue: boolean } };

export const isYes = (answer: Answer | undefined, hash: string): boolean =>
  answer?.hash === hash && (answer.kind === 'yes' || answer.kind === 'yesWithReservation');
export const isCannotJoin = (answer: Answer | undefined, hash: string): boolean =>
  answer?.hash === hash && answer.kind === 'cannotJoin';
/** An answer to this text that stands, so that it can be withdrawn. */
export const isStanding = (answer: Answer | undefined, hash: string): boolean =>
  answer?.hash === hash && answer.kind !== 'none' && answer.kind !== 'withdrawn';

const answerOf = (facts: Facts<OnHash>, region: string | null) => own(sectionOf(facts).answers, region ?? '');

const noSilentLines = fact(
  'mandatorySilent',
  ({ event }: Facts<{ facts: { silent: readonly string[] } }>) => event.facts.silent.length === 0,
);
const currentText = fact('otherText', (facts: Facts<OnHash>) => sectionOf(facts).hash === facts.event.hash);
const changedText = fact('sameText', (facts: Facts<OnHash>) => sectionOf(facts).hash !== facts.event.hash);

const byLead = { first: [knownSection, leadAssigned, lead, working], then: [] };
const answer = (kind: AnswerKind) => ({
  first: [knownSection, chair, asked, working],
  then: [
    currentText,
    fact('sameAnswer', (facts: Facts<OnHash>) => {
      const latest = answerOf(facts, facts.event.by.region);
      return latest?.hash !== facts.event.hash || latest.kind !== kind;
    }),
  ],
});

/** Rules of the events that a section takes. */
export const sectionRules: RuleTable<
  | 'startDraft'
  | 'requestReview'
  | 'revise'
  | 'closeReview'
  | 'takeBack'
  | 'approve'
  | 'approveWithReservation'
  | 'decline'
  | 'sendBack'
  | 'withdrawAnswer'
  | 'nameAsNotJoined'
  | 'reopen'
> = {
  startDraft: byLead,
  requestReview: { ...byLead, then: [noSilentLines] },
  revise: { ...byLead, then: [changedText, noSilentLines] },
  closeReview: byLead,
  takeBack: byLead,
  approve: answer('yes'),
  approveWithReservation: answer('yesWithReservation'),
  decline: answer('cannotJoin'),
  sendBack: answer('sentBack'),
  withdrawAnswer: {
    first: [knownSection, chair, asked, working],
    then: [
      currentText,
      fact('nothingToWithdraw', (facts: Facts<OnHash>) =>
        isStanding(answerOf(facts, facts.event.by.region), facts.event.hash),
      ),
    ],
  },
  nameAsNotJoined: {
    first: [knownSection, knownRegion, coordinator, working],
    then: [
      currentText,
      fact(
        'hasSaidYes',
        (facts: Facts<Naming>) => !isYes(answerOf(facts, facts.event.region), facts.event.hash),
      ),
      fact(
        'alreadyNamed',
        (facts: Facts<Naming>) => answerOf(facts, facts.event.region)?.named !== facts.event.hash,
      ),
      fact(
        'notOverdue',
        (facts: Facts<Naming>) =>
          facts.event.facts.overdue || isCannotJoin(answerOf(facts, facts.event.region), facts.event.hash),
      ),
    ],
  },
  reopen: { first: [knownSection, leadOrCoordinator, working], then: [] },
};
