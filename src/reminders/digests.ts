import type { WorkingCalendar } from '../deadlines/calendar.reads.js';
import { derivedId } from '../platform/commands/ids.js';
import type { Tx } from '../platform/database/database.js';
import { instantOf } from '../platform/danish/dates.pure.js';
import { composeDigest, type DigestItem } from './digest.pure.js';
import type { DueRow } from './due-row.js';
import type { Receiver } from './receivers.js';

/** A reminder's place in one person's digest. */
export interface DigestShare {
  readonly receiver: Receiver;
  readonly row: DueRow;
  readonly regionName: string;
  readonly sectionTitle: string | null;
}

export interface DigestSetting {
  /** `samsvar.now()`, ISO UTC, and the local date. */
  readonly now: string;
  readonly today: string;
  readonly calendar: WorkingCalendar;
  readonly publicUrl: string;
}

/** Local time from which a digest that missed its morning waits for the next one. */
const DIGEST_TIME = '08:00';

/** Writes one digest per person and local date, linked to its reminders; adds to one that has not left yet. */
export async function writeDigests(
  tx: Tx,
  shares: readonly DigestShare[],
  setting: DigestSetting,
): Promise<void> {
  const byPerson = new Map<string, DigestShare[]>();
  for (const share of shares)
    byPerson.set(share.receiver.personId, [...(byPerson.get(share.receiver.personId) ?? []), share]);
  for (const personId of [...byPerson.keys()].sort()) await writeDigest(tx, byPerson.get(personId)!, setting);
}

async function writeDigest(tx: Tx, shares: readonly DigestShare[], setting: DigestSetting): Promise<void> {
  const { receiver } = shares[0]!;
  const { localDate, dueAt, items: earlier } = await openMorning(tx, receiver.personId, setting);
  const key = `digest:${receiver.personId}:${localDate}`;
  const id = derivedId(key);
  const items = [...earlier, ...shares.map((share) => itemOf(share, setting))];
  const { subject, body } = composeDigest(receiver.name, localDate, items);
  await tx.query(
    `insert into samsvar.outgoing (id, key, kind, person_id, local_date, due_at, state, message_id, dated, recipient, subject, body, items)
     values ($1, $2, 'digest', $3, $4, $5, 'planned', $6, $7, $8, $9, $10, $11)
     on conflict (key) do update set subject = excluded.subject, body = excluded.body, items = excluded.items`,
    [
      id,
      key,
      receiver.personId,
      localDate,
      dueAt,
      `<${id}@samsvar.example>`,
      dueAt,
      receiver.email,
      subject,
      body,
      JSON.stringify(items),
    ],
  );
  for (const {
    row,
    receiver: { capacity },
  } of shares) {
    await tx.query(
      `insert into samsvar.outgoing_reminder (outgoing_id, reminder_id, capacity) values ($1, $2, $3)`,
      [id, row.id, capacity],
    );
  }
}

/**
 * Today's digest while it has not left; else the next working morning's, with the lines it holds already. Two workers
 * take turns for one person, and a row that is being added to cannot be claimed meanwhile.
 */
async function openMorning(
  tx: Tx,
  personId: string,
  { now, today, calendar }: DigestSetting,
): Promise<{ localDate: string; dueAt: string; items: readonly DigestItem[] }> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('digest:' || $1, 0))`, [personId]);
  const current = await heldDigest(tx, personId, today);
  if (!current || current.state === 'planned')
    return { localDate: today, dueAt: now, items: current?.items ?? [] };
  const localDate = calendar.nextWorkingDay(today);
  const next = await heldDigest(tx, personId, localDate);
  return { localDate, dueAt: instantOf(localDate, DIGEST_TIME), items: next?.items ?? [] };
}

async function heldDigest(
  tx: Tx,
  personId: string,
  date: string,
): Promise<{ state: string; items: DigestItem[] } | undefined> {
  const [row] = await tx.query<{ state: string; items: DigestItem[] }>(
    `select state, items from samsvar.outgoing
      where kind = 'digest' and person_id = $1 and local_date = $2 for update`,
    [personId, date],
  );
  return row;
}

function itemOf(
  { receiver, row, regionName, sectionTitle }: DigestShare,
  { today, calendar, publicUrl }: DigestSetting,
): DigestItem {
  const { date, kind } = row.milestone;
  const workingDays =
    date >= today ? calendar.workingDaysLeft(today, date) : -calendar.workingDaysLeft(date, today);
  return {
    caseNumber: row.caseNumber,
    kind,
    sectionTitle,
    date,
    workingDays,
    regionName,
    capacity: receiver.capacity,
    link: `${publicUrl}/sager/${encodeURIComponent(row.caseNumber)}`,
  };
}
