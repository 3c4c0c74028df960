import type { CaseEvent } from '../workflow/case-event.js';
import { whereOf, type ProgressState } from '../workflow/where.js';

/** Events that others are told; what each is called on a page stands in `src/texts/webhooks.texts.ts`. */
export const webhookEvents = [
  'case.state_changed',
  'revision.made',
  'answer.given',
  'reply.submitted',
  'delivery.registered',
  'clarification.changed',
] as const;
export type WebhookEvent = (typeof webhookEvents)[number];

/** The type of what an administrator sends to try a receiver. */
export const TEST_EVENT = 'webhook.test';

/** One journal entry of a command, as far as events read it. */
export interface ToldEntry {
  readonly event?: CaseEvent;
  readonly snapshot?: { readonly value: unknown };
}

/** An event of a case: ids only. Nothing that anybody has written is ever in it. */
export interface CaseHappening {
  readonly type: WebhookEvent;
  /** Which of the command's entries it follows from, from 0. */
  readonly index: number;
  readonly ids: Readonly<Record<string, string>>;
}

const BY_EVENT: Readonly<Partial<Record<CaseEvent['type'], WebhookEvent>>> = {
  requestReview: 'revision.made',
  revise: 'revision.made',
  approve: 'answer.given',
  approveWithReservation: 'answer.given',
  decline: 'answer.given',
  sendBack: 'answer.given',
  withdrawAnswer: 'answer.given',
  endorse: 'answer.given',
  endorseWithReservation: 'answer.given',
  declineToEndorse: 'answer.given',
  sendBackReply: 'answer.given',
  withdrawEndorsement: 'answer.given',
  submit: 'reply.submitted',
  sendAgain: 'reply.submitted',
  showDelivery: 'delivery.registered',
  registerReceipt: 'delivery.registered',
  askClarification: 'clarification.changed',
  reviseClarification: 'clarification.changed',
  approveClarification: 'clarification.changed',
  withdrawClarification: 'clarification.changed',
  answerClarification: 'clarification.changed',
};

/** What one command made happen, from the state before it (null for a case that it opens) and its journal entries. */
export function happeningsOf(before: ProgressState | null, entries: readonly ToldEntry[]): CaseHappening[] {
  let state = before;
  return entries.flatMap(({ event, snapshot }, index) => {
    const happened: CaseHappening[] = [];
    const type = event && BY_EVENT[event.type];
    if (event && type) happened.push({ type, index, ids: idsOf(event) });
    const now = snapshot ? whereOf(snapshot.value).progress : state;
    if (now !== null && now !== state) {
      const from: Record<string, string> = state === null ? {} : { previousState: state };
      happened.push({ type: 'case.state_changed', index, ids: { ...from, state: now } });
    }
    state = now;
    return happened;
  });
}

function idsOf(event: CaseEvent): Record<string, string> {
  return {
    ...('section' in event ? { section: event.section } : {}),
    ...(event.by.region === null ? {} : { region: event.by.region }),
    ...('id' in event ? { clarification: event.id } : {}),
  };
}
