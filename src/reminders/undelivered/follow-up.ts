import { Inject, Injectable } from '@nestjs/common';
import { caseCalendar, type WorkingCalendar } from '../../deadlines/calendar.reads.js';
import { administrators, type RoleHolder } from '../../identity/role-holders.reads.js';
import { derivedId } from '../../platform/commands/ids.js';
import { MAIL_DOMAIN, messageIdOf } from '../../platform/outgoing/message-id.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { localDateOf } from '../../platform/danish/dates.pure.js';
import { casePages, pages } from '../../web/addresses.js';
import { digestParts, readOn, type DigestItem } from '../digest.pure.js';
import { PUBLIC_URL } from '../due-reminders.js';
import type { MailName } from '../mail/mail-catalogue.pure.js';
import type { MailPart, SetMail } from '../mail/mail-layout.pure.js';
import { outsideQuiet } from '../quiet.pure.js';
import { peopleOn } from '../receivers.js';
import {
  backupsFor,
  composePassedOn,
  composeUndeliverable,
  tellersFor,
  type Addressee,
  type Undelivered,
} from './undelivered.pure.js';

/** Failed mails followed up in one transaction. */
const BATCH = 50;

interface FailedRow {
  readonly id: string;
  readonly kind: 'digest' | 'immediate';
  readonly mail: MailName | null;
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string | null;
  readonly answer: string;
  readonly items: unknown;
  readonly cases: readonly { readonly number: string; readonly coordinator: string }[];
}

interface Setting {
  readonly now: string;
  readonly today: string;
  readonly dueAt: string;
  readonly calendar: WorkingCalendar;
  readonly holders: readonly RoleHolder[];
  readonly admins: readonly Addressee[];
  /** People whose latest mail came back. */
  readonly dead: ReadonlySet<string>;
  readonly publicUrl: string;
  readonly mailDomain: string;
}

/**
 * Follows up what a mail server refused for good: the mail goes to whoever is nearest to do what it asks, and the
 * secretariat is told to call and to have the address put right. Each mail is followed up once.
 */
@Injectable()
export class FollowUp {
  constructor(
    private readonly db: Database,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
    @Inject(MAIL_DOMAIN) private readonly mailDomain: string,
  ) {}

  /** Gives how many mails were followed up. */
  async followUp(): Promise<number> {
    let all = 0;
    for (;;) {
      const done = await this.handleBatch();
      all += done;
      if (done < BATCH) return all;
    }
  }

  private handleBatch(): Promise<number> {
    return this.db.transaction(async (tx) => {
      const failed = await tx.query<FailedRow>(FAILED, [BATCH]);
      if (failed.length === 0) return 0;
      const setting = await this.setting(tx);
      for (const row of failed) await followUp(tx, row, setting);
      await tx.query(`update samsvar.outgoing set followed_up_at = $2 where id = any($1)`, [
        failed.map(({ id }) => id),
        setting.now,
      ]);
      return failed.length;
    });
  }

  private async setting(tx: Tx): Promise<Setting> {
    const [clock] = await tx.query<{ now: string; today: string }>(
      'select samsvar.now() as now, samsvar.today() as today',
    );
    const { holders } = await peopleOn(tx, clock!.today);
    const calendar = await caseCalendar(tx);
    const dueAt = outsideQuiet(clock!.now, calendar);
    return {
      ...clock!,
      dueAt,
      calendar,
      holders,
      admins: await administrators(tx, clock!.today),
      dead: await deadAddresses(tx),
      publicUrl: this.publicUrl,
      mailDomain: this.mailDomain,
    };
  }
}

async function followUp(tx: Tx, row: FailedRow, setting: Setting): Promise<void> {
  const { holders, admins, dead, publicUrl } = setting;
  const numbers = row.cases.map(({ number }) => number);
  const name = row.mail === 'round' ? row.email : row.name;
  const phone = row.mail === 'round' ? null : row.phone;
  const undelivered: Undelivered = { ...row, name, phone, cases: numbers, parts: partsOf(row, setting) };
  // What only told of another address is passed on to nobody, nor is what was for the agency: who sent that is told.
  const backups =
    row.mail === 'undeliverable' || row.mail === 'round' ? [] : backupsFor(row.personId, holders, dead);
  for (const to of backups) {
    const id = await write(tx, setting, {
      name: 'passedOn',
      of: row.id,
      to,
      set: composePassedOn(undelivered, to),
    });
    await tx.query(LINK_AGAIN, [id, row.id]);
  }
  const coordinators = row.cases.map(({ coordinator }) => coordinator);
  const senders =
    row.mail === 'round' ? holders.filter(({ personId }) => personId === row.personId).slice(0, 1) : [];
  const tellers =
    senders.length > 0
      ? senders
      : tellersFor(row.personId, { holders, coordinators, administrators: admins, dead });
  const first = numbers[0];
  const link = `${publicUrl}${first === undefined ? pages.cases : casePages(first).reminders}`;
  const passedTo = backups.map(({ name }) => name);
  for (const to of tellers) {
    const set = composeUndeliverable(undelivered, { name: to.name, passedTo, link });
    await write(tx, setting, { name: 'undeliverable', of: row.id, to, set });
  }
}

/** A mail that fails again to the last who can be told stays a failed one on the page. */
async function write(
  tx: Tx,
  { now, today, dueAt, mailDomain }: Setting,
  {
    name,
    of,
    to,
    set,
  }: { readonly name: MailName; readonly of: string; readonly to: Addressee; readonly set: SetMail },
): Promise<string> {
  const key = `${name}:${of}:${to.personId}`;
  const id = derivedId(key);
  const { subject, body, html } = set;
  await tx.query(WRITE, [
    id,
    key,
    of,
    to.personId,
    today,
    dueAt,
    messageIdOf(id, mailDomain),
    now,
    to.email,
    subject,
    body,
    html,
    name,
  ]);
  return id;
}

/** What the failed mail said, as it stands on the day it is read by somebody else. */
function partsOf({ kind, items }: FailedRow, { dueAt, calendar }: Setting): readonly MailPart[] {
  if (!Array.isArray(items)) return [];
  if (kind !== 'digest') return items as MailPart[];
  return digestParts(readOn(items as DigestItem[], localDateOf(dueAt), calendar));
}

/** Nobody is asked to act through an address that does not work either. */
async function deadAddresses(tx: Tx): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ id: string }>(DEAD);
  return new Set(rows.map(({ id }) => id));
}

const DEAD = `
  select distinct f.person_id as id from samsvar.outgoing f
   where f.state = 'failed' and f.finished_at > samsvar.now() - interval '30 days'
     and not exists (select from samsvar.outgoing s where s.person_id = f.person_id and s.state = 'sent' and s.finished_at > f.finished_at)`;
const FAILED = `
  select o.id, o.kind, o.mail, o.person_id as "personId", p.name, o.recipient as email, p.phone, o.reason as answer, o.items,
         coalesce((select jsonb_agg(distinct jsonb_build_object('number', c.number, 'coordinator', c.snapshot #>> '{context,coordinator}'))
                     from samsvar.case_file c
                    where c.id = o.case_id
                       or c.id in (select r.case_id from samsvar.outgoing_reminder l join samsvar.reminder r on r.id = l.reminder_id
                                    where l.outgoing_id = o.id)), '[]') as cases
    from samsvar.outgoing o join samsvar.person p on p.id = o.person_id
   where o.state = 'failed' and o.followed_up_at is null
   order by o.id limit $1 for update of o skip locked`;
const WRITE = `
  insert into samsvar.outgoing (id, key, kind, case_id, person_id, local_date, due_at, state, message_id, dated, recipient, subject, body, html, mail)
  select $1, $2, 'immediate', f.case_id, $4, $5, $6, 'planned', $7, $8, $9, $10, $11, $12, $13 from samsvar.outgoing f where f.id = $3
      on conflict (key) do nothing`;
// The reminders of a failed mail are carried by the one it was passed on with.
const LINK_AGAIN = `
  insert into samsvar.outgoing_reminder (outgoing_id, reminder_id, capacity)
  select $1, l.reminder_id, 'substitute' from samsvar.outgoing_reminder l where l.outgoing_id = $2
      on conflict do nothing`;
