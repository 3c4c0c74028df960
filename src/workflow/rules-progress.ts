import type { AnswerKind } from './case-context.js';
import type { CaseEvent } from './case-event.js';
import { own } from './own.js';
import {
  asked,
  chair,
  coordinator,
  fact,
  knownRegion,
  knownSection,
  sectionOf,
  sectionsApproved,
  type Facts,
  type RuleTable,
} from './rule.js';
import { isCannotJoin, isStanding, isYes } from './rules-sections.js';

type OnReply = CaseEvent & { readonly replyHash: string };
type Naming = OnReply & { readonly region: string; readonly facts: { readonly overdue: boolean } };
type HandOver = Extract<CaseEvent, { type: 'handOverCoordination' }>;
type PutForward = Extract<CaseEvent, { type: 'putForward' }>;

const currentReply = fact(
  'otherReply',
  ({ context, event }: Facts<OnReply>) => context.reply.hash === event.replyHash,
);
/** From drafting the same reply may come again; while one is put forward, only another. */
const anotherReply = {
  code: 'sameReply',
  asks: 'isPutForward',
  holds: ({ context, event }: Facts<OnReply>, putForward: boolean) =>
    !putForward || context.reply.hash !== event.replyHash,
} as const;
const endorsementOf = ({ context }: Facts<OnReply>, region: string | null) =>
  own(context.reply.answers, region ?? '');

const endorsement = (kind: AnswerKind) => ({
  first: [chair, asked],
  then: [
    currentReply,
    fact('sameEndorsement', (facts: Facts<OnReply>) => {
      const latest = endorsementOf(facts, facts.event.by.region);
      return latest?.hash !== facts.event.replyHash || latest.kind !== kind;
    }),
  ],
});

/** Rules of the events that take the case from its opening to the sending. */
export const progressRules: RuleTable<
  | 'assignLead'
  | 'handOverCoordination'
  | 'openDrafting'
  | 'cancel'
  | 'putForward'
  | 'endorse'
  | 'endorseWithReservation'
  | 'declineToEndorse'
  | 'sendBackReply'
  | 'withdrawEndorsement'
  | 'nameAsNotEndorsing'
  | 'submit'
> = {
  assignLead: {
    first: [knownSection, knownRegion, coordinator],
    then: [fact('sameLead', (facts) => sectionOf(facts).lead !== facts.event.region)],
  },
  handOverCoordination: {
    first: [
      fact('unknownReceiver', ({ context, event }: Facts<HandOver>) => context.regions.includes(event.to)),
      coordinator,
    ],
    then: [
      fact('sameCoordinator', ({ context, event }) => event.to !== context.coordinator),
      fact('receiverHasNotAccepted', ({ event }) => event.facts.accepted),
    ],
  },
  openDrafting: {
    first: [coordinator],
    then: [
      fact('leadsMissing', ({ context }) =>
        Object.values(context.sections).every(({ lead }) => lead !== null),
      ),
    ],
  },
  cancel: { first: [coordinator], then: [] },
  putForward: {
    first: [coordinator],
    then: [
      anotherReply,
      sectionsApproved,
      fact('overallSilent', ({ event }: Facts<PutForward>) => event.facts.silent.length === 0),
      fact('contradictions', ({ event }: Facts<PutForward>) => event.facts.contradictions.length === 0),
    ],
  },
  endorse: endorsement('yes'),
  endorseWithReservation: endorsement('yesWithReservation'),
  declineToEndorse: endorsement('cannotJoin'),
  sendBackReply: endorsement('sentBack'),
  withdrawEndorsement: {
    first: [chair, asked],
    then: [
      currentReply,
      fact('noEndorsementToWithdraw', (facts: Facts<OnReply>) =>
        isStanding(endorsementOf(facts, facts.event.by.region), facts.event.replyHash),
      ),
    ],
  },
  nameAsNotEndorsing: {
    first: [knownRegion, coordinator],
    then: [
      currentReply,
      fact(
        'hasEndorsed',
        (facts: Facts<Naming>) => !isYes(endorsementOf(facts, facts.event.region), facts.event.replyHash),
      ),
      fact(
        'alreadyNamedInReply',
        (facts: Facts<Naming>) => endorsementOf(facts, facts.event.region)?.named !== facts.event.replyHash,
      ),
      fact(
        'endorsementNotOverdue',
        (facts: Facts<Naming>) =>
          facts.event.facts.overdue ||
          isCannotJoin(endorsementOf(facts, facts.event.region), facts.event.replyHash),
      ),
    ],
  },
  submit: {
    first: [coordinator],
    then: [
      fact('submissionChanged', ({ event }) => event.submissionHash === event.facts.currentSubmissionHash),
    ],
  },
};
