// P8, the due listing: the claim of due reminders at 10^3 and at 10^5 or 10^6 rows that are done with or still to come.
import pg from 'pg';
import { openStage } from './reminder-stage.mjs';

const FEW = 1_000;
/** How many are due in the row that counts; none and ten times as many are told besides. */
const DUE = 100;
const DUES = [0, DUE, 10 * DUE];
const TIMES = 40;

/**
 * Time of one claim with many rows beside, to that with few, on two servers in alternating rounds. `SAMSVAR_BENCH_ROWS`:
 * how many, default a million.
 */
export async function p8Due({ rounds, told }) {
  const many = Number(process.env.SAMSVAR_BENCH_ROWS ?? 1_000_000);
  const stages = [];
  try {
    for (const rows of [FEW, many]) {
      const stage = await openStage({ cases: 1_000, durable: false });
      stages.push({ ...stage, rows });
      const began = performance.now();
      await fill(stage, rows);
      told(`${rows} rows laid down in ${Math.round((performance.now() - began) / 1000)} s`);
    }
    return { ratios: await compared(stages, rounds, told), floor: 1.3, goal: 1.1, better: 'lower' };
  } finally {
    for (const stage of stages) await stage.close();
  }
}

async function compared(stages, rounds, told) {
  const ratios = [];
  for (let round = 0; round < rounds; round += 1) {
    const times = new Map();
    for (const stage of round % 2 === 0 ? stages : [...stages].reverse())
      times.set(stage, await claimTimes(stage));
    const [few, beside] = stages.map((stage) => times.get(stage));
    ratios.push(beside.get(DUE) / few.get(DUE));
    for (const due of DUES)
      told(
        `round ${round + 1}, ${due} due: ${few.get(due).toFixed(2)} ms beside ${stages[0].rows} rows, ${beside.get(due).toFixed(2)} ms beside ${stages[1].rows}`,
      );
  }
  return ratios;
}

/**
 * Half of them handled, half of them to come, and some that fall due an hour and two hours after the clock begins. Laid
 * down past the fences, which ask for the case of each row: they are not what is measured here.
 */
export async function fill({ ownUrl }, count) {
  const client = new pg.Client({ connectionString: ownUrl });
  await client.connect();
  try {
    await client.query(`set session_replication_role = replica`);
    await client.query(FILL, [count, DUES[1], DUES[2]]);
    await client.query('vacuum analyze samsvar.reminder');
  } finally {
    await client.end();
  }
}

/** Median of the claims, by how many are due, in milliseconds. */
async function claimTimes({ arena: { engine }, load, ownUrl }) {
  const { readDue } = await load('reminders/due-row.js');
  const client = new pg.Client({ connectionString: ownUrl });
  await client.connect();
  const times = new Map();
  try {
    for (const [step, due] of DUES.entries()) {
      await client.query(STEP, [step]);
      times.set(due, await claimTime(engine, readDue, due));
    }
    await client.query(STEP, [0]);
  } finally {
    await client.end();
  }
  return times;
}

/** Each claim is undone again. */
async function claimTime({ db }, readDue, due) {
  const times = [];
  for (let time = 0; time < TIMES; time += 1) {
    await db
      .transaction(async (tx) => {
        const began = performance.now();
        const rows = await readDue(tx, 5_000, ['fornyet-behandling@1']);
        times.push(performance.now() - began);
        if (rows.length !== due) throw new Error(`${rows.length} and not ${due} were due.`);
        throw UNDO;
      })
      .catch((error) => {
        if (error !== UNDO) throw error;
      });
  }
  return times.sort((a, b) => a - b)[TIMES >> 1];
}

const UNDO = new Error('undone');
/** Where the clock stands when so many are due: on no program's way, which never steps it back. */
const BEGINS = '2023-11-23T08:00:00Z';
const STEP = `update samsvar.clock set mode = 'stepped', at = timestamptz '${BEGINS}' + make_interval(hours => $1)`;
const FILL = `
  with laid as (
    select m.*, n, case when n <= $2::int then interval '1 hour' when n <= $3::int then interval '2 hours'
                        when n % 2 = 0 then interval '-1 day' else interval '30 days' end as away
      from (select row_number() over () as at, * from samsvar.milestone where kind = 'draft') m
      join (select n, 1 + n % (select count(*) from samsvar.milestone where kind = 'draft') as at from generate_series(1, $1::int + $3::int) n) of using (at))
  insert into samsvar.reminder (id, case_id, milestone_id, milestone_key, occurrence, rung, region, role, local_date, due_at, state, reason, planned_at, handled_at)
  select gen_random_uuid(), case_id, id, key, 1 + n, 'before-1', 'DK-82', 'secretariat', date '2023-11-23', timestamptz '${BEGINS}' + away,
         case when away > interval '0' then 'planned' else 'skipped' end, case when away < interval '0' then 'Prøve.' end,
         timestamptz '${BEGINS}', case when away < interval '0' then timestamptz '${BEGINS}' end
    from laid`;
