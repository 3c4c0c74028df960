import { texts } from '../../texts/texts.js';
import type { MarkName } from '../../web/components/marks.js';
import type { ProgressState, Where } from '../../workflow/where.js';
import type { StateView } from './reply.view.js';

/** What the state of a reply is told with; instants are ready to print ("fredag den 31. maj 2024 kl. 13.30"). */
export interface StateFacts {
  readonly approved: number;
  readonly sections: number;
  readonly putForwardAt: string | null;
  /** What is written now is another text than the one put forward. */
  readonly changedSince: boolean;
  readonly answered: number;
  readonly asked: number;
  readonly round: number;
  readonly sentAt: string | null;
  readonly deliveredAt: string | null;
}

const words = texts.reply.state;

/** Where the reply stands: mark, word, and since when. */
export function replyState({ progress }: Pick<Where, 'progress'>, facts: StateFacts): StateView {
  const { mark, note } = STATES[progress];
  return { mark, word: words.names[progress], note: note(facts) };
}

interface StateSpec {
  readonly mark: MarkName;
  readonly note: (facts: StateFacts) => string;
}

const putForward = ({ putForwardAt, changedSince }: StateFacts) =>
  `${words.putForwardAt(putForwardAt ?? '')} ${changedSince ? words.changed : words.unchanged}`;
const sent = ({ round, sentAt }: StateFacts) => words.sentAt(round, sentAt ?? '');
const delivered = (facts: StateFacts) =>
  facts.deliveredAt === null ? sent(facts) : `${sent(facts)} ${words.deliveredAt(facts.deliveredAt)}`;

const STATES: Readonly<Record<ProgressState, StateSpec>> = {
  preparing: { mark: 'stage0', note: () => words.notBegun },
  'working.drafting': {
    mark: 'stage1',
    note: ({ approved, sections }) => words.approved(approved, sections),
  },
  'working.endorsing': {
    mark: 'stage3',
    note: (facts) => `${putForward(facts)} ${words.answered(facts.answered, facts.asked)}`,
  },
  'working.ready': { mark: 'done', note: putForward },
  'submitted.sent': { mark: 'sent', note: (facts) => `${sent(facts)} ${words.notProven}` },
  'submitted.delivered': { mark: 'done', note: delivered },
  'submitted.clarifying': { mark: 'remarks', note: delivered },
  closed: {
    mark: 'notRelevant',
    note: (facts) => (facts.sentAt === null ? words.neverSent : delivered(facts)),
  },
};
