import { derivedId } from '../platform/commands/ids.js';
import type { Outgoing } from '../platform/outgoing/outgoing.entity.js';

/** An event on its way to one receiver, before it is a row. */
export interface NewDelivery {
  /** What makes it the same event: two rows of one key there never are. */
  readonly key: string;
  readonly webhook: { readonly id: string; readonly url: string };
  readonly caseId: string | null;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** ISO UTC, and its date in Copenhagen. */
  readonly now: string;
  readonly today: string;
}

/** The row of `outgoing` for an event. Its id and body are frozen: however often it is sent, it is the same. */
export function deliveryRow({
  key,
  webhook,
  caseId,
  type,
  data,
  now,
  today,
}: NewDelivery): Partial<Outgoing> {
  const id = derivedId(key);
  return {
    id,
    key,
    kind: 'webhook',
    caseId,
    personId: null,
    webhookId: webhook.id,
    localDate: today,
    dueAt: now,
    state: 'planned',
    messageId: `msg_${id.replaceAll('-', '')}`,
    dated: now,
    recipient: webhook.url,
    subject: type,
    body: JSON.stringify({ type, timestamp: now, data }),
  };
}
