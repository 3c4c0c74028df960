// P4: due reminders decided, put into mails and recorded by one worker, against a bare BullMQ on the same PostgreSQL.
import { createPostgresBackend, withBackend } from 'bullmq';
import pg from 'pg';
import { layReminders, openStage } from './reminder-stage.mjs';

const { Queue, Worker } = withBackend(createPostgresBackend);
const DUE = 22_000;
const AT_ONCE = 1_000;
const CASES = 1_000;

/** Drains in alternating rounds; planning and lateness are told besides. */
export async function p4({ rounds, told }) {
  const stage = await openStage({ cases: CASES });
  const ratios = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      const order = round % 2 === 0 ? [ours, bare] : [bare, ours];
      const rates = new Map();
      for (const one of order) rates.set(one, await one(stage, round));
      ratios.push(rates.get(ours).drain / rates.get(bare).drain);
      const [a, b] = [rates.get(ours), rates.get(bare)];
      told(
        `round ${round + 1}: drain ${Math.round(a.drain)}/s against ${Math.round(b.drain)}/s; planning ${Math.round(a.plan)}/s against bulk add ${Math.round(b.plan)}/s; last of ${AT_ONCE} due at once ${Math.round(a.late)} ms against ${Math.round(b.late)} ms`,
      );
    }
  } finally {
    await stage.close();
  }
  return { ratios, floor: 0.8, goal: 4 };
}

async function ours(stage, round) {
  const { engine } = stage.arena;
  const [{ DueReminders }, { Post }] = await Promise.all([
    stage.load('reminders/due-reminders.js'),
    stage.load('platform/outgoing/post.js'),
  ]);
  const due = engine.app.get(DueReminders, { strict: false });
  // No mail server: the mail is kept, so the receiver's call is as good as stubbed.
  const post = engine.app.get(Post, { strict: false });
  await nextMorning(engine, round * 2);
  const plan = (await timed(() => layReminders(stage, DUE, null, round * 2))) / DUE;
  const drain = await timed(async () => {
    await due.handleDue();
    await post.sendDue();
  });
  await demandAll(engine, DUE, round * 2);
  await nextMorning(engine, round * 2 + 1);
  await layReminders(stage, AT_ONCE, null, round * 2 + 1);
  const late = await timed(async () => {
    await due.handleDue();
    await post.sendDue();
  });
  await demandAll(engine, AT_ONCE, round * 2 + 1);
  return { plan: 1000 / plan, drain: (DUE * 1000) / drain, late };
}

/** Each exactly once and recorded, or the figure is worth nothing. */
async function demandAll(engine, count, round) {
  const [row] = await engine.db.read(
    `select count(*)::int as handed, count(distinct l.reminder_id)::int as linked, count(*) filter (where o.state <> 'sent')::int as unsent
       from samsvar.reminder r left join samsvar.outgoing_reminder l on l.reminder_id = r.id left join samsvar.outgoing o on o.id = l.outgoing_id
      where r.state = 'handed' and substring(r.rung from 8)::int between $1 and $2`,
    [101 + round * 40, 140 + round * 40],
  );
  if (row.handed !== count || row.linked !== count || row.unsent !== 0)
    throw new Error(`Not every reminder was dispatched once: ${JSON.stringify(row)} of ${count}.`);
}

/** A Wednesday: on a day that is no working day mail waits, and no holiday of that winter and spring is one. */
async function nextMorning(engine, round) {
  const day = new Date(Date.UTC(2023, 10, 29 + round * 7, 8)).toISOString();
  await engine.clock.stepTo(day);
}

async function bare({ urls }, round) {
  // The same pool as the program's own queue has.
  const connection = new pg.Pool({
    connectionString: urls.ownerUrl,
    max: 12,
    options: '-c search_path=bullmq,public',
  });
  connection.on('error', () => undefined);
  const queue = new Queue(`bare-${round}`, { connection });
  queue.on('error', () => undefined);
  try {
    await queue.waitUntilReady();
    const plan = await timed(async () => {
      for (let at = 0; at < DUE; at += 100)
        await queue.addBulk(
          Array.from({ length: 100 }, (_, n) => ({
            name: 'r',
            data: { n: at + n },
            opts: { jobId: `d-${at + n}` },
          })),
        );
    });
    const drain = await timed(() => drained(queue.name, connection, DUE));
    for (let at = 0; at < AT_ONCE; at += 100)
      await queue.addBulk(
        Array.from({ length: 100 }, (_, n) => ({ name: 'r', data: {}, opts: { jobId: `l-${at + n}` } })),
      );
    const late = await timed(() => drained(queue.name, connection, AT_ONCE));
    return { plan: (DUE * 1000) / plan, drain: (DUE * 1000) / drain, late };
  } finally {
    await queue.close();
    await connection.end();
  }
}

/** One worker, ten at a time, that does nothing with each. */
function drained(name, connection, count) {
  return new Promise((resolve, reject) => {
    let done = 0;
    const worker = new Worker(
      name,
      () => {
        done += 1;
        return Promise.resolve();
      },
      { connection, concurrency: 10 },
    );
    worker.on('error', () => undefined);
    worker.on('completed', () => {
      if (done >= count) void worker.close().then(resolve, reject);
    });
  });
}

async function timed(work) {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
