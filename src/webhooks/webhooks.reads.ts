import { Refused } from '../platform/commands/refusal.js';
import type { Tx } from '../platform/database/database.js';
import type { MailTry, Outgoing } from '../platform/outgoing/outgoing.entity.js';
import type { Webhook } from './webhook.entity.js';

/** A receiver as it is shown and acted on. */
export type WebhookRow = Pick<
  Webhook,
  | 'id'
  | 'name'
  | 'url'
  | 'events'
  | 'state'
  | 'offReason'
  | 'failures'
  | 'failingSince'
  | 'generation'
  | 'secretAt'
>;

const WEBHOOK = `
  select id, name, url, events, state, off_reason as "offReason", failures, failing_since as "failingSince", generation,
         secret_at as "secretAt" from samsvar.webhook`;

/** Every receiver that is not removed, by name. */
export const standingWebhooks = (tx: Tx): Promise<WebhookRow[]> =>
  tx.query<WebhookRow>(`${WEBHOOK} where state <> 'removed' order by lower(name), id`);

/** One receiver that is not removed. Errors: `Refused` (unknown). */
export async function standingWebhook(tx: Tx, id: string): Promise<WebhookRow> {
  const [row] = await tx.query<WebhookRow>(`${WEBHOOK} where id = $1 and state <> 'removed'`, [id]);
  if (row) return row;
  throw new Refused('unknown', 'unknownWebhook', 'Modtageren findes ikke.');
}

/** Whether an address is registered. */
export async function webhookOfUrl(tx: Tx, url: string): Promise<boolean> {
  const rows = await tx.query(`select from samsvar.webhook where url = $1 and state <> 'removed'`, [url]);
  return rows.length > 0;
}

/** A delivery as the log shows it. */
export type DeliveryRow = Pick<
  Outgoing,
  'id' | 'state' | 'attempts' | 'repeated' | 'messageId' | 'dueAt' | 'dated' | 'finishedAt' | 'reason'
> & { readonly event: string; readonly tries: readonly MailTry[] };

/** The latest deliveries to a receiver. */
export const latestDeliveries = (tx: Tx, webhookId: string, most: number): Promise<DeliveryRow[]> =>
  tx.query<DeliveryRow>(
    `select id, subject as event, state, attempts, repeated, message_id as "messageId", due_at as "dueAt", dated,
            finished_at as "finishedAt", reason, tries
       from samsvar.outgoing where webhook_id = $1 order by dated desc, id desc limit $2`,
    [webhookId, most],
  );

/** A delivery that somebody wants sent again, with the region that coordinates its case. */
export interface ReplayedDelivery {
  readonly state: Outgoing['state'];
  readonly finishedAt: string | null;
  readonly webhookState: Webhook['state'];
  readonly coordinator: string | null;
}

/** Null when there is none. */
export async function deliveryToReplay(tx: Tx, id: string): Promise<ReplayedDelivery | null> {
  const [row] = await tx.query<ReplayedDelivery>(
    `select o.state, o.finished_at as "finishedAt", w.state as "webhookState",
            c.snapshot #>> '{context,coordinator}' as coordinator
       from samsvar.outgoing o join samsvar.webhook w on w.id = o.webhook_id
       left join samsvar.case_file c on c.id = o.case_id where o.id = $1`,
    [id],
  );
  return row ?? null;
}
