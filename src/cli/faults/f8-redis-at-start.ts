import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { freePort } from '../../platform/embedded/free-port.js';
import { REDIS_DENIED, REDIS_SILENT } from '../../platform/queue/redis-check.js';
import { judgeRedis } from '../../platform/queue/redis-settings.pure.js';
import { openSampleCase, toDrafting } from '../../sample/story/shortcuts.js';
import { MailSink } from '../dry-run/mail-sink.js';
import { redisServer, startOwnRedis } from '../own-redis.js';
import { startedProgram } from '../started-program.js';
import { nextDue } from './arena.js';
import type { Ground } from './ground.js';
import { Tally, type RowSetting } from './row.js';

/** A mail that lies ready is to be sent by the sweep after the start within this time, in milliseconds. */
const SENT_WITHIN = 60_000;
/** How long the first reminders have been due when the program starts, in milliseconds. */
const LATE = 60_000;
const UNFIT = { 'maxmemory-policy': 'allkeys-lru', appendonly: 'no' };
/** Exit code of a program to which the machine does not give what it needs. */
const LACKING = 3;

/**
 * F8: the program starts with a Redis that is not there (it says so, and sends by sweep), that would lose the queue, and
 * that denies the login (production refuses both in clear words). Three configurations, whatever the share. Null where
 * there is no `redis-server`.
 */
export async function redisAtStart(ground: Ground, _setting: RowSetting): Promise<Tally | null> {
  if (redisServer() === null) return null;
  const folder = await mkdtemp(join(tmpdir(), 'samsvar-f8-'));
  const tally = new Tally();
  try {
    await absent(ground, folder, tally);
    await refused(ground, folder, tally);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return tally;
}

const mainOf = ({ program }: Ground) => join(dirname(program), '../main.js');

async function absent(ground: Ground, folder: string, tally: Tally): Promise<void> {
  const { appUrl } = await ground.database();
  const sink = new MailSink(join(folder, 'mails.jsonl'));
  const smtpUrl = await sink.listen();
  // Reminders fall due while no worker is there.
  await ground.onDatabase({ appUrl }, async ({ stage, engine }) => {
    await openSampleCase(stage, 'F8');
    await toDrafting(stage);
    await engine.clock.runFrom(new Date(Date.parse(await nextDue(engine)) + LATE).toISOString());
  });
  const program = startedProgram(mainOf(ground), {
    SAMSVAR_MODE: 'demo',
    SAMSVAR_ROLE_PREFIX: ground.rolePrefix,
    DATABASE_URL: appUrl,
    REDIS_URL: `redis://127.0.0.1:${await freePort(0)}`,
    SMTP_URL: smtpUrl,
    PORT: '0',
  });
  try {
    const url = await program.url;
    tally.runs += 1;
    tally.expect(program.said().includes(REDIS_SILENT), 'The start does not say that Redis is silent.');
    const ready = await fetch(new URL('/readyz', url));
    const { status } = (await ready.json()) as { status: string };
    tally.expect(ready.status === 200 && status === 'degraded', `/readyz says ${ready.status} ${status}.`);
    const page = await (await fetch(new URL('/log-ind', url))).text();
    tally.expect(page.includes(REDIS_SILENT), 'No banner says that Redis is silent.');
    const until = performance.now() + SENT_WITHIN;
    while ((await sink.received()).length === 0 && performance.now() < until) await pause(50);
    const mails = (await sink.received()).length;
    tally.expect(mails > 0, 'No mail was sent by the sweep.');
    tally.see('mails without Redis', mails);
  } finally {
    await program.stop();
    await sink.close();
  }
}

/** A Redis that throws bells out, and one that lets nobody in: production does not start on them, and says why. */
async function refused(ground: Ground, folder: string, tally: Tally): Promise<void> {
  const unfit = judgeRedis({ policy: UNFIT['maxmemory-policy'], appendOnly: false });
  const redis = await startOwnRedis({ folder, settings: UNFIT });
  try {
    await refuses(ground, redis.url, 'text' in unfit ? unfit.text : '', tally);
    const client = new Redis(redis.url);
    await client.config('SET', 'requirepass', 'hemmelig');
    client.disconnect();
    await refuses(ground, redis.url, REDIS_DENIED, tally);
  } finally {
    await redis.stop();
  }
}

async function refuses(ground: Ground, redisUrl: string, text: string, tally: Tally): Promise<void> {
  const { rolePrefix } = ground;
  const { appUrl } = await ground.database();
  const program = startedProgram(mainOf(ground), {
    SAMSVAR_MODE: 'production',
    SAMSVAR_ROLE_PREFIX: rolePrefix,
    DATABASE_URL: appUrl,
    REDIS_URL: redisUrl,
    SMTP_URL: 'smtp://127.0.0.1:2525',
    SAMSVAR_MAIL_FROM: 'samsvar@samsvar.example',
    SAMSVAR_PUBLIC_URL: 'https://samsvar.example',
    PORT: '0',
  });
  try {
    const started = program.url.then(
      () => 'started',
      () => program.ended,
    );
    const code = await started;
    tally.runs += 1;
    tally.expect(code === LACKING, `Exit ${code} on a Redis that is not to be used.`);
    tally.expect(program.said() === `${text}\n`, `It says something else: ${program.said().slice(0, 300)}`);
  } finally {
    await program.stop();
  }
}
