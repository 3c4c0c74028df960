import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Member } from '../cluster/member.js';
import { checkMails, LEFT_TO_A_PERSON } from '../cluster/checker.js';
import { openArena, type Arena } from './arena.js';
import { Choices } from './choices.js';
import type { Ground } from './ground.js';
import { runsOf, Tally, type RowSetting } from './row.js';
import { StrikingOffice, type StrikeAt, type TakenMail } from './striking-office.js';

/** Kills in all. */
const FULL = 200;
const WORKERS = 2;
/** A worker dies in one of its first mails. */
const LATEST_MAIL = 4;
/** How many mails wait for each worker that comes up, so that it meets its end. */
const SUPPLY = 12;
/** How long a mail of a dead worker belongs to it, in seconds; long enough that no live one loses its own on a busy machine. */
const LEASE_SECONDS = 10;
/** How often a bell is rung while a worker is waited for, in milliseconds. */
const RING_EVERY = 500;
/** Every mail is to be delivered this long after the last restart, in milliseconds. */
const DELIVERED_WITHIN = 120_000;

/** F3: a worker killed before it gives a mail; every mail arrives, once. */
export const killedBeforeMail = (ground: Ground, setting: RowSetting) =>
  workerKilled(ground, setting, 'beforeMail');
/** F4: a worker killed after the server's yes and before its mark; that mail is repeated once, the same, and says so. */
export const killedAfterYes = (ground: Ground, setting: RowSetting) =>
  workerKilled(ground, setting, 'afterYes');

/** Several workers on one queue, each killed again and again in the middle of a mail and started anew. */
async function workerKilled(ground: Ground, setting: RowSetting, at: StrikeAt): Promise<Tally> {
  const tally = new Tally();
  const { appUrl } = await ground.database();
  const redisUrl = await ground.redisUrl();
  const redis = redisUrl ? { url: redisUrl } : undefined;
  const arena = await openArena({ appUrl, rolePrefix: ground.rolePrefix, redis });
  const taken: TakenMail[] = [];
  const posts = Array.from({ length: WORKERS }, () => new StrikingOffice(at, taken));
  const workers: Member[] = [];
  try {
    for (const post of posts) workers.push(await workerOf({ ground, appUrl, redisUrl, post }));
    await killAll({ arena, workers, posts, setting, tally });
    await allSent(arena, tally);
    await judge({ arena, taken, posts, tally, at });
    return tally;
  } finally {
    await Promise.all(workers.map((worker) => worker.stop()));
    await arena.close();
    await Promise.all(posts.map((post) => post.close()));
  }
}

interface WorkerPlace {
  readonly ground: Ground;
  readonly appUrl: string;
  readonly redisUrl: string | undefined;
  readonly post: StrikingOffice;
}

async function workerOf({ ground, appUrl, redisUrl, post }: WorkerPlace): Promise<Member> {
  return new Member({
    program: ground.program,
    rehearsal: { seed: null, leaseSeconds: LEASE_SECONDS },
    environment: {
      SAMSVAR_MODE: 'demo',
      SAMSVAR_ROLE: 'worker',
      SAMSVAR_ROLE_PREFIX: ground.rolePrefix,
      DATABASE_URL: appUrl,
      SMTP_URL: await post.open(),
      PORT: '0',
      ...(redisUrl ? { REDIS_URL: redisUrl } : {}),
    },
  });
}

interface Killing {
  readonly arena: Arena;
  readonly workers: readonly Member[];
  readonly posts: readonly StrikingOffice[];
  readonly setting: RowSetting;
  readonly tally: Tally;
}

async function killAll({ arena, workers, posts, setting, tally }: Killing): Promise<void> {
  const choices = new Choices(setting.seed);
  const kills = runsOf(FULL, setting);
  let begun = 0;
  await Promise.all(
    workers.map(async (worker, index) => {
      while (begun++ < kills) {
        await supply(arena);
        const died = new Promise<void>((resolve) =>
          posts[index]!.arm(choices.whole(1, LATEST_MAIL), () => void worker.kill().then(resolve)),
        );
        await worker.start();
        await feedUntil(arena, died);
        tally.runs += 1;
      }
      await worker.start();
    }),
  );
}

/** The other worker may have sent what this one was to die in: then there is more. */
async function feedUntil(arena: Arena, died: Promise<void>): Promise<void> {
  let dead = false;
  void died.then(() => (dead = true));
  while (!dead) {
    await Promise.race([died, pause(RING_EVERY)]);
    if (!dead) await supply(arena);
  }
}

/** Lays mails down that are due now, and rings. */
async function supply({ engine }: Arena): Promise<void> {
  const now = await engine.clock.now();
  const ids = Array.from({ length: SUPPLY }, () => randomUUID());
  await engine.db.transaction((tx) => tx.query(LAY_DOWN, [ids, now]));
  ring({ engine }, now);
}

/** On a clock that stands still nothing is swept: what is sent was rung for. Nobody may be there to answer. */
function ring({ engine }: Pick<Arena, 'engine'>, now: string): void {
  engine.bells.ringAndWait(now, LEASE_SECONDS * 1_000).catch(() => undefined);
}

const LAY_DOWN = `
  insert into samsvar.outgoing (id, key, kind, person_id, local_date, due_at, state, message_id, dated, recipient, subject, body)
  select id, 'fault:' || id, 'immediate', (select id from samsvar.person order by id limit 1), '2023-11-23', $2, 'planned',
         '<' || id || '@samsvar.example>', $2, 'modtager@kommune.example', 'Prøve', 'Prøve.'
    from unnest($1::uuid[]) as id`;

async function allSent({ engine }: Arena, tally: Tally): Promise<void> {
  const until = performance.now() + DELIVERED_WITHIN;
  for (;;) {
    const [row] = await engine.db.read<{ left: number }>(
      `select count(*)::int as left from samsvar.outgoing where state <> 'sent' and not (${LEFT_TO_A_PERSON})`,
    );
    if (row!.left === 0) return;
    if (performance.now() >= until) {
      return tally.expect(false, `${row!.left} mails were not sent within ${DELIVERED_WITHIN / 1000} s.`);
    }
    ring({ engine }, await engine.clock.now());
    await pause(RING_EVERY);
  }
}

interface Verdict {
  readonly arena: Arena;
  readonly taken: readonly TakenMail[];
  readonly posts: readonly StrikingOffice[];
  readonly tally: Tally;
  readonly at: StrikeAt;
}

/** By what the mail server took and the rows alone. */
async function judge({ arena, taken, posts, tally, at }: Verdict): Promise<void> {
  const { db, bells } = arena.engine;
  const rows = await db.read<{ id: string; reason: string | null }>(
    'select message_id as id, reason from samsvar.outgoing',
  );
  await checkMails(
    db,
    taken.map(({ messageId }) => messageId),
    tally,
  );
  const notes = new Map(rows.map(({ id, reason }) => [id, reason]));
  const struck = new Set(posts.flatMap((post) => [...post.struck]));
  for (const [id, copies] of copiesOf(taken)) {
    if (copies.length === 1) continue;
    tally.see('mails sent once more');
    tally.uncertain += 1;
    tally.expect(copies.length === 2, `${id} came ${copies.length} times.`);
    tally.expect(at === 'afterYes' && struck.has(id), `${id} came twice, though nobody died after its yes.`);
    tally.expect(new Set(copies.map(({ date }) => date)).size === 1, `${id} came with another Date.`);
    tally.expect(/samme Message-ID/.test(notes.get(id) ?? ''), `${id} came twice without a note.`);
  }
  tally.see('mails', rows.length);
  const givenUp = await bells.givenUp();
  tally.expect(givenUp === 0, `${givenUp} bells were given up.`);
}

function copiesOf(taken: readonly TakenMail[]): Map<string, TakenMail[]> {
  const copies = new Map<string, TakenMail[]>();
  for (const mail of taken) copies.set(mail.messageId, [...(copies.get(mail.messageId) ?? []), mail]);
  return copies;
}
