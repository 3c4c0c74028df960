// P8, the due listing: the claim of due reminders at 10^3 and at 10^5 or 10^6 rows that are done with or still to come.
import { openStage } from './reminder-stage.mjs';

const FEW = 1_000;
const DUE = 100;
const TIMES = 40;

/** Time of one claim with many rows beside, to that with few; 100 are due each time. `SAMSVAR_BENCH_ROWS`: how many, default a million. */
export async function p8Due({ rounds, told }) {
  const many = Number(process.env.SAMSVAR_BENCH_ROWS ?? 1_000_000);
  const stage = await openStage({ cases: 1_000, durable: false });
  const { engine } = stage.arena;
  const { readDue } = await stage.load('reminders/due-row.js');
  const ratios = [];
  try {
    await fill(engine, FEW);
    const few = [];
    for (let round = 0; round < rounds; round += 1) few.push(await claimTime(engine, readDue));
    await fill(engine, many);
    for (let round = 0; round < rounds; round += 1) {
      const at = await claimTime(engine, readDue);
      ratios.push(at / few[round]);
      told(
        `round ${round + 1}: ${few[round].toFixed(2)} ms beside ${FEW} rows, ${at.toFixed(2)} ms beside ${many}`,
      );
    }
  } finally {
    await stage.close();
  }
  return { ratios, floor: 1.3, goal: 1.1, better: 'lower' };
}

/** Half of them handled, half of them to come, and a hundred due. */
async function fill({ db }, count) {
  await db.transaction((tx) => tx.query(FILL, [count, DUE]));
  await db.transaction((tx) => tx.query('select count(*) from samsvar.reminder'));
}

/** Median of the claims, each undone again, in milliseconds. */
async function claimTime({ db }, readDue) {
  const times = [];
  for (let time = 0; time < TIMES; time += 1) {
    await db
      .transaction(async (tx) => {
        const began = performance.now();
        const rows = await readDue(tx, DUE, ['fornyet-behandling@1']);
        times.push(performance.now() - began);
        if (rows.length !== DUE) throw new Error(`${rows.length} of ${DUE} were due.`);
        throw UNDO;
      })
      .catch((error) => {
        if (error !== UNDO) throw error;
      });
  }
  return times.sort((a, b) => a - b)[TIMES >> 1];
}

const UNDO = new Error('undone');
const FILL = `
  insert into samsvar.reminder (id, case_id, milestone_id, milestone_key, occurrence, rung, region, role, local_date, due_at, state, reason, planned_at, handled_at)
  select gen_random_uuid(), m.case_id, m.id, m.key, 1 + n + (select count(*) from samsvar.reminder), 'before-1', 'DK-82', 'secretariat', samsvar.today(),
         case when n <= $2::int then samsvar.now() - interval '1 minute' when n % 2 = 0 then samsvar.now() - interval '1 day' else samsvar.now() + interval '30 days' end,
         case when n <= $2::int or n % 2 = 1 then 'planned' else 'skipped' end, case when n > $2::int and n % 2 = 0 then 'Prøve.' end,
         samsvar.now(), case when n > $2::int and n % 2 = 0 then samsvar.now() end
    from (select row_number() over () as at, * from samsvar.milestone where kind = 'draft') m
    join generate_series(1, $1::int) n on m.at = 1 + n % (select count(*) from samsvar.milestone where kind = 'draft')`;
