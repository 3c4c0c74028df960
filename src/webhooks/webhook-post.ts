import { Inject, Injectable } from '@nestjs/common';
import { Database, type Tx } from '../platform/database/database.js';
import {
  delayRow,
  finishRow,
  handOverRow,
  noteTry,
  pauseAfter,
  type ClaimedRow,
} from '../platform/outgoing/outgoing-rows.js';
import { POST_SETTINGS, type PostSettings } from '../platform/outgoing/post.js';
import { signatures, webhookSecret } from '../platform/outgoing/webhook-signature.pure.js';
import type { WebhookSettings } from '../platform/outgoing/webhook-target.pure.js';
import { WebhookDelayed, WebhookRefused, WebhookTransport } from '../platform/outgoing/webhook-transport.js';
import { WEBHOOK_SETTINGS } from './webhook-settings.js';

/** Deliveries claimed, and so sent at the same time. */
const BATCH = 8;
/** A delivery that could not be made is given up after so long; a receiver that fails is switched off. */
const GIVE_UP_AFTER = '2 days';
const OFF_AFTER_FAILURES = 10;
const OFF_AFTER = '1 day';
/** A secret that was replaced signs beside the new one for so long. */
const FORMER_SIGNS_FOR = '1 day';

interface Claimed extends ClaimedRow {
  readonly messageId: string;
  readonly url: string;
  readonly body: string;
  readonly repeated: boolean;
  readonly webhookId: string;
  readonly generation: number;
  readonly formerSigns: boolean;
  readonly active: boolean;
}

/** What an attempt came to. `slow`: nobody answered in time, so that the others of this round wait for the next bell. */
type Outcome = 'sent' | 'not' | 'slow';

/**
 * Sends events that are due, as `Post` sends mail: claimed under a lease, the moment of handing over committed, marked. A
 * receiver may get an event more than once, always with the same id: whoever cannot know sends it again.
 */
@Injectable()
export class WebhookPost {
  constructor(
    private readonly db: Database,
    private readonly transport: WebhookTransport,
    @Inject(POST_SETTINGS) private readonly post: PostSettings,
    @Inject(WEBHOOK_SETTINGS) private readonly settings: WebhookSettings,
  ) {}

  /** Sends everything due by `samsvar.now()`; gives how many were taken. Without a key nothing can be signed, and nothing leaves. */
  async sendDue(): Promise<number> {
    const { key } = this.settings;
    let sent = 0;
    while (key !== null && !this.post.lifecycle?.isLeaving) {
      const claimed = await this.db.transaction((tx) =>
        tx.query<Claimed>(CLAIM, [BATCH, this.post.leaseSeconds, FORMER_SIGNS_FOR]),
      );
      const outcomes = await Promise.all(claimed.map((row) => this.sendOne(row, key)));
      sent += outcomes.filter((outcome) => outcome === 'sent').length;
      // A receiver that hangs keeps the mails of the next bell waiting no longer than once.
      if (claimed.length === 0 || outcomes.includes('slow')) break;
    }
    return sent;
  }

  private async sendOne(row: Claimed, key: string): Promise<Outcome> {
    if (!row.active || row.generation === 0) {
      const reason = row.active ? 'Modtageren har ingen hemmelighed.' : 'Modtageren er slået fra.';
      await this.db.transaction((tx) => finishRow(tx, row, 'skipped', reason));
      return 'not';
    }
    const at = await this.db.transaction((tx) => handOverRow(tx, row, this.post.leaseSeconds));
    if (at === null) return 'not';
    const signed = { id: row.messageId, timestamp: Math.floor(Date.parse(at) / 1000), body: row.body };
    try {
      await this.transport.send({
        url: row.url,
        ...signed,
        signature: signatures(secretsOf(row, key), signed),
      });
    } catch (error) {
      await this.db.transaction((tx) => failed(tx, row, at, error));
      return error instanceof WebhookDelayed && error.unknown ? 'slow' : 'not';
    }
    await this.db.transaction((tx) => taken(tx, row));
    return 'sent';
  }
}

function secretsOf({ webhookId, generation, formerSigns }: Claimed, key: string): Buffer[] {
  const generations = formerSigns && generation > 1 ? [generation, generation - 1] : [generation];
  return generations.map((one) => webhookSecret(key, webhookId, one));
}

async function taken(tx: Tx, row: Claimed): Promise<void> {
  const note = row.repeated ? 'Sendt igen efter en afbrudt afsendelse, med samme id.' : null;
  await finishRow(tx, row, 'sent', note);
  await tx.query(WELL_AGAIN, [row.webhookId]);
}

async function failed(tx: Tx, row: Claimed, at: string, error: unknown): Promise<void> {
  const text = error instanceof Error ? error.message : String(error);
  const refused = error instanceof WebhookRefused;
  const unknown = !refused && !(error instanceof WebhookDelayed && !error.unknown);
  await noteTry(tx, row, refused ? 'refused' : unknown ? 'unknown' : 'delayed', text);
  const [webhook] = await tx.query<{ failures: number }>(FAILED_AGAIN, [row.webhookId, at]);
  if (refused) await finishRow(tx, row, 'failed', text);
  else await later(tx, row, webhook!.failures, text);
  if (refused && error.gone)
    return switchOff(tx, row.webhookId, 'Modtageren svarede, at den ikke vil have mere (410).');
  const [off] = await tx.query<{ failures: number }>(WORN_OUT, [
    row.webhookId,
    OFF_AFTER_FAILURES,
    OFF_AFTER,
  ]);
  if (off)
    await switchOff(tx, row.webhookId, `${off.failures} forsøg i træk er slået fejl over mere end et døgn.`);
}

/** After a pause that grows with the receiver's failures; what else waits for that receiver waits as long. */
async function later(tx: Tx, row: Claimed, failures: number, text: string): Promise<void> {
  const [next] = await tx.query<{ at: string; late: boolean }>(NEXT, [
    row.id,
    pauseAfter(failures),
    GIVE_UP_AFTER,
  ]);
  if (next!.late) return finishRow(tx, row, 'failed', `Opgivet efter to døgn: ${text}`);
  await delayRow(tx, row, next!.at, text);
  await tx.query(PUT_OFF, [row.webhookId, next!.at]);
}

async function switchOff(tx: Tx, webhookId: string, reason: string): Promise<void> {
  await tx.query(
    `update samsvar.webhook set state = 'off', off_reason = $2 where id = $1 and state = 'active'`,
    [webhookId, reason],
  );
}

// The number of attempts tells whose the row is: another worker's claim has counted it up.
const CLAIM = `
  with due as (
    select id from samsvar.outgoing
     where kind = 'webhook' and ((state = 'planned' and due_at <= samsvar.now())
        or (state in ('claimed', 'uncertain') and lease_until <= clock_timestamp()))
     order by due_at, dated, id limit $1 for update skip locked)
  update samsvar.outgoing o
     set state = case when o.handed_over_at is null then 'claimed' else 'uncertain' end,
         repeated = o.repeated or o.handed_over_at is not null,
         handed_over_at = null,
         lease_until = clock_timestamp() + make_interval(secs => $2),
         attempts = o.attempts + 1
    from due, samsvar.webhook w where o.id = due.id and w.id = o.webhook_id
  returning o.id, o.attempts, o.message_id as "messageId", o.body, o.repeated, w.url, w.id as "webhookId", w.generation,
            coalesce(w.secret_at > samsvar.now() - $3::interval, false) as "formerSigns", w.state = 'active' as active`;
const WELL_AGAIN = `
  update samsvar.webhook set failures = 0, failing_since = null, failed_at = null where id = $1 and failures > 0`;
// Attempts that were made at the same time count once: a receiver that is down fails all of them.
const FAILED_AGAIN = `
  update samsvar.webhook
     set failures = failures + case when failed_at >= $2 then 0 else 1 end,
         failing_since = coalesce(failing_since, $2), failed_at = greatest(failed_at, $2)
   where id = $1 returning failures`;
const WORN_OUT = `
  select failures from samsvar.webhook
   where id = $1 and state = 'active' and failures >= $2 and failing_since <= samsvar.now() - $3::interval`;
const NEXT = `
  select samsvar.now() + make_interval(secs => $2) as at, dated < samsvar.now() - $3::interval as late
    from samsvar.outgoing where id = $1`;
const PUT_OFF = `
  update samsvar.outgoing set due_at = $2 where webhook_id = $1 and state = 'planned' and due_at < $2`;
