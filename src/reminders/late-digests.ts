import { caseCalendar } from '../deadlines/calendar.reads.js';
import type { Tx } from '../platform/database/database.js';
import type { MailContent } from '../platform/outgoing/post.js';
import { mailChoices } from '../web/addresses.js';
import { readOn, type DigestItem } from './digest.pure.js';
import { digestContent } from './digests.js';
import { isQuiet } from './quiet.pure.js';

interface LateDigest {
  readonly id: string;
  readonly name: string;
  readonly items: readonly DigestItem[];
  readonly dueAt: string;
  readonly urgent: boolean;
  readonly mail: string | null;
  readonly now: string;
  readonly today: string;
}

/**
 * What digests that leave on a later day than they were written for say today: the same lines, with the working days that
 * are left now. By id; other mails name dates only, and stay as they are.
 */
export async function lateDigests(
  tx: Tx,
  ids: readonly string[],
  publicUrl: string,
): Promise<ReadonlyMap<string, MailContent>> {
  const rows = await tx.query<LateDigest>(LATE, [ids]);
  if (rows.length === 0) return new Map();
  const calendar = await caseCalendar(tx);
  return new Map(
    rows.map(({ id, name, items, dueAt, urgent, mail, now, today }) => {
      const manner = {
        name,
        today,
        choices: `${publicUrl}${mailChoices}`,
        tasks: `${publicUrl}/`,
        breaksQuiet: urgent && isQuiet(now, calendar),
        earlyOff: mail === 'required',
      };
      const said = digestContent(manner, readOn(items, today, calendar), dueAt);
      return [id, { subject: said.subject, body: said.body, html: said.html, calendar: said.calendar }];
    }),
  );
}

const LATE = `
  select o.id, p.name, o.items, o.dated as "dueAt", o.urgent, o.mail, samsvar.now() as now, samsvar.today() as today
    from samsvar.outgoing o join samsvar.person p on p.id = o.person_id
   where o.id = any($1) and o.kind = 'digest' order by o.id`;
