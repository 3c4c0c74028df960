import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { wholeReply } from '../../sample/whole-reply.js';
import { openSampleCase } from '../../sample/story/shortcuts.js';
import { Assemblies } from '../../reply/press/assemblies.js';
import { Member } from '../cluster/member.js';
import { MailSink } from '../dry-run/mail-sink.js';
import { openArena, type Arena } from './arena.js';
import type { Ground } from './ground.js';
import { Tally, type RowSetting } from './row.js';

/** How long the worker stands still in full, in milliseconds: twice as long as the queue's lock of a job lasts. */
const BLOCKED = 60_000;
const LEAST_BLOCKED = 4_000;
/** Texts whose files are asked for. */
const TEXTS = 4;
const DONE_WITHIN = 180_000;

/**
 * F28: a worker stands still in the middle of making files, for longer than the queue's lock and the lease of its row; another
 * takes over and is done; then the first goes on. Every text has its files, and nothing is written a second time.
 */
export async function standingStill(ground: Ground, setting: RowSetting): Promise<Tally> {
  const tally = new Tally();
  const folder = await mkdtemp(join(tmpdir(), 'samsvar-f28-'));
  const { appUrl } = await ground.database();
  const redisUrl = await ground.redisUrl();
  const { rolePrefix } = ground;
  const arena = await openArena({ appUrl, rolePrefix, redis: redisUrl ? { url: redisUrl } : undefined });
  const sink = new MailSink(join(folder, 'mails.jsonl'));
  const blocked = Math.max(LEAST_BLOCKED, BLOCKED * setting.share);
  const smtpUrl = await sink.listen();
  const workers = [0, 1].map(() => workerOf({ ground, appUrl, redisUrl, smtpUrl, blocked }));
  try {
    await play(arena, workers as [Member, Member], blocked, tally);
    return tally;
  } finally {
    workers.forEach((worker) => worker.goOn());
    await Promise.all(workers.map((worker) => worker.stop()));
    await arena.close();
    await sink.close();
    await rm(folder, { recursive: true, force: true });
  }
}

interface WorkerPlace {
  readonly ground: Ground;
  readonly appUrl: string;
  readonly redisUrl: string | undefined;
  readonly smtpUrl: string;
  readonly blocked: number;
}

const workerOf = ({ ground, appUrl, redisUrl, smtpUrl, blocked }: WorkerPlace) =>
  new Member({
    program: ground.program,
    rehearsal: { seed: null, leaseSeconds: Math.max(1, Math.floor(blocked / 4_000)) },
    environment: {
      SAMSVAR_MODE: 'demo',
      SAMSVAR_ROLE: 'worker',
      SAMSVAR_ROLE_PREFIX: ground.rolePrefix,
      DATABASE_URL: appUrl,
      SMTP_URL: smtpUrl,
      PORT: '0',
      ...(redisUrl ? { REDIS_URL: redisUrl } : {}),
    },
  });

async function play(
  { engine, stage }: Arena,
  [first, second]: [Member, Member],
  blocked: number,
  tally: Tally,
): Promise<void> {
  const caseId = await openSampleCase(stage, 'F28');
  const assemblies = engine.app.get(Assemblies, { strict: false });
  for (let text = 0; text < TEXTS; text += 1)
    await assemblies.ask(caseId, { ...wholeReply(), title: `Afrapportering ${text}` });
  await first.start();
  const rows = () => engine.db.read<Row>(ROWS);
  await until(async () => (await rows()).some(({ state }) => state === 'running'), 'No text was taken up.');
  first.standStill();
  const stoodAt = performance.now();
  const held = (await rows()).filter(({ state }) => state === 'running').map(({ id }) => id);
  await second.start();
  const allDone = async () => {
    await assemblies.ask(caseId, { ...wholeReply(), title: 'Afrapportering 0' });
    return (await rows()).every(({ state }) => state === 'done' || state === 'failed');
  };
  await until(allDone, 'The other worker did not take over.');
  await pause(Math.max(0, blocked - (performance.now() - stoodAt)));
  const before = await rows();
  first.goOn();
  // What it held it finishes now, for nobody; its next text shows that it lives.
  await assemblies.ask(caseId, { ...wholeReply(), title: 'Afrapportering efter pausen' });
  await until(allDone, 'Nothing was made after the pause.');
  await pause(1_000);
  const after = await rows();
  tally.runs = TEXTS + 1;
  tally.see('held while standing still', held.length);
  tally.see('blocked ms', Math.round(blocked));
  for (const row of before) {
    const now = after.find(({ id }) => id === row.id);
    if (!now || now.state !== 'done') tally.lost += 1;
    else if (now.finishedAt !== row.finishedAt || now.attempts !== row.attempts || now.files !== row.files)
      tally.doubled += 1;
  }
  tally.expect(held.length > 0, 'The worker held nothing when it was stopped.');
  const taken = after.filter(({ id, attempts }) => held.includes(id) && attempts > 1).length;
  tally.expect(taken === held.length, `Of ${held.length} texts held ${taken} were taken over.`);
}

interface Row {
  readonly id: string;
  readonly state: string;
  readonly attempts: number;
  readonly finishedAt: string | null;
  readonly files: string | null;
}
const ROWS = `select id, state, attempts, finished_at as "finishedAt", html_sha256 || docx_sha256 || pdf_sha256 as files
  from samsvar.assembly order by requested_at, id`;

async function until(holds: () => Promise<boolean>, problem: string): Promise<void> {
  const end = performance.now() + DONE_WITHIN;
  while (!(await holds())) {
    if (performance.now() >= end) throw new Error(problem);
    await pause(50);
  }
}
