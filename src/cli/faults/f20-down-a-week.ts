import { addDays, instantOf } from '../../platform/danish/dates.pure.js';
import { openSampleCase, toDrafting } from '../../sample/story/shortcuts.js';
import { Choices } from './choices.js';
import type { Ground } from './ground.js';
import { openMailGround, type MailGround } from './mail-faults.js';
import { runsOf, Tally, type RowSetting } from './row.js';

/** Weeks without a worker, each begun somewhere else on the ladder. */
const FULL = 8;
/** Where on the ladder of the drafts (1 March 2024) the weeks begin: before it, across it, and far into the overdue ones. */
const FROM = [
  '2024-02-01',
  '2024-02-14',
  '2024-02-22',
  '2024-02-28',
  '2024-03-01',
  '2024-03-11',
  '2024-03-21',
  '2024-04-03',
];

/**
 * F20: no worker for a week, then one comes back: each person gets at most one catch-up digest, everything that fell due
 * is in it or skipped with its reason, and what has become late is told to whom it escalates to.
 */
export async function downAWeek(ground: Ground, setting: RowSetting): Promise<Tally> {
  const tally = new Tally();
  const choices = new Choices(setting.seed);
  const begins = choices.shuffled(FROM).slice(0, runsOf(FULL, setting)).sort();
  const place = await openMailGround(ground);
  try {
    await openSampleCase(place.arena.stage, 'F20');
    await toDrafting(place.arena.stage);
    for (const from of begins) await week(place, from, choices, tally);
    return tally;
  } finally {
    await place.close();
  }
}

async function week(place: MailGround, from: string, choices: Choices, tally: Tally): Promise<void> {
  const { arena, office } = place;
  const { engine } = arena;
  await caughtUp(place, instantOf(from, '07:30'));
  const before = office.taken.length;
  // Back at some hour of a working day, never in the night: then it would wait for the morning.
  const back = instantOf(
    addDays(from, 7),
    `${String(choices.whole(9, 15)).padStart(2, '0')}:${choices.of(['05', '35'])}`,
  );
  await caughtUp(place, back);
  const [row] = await engine.db.read<{ left: number; escalated: number; reached: number }>(STANDS, [
    instantOf(from, '07:30'),
    back,
  ]);
  const mails = office.taken.slice(before);
  const people = new Map<string, number>();
  for (const { to } of mails) people.set(to, (people.get(to) ?? 0) + 1);
  tally.lost += row!.left;
  tally.doubled += [...people.values()].filter((count) => count > 1).length;
  tally.expect(
    row!.escalated === row!.reached,
    `${from}: ${row!.escalated} rungs escalate, ${row!.reached} reached somebody else.`,
  );
  tally.see('mails', mails.length);
  tally.see('people', people.size);
  tally.see('escalated', row!.escalated);
  tally.runs += 1;
}

/** A worker is there at this instant, does what is due, and goes again. */
async function caughtUp(place: MailGround, instant: string): Promise<void> {
  const { arena } = place;
  await arena.engine.clock.stepTo(instant);
  const one = await place.worker();
  try {
    await arena.stage.settle();
  } finally {
    await one.close();
  }
}

// Rungs overdue by one and more escalate to the chair (ladder of version 1); those handled now must have reached it.
const STANDS = `
  with handled as (
    select r.id, r.rung like 'after-%' and r.role = 'secretariat' as escalates from samsvar.reminder r
     where r.state = 'handed' and r.due_at > $1 and r.due_at <= $2)
  select (select count(*)::int from samsvar.reminder where state = 'planned' and due_at <= samsvar.now())
       + (select count(*)::int from samsvar.outgoing where state <> 'sent' and due_at <= samsvar.now()) as left,
         (select count(*)::int from handled where escalates) as escalated,
         (select count(distinct h.id)::int from handled h join samsvar.outgoing_reminder l on l.reminder_id = h.id
           where h.escalates and l.capacity = 'chair') as reached`;
