import { Inject, Injectable } from '@nestjs/common';
import { caseCalendar } from '../../deadlines/calendar.reads.js';
import { administrators } from '../../identity/role-holders.reads.js';
import { derivedId } from '../../platform/commands/ids.js';
import { SYSTEM_PERSON } from '../../platform/commands/system-person.js';
import { MAIL_DOMAIN, messageIdOf } from '../../platform/outgoing/message-id.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { PUBLIC_URL } from '../../platform/public-url.js';
import { administrationPages } from '../../web/addresses.js';
import type { MailName } from '../mail/mail-catalogue.pure.js';
import { setMail } from '../mail/mail-layout.pure.js';
import { outsideQuiet } from '../quiet.pure.js';

const NAME: MailName = 'webhookOff';
interface OffRow {
  readonly id: string;
  readonly name: string;
  readonly reason: string;
  readonly now: string;
  readonly today: string;
}

/** Tells the administrators of a receiver of events that the program has switched off, each once. */
@Injectable()
export class WebhooksOff {
  constructor(
    private readonly db: Database,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
    @Inject(MAIL_DOMAIN) private readonly mailDomain: string,
  ) {}

  /** Gives how many mails were written. */
  followUp(): Promise<number> {
    return this.db.transaction(async (tx) => {
      let written = 0;
      for (const row of await tx.query<OffRow>(NOT_TOLD)) {
        written += await this.tell(tx, row);
        await tx.query('update samsvar.webhook set told_at = $2 where id = $1', [row.id, row.now]);
      }
      return written;
    });
  }

  private async tell(tx: Tx, { id: webhookId, name, reason, now, today }: OffRow): Promise<number> {
    const dueAt = outsideQuiet(now, await caseCalendar(tx));
    const people = (await administrators(tx, today)).filter(({ personId }) => personId !== SYSTEM_PERSON);
    for (const person of people) {
      const key = `${NAME}:${webhookId}:${now}:${person.personId}`;
      const id = derivedId(key);
      const { subject, body, html } = setMail({
        subject: `[Samsvar webhooks] ${name} er slået fra`,
        name: person.name,
        intro: 'En modtager af hændelser tager ikke imod, og Samsvar er holdt op med at sende til den:',
        parts: [
          {
            kicker: 'Webhooks',
            title: name,
            when: reason,
            link: `${this.publicUrl}${administrationPages.webhook(webhookId)}`,
            linkText: 'Se modtageren',
            why: 'Du får denne mail, fordi du er systemadministrator. Det, der ikke blev sendt, kan sendes igen fra siden.',
          },
        ],
        phones: [],
        footer: [],
      });
      const messageId = messageIdOf(id, this.mailDomain);
      const values = [
        id,
        key,
        person.personId,
        today,
        dueAt,
        messageId,
        now,
        person.email,
        subject,
        body,
        html,
        NAME,
      ];
      await tx.query(WRITE, values);
    }
    return people.length;
  }
}

const NOT_TOLD = `
  select id, name, off_reason as reason, samsvar.now() as now, samsvar.today() as today from samsvar.webhook
   where state = 'off' and told_at is null order by id for update skip locked`;
const WRITE = `
  insert into samsvar.outgoing (id, key, kind, person_id, local_date, due_at, state, message_id, dated, recipient, subject, body, html, mail)
  values ($1, $2, 'immediate', $3, $4, $5, 'planned', $6, $7, $8, $9, $10, $11, $12) on conflict (key) do nothing`;
