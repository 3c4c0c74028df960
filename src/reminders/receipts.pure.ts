import type { Answer, CaseContext } from '../workflow/case-context.js';
import type { CaseEvent } from '../workflow/case-event.js';
import type { NoticeEntry } from './notices.pure.js';

/** What a region has done that it gets a receipt for. */
export type ReceiptKind = Exclude<Answer['kind'], 'none'> | 'contested' | 'standpoint';

/** An answer as a receipt names it: never its words (threat T18, ux U3). */
export interface ReceiptFact {
  readonly kind: ReceiptKind;
  /** `reply`: the whole. */
  readonly subject:
    | { readonly kind: 'section'; readonly id: string }
    | { readonly kind: 'reply' }
    | { readonly kind: 'clarification'; readonly number: string };
  readonly region: string;
  /** Hash of the text it is about; null for none. */
  readonly hash: string | null;
  /** Registered by the secretariat, of a decision made elsewhere. */
  readonly registered: boolean;
  /** Which of the command's entries it is, from 0. */
  readonly entry: number;
}

const KINDS = {
  approve: 'yes',
  approveWithReservation: 'yesWithReservation',
  decline: 'cannotJoin',
  sendBack: 'sentBack',
  withdrawAnswer: 'withdrawn',
  endorse: 'yes',
  endorseWithReservation: 'yesWithReservation',
  declineToEndorse: 'cannotJoin',
  sendBackReply: 'sentBack',
  withdrawEndorsement: 'withdrawn',
  approveClarification: 'yes',
} as const satisfies Partial<Record<CaseEvent['type'], ReceiptKind>>;

type AnsweringEvent = Extract<CaseEvent, { type: keyof typeof KINDS }>;

const answers = (event: CaseEvent): event is AnsweringEvent => Object.hasOwn(KINDS, event.type);

/** What the entries of a command record of a region's answers, and what each is about. `after`: the case it leaves. */
export function receiptsOf(entries: readonly NoticeEntry[], after: CaseContext): ReceiptFact[] {
  return entries.flatMap(({ type, event, data }, entry): ReceiptFact[] => {
    if (type === 'giveStandpoint') {
      const { hash } = after.reply;
      const region = String(data.region);
      return [{ kind: 'standpoint', subject: { kind: 'reply' }, region, hash, registered: false, entry }];
    }
    if (!event || !answers(event) || event.by.region === null) return [];
    return [
      {
        kind: data.contested === undefined ? KINDS[event.type] : 'contested',
        subject: subjectOf(event),
        region: event.by.region,
        hash: 'replyHash' in event ? event.replyHash : event.hash,
        registered: data.registered === true,
        entry,
      },
    ];
  });
}

function subjectOf(event: AnsweringEvent): ReceiptFact['subject'] {
  if ('section' in event) return { kind: 'section', id: event.section };
  return 'id' in event ? { kind: 'clarification', number: event.id } : { kind: 'reply' };
}
