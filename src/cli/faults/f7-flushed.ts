import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { openEngine, type Engine } from '../../engine.js';
import { openSampleCase, toDrafting } from '../../sample/story/shortcuts.js';
import { checkMails } from '../cluster/checker.js';
import { MailSink } from '../dry-run/mail-sink.js';
import { redisServer, startOwnRedis } from '../own-redis.js';
import { nextDue, openArena, type Arena } from './arena.js';
import { Choices } from './choices.js';
import type { Ground } from './ground.js';
import { runsOf, Tally, type RowSetting } from './row.js';

const FULL = 20;
/** How often workers look without a bell, in milliseconds: a minute of the real program in little. */
const SWEEP_EVERY = 1_000;
/** How long before the reminders fall due the clock is set going, and how long after it the flush may come, in milliseconds. */
const BEFORE = 400;
const FLUSH_WITHIN = 900;
/** A morning's mails are to be sent this long after, in milliseconds: many sweeps. */
const SENT_WITHIN = 30_000;

/**
 * F7: Redis is emptied at random moments around the instant at which reminders fall due, with two workers on it: nothing
 * lost, nothing sent besides. Always on a Redis of its own. Null where there is no `redis-server`.
 */
export async function queueFlushed(ground: Ground, setting: RowSetting): Promise<Tally | null> {
  if (redisServer() === null) return null;
  const folder = await mkdtemp(join(tmpdir(), 'samsvar-f7-'));
  const redis = await startOwnRedis({ folder });
  const sink = new MailSink(join(folder, 'mails.jsonl'));
  const { appUrl } = await ground.database();
  const smtpUrl = await sink.listen();
  const { rolePrefix } = ground;
  const common = { appUrl, rolePrefix, redis, smtpUrl, works: true, sweepEvery: SWEEP_EVERY };
  const arena = await openArena(common);
  try {
    await openSampleCase(arena.stage, 'F7');
    await toDrafting(arena.stage);
    const other = await openEngine({ ...common, seed: null, publicUrl: 'https://samsvar.example' });
    try {
      return await flushAgainAndAgain({ arena, other, sink, url: redis.url }, setting);
    } finally {
      await other.close();
    }
  } finally {
    await arena.close();
    await sink.close();
    await redis.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

interface Place {
  readonly arena: Arena;
  readonly other: Engine;
  readonly sink: MailSink;
  readonly url: string;
}

async function flushAgainAndAgain(place: Place, setting: RowSetting): Promise<Tally> {
  const { arena, other, sink, url } = place;
  const { engine } = arena;
  const tally = new Tally();
  const choices = new Choices(setting.seed);
  const redis = new Redis(url);
  try {
    for (let run = runsOf(FULL, setting); run > 0; run--) {
      const due = await nextDue(engine);
      await engine.clock.runFrom(new Date(Date.parse(due) - BEFORE).toISOString());
      const now = await engine.clock.now();
      // A minute before, in little: the bell lies in the queue, and dies with it when the flush comes first.
      await engine.bells.ring([due], now);
      await pause(choices.fraction() * FLUSH_WITHIN);
      await redis.flushall();
      await allSent(engine, due, tally);
      tally.runs += 1;
    }
  } finally {
    redis.disconnect();
  }
  const received = await sink.received();
  await checkMails(
    engine.db,
    received.map(({ messageId }) => messageId),
    tally,
  );
  const [{ repeated }] = (await engine.db.read(
    'select count(*)::int as repeated from samsvar.outgoing where repeated',
  )) as [{ repeated: number }];
  tally.doubled += repeated;
  tally.expect(received.length > 0, 'No mail was due in any run.');
  tally.see('mails', received.length);
  tally.see('bells answered', engine.bells.counts.bells + other.bells.counts.bells);
  tally.see('sweeps', engine.bells.counts.sweeps + other.bells.counts.sweeps);
  return tally;
}

async function allSent({ db }: Engine, due: string, tally: Tally): Promise<void> {
  const until = performance.now() + SENT_WITHIN;
  for (;;) {
    const [row] = await db.read<{ left: number }>(LEFT, [due]);
    if (row!.left === 0) return;
    if (performance.now() >= until)
      return tally.expect(false, `${row!.left} rows due at ${due} were left after the flush.`);
    await pause(50);
  }
}

const LEFT = `
  select (select count(*)::int from samsvar.reminder where state = 'planned' and due_at <= $1)
       + (select count(*)::int from samsvar.outgoing where state <> 'sent')
       + (samsvar.now() < $1)::int as left`;
