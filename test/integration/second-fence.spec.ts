import { Client } from 'pg';
import { Policy } from '../../src/platform/commands/actor.js';
import {
  COORDINATOR,
  openSampleCase,
  openTestEngine,
  toDrafting,
  toReady,
  type TestEngine,
} from '../support/engine.js';
import { fillEveryTable } from '../support/every-table.js';
import { forgedActs } from '../support/forged-acts.js';

jest.setTimeout(120_000);

const DENIED = { code: '42501' };
let test: TestEngine;
let owner: Client;
/** A case whose whole is ready to be sent, and one that is being drafted. */
let ready: string;
let drafting: string;
beforeAll(async () => {
  test = await openTestEngine({ poolSize: 2 });
  const { stage } = test;
  await fillEveryTable(test);
  drafting = await openSampleCase(stage, 'second fence: drafting');
  await toDrafting(stage);
  ready = await openSampleCase(stage, 'second fence: ready');
  await toReady(stage);
  stage.begin('second fence');
  owner = new Client({ connectionString: test.database.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner?.end();
  await test?.close();
});

const ask = async (sql: string, values: unknown[] = []) =>
  (await owner.query<Record<string, unknown>>(sql, values)).rows;

describe('the catalogue of the database', () => {
  const fenced = () =>
    ask(`
      select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced,
             array(select cmd::text || ':' || coalesce(with_check, '') from pg_policies p
                    where p.schemaname = 'samsvar' and p.tablename = c.relname and p.cmd in ('INSERT', 'UPDATE')) as checks,
             exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'region' and not a.attisdropped) as regional
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'samsvar' and c.relkind in ('r', 'p') order by 1`) as Promise<
      { name: string; forced: boolean; checks: string[]; regional: boolean }[]
    >;

  it('forces row-level security with a rule for adding and changing on every table with a region', async () => {
    const regional = (await fenced()).filter((table) => table.regional);
    expect(regional.length).toBeGreaterThan(12);
    for (const { name, forced, checks } of regional) {
      expect([name, forced]).toEqual([name, true]);
      expect([name, checks.some((check) => check.startsWith('INSERT:'))]).toEqual([name, true]);
      for (const check of checks)
        expect([name, /acting_|samsvar\.region|may_work_on|coordinates/.test(check)]).toEqual([name, true]);
    }
  });

  it('forces it on what is one secretariat’s to write, too', async () => {
    const names = (await fenced()).filter(({ forced }) => forced).map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        'case_file',
        'draft_history',
        'journal_entry',
        'mandate',
        'put_forward',
        'section_draft',
        'submission',
      ]),
    );
  });

  it('leaves no table half fenced', async () => {
    const half = await ask(`select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'samsvar' and relkind in ('r', 'p') and relrowsecurity <> relforcerowsecurity`);
    expect(half).toEqual([]);
  });
});

/** Statements of the application's login, as if the executor had set who acts. */
async function actingAs<T>(region: string, role: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: test.database.appUrl });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(
      `select set_config('samsvar.region', $1, true), set_config('samsvar.role', $2, true)`,
      [region, role],
    );
    return await work(client);
  } finally {
    await client.end();
  }
}

const copyOf = (table: string, change = {}, where = 'true') =>
  `insert into samsvar.${table} select (jsonb_populate_record(t, '${JSON.stringify(change)}'::jsonb)).*
     from samsvar.${table} t where ${where} limit 1`;
const FRESH = { id: '00000000-0000-4000-8000-0000000000ff' };

describe('the database alone', () => {
  it.each([
    ['organisation', copyOf('organisation', FRESH)],
    ['membership', copyOf('membership', FRESH, `role = 'reader'`)],
    ['membership, changed', `update samsvar.membership set valid_to = '2030-01-01' where role = 'chair'`],
    ['mandate', copyOf('mandate', FRESH)],
    ['mandate, revoked', `update samsvar.mandate set revoked_at = samsvar.now()`],
    ['milestone', copyOf('milestone', FRESH)],
    ['milestone, moved', `update samsvar.milestone set state = 'reached'`],
    ['reminder', copyOf('reminder', FRESH)],
    [
      'coordination_consent',
      `insert into samsvar.coordination_consent (case_id, region, given_by, given_at)
       select id, 'DK-83', (select id from samsvar.person limit 1), samsvar.now() from samsvar.case_file limit 1`,
    ],
    [
      'naming',
      `insert into samsvar.naming select id, 'placement', 'DK-81', repeat('0', 64), (select id from samsvar.person limit 1), samsvar.now()
       from samsvar.case_file limit 1`,
    ],
    ['section_draft', `update samsvar.section_draft set version = version + 1`],
    ['draft_history', copyOf('draft_history', { version: 99 })],
    ['suggestion', copyOf('suggestion', { ...FRESH, number: 99 })],
    ['suggestion_settlement', copyOf('suggestion_settlement', {})],
    ['put_forward', copyOf('put_forward', { ...FRESH, current: false, number: 99 })],
    ['submission', copyOf('submission', { ...FRESH, round: 99 })],
    ['case_file', `update samsvar.case_file set state = 'closed'`],
  ])('lets a region that is not asked write nothing: %s', async (_, sql) => {
    await actingAs('DK-99', 'secretariat', (client) =>
      expect(client.query(sql)).rejects.toMatchObject(DENIED),
    );
  });

  it.each(['reader', 'none'])('lets a %s write nothing in a case', async (role) => {
    for (const sql of [
      `update samsvar.case_file set state = 'closed'`,
      `update samsvar.milestone set state = 'reached'`,
    ])
      await actingAs('', role, (client) => expect(client.query(sql)).rejects.toMatchObject(DENIED));
  });

  it('lets a secretariat register a substitute for its own region alone', async () => {
    const mandate = copyOf('mandate', FRESH);
    await actingAs('DK-81', 'secretariat', (client) =>
      expect(client.query(mandate)).rejects.toMatchObject(DENIED),
    );
    await actingAs('DK-83', 'secretariat', (client) =>
      expect(client.query(mandate)).resolves.toMatchObject({ rowCount: 1 }),
    );
  });

  it('lets nobody journal in another’s name', async () => {
    const entry = (actor: object, more = {}) =>
      `insert into samsvar.journal_entry (chain_id, seq, entry, hash)
       select gen_random_uuid(), 1, e, encode(sha256(convert_to(e, 'UTF8')), 'hex')
         from (values ('${JSON.stringify({ actor, ...more })}')) as v(e)`;
    const own = { person: 'p', region: 'DK-81' };
    const refused = [
      entry({ person: 'p', region: 'DK-82' }),
      entry({ person: 'p', region: null }),
      entry(own, { event: { by: { region: 'DK-82' } } }),
      entry(own, { open: { input: { coordinator: 'DK-82' } } }),
    ];
    for (const sql of refused)
      await actingAs('DK-81', 'chair', (client) => expect(client.query(sql)).rejects.toMatchObject(DENIED));
    const taken = entry(own, { event: { by: { region: 'DK-81' } } });
    await actingAs('DK-81', 'chair', (client) =>
      expect(client.query(taken)).resolves.toMatchObject({ rowCount: 1 }),
    );
  });
});

describe('to whoever works on no case, the database', () => {
  const INSIDE = [
    'section_draft',
    'draft_history',
    'comment',
    'contribution',
    'contribution_draft',
    'contribution_comment',
    'review_remark',
    'suggestion',
    'suggestion_settlement',
    'section_option',
    'option_position',
    'answer',
    'standpoint',
    'reminder',
    'journal_entry',
    'journal_text',
  ];
  const readingAs = <T>(audience: string, person: string, work: (client: Client) => Promise<T>) =>
    actingAs('', '', async (client) => {
      await client.query(
        `select set_config('samsvar.audience', $1, true), set_config('samsvar.person', $2, true)`,
        [audience, test.stage.people.get(person)],
      );
      return work(client);
    });
  const count = async (client: Client, table: string) =>
    Number((await client.query<{ n: string }>(`select count(*) as n from samsvar.${table}`)).rows[0]!.n);

  it.each(INSIDE)('shows no row of %s', async (table) => {
    await readingAs('outside', 'laeser', async (client) => expect(await count(client, table)).toBe(0));
    // To those who work there are some; what a region has not handed in is fenced by its region.
    if (!table.startsWith('contribution_'))
      await readingAs('', 'laeser', async (client) => expect(await count(client, table)).toBeGreaterThan(0));
  });

  it('shows a reader the revisions released to that very person, and no other', async () => {
    const released = (client: Client) =>
      client.query<{ section: string }>('select section from samsvar.revision order by section');
    await readingAs('outside', 'laeser', async (client) => expect((await released(client)).rows).toEqual([]));
    const rows = await readingAs('outside', 'stedfortraeder-nordjylland', released);
    expect([...new Set(rows.rows.map(({ section }) => section))]).toEqual(['placement']);
  });
});

describe('with the policy switched off', () => {
  let restore: () => void;
  beforeAll(() => {
    // Lets anybody act for whichever region the sender names, and in whichever role the command asks for.
    const policy = test.engine.app.get(Policy, { strict: false });
    const actAs = policy.actAs.bind(policy);
    const knows = policy.knows.bind(policy);
    restore = () => Object.assign(policy, { actAs, knows });
    policy.knows = () => Promise.resolve(true);
    policy.actAs = (actor, { region, capacities }) => {
      const capacity = capacities.includes('chair') ? ('chair' as const) : ('secretariat' as const);
      return { actor, grant: actor.grants[0] ?? null, by: { region, capacity } };
    };
  });
  afterAll(() => restore?.());

  it.each(forgedActs)('the database refuses %s by %s, and nothing is stored', async (_, person, act) => {
    const everything = () =>
      ask(`select (select jsonb_agg(head order by id) from samsvar.case_file) as heads, (select head from samsvar.administration) as admin,
             (select count(*) from samsvar.stored_answer) as answers, (select count(*) from samsvar.section_draft) as drafts`);
    const before = await everything();
    const { file, body, region } = act(test.stage);
    const caseId = file === null ? null : { ready, drafting }[file];
    await expect(test.stage.actOn(caseId, person, body, region)).rejects.toMatchObject(DENIED);
    expect(await everything()).toEqual(before);
  });

  it('an act for one’s own region still passes', async () => {
    const body = {
      type: 'registerNote',
      direction: 'in',
      party: 'Styrelsen',
      theme: 'Samtale',
      dated: '2023-11-22',
      accessStatus: 'open',
      note: 'Talt.',
    };
    await expect(test.stage.actOn(drafting, COORDINATOR, body, 'DK-82')).resolves.toBeDefined();
  });
});
