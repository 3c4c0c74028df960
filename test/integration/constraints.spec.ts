import { Client, type DatabaseError } from 'pg';
import { openTestEngine, type TestEngine } from '../support/engine.js';
import { fillEveryTable } from '../support/every-table.js';
import { refused, ZEROS, type Wrong } from '../support/wrong-rows.js';

jest.setTimeout(120_000);

let test: TestEngine;
let owner: Client;
beforeAll(async () => {
  test = await openTestEngine();
  await fillEveryTable(test);
  owner = new Client({ connectionString: test.database.ownerUrl });
  await owner.connect();
  // What a region has not handed in is shown to that region alone.
  await owner.query(`set samsvar.region = 'DK-82'`);
});
afterAll(async () => {
  await owner?.end();
  await test?.close();
});

/** Runs and rolls back; gives what PostgreSQL said. */
async function attempt(...statements: string[]): Promise<Partial<DatabaseError>> {
  await owner.query('begin');
  try {
    for (const sql of statements) await owner.query(sql);
    return {};
  } catch (error) {
    return error as DatabaseError;
  } finally {
    await owner.query('rollback');
  }
}

interface CopiedRow {
  readonly id?: string;
  readonly region?: string | null;
  readonly case_id?: string;
  readonly section?: string;
  readonly entry?: string;
}

/** SQL for the region in whose name the fence of the database lets a row be written. */
async function writerOf(table: string, row: CopiedRow): Promise<string> {
  if (row.entry) return `${owner.escapeLiteral(row.entry)}::jsonb #>> '{actor,region}'`;
  const { rows } = await owner.query<{ coordinator: string | null; lead: string | null }>(
    `select snapshot #>> '{context,coordinator}' as coordinator,
            snapshot #>> array['context', 'sections', $2::text, 'lead'] as lead from samsvar.case_file where id = $1`,
    [row.case_id ?? null, row.section ?? ''],
  );
  const { coordinator = null, lead = null } = rows[0] ?? {};
  const region = {
    naming: coordinator,
    put_forward: coordinator,
    submission: coordinator,
    section_draft: lead ?? coordinator,
    draft_history: lead ?? coordinator,
    live_draft: lead ?? coordinator,
    live_update: lead ?? coordinator,
  }[table];
  return owner.escapeLiteral(region ?? row.region ?? '');
}

async function copyOf({ table, change, from = 'true' }: Wrong) {
  const { rows } = await owner.query<CopiedRow>(`select * from samsvar.${table} where ${from} limit 1`);
  if (!rows[0]) throw new Error(`No row in ${table} to copy.`);
  const fresh = /^[0-9a-f-]{36}$/.test(rows[0].id ?? '')
    ? `jsonb_build_object('id', gen_random_uuid())`
    : `'{}'::jsonb`;
  const json = owner.escapeLiteral(JSON.stringify(change));
  return attempt(
    `select set_config('samsvar.role', 'admin', true),
            set_config('samsvar.region', coalesce(${await writerOf(table, rows[0])}, ''), true)`,
    `insert into samsvar.${table} select (jsonb_populate_record(t, ${fresh} || ${json}::jsonb)).* from samsvar.${table} t where ${from} limit 1`,
  );
}

const list = Object.entries(refused).flatMap(([name, one]) =>
  (Array.isArray(one) ? (one as Wrong[]) : [one as Wrong]).map((each) => [name, each] as const),
);

it.each(list)('%s refuses %j', async (name, each) => {
  const { constraint, message = 'It was accepted.' } = await copyOf(each);
  expect(constraint ?? message).toBe(name);
});

it('every check, unique and exclusion constraint and every unique index is among them', async () => {
  const { rows } = await owner.query<{ name: string }>(`
    select conname as name from pg_constraint c join pg_namespace n on n.oid = c.connamespace
     where n.nspname = 'samsvar' and contype in ('c', 'u', 'x')
    union
    select c.relname from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'samsvar' and i.indisunique and not i.indisprimary`);
  expect(rows.map(({ name }) => name).sort()).toEqual(Object.keys(refused).sort());
});

describe('what is frozen', () => {
  it.each([
    ['the number of a revision', 'update samsvar.revision set number = number + 50'],
    ['the text of a revision', `update samsvar.revision set content = '{}'`],
    ['the hash of a revision', `update samsvar.revision set hash = '${ZEROS}'`],
    [
      'who made a revision and when',
      "update samsvar.revision set made_at = samsvar.now() + interval '1 day'",
    ],
    ['a contribution that is handed in', `update samsvar.contribution set content = '{}'`],
    ['a submission', `update samsvar.submission set channel = 'other'`],
    ['a submission, by deleting it', 'delete from samsvar.submission'],
    ['a journal entry', 'update samsvar.journal_entry set entry = entry'],
    ['a journal entry, by deleting it', 'delete from samsvar.journal_entry'],
    ['the journal, by emptying it', 'truncate samsvar.journal_entry cascade'],
    ['a text of the journal', `update samsvar.journal_text set text = 'andet' where text is not null`],
    ['a text of the journal, by deleting it', 'delete from samsvar.journal_text'],
  ])('%s cannot be changed by the owner', async (_, sql) => {
    expect(await attempt(sql)).toMatchObject({ code: '42501' });
  });

  it('leaves one thing of a revision to change: whether it is the current one', async () => {
    expect(await attempt('update samsvar.revision set current = false')).toEqual({});
  });

  it('leaves one thing of a contribution to change: whether it is the latest one', async () => {
    expect(await attempt('update samsvar.contribution set latest = false')).toEqual({});
  });

  it('is everything that has a trigger', async () => {
    const { rows } = await owner.query<{ tgname: string }>(`select tgname from pg_trigger t
      join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'samsvar' and not tgisinternal order by tgname`);
    expect(rows.map(({ tgname }) => tgname)).toEqual([
      'contribution_immutable',
      'journal_entry_insert_only',
      'journal_entry_no_truncate',
      'journal_text_stays',
      'live_draft_told',
      'live_update_told',
      'revision_immutable',
      'submission_frozen',
      // Not a lock but its key: what a confirmed erasure takes out.
      'text_erasure_erases',
      'text_erasure_erases_live',
      'text_erasure_erases_suggestion',
    ]);
  });
});
