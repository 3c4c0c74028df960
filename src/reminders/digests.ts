import type { WorkingCalendar } from '../deadlines/calendar.reads.js';
import { derivedId } from '../platform/commands/ids.js';
import type { Tx } from '../platform/database/database.js';
import { instantOf } from '../platform/danish/dates.pure.js';
import { mailChoices } from '../web/addresses.js';
import { composeDigest, readOn, shownTasks, type DigestItem, type DigestManner } from './digest.pure.js';
import type { DueRow } from './due-row.js';
import { calendarFile } from './feed/calendar-file.js';
import { dateEvents, eventUid } from './feed/date-event.pure.js';
import { messageIdOf } from '../platform/outgoing/message-id.js';
import type { MailName } from './mail/mail-catalogue.pure.js';
import { actLink, type JournalHead, type Phone } from './mail/mail-parts.pure.js';
import { isQuiet } from './quiet.pure.js';
import type { Receiver } from './receivers.pure.js';

/** A reminder's place in one person's digest. */
export interface DigestShare {
  readonly receiver: Receiver & { readonly required: boolean };
  readonly row: DueRow;
  readonly caseNumber: string;
  readonly head: JournalHead;
  readonly regionName: string;
  readonly sectionTitle: string | null;
  readonly phone: Phone | null;
  /** Local time of the morning mail, from the procedure. */
  readonly digestAt: string;
}

export interface DigestSetting {
  /** `samsvar.now()`, ISO UTC, and the local date. */
  readonly now: string;
  readonly today: string;
  readonly calendar: WorkingCalendar;
  readonly publicUrl: string;
  /** What Message-IDs end with. */
  readonly mailDomain: string;
  /** Those who have turned early reminders off. */
  readonly earlyOff: ReadonlySet<string>;
}

/** The digest that lines join: of which day, when it leaves, and what it holds already. */
interface Morning {
  readonly localDate: string;
  readonly dueAt: string;
  readonly items: readonly DigestItem[];
}

/** A digest as it stands for a person and a date. */
interface HeldDigest {
  readonly personId: string;
  readonly localDate: string;
  readonly state: string;
  readonly items: readonly DigestItem[];
}

/**
 * Writes one digest per person and local date, linked to its reminders; adds to one that has not left yet. A handful of
 * statements, however many people are told.
 */
export async function writeDigests(
  tx: Tx,
  shares: readonly DigestShare[],
  setting: DigestSetting,
): Promise<void> {
  if (shares.length === 0) return;
  const byPerson = new Map<string, DigestShare[]>();
  for (const share of shares) {
    const known = byPerson.get(share.receiver.personId);
    if (known) known.push(share);
    else byPerson.set(share.receiver.personId, [share]);
  }
  const personIds = [...byPerson.keys()].sort();
  const held = await heldDigests(tx, personIds, setting.today);
  const digests = personIds.map((personId) => digestOf(byPerson.get(personId)!, held, setting));
  await tx.query(WRITE, [JSON.stringify(digests)]);
  const links = digests.flatMap(({ id, personId }) =>
    byPerson.get(personId)!.map(({ row, receiver }) => ({
      outgoingId: id,
      reminderId: row.id,
      capacity: receiver.capacity,
    })),
  );
  await tx.query(LINK, [JSON.stringify(links)]);
}

const LINK = `
  insert into samsvar.outgoing_reminder (outgoing_id, reminder_id, capacity)
  select "outgoingId", "reminderId", capacity
    from jsonb_to_recordset($1::jsonb) as l("outgoingId" uuid, "reminderId" uuid, capacity text)`;

/** One person's digest as its row is written. */
function digestOf(shares: readonly DigestShare[], held: readonly HeldDigest[], setting: DigestSetting) {
  const { personId, name, email } = shares[0]!.receiver;
  const { today, now, calendar, publicUrl, mailDomain } = setting;
  const urgent = shares.some(isEscalation);
  const breaksQuiet = urgent && isQuiet(now, calendar);
  const { localDate, dueAt, items: before } = openMorning(shares, held, setting, urgent);
  const key = `digest:${personId}:${localDate}`;
  const id = derivedId(key);
  const readDay = localDate > today ? localDate : today;
  const added = shares.map((share) => itemOf(share, setting));
  const items = readOn([...before, ...added], readDay, calendar);
  const manner = {
    name,
    today: readDay,
    choices: `${publicUrl}${mailChoices}`,
    tasks: `${publicUrl}/`,
    breaksQuiet,
    earlyOff: setting.earlyOff.has(personId),
  };
  const content = digestContent(manner, items, dueAt);
  const messageId = messageIdOf(id, mailDomain);
  return { id, key, personId, localDate, dueAt, messageId, email, items, urgent: breaksQuiet, ...content };
}

/** What a digest with these lines says, in every form. `stamp`: the instant its calendar is dated by. */
export function digestContent(manner: DigestManner, items: readonly DigestItem[], stamp: string) {
  const { subject, body, html } = composeDigest(manner, items);
  const mail: MailName = manner.earlyOff ? 'required' : 'digest';
  const calendar = calendarFile(dateEvents(shownTasks(items)), { stamp });
  const stoppable = !manner.earlyOff && items.some(({ required }) => required === false);
  return { subject, body, html, mail, calendar, stoppable };
}

const WRITE = `
  insert into samsvar.outgoing (id, key, kind, person_id, local_date, due_at, state, message_id, dated, recipient, subject, body, items,
                                mail, html, calendar, urgent, stoppable)
  select id, key, 'digest', "personId", "localDate", "dueAt", 'planned', "messageId", "dueAt", email, subject, body, items,
         mail, html, calendar, urgent, stoppable
    from jsonb_to_recordset($1::jsonb) as d(id uuid, key text, "personId" uuid, "localDate" date, "dueAt" timestamptz, "messageId" text,
                                            email text, subject text, body text, items jsonb, mail text, html text, calendar text,
                                            urgent boolean, stoppable boolean)
  on conflict (key) do update set subject = excluded.subject, body = excluded.body, items = excluded.items, mail = excluded.mail,
         html = excluded.html, calendar = excluded.calendar, stoppable = excluded.stoppable,
         urgent = outgoing.urgent or excluded.urgent, due_at = least(outgoing.due_at, excluded.due_at)`;

/** Somebody who does not owe the act is told because it is late: that does not wait. */
const isEscalation = ({ receiver: { capacity } }: DigestShare) =>
  capacity === 'chair' || capacity === 'coordinator';

/**
 * Today's digest while it has not left; else the next working morning's, with the lines it holds already. In quiet hours
 * only what has been escalated leaves today.
 */
function openMorning(
  shares: readonly DigestShare[],
  held: readonly HeldDigest[],
  { now, today, calendar }: DigestSetting,
  urgent: boolean,
): Morning {
  const { personId } = shares[0]!.receiver;
  const heldOn = (date: string) => held.find((one) => one.personId === personId && one.localDate === date);
  if (urgent || !isQuiet(now, calendar)) {
    const current = heldOn(today);
    if (!current || current.state === 'planned')
      return { localDate: today, dueAt: now, items: current?.items ?? [] };
  }
  const digestAt = shares.map((share) => share.digestAt).sort()[0]!;
  const localDate = nextMorning(now, today, calendar, digestAt);
  return { localDate, dueAt: instantOf(localDate, digestAt), items: heldOn(localDate)?.items ?? [] };
}

/** Today while its morning is still to come, else the next working day. */
function nextMorning(now: string, today: string, calendar: WorkingCalendar, digestAt: string): string {
  const ahead = calendar.isWorkingDay(today) && instantOf(today, digestAt) > now;
  return ahead ? today : calendar.nextWorkingDay(today);
}

/**
 * Digests of today and later of some people. Two workers take turns for one person, in the order of the ids, and a row
 * that is being added to cannot be claimed meanwhile.
 */
async function heldDigests(tx: Tx, personIds: readonly string[], today: string): Promise<HeldDigest[]> {
  await tx.query(TAKE_TURNS, [personIds]);
  return tx.query<HeldDigest>(HELD, [personIds, today]);
}

const TAKE_TURNS = `
  select pg_advisory_xact_lock(hashtextextended('digest:' || person, 0))
    from (select person from unnest($1::text[]) with ordinality as p(person, at) order by at) in_order`;
const HELD = `
  select person_id as "personId", local_date as "localDate", state, items from samsvar.outgoing
   where kind = 'digest' and person_id = any($1) and local_date >= $2 order by person_id, local_date for update`;

function itemOf(
  { receiver, row, regionName, sectionTitle, caseNumber, phone, head }: DigestShare,
  { today, calendar, publicUrl }: DigestSetting,
): DigestItem {
  const { date, kind } = row.milestone;
  const { capacity, absent = null, required } = receiver;
  return {
    caseNumber,
    kind,
    sectionTitle,
    date,
    workingDays: calendar.workingDaysTo(date, today),
    regionName,
    capacity,
    link: actLink(publicUrl, caseNumber, row.milestone, capacity === 'owner' || capacity === 'substitute'),
    absent,
    phone,
    head,
    event: { uid: eventUid(row.caseId, row.milestoneKey), sequence: row.occurrence - 1 },
    required,
  };
}
