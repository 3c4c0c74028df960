import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { openSampleCase, toDrafting } from '../../sample/story/shortcuts.js';
import { Member } from '../cluster/member.js';
import type { Arena } from './arena.js';
import { Choices } from './choices.js';
import type { Ground } from './ground.js';
import { openMailGround, type MailGround } from './mail-faults.js';
import { runsOf, Tally, type RowSetting } from './row.js';

/** Mails and reminders that fall due one after the other. */
const FULL = 1_000;
/** How long that takes: so many milliseconds each, and no less than the least. */
const EACH = 20;
const LEAST = 4_000;
/** The worker's clock jumps so often, in milliseconds. */
const JUMPS_EVERY = 250;
/** Where its clock stands beside the true one, in milliseconds: right, an hour and a day before and after. */
const SKEWS = [0, 3_600_000, -3_600_000, 86_400_000, -86_400_000];
/**
 * Everything is handled this long after the last fell due, in milliseconds. The mail client bounds a greeting by the host's clock: a
 * jump in the middle of one is a silent server to it, and mail waits a minute.
 */
const HANDLED_WITHIN = 150_000;
/** Thursday morning, when mail may leave; the clock runs on from here. */
const BEGINS = '2023-11-23T08:30:00.000Z';

/**
 * F11: the clock of the host that sends jumps by an hour and by a day, forth and back, again and again: nothing leaves
 * before the database says that it is due. A process of its own is given a clock that lies, before anything else runs in it.
 */
export async function jumpingClock(ground: Ground, setting: RowSetting): Promise<Tally> {
  const tally = new Tally();
  const place = await openMailGround(ground);
  const worker = await lyingWorker(ground, place, setting.seed);
  try {
    const count = runsOf(FULL, setting);
    await worker.start();
    const due = await layDown(place, count, setting);
    await passed(place, due);
    await judge(place, due, tally);
    const jumps = worker.said.split('the clock jumps').length - 1;
    tally.expect(jumps >= SKEWS.length, `The clock jumped ${jumps} times.`);
    tally.see('jumps', jumps);
    tally.runs = count;
    return tally;
  } finally {
    await worker.stop();
    await place.close();
  }
}

/** What runs first in the worker: its clock is another than this machine's, and another one each time it jumps. */
const lie = (skews: readonly number[]) => `
  const True = Date, skews = ${JSON.stringify(skews)}; let at = 0;
  const now = () => True.now() + skews[at % skews.length];
  globalThis.Date = new Proxy(True, {
    construct: (t, given, n) => Reflect.construct(t, given.length ? given : [now()], n),
    apply: () => new True(now()).toString(),
    get: (t, name) => (name === 'now' ? now : Reflect.get(t, name)),
  });
  setInterval(() => { at += 1; console.error('the clock jumps'); }, ${JUMPS_EVERY}).unref();`;

async function lyingWorker(ground: Ground, { appUrl, smtpUrl }: MailGround, seed: number): Promise<Member> {
  const skews = new Choices(seed).shuffled(SKEWS);
  const redisUrl = await ground.redisUrl();
  return new Member({
    program: ground.program,
    rehearsal: { seed: null, leaseSeconds: 60 },
    environment: {
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(lie(skews))}`,
      SAMSVAR_MODE: 'demo',
      SAMSVAR_ROLE: 'worker',
      SAMSVAR_ROLE_PREFIX: ground.rolePrefix,
      DATABASE_URL: appUrl,
      SMTP_URL: smtpUrl,
      PORT: '0',
      ...(redisUrl ? { REDIS_URL: redisUrl } : {}),
    },
  });
}

/** When things fall due: what, and the moment the clock was set going, by this process's stopwatch. */
interface LaidDown {
  readonly began: number;
  readonly mails: ReadonlyMap<string, number>;
  /** Milliseconds from the beginning to the last. */
  readonly span: number;
  readonly reminders: number;
}

async function layDown({ arena }: MailGround, count: number, { seed }: RowSetting): Promise<LaidDown> {
  const choices = new Choices(seed);
  const span = Math.max(LEAST, count * EACH);
  await openSampleCase(arena.stage, 'F11');
  await toDrafting(arena.stage);
  const after = () => choices.whole(Math.round(span / 10), span);
  const mails = Array.from({ length: count }, () => ({ id: randomUUID(), after: after() }));
  const { db, clock, bells } = arena.engine;
  const began = performance.now();
  await clock.runFrom(BEGINS);
  await db.transaction((tx) => tx.query(MAILS, [JSON.stringify(mails), BEGINS]));
  const reminders = await db.transaction((tx) => tx.query(REMINDERS, [BEGINS, span, count]));
  const dueAt = mails.map((mail) => new Date(Date.parse(BEGINS) + mail.after).toISOString());
  await bells.ring([...new Set(dueAt)], await clock.now());
  return {
    began,
    span,
    mails: new Map(mails.map((mail) => [mail.id, mail.after])),
    reminders: reminders.length,
  };
}

const MAILS = `
  insert into samsvar.outgoing (id, key, kind, person_id, local_date, due_at, state, message_id, dated, recipient, subject, body)
  select id, 'fault:' || id, 'immediate', (select id from samsvar.person order by id limit 1), samsvar.today(),
         $2::timestamptz + make_interval(secs => after / 1000.0), 'planned', '<' || id || '@samsvar.example>', $2,
         'modtager@kommune.example', 'Prøve', 'Prøve.'
    from jsonb_to_recordset($1::jsonb) as r(id uuid, after float)`;
const REMINDERS = `
  update samsvar.reminder r set due_at = $1::timestamptz + make_interval(secs => (0.1 + 0.9 * n.at / n.all) * $2 / 1000.0)
    from (select id, row_number() over (order by id) as at, count(*) over () as all from samsvar.reminder
           where state = 'planned' limit $3) n
   where r.id = n.id returning r.id`;

async function passed({ arena: { engine } }: MailGround, { span }: LaidDown): Promise<void> {
  await pause(span);
  const until = performance.now() + HANDLED_WITHIN;
  while (performance.now() < until) {
    // The host's own sweep comes once a minute; what its clock made of the bells is not waited for.
    await engine.bells.ringAndWait(await engine.clock.now(), HANDLED_WITHIN).catch(() => undefined);
    const [row] = await engine.db.read<{ left: boolean }>(LEFT);
    if (!row!.left) return;
    await pause(50);
  }
}

const LEFT = `
  select exists (select from samsvar.reminder where state = 'planned' and due_at <= samsvar.now())
      or exists (select from samsvar.outgoing where state <> 'sent' and due_at <= samsvar.now()) as left`;

/** By the stopwatch for what the mail server took, by the database's own time for what was decided. */
async function judge({ arena, office }: MailGround, due: LaidDown, tally: Tally): Promise<void> {
  const times = new Map<string, number>();
  for (const { messageId, at } of office.taken) {
    const id = messageId.slice(1, messageId.indexOf('@'));
    times.set(id, (times.get(id) ?? 0) + 1);
    const after = due.mails.get(id);
    if (after === undefined) continue;
    tally.expect(at >= due.began + after, `${id} came ${Math.round(due.began + after - at)} ms early.`);
  }
  tally.lost += [...due.mails.keys()].filter((id) => !times.has(id)).length;
  tally.doubled += [...times.values()].filter((count) => count > 1).length;
  const [row] = await early(arena);
  tally.expect(row!.decided === 0, `${row!.decided} reminders were decided before they were due.`);
  tally.expect(row!.handed === 0, `${row!.handed} mails were handed over before they were due.`);
  tally.lost += row!.left;
  tally.see('reminders', due.reminders);
  tally.see('mails', office.taken.length);
}

const early = ({ engine: { db } }: Arena) =>
  db.read<{ decided: number; handed: number; left: number }>(`
  select (select count(*)::int from samsvar.reminder where state in ('handed', 'skipped') and handled_at < due_at) as decided,
         (select count(*)::int from samsvar.outgoing where handed_over_at < due_at) as handed,
         (select count(*)::int from samsvar.reminder where state = 'planned' and due_at <= samsvar.now()) as left`);
