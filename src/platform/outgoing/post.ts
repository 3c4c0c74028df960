import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Lifecycle } from '../boot/lifecycle.js';
import { sha256Hex } from '../canonical/canonical.js';
import { Database, type Tx } from '../database/database.js';
import { MailAttachments, type Enclosed } from './mail-attachments.js';
import { MailDelayed, MailRefused, MailTransport, type Mail } from './mail-transport.js';
import { delayRow, finishRow, handOverRow, noteTry, pauseAfter } from './outgoing-rows.js';
import type { MailTry } from './outgoing.entity.js';

interface Claimed extends Mail {
  readonly id: string;
  readonly attempts: number;
  readonly repeated: boolean;
  readonly urgent: boolean;
  readonly stoppable: boolean;
  readonly attachment: string | null;
  /** Written for a day that is past, and never handed over. */
  readonly late: boolean;
}

/** What a mail says, in every form. */
export type MailContent = Pick<Mail, 'subject' | 'body' | 'html' | 'calendar'>;

/** Rows claimed at a time. */
const BATCH = 20;

export const POST_SETTINGS = Symbol('samsvar:postSettings');
/**
 * `leaseSeconds`: how long a claimed row belongs to its worker, by the real clock of the database. `lifecycle`: absent
 * where the worker is never asked to leave. `nextOpening`: the first instant from one on at which a mail that is not
 * urgent may leave; absent: any. `stopUrl`: where one POST turns mails like this one off, by the secret in it. `renew`:
 * what mails of an earlier day, by id, say today, for those that say anything else; absent: nothing.
 */
export interface PostSettings {
  readonly leaseSeconds: number;
  readonly lifecycle?: Lifecycle;
  readonly nextOpening?: (tx: Tx, instant: string) => Promise<string>;
  readonly stopUrl?: (secret: string) => string;
  readonly renew?: (tx: Tx, ids: readonly string[]) => Promise<ReadonlyMap<string, MailContent>>;
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
    private readonly attachments: MailAttachments,
  ) {}

  /**
   * Sends everything due by `samsvar.now()`; gives how many mails left. A process on its way out finishes the rows it has
   * claimed and claims no more.
   */
  async sendDue(): Promise<number> {
    let sent = 0;
    while (!this.settings.lifecycle?.isLeaving) {
      const claimed = await this.claim();
      if (claimed.length === 0) break;
      for (const mail of claimed) sent += (await this.sendOne(mail)) ? 1 : 0;
    }
    return sent;
  }

  private claim(): Promise<Claimed[]> {
    return this.db.transaction(async (tx) => {
      await tx.query(LEAVE_TO_A_PERSON, [TWICE_UNKNOWN]);
      const claimed = await tx.query<Claimed>(CLAIM, [BATCH, this.settings.leaseSeconds]);
      return this.renewed(tx, claimed);
    });
  }

  /** A mail that was held up says what holds on the day it leaves. One that may have left already stays as it was. */
  private async renewed(tx: Tx, claimed: readonly Claimed[]): Promise<Claimed[]> {
    const late = claimed.flatMap(({ id, late }) => (late ? [id] : []));
    const { renew } = this.settings;
    if (!renew || late.length === 0) return [...claimed];
    const contents = await renew(tx, late);
    const rows = [...contents].map(([id, content]) => ({ id, ...content }));
    if (rows.length > 0) await tx.query(RENEW, [JSON.stringify(rows)]);
    return claimed.map((mail) => ({ ...mail, ...contents.get(mail.id) }));
  }

  private async sendOne(mail: Claimed): Promise<boolean> {
    const secret = mail.stoppable && !this.transport.captures ? randomBytes(32).toString('base64url') : null;
    const enclosed = await this.enclosedIn(mail);
    if (!enclosed || !(await this.handOver(mail, secret, enclosed.body))) return false;
    try {
      const { files: attachments, body } = enclosed;
      await this.transport.send({ ...mail, body, attachments, stopUrl: this.stopUrl(secret) });
    } catch (error) {
      await this.failed(mail, error);
      return false;
    }
    const note = mail.repeated ? 'Sendt igen efter en afbrudt afsendelse, med samme Message-ID.' : null;
    await this.finish(mail, 'sent', note);
    return true;
  }

  private stopUrl(secret: string | null): string | null {
    return secret === null ? null : (this.settings.stopUrl?.(secret) ?? null);
  }

  /** Made before the row is handed over: where they cannot be made, nothing was sent. Null when it was put off. */
  private async enclosedIn(mail: Claimed): Promise<Enclosed | null> {
    if (mail.attachment === null) return { files: [], body: mail.body };
    try {
      return await this.attachments.enclosedIn(mail.attachment, mail.body);
    } catch (error) {
      await this.failed(mail, new MailDelayed((error as Error).message, { cause: error }));
      return null;
    }
  }

  /**
   * Marks the moment before the mail server gets it; false when the lease ran out and the mail may be another's. Of a
   * secret that goes out with the mail only the hash is kept, so a repeated mail carries a new one. What the mail says of
   * its files is kept as it leaves.
   */
  private handOver(mail: Claimed, secret: string | null, body: string): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const held = (await handOverRow(tx, mail, this.settings.leaseSeconds)) !== null;
      if (held && secret !== null) await tx.query(KEEP_TOKEN, [sha256Hex(secret), mail.id]);
      if (held && body !== mail.body) await tx.query(KEEP_BODY, [mail.id, body]);
      return held;
    });
  }

  private async failed(mail: Claimed, error: unknown): Promise<void> {
    const text = error instanceof Error ? error.message : String(error);
    if (error instanceof MailRefused) {
      await this.note(mail, 'refused', text);
      return this.finish(mail, 'failed', text);
    }
    if (!(error instanceof MailDelayed)) return this.unknown(mail, text);
    await this.delay(mail, text);
  }

  /** Later: after a pause that grows to its ceiling, and not in quiet hours unless it may. */
  private async delay(mail: Claimed, text: string): Promise<void> {
    const pause = pauseAfter(mail.attempts);
    await this.note(mail, 'delayed', text);
    await this.db.transaction(async (tx) => {
      const [clock] = await tx.query<{ next: string }>(
        'select samsvar.now() + make_interval(secs => $1) as next',
        [pause],
      );
      const { nextOpening } = this.settings;
      const due = mail.urgent || !nextOpening ? clock!.next : await nextOpening(tx, clock!.next);
      await delayRow(tx, mail, due, text);
    });
  }

  private note(mail: Claimed, outcome: MailTry['outcome'], answer: string): Promise<void> {
    return this.db.transaction((tx) => noteTry(tx, mail, outcome, answer));
  }

  /** Taken or not: the lease runs out, and the row is sent once more as uncertain. A second time is for a person to judge. */
  private async unknown(mail: Claimed, text: string): Promise<void> {
    await this.note(mail, 'unknown', text);
    if (mail.repeated) {
      const note = `${TWICE_UNKNOWN}: ${text}`;
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

  private finish(
    mail: Claimed,
    state: 'sent' | 'failed' | 'uncertain',
    reason: string | null,
  ): Promise<void> {
    return this.db.transaction((tx) => finishRow(tx, mail, state, reason));
  }
}

const TWICE_UNKNOWN = 'Sendt to gange med samme Message-ID uden svar fra postserveren';
// Handed over once more, and whoever did it died again: a third copy is nobody's to send unasked.
const LEAVE_TO_A_PERSON = `
  update samsvar.outgoing set state = 'uncertain', lease_until = null, finished_at = samsvar.now(), reason = $1
   where kind <> 'webhook' and state in ('claimed', 'uncertain') and repeated and handed_over_at is not null and lease_until <= clock_timestamp()`;
// The number of attempts tells whose the row is: another worker's claim has counted it up.
const CLAIM = `
  with due as (
    select id from samsvar.outgoing o
     where o.kind <> 'webhook' and ((state = 'planned' and due_at <= samsvar.now())
        or (state in ('claimed', 'uncertain') and lease_until <= clock_timestamp()))
       -- What a person was written earlier and has not got yet goes first: mails of a case keep their order.
       and not exists (select 1 from samsvar.outgoing e where e.person_id = o.person_id and e.state = 'planned'
                         and e.attempts > 0 and (e.dated, e.id) < (o.dated, o.id) and e.due_at > samsvar.now())
     order by due_at, dated, id limit $1 for update of o skip locked)
  update samsvar.outgoing o
     set state = case when o.handed_over_at is null then 'claimed' else 'uncertain' end,
         repeated = o.repeated or o.handed_over_at is not null,
         handed_over_at = null,
         lease_until = clock_timestamp() + make_interval(secs => $2),
         attempts = o.attempts + 1
    from due where o.id = due.id
  returning o.id, o.message_id as "messageId", o.dated, o.recipient as "to", o.subject, o.body, o.html, o.calendar,
            o.attempts, o.repeated, o.urgent, o.stoppable, o.attachment, not o.repeated and o.local_date < samsvar.today() as late`;
const RENEW = `
  update samsvar.outgoing o set subject = n.subject, body = n.body, html = n.html, calendar = n.calendar
    from jsonb_to_recordset($1::jsonb) as n(id uuid, subject text, body text, html text, calendar text) where o.id = n.id`;
const KEEP_BODY = 'update samsvar.outgoing set body = $2 where id = $1';
const KEEP_TOKEN = 'insert into samsvar.stop_token (token_sha256, outgoing_id) values ($1, $2)';
