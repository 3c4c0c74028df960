import { addDays, instantOf } from '../../platform/danish/dates.pure.js';
import { openSampleCase, toDrafting } from '../../sample/story/shortcuts.js';
import type { Ground } from './ground.js';
import { openMailGround, type MailGround } from './mail-faults.js';
import { runsOf, Tally, type RowSetting } from './row.js';

const FULL = 6;
/** Days on whose mornings the drafts' ladder rings, while the mail server says "later" for the next 24 hours. */
const DAYS = ['2024-02-16', '2024-02-23', '2024-02-28', '2024-03-05', '2024-03-12', '2024-04-08'];
/** Longest pause between two tries, in seconds, and the longest pause over a night or a holiday. */
const LONGEST_PAUSE = 3_600;

interface Attempt {
  readonly at: string;
}

/**
 * F22: the mail server refuses for 24 hours: pauses grow to their ceiling and no further, the program says since when on
 * its pages, everything is sent afterwards, once, and what a person was written comes in the order it was written.
 */
export async function downADay(ground: Ground, setting: RowSetting): Promise<Tally> {
  const tally = new Tally();
  const place = await openMailGround(ground);
  try {
    const { stage } = place.arena;
    await openSampleCase(stage, 'F22');
    await toDrafting(stage);
    const worker = await place.worker();
    try {
      for (const day of DAYS.slice(0, runsOf(FULL, setting))) await aDay(place, day, tally);
    } finally {
      await worker.close();
    }
    await judge(place, tally);
    return tally;
  } finally {
    await place.close();
  }
}

async function aDay({ arena, office }: MailGround, day: string, tally: Tally): Promise<void> {
  const { stage, engine } = arena;
  await stage.until(day, '07:30');
  office.treat = () => 'later';
  // The next morning's mails join those that wait.
  await stage.until(addDays(day, 1), '07:30');
  const [delayed] = await engine.db.read<{ count: number; since: string | null }>(
    `select count(*)::int as count, min(dated) as since from samsvar.outgoing where state = 'planned' and attempts > 0`,
  );
  tally.expect(delayed!.count > 0, `${day}: nothing was delayed.`);
  tally.expect(
    delayed!.since === instantOf(day, '08:00'),
    `${day}: pages would say delayed since ${delayed!.since}.`,
  );
  tally.see('delayed', delayed!.count);
  office.treat = () => ({ after: 0 });
  await stage.until(addDays(day, 4), '12:00');
  tally.runs += 1;
}

async function judge({ arena, office }: MailGround, tally: Tally): Promise<void> {
  const { db } = arena.engine;
  const rows = await db.read<{
    id: string;
    state: string;
    tries: readonly Attempt[];
    person: string;
    dated: string;
  }>(
    `select message_id as id, state, tries, person_id as person, dated from samsvar.outgoing where due_at <= samsvar.now() order by dated, id`,
  );
  const times = new Map<string, number>();
  office.taken.forEach(({ messageId }) => times.set(messageId, (times.get(messageId) ?? 0) + 1));
  tally.lost += rows.filter(({ id, state }) => state !== 'sent' || !times.has(id)).length;
  tally.doubled += [...times.values()].filter((count) => count > 1).length;
  tally.see(
    'tries',
    rows.reduce((sum, { tries }) => sum + tries.length, 0),
  );
  for (const { id, tries } of rows) tally.expect(pausesGrow(tries), `${id}: pauses ${JSON.stringify(tries)}`);
  inOrder(
    rows,
    office.taken.map(({ messageId }) => messageId),
    tally,
  );
}

/** Each pause doubles up to an hour; a longer one leads over hours in which nothing may leave. */
function pausesGrow(tries: readonly Attempt[]): boolean {
  return tries.every(({ at }, index) => {
    const next = tries[index + 1];
    if (!next) return true;
    const pause = (Date.parse(next.at) - Date.parse(at)) / 1000;
    const least = Math.min(60 * 2 ** index, LONGEST_PAUSE);
    return pause >= least && (pause <= least + 1 || pause > LONGEST_PAUSE);
  });
}

/** What a person was written earlier was taken earlier. */
function inOrder(
  rows: readonly { id: string; person: string }[],
  taken: readonly string[],
  tally: Tally,
): void {
  const place = new Map(taken.map((id, at) => [id, at]));
  const latest = new Map<string, number>();
  for (const { id, person } of rows) {
    const at = place.get(id) ?? -1;
    tally.expect(at > (latest.get(person) ?? -1), `${id} overtook an earlier mail to the same person.`);
    latest.set(person, at);
  }
}
