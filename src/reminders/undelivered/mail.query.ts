import { Injectable, NotFoundException } from '@nestjs/common';
import { validate as isUuid } from 'uuid';
import { CasePages } from '../../cases/case-pages.reads.js';
import type { Tx } from '../../platform/database/database.js';
import { localDateOf, longInstant } from '../../platform/danish/dates.pure.js';
import type { Caller } from '../../platform/http/caller.js';
import type { MailTry, Outgoing } from '../../platform/outgoing/outgoing.entity.js';
import { texts } from '../../texts/texts.js';
import type { FieldFault, Typed } from '../../web/components/form.js';
import { mailCatalogue, type MailName } from '../mail/mail-catalogue.pure.js';
import { whenOf } from '../reminder-fate.pure.js';
import type { MailView } from './mail.page.js';

const words = texts.post.one;

/** What the page is shown with beside what it reads. */
export interface MailNews {
  readonly formKey: string;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
}

interface MailRow {
  readonly id: string;
  readonly name: string;
  readonly mail: MailName | null;
  readonly state: Outgoing['state'];
  readonly waits: boolean;
  readonly dueAt: string;
  readonly finishedAt: string | null;
  readonly messageId: string;
  readonly subject: string;
  readonly body: string;
  readonly html: boolean;
  readonly calendar: boolean;
  readonly reason: string | null;
  readonly tries: readonly MailTry[];
}

/** One mail of a case, with every attempt to send it. */
@Injectable()
export class MailQuery {
  constructor(private readonly pages: CasePages) {}

  /** Errors: as `CasePages.read`; NotFoundException for a mail that is none of this case's. */
  read(caller: Caller, number: string, id: string, news: MailNews): Promise<MailView> {
    return this.pages.read(caller, number, 'reminders', async ({ tx, file, frame, now, viewer }) => {
      const row = isUuid(id) ? await mailOf(tx, id, file.id) : undefined;
      if (!row) throw new NotFoundException();
      const judges = viewer.grants.some(({ role }) => role === 'secretariat' || role === 'admin');
      const open = row.state === 'sent' || (row.state === 'uncertain' && row.waits);
      return {
        ...news,
        frame,
        id,
        title: row.mail === null ? words.title : mailCatalogue[row.mail].title,
        facts: factsOf(row),
        tries: row.tries.map(({ at, outcome, answer }) => ({
          time: whenOf(at, localDateOf(now)),
          outcome: words.outcomes[outcome],
          answer,
        })),
        text: row.body,
        extras: [...(row.html ? [words.html] : []), ...(row.calendar ? [words.calendar] : [])],
        judging:
          judges && open && frame.csrf !== null ? (row.state === 'uncertain' ? 'both' : 'returned') : null,
      };
    });
  }
}

function factsOf({ name, subject, state, dueAt, finishedAt, messageId, reason }: MailRow): MailView['facts'] {
  return [
    { name: words.receiver, value: name },
    { name: words.subject, value: subject },
    { name: words.state, value: words.states[state] },
    { name: words.due, value: longInstant(dueAt) },
    ...(finishedAt === null ? [] : [{ name: words.finished, value: longInstant(finishedAt) }]),
    ...(reason === null ? [] : [{ name: words.reason, value: reason }]),
    { name: words.messageId, value: messageId },
  ];
}

async function mailOf(tx: Tx, id: string, caseId: string): Promise<MailRow | undefined> {
  const [row] = await tx.query<MailRow>(MAIL, [id, caseId]);
  return row;
}

const MAIL = `
  select o.id, p.name, o.mail, o.state, o.lease_until is null as waits, o.due_at as "dueAt", o.finished_at as "finishedAt",
         o.message_id as "messageId", o.subject, o.body, o.html is not null as html, o.calendar is not null as calendar, o.reason, o.tries
    from samsvar.outgoing o join samsvar.person p on p.id = o.person_id
   where o.id = $1 and (o.case_id = $2 or exists (
           select 1 from samsvar.outgoing_reminder l join samsvar.reminder r on r.id = l.reminder_id
            where l.outgoing_id = o.id and r.case_id = $2))`;
