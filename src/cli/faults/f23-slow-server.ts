import { setTimeout as pause } from 'node:timers/promises';
import { Choices } from './choices.js';
import type { Ground } from './ground.js';
import { layDown, openMailGround, type MailGround } from './mail-faults.js';
import { runsOf, Tally, type RowSetting } from './row.js';

const FULL = 200;
/**
 * The real times in little, one to sixty: the client waits 30 s, the server takes 0 to 120 s to say yes, and a mail whose
 * fate is unknown is left alone for a minute.
 */
const PATIENCE = 500;
const SLOWEST = 2_000;
const LEASE_SECONDS = 1;
/** Answers this close to the client's patience can fall on either side, in milliseconds. */
const EDGE = 250;
/** Workers that wait for the server side by side, each with its own bell. */
const WORKERS = 4;
/** How long all of it may take, in milliseconds a mail. */
const WITHIN_EACH = 8_000;

/**
 * F23: the mail server takes the mail and says so late: it is repeated only where the client had given up before the yes,
 * at most once, with the same Message-ID and Date, and with a note.
 */
export async function slowServer(ground: Ground, setting: RowSetting): Promise<Tally> {
  const tally = new Tally();
  const choices = new Choices(setting.seed);
  const runs = runsOf(FULL, setting);
  const place = await openMailGround(ground);
  try {
    const { arena, office } = place;
    const [person] = await arena.engine.db.read<{ id: string }>(
      'select id from samsvar.person order by id limit 1',
    );
    const delays = new Map(
      Array.from({ length: runs }, (_, at) => [
        `modtager${at}@kommune.example`,
        choices.chance(0.5) ? choices.whole(0, PATIENCE - EDGE) : choices.whole(PATIENCE + EDGE, SLOWEST),
      ]),
    );
    office.treat = (address) => ({ after: delays.get(address) ?? 0 });
    const to = [...delays.keys()].map((email) => ({ personId: person!.id, email }));
    const ids = await layDown(arena, to);
    const workers = await Promise.all(
      Array.from({ length: WORKERS }, () => place.worker({ patience: PATIENCE }, LEASE_SECONDS)),
    );
    try {
      await settled(place, runs * WITHIN_EACH, tally);
    } finally {
      await Promise.all(workers.map((worker) => worker.close()));
    }
    await judge(place, { ids, delays }, tally);
    tally.runs = runs;
    return tally;
  } finally {
    await place.close();
  }
}

/** Until each is sent, or was twice unknown and waits for a person. */
async function settled({ arena: { engine } }: MailGround, within: number, tally: Tally): Promise<void> {
  const until = performance.now() + within;
  for (;;) {
    const now = await engine.clock.now();
    const rung = () => engine.bells.ringAndWait(now, within).catch(() => undefined);
    await Promise.all(Array.from({ length: WORKERS }, rung));
    const [row] = await engine.db.read<{ left: number; later: string | null }>(
      `select count(*)::int as left,
              case when bool_and(state = 'planned' and due_at > samsvar.now()) then min(due_at) end as later
         from samsvar.outgoing where state <> 'sent' and not (state = 'uncertain' and lease_until is null)`,
    );
    if (row!.left === 0) return;
    // Not even reached in time, on a busy machine: put off by a minute, and the clock stands still.
    if (row!.later !== null) await engine.clock.stepTo(row!.later);
    if (performance.now() > until) return tally.expect(false, `${row!.left} mails were never settled.`);
    await pause(100);
  }
}

async function judge(
  { arena, office }: MailGround,
  { ids, delays }: { readonly ids: readonly string[]; readonly delays: ReadonlyMap<string, number> },
  tally: Tally,
): Promise<void> {
  const rows = await arena.engine.db.read<{ id: string; recipient: string; reason: string | null }>(
    'select message_id as id, recipient, reason from samsvar.outgoing where id = any($1)',
    [ids],
  );
  for (const { id, recipient, reason } of rows) {
    const copies = office.taken.filter(({ messageId }) => messageId === id);
    const slow = delays.get(recipient)! > PATIENCE;
    if (copies.length === 0) tally.lost += 1;
    if (copies.length > (slow ? 2 : 1)) tally.doubled += 1;
    if (copies.length < 2) continue;
    tally.uncertain += 1;
    tally.expect(new Set(copies.map(({ date }) => date)).size === 1, `${id} came with another Date.`);
    tally.expect(/samme Message-ID/.test(reason ?? ''), `${id} came twice without a note.`);
  }
  tally.see('slower than the client waits', [...delays.values()].filter((delay) => delay > PATIENCE).length);
}
