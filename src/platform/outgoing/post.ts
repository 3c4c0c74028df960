import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { MailDelayed, MailRefused, MailTransport, type Mail } from './mail-transport.js';

interface Claimed extends Mail {
  readonly id: string;
  readonly attempts: number;
  readonly repeated: boolean;
}

/** Rows claimed at a time. */
const BATCH = 20;
/** First pause after a delay by the mail server, and the longest, in seconds. */
const FIRST_PAUSE = 60;
const LONGEST_PAUSE = 3600;

export const POST_SETTINGS = Symbol('samsvar:postSettings');
/** `leaseSeconds`: how long a claimed row belongs to its worker, by the real clock of the database. */
export interface PostSettings {
  readonly leaseSeconds: number;
}

/**
 * Sends what is due. A row is claimed under a lease; the moment before it is handed to the mail server is committed,
 * so that a crash in between is known: such a row is uncertain and is sent once more with the same Message-ID and Date.
 */
@Injectable()
export class Post {
  constructor(
    private readonly db: Database,
    private readonly transport: MailTransport,
    @Inject(POST_SETTINGS) private readonly settings: PostSettings,
  ) {}

  /** Sends everything due by `samsvar.now()`; gives how many mails left. */
  async sendDue(): Promise<number> {
    let sent = 0;
    for (;;) {
      const claimed = await this.claim();
      if (claimed.length === 0) return sent;
      for (const mail of claimed) sent += (await this.sendOne(mail)) ? 1 : 0;
    }
  }

  private claim(): Promise<Claimed[]> {
    return this.db.transaction((tx) => tx.query<Claimed>(CLAIM, [BATCH, this.settings.leaseSeconds]));
  }

  private async sendOne(mail: Claimed): Promise<boolean> {
    if (!(await this.handOver(mail))) return false;
    try {
      await this.transport.send(mail);
    } catch (error) {
      await this.failed(mail, error);
      return false;
    }
    const note = mail.repeated ? 'Sendt igen efter en afbrudt afsendelse, med samme Message-ID.' : null;
    await this.finish(mail, 'sent', note);
    return true;
  }

  /** Marks the moment before the mail server gets it; false when the lease ran out and the mail may be another's. */
  private async handOver({ id, attempts }: Claimed): Promise<boolean> {
    const { leaseSeconds } = this.settings;
    const held = await this.db.transaction((tx) => tx.query(HAND_OVER, [id, attempts, leaseSeconds]));
    return held.length === 1;
  }

  private async failed(mail: Claimed, error: unknown): Promise<void> {
    const text = error instanceof Error ? error.message : String(error);
    if (error instanceof MailRefused) return this.finish(mail, 'failed', text);
    if (!(error instanceof MailDelayed)) return this.unknown(mail, text);
    const pause = Math.min(FIRST_PAUSE * 2 ** (mail.attempts - 1), LONGEST_PAUSE);
    await this.db.transaction((tx) => tx.query(DELAY, [mail.id, mail.attempts, pause, text]));
  }

  /** Taken or not: the lease runs out, and the row is sent once more as uncertain. A second time is for a person to judge. */
  private async unknown(mail: Claimed, text: string): Promise<void> {
    if (mail.repeated) {
      const note = `Sendt to gange med samme Message-ID uden svar fra postserveren: ${text}`;
      return this.finish(mail, 'uncertain', note);
    }
    const { id, attempts } = mail;
    await this.db.transaction((tx) =>
      tx.query(`update samsvar.outgoing set reason = $3 where id = $1 and attempts = $2`, [
        id,
        attempts,
        text,
      ]),
    );
  }

  private async finish(
    { id, attempts }: Claimed,
    state: 'sent' | 'failed' | 'uncertain',
    reason: string | null,
  ): Promise<void> {
    await this.db.transaction((tx) =>
      tx.query(
        `update samsvar.outgoing set state = $3, finished_at = samsvar.now(), lease_until = null, reason = $4
          where id = $1 and attempts = $2`,
        [id, attempts, state, reason],
      ),
    );
  }
}

// The number of attempts tells whose the row is: another worker's claim has counted it up.
const CLAIM = `
  with due as (
    select id from samsvar.outgoing
     where (state = 'planned' and due_at <= samsvar.now())
        or (state in ('claimed', 'uncertain') and lease_until <= clock_timestamp())
     order by due_at, id limit $1 for update skip locked)
  update samsvar.outgoing o
     set state = case when o.handed_over_at is null then 'claimed' else 'uncertain' end,
         repeated = o.repeated or o.handed_over_at is not null,
         lease_until = clock_timestamp() + make_interval(secs => $2),
         attempts = o.attempts + 1
    from due where o.id = due.id
  returning o.id, o.message_id as "messageId", o.dated, o.recipient as "to", o.subject, o.body, o.attempts, o.repeated`;
const HAND_OVER = `
  update samsvar.outgoing
     set handed_over_at = samsvar.now(), lease_until = clock_timestamp() + make_interval(secs => $3)
   where id = $1 and attempts = $2 and lease_until > clock_timestamp() returning 1`;
const DELAY = `
  update samsvar.outgoing
     set state = 'planned', handed_over_at = null, lease_until = null,
         due_at = samsvar.now() + make_interval(secs => $3), reason = $4
   where id = $1 and attempts = $2`;
