import type { Database, Tx } from '../../platform/database/database.js';
import type { SunkMail } from '../dry-run/mail-sink.js';

/** What the mail server and the database say of a whole simulation. */
export interface Verdict {
  readonly due: number;
  readonly sent: number;
  readonly skipped: number;
  readonly lost: number;
  readonly doubled: number;
  readonly uncertain: number;
  /** What is wrong, in words; empty when every promise was kept. */
  readonly problems: readonly string[];
}

/**
 * Judges by what the mail server received and the tables alone: every rung that fell due is in exactly one mail to each
 * person it names, or is skipped with a reason that the tables bear out; none is missing from any ladder.
 */
export function judgeSimulation(db: Database, received: readonly SunkMail[]): Promise<Verdict> {
  return db.snapshot(async (tx) => {
    // Tables filled a moment ago have no statistics; asked row by row, thousands of cases would take hours.
    await tx.query('set local enable_nestloop = off');
    const problems: string[] = [];
    const counts = await countsOf(tx);
    let lost = await wrongIn(tx, LOST, 'lost', problems);
    const doubled =
      (await wrongIn(tx, DOUBLED, 'doubled', problems)) + (await twiceReceived(tx, received, problems));
    await wrongIn(tx, UNTRUE, 'skipped for an untrue reason', problems);
    lost += await notReceived(tx, received, problems);
    await miscounted(tx, received, problems);
    return { ...counts, lost, doubled, problems };
  });
}

async function countsOf(tx: Tx): Promise<Pick<Verdict, 'due' | 'sent' | 'skipped' | 'uncertain'>> {
  const [row] = await tx.query<Pick<Verdict, 'due' | 'sent' | 'skipped' | 'uncertain'>>(COUNTS);
  return row!;
}

/** Runs questions that each ask for what must not be; gives how much was found. */
async function wrongIn(
  tx: Tx,
  questions: Readonly<Record<string, string>>,
  what: string,
  problems: string[],
): Promise<number> {
  let found = 0;
  for (const [name, sql] of Object.entries(questions)) {
    const [row] = await tx.query<{ count: number }>(`select count(*)::int as count from (${sql}) wrong`);
    if (row!.count === 0) continue;
    const examples = await tx.query(`select * from (${sql}) wrong limit 3`);
    problems.push(`${row!.count} ${what}: ${name}, such as ${JSON.stringify(examples)}`);
    found += row!.count;
  }
  return found;
}

/** Nothing comes twice but what was sent once more because a worker was killed, the same and with a note, and that no third time. */
async function twiceReceived(tx: Tx, received: readonly SunkMail[], problems: string[]): Promise<number> {
  const copies = new Map<string, SunkMail[]>();
  for (const mail of received) copies.set(mail.messageId, [...(copies.get(mail.messageId) ?? []), mail]);
  const repeated = new Set((await tx.query<{ id: string }>(REPEATED)).map(({ id }) => id));
  const twice = [...copies].filter(
    ([id, mails]) =>
      mails.length > (repeated.has(id) ? 2 : 1) || new Set(mails.map(({ date }) => date)).size > 1,
  );
  if (twice.length > 0) problems.push(`${twice.length} mails came more than once.`);
  return twice.length;
}

/** What the table calls sent was received, and nothing was received that it does not know. */
async function notReceived(tx: Tx, received: readonly SunkMail[], problems: string[]): Promise<number> {
  const there = new Set(received.map(({ messageId }) => messageId));
  const rows = await tx.query<{ id: string }>(
    `select message_id as id from samsvar.outgoing where state = 'sent'`,
  );
  const missing = rows.filter(({ id }) => !there.has(id)).length;
  const unknown = there.size - (rows.length - missing);
  if (missing > 0) problems.push(`${missing} mails are recorded as sent and were never received.`);
  if (unknown !== 0) problems.push(`${unknown} mails were received that are not recorded as sent.`);
  return missing;
}

/** A digest's subject counts its tasks: as many as its reminders are about, less those whose date was moved before it left. */
async function miscounted(tx: Tx, received: readonly SunkMail[], problems: string[]): Promise<void> {
  const rows = await tx.query<{ id: string; tasks: number }>(TASKS);
  const tasks = new Map(rows.map((row) => [row.id, row.tasks]));
  const wrong = received.filter(({ messageId, subject }) => {
    const told = / (\d+) opgaver?$/.exec(subject)?.[1];
    return told !== undefined && Number(told) !== tasks.get(messageId);
  });
  if (wrong.length > 0)
    problems.push(
      `${wrong.length} digests count other tasks than they carry, such as ${JSON.stringify(wrong[0])}.`,
    );
}

const COUNTS = `
  select count(*) filter (where r.state in ('handed', 'skipped'))::int as due,
         count(*) filter (where r.state = 'handed')::int as sent,
         count(*) filter (where r.state = 'skipped')::int as skipped,
         (select count(*)::int from samsvar.outgoing where repeated or state = 'uncertain') as uncertain
    from samsvar.reminder r`;
const REPEATED = `
  select message_id as id from samsvar.outgoing where repeated and reason like '%samme Message-ID%'`;
const TASKS = `
  select o.message_id as id, count(distinct (r.milestone_id, r.region, r.role))::int as tasks
    from samsvar.outgoing o join samsvar.outgoing_reminder l on l.outgoing_id = o.id join samsvar.reminder r on r.id = l.reminder_id
    join samsvar.milestone m on m.id = r.milestone_id
   where o.kind = 'digest' and not (m.state = 'superseded' and m.changed_at <= o.handed_over_at) group by o.message_id`;

/** Rungs of the ladder before and on the day (procedure fornyet-behandling, version 1): 20, 10, 5, 2, 1 and the day itself. */
const RUNGS = 6;
const LOST: Readonly<Record<string, string>> = {
  'due and not handled': `select id from samsvar.reminder where state = 'planned' and due_at <= samsvar.now()`,
  'handed to nobody': `select r.id from samsvar.reminder r where r.state = 'handed'
     and not exists (select from samsvar.outgoing_reminder l where l.reminder_id = r.id)`,
  'in a mail that was not sent': `select o.id, o.state from samsvar.outgoing o where o.state <> 'sent' and o.due_at <= samsvar.now()`,
  'a rung missing before the day': `select milestone_id, region, role, count(*) from samsvar.reminder
     where rung not like 'after-%' group by 1, 2, 3 having count(*) <> ${RUNGS}`,
  'a hole in the overdue rungs': `select milestone_id, region, role from samsvar.reminder where rung like 'after-%'
     group by 1, 2, 3 having max(substring(rung from 7)::int) <> count(*)`,
  'a milestone that nobody was to be reminded of': `select m.id, m.key from samsvar.milestone m
     where m.kind <> 'draft' and not exists (select from samsvar.reminder r where r.milestone_id = m.id)`,
  'a draft that has a lead whom nobody reminds': `select m.id from samsvar.milestone m join samsvar.case_file c on c.id = m.case_id
     where m.kind = 'draft' and m.state = 'open' and c.closed_at is null and m.section is not null
       and c.snapshot #>> array['context', 'sections', m.section, 'lead'] is not null
       and not exists (select from samsvar.reminder r where r.milestone_id = m.id
                          and r.region = c.snapshot #>> array['context', 'sections', m.section, 'lead'])`,
  'a ladder that stopped though the act is still owed': `select m.id, l.region, l.role
      from (select milestone_id, region, role from samsvar.reminder group by 1, 2, 3 having not bool_or(state = 'planned')) l
      join samsvar.milestone m on m.id = l.milestone_id join samsvar.case_file c on c.id = m.case_id
     where m.state = 'open' and c.closed_at is null`,
};
const DOUBLED: Readonly<Record<string, string>> = {
  'a rung that is two rows': `select case_id, milestone_key, occurrence, rung, region, role from samsvar.reminder
     group by 1, 2, 3, 4, 5, 6 having count(*) > 1`,
  'a reminder in two mails to one person': `select l.reminder_id, o.person_id from samsvar.outgoing_reminder l
      join samsvar.outgoing o on o.id = l.outgoing_id group by 1, 2 having count(*) > 1`,
  'two digests of one morning': `select person_id, local_date from samsvar.outgoing where kind = 'digest' group by 1, 2 having count(*) > 1`,
  'sent of a date after it was moved': `select r.id from samsvar.reminder r join samsvar.milestone m on m.id = r.milestone_id
     where r.state = 'handed' and m.state = 'superseded' and r.handled_at > m.changed_at`,
  'sent after the act was done': `select r.id from samsvar.reminder r join samsvar.milestone m on m.id = r.milestone_id
     where r.state = 'handed' and m.state = 'reached' and r.handled_at > m.changed_at`,
  'sent after the case was closed': `select r.id from samsvar.reminder r join samsvar.case_file c on c.id = r.case_id
     where r.state = 'handed' and r.handled_at > c.closed_at`,
  'sent on a day that is no working day or out of hours, without an escalation in it': `select o.id from samsvar.outgoing o
     where o.kind = 'digest' and not o.urgent
       and (o.finished_at at time zone 'Europe/Copenhagen')::time not between '07:00' and '17:00'`,
};
/** What the journals say was done in each case, and in each section of it, since when: each entry read once. */
const DONE_SINCE = `
  with done as materialized (
    select chain_id as case_id, e ->> 'type' as type, e #>> '{event,section}' as section, min((e ->> 'at')::timestamptz) as since
      from (select chain_id, entry::jsonb as e from samsvar.journal_entry) parsed group by 1, 2, 3)`;
/** What must be so for a reason to be true; or what must not, which the database finds by joining and not row by row. */
type Truth = string | { readonly unless: string };
/** Each reason that is given, with what makes it true. */
const TRUE_WHEN: Readonly<Record<string, Truth>> = {
  'Allerede passeret, da den blev planlagt.': 'r.due_at < r.planned_at',
  'Sagen er lukket.': 'coalesce(c.closed_at <= r.handled_at, false)',
  'Datoen er flyttet.': `m.state = 'superseded'`,
  'Opgaven er løst.': `m.state = 'reached' and m.changed_at <= r.handled_at or m.state = 'superseded'`,
  'Opgaven ligger nu hos en anden.': `exists (select from done d where d.case_id = r.case_id
      and d.type in ('assignLead', 'handOverCoordination') and d.since <= r.handled_at)`,
  'Sekretariatet har kommenteret.': `exists (select from samsvar.review_remark k where k.case_id = r.case_id and k.section = m.section and k.region = r.region)`,
  'Udarbejdelsen er ikke begyndt.': {
    unless: `exists (select from done d where d.case_id = r.case_id and d.type = 'openDrafting' and d.since <= r.handled_at)`,
  },
  'Afsnittet er ikke sendt i kommentering endnu.': stepNotTaken('requestReview'),
  'Afsnittet er ikke sendt til godkendelse endnu.': stepNotTaken('closeReview'),
  'Den samlede afrapportering er ikke forelagt endnu.': {
    unless: `exists (select from samsvar.put_forward p where p.case_id = r.case_id and p.made_at <= r.handled_at)`,
  },
  'Ingen modtager: rollen er ikke besat.': `not exists (select from samsvar.membership s where s.role = r.role and s.region = r.region
      and s.valid_from <= (r.handled_at at time zone 'Europe/Copenhagen')::date
      and (s.valid_to is null or s.valid_to >= (r.handled_at at time zone 'Europe/Copenhagen')::date))`,
  'Modtageren har slået tidlige påmindelser fra.': `r.rung in ('before-20', 'before-10', 'before-5') and exists (
      select from samsvar.mail_preference p join samsvar.membership s on s.person_id = p.person_id where s.role = r.role and s.region = r.region)`,
};

function stepNotTaken(type: string): Truth {
  return {
    unless: `exists (select from done d where d.case_id = r.case_id and d.type = '${type}'
      and d.section = m.section and d.since <= r.handled_at)`,
  };
}

const UNTRUE: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(TRUE_WHEN).map(([reason, truth]) => [
      reason,
      `${DONE_SINCE} select r.id, r.rung, r.handled_at, m.key from samsvar.reminder r join samsvar.milestone m on m.id = r.milestone_id
         join samsvar.case_file c on c.id = r.case_id where r.state = 'skipped' and r.reason = '${reason}'
           and ${typeof truth === 'string' ? `not (${truth})` : truth.unless}`,
    ]),
  ),
  'a reason nobody knows': `select id, reason from samsvar.reminder where state = 'skipped'
     and reason not in (${Object.keys(TRUE_WHEN)
       .map((reason) => `'${reason}'`)
       .join(', ')})`,
};
