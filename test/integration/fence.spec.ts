import { Client, type QueryResult } from 'pg';
import { mixedRegions } from '../../src/cli/faults/t01-mixed-regions.js';
import { Policy } from '../../src/platform/commands/actor.js';
import { treeFromPlainText } from '../../src/platform/text/document-tree.js';
import {
  chair,
  COORDINATOR,
  openSampleCase,
  openTestEngine,
  secretariat,
  toDrafting,
  toEndorsing,
  toReviewing,
  type TestEngine,
} from '../support/engine.js';

jest.setTimeout(120_000);

const REGIONAL = ['answer', 'comment', 'contribution', 'option_position', 'review_remark', 'standpoint'];
/** Shown to their own region alone: test/integration/fence-reading.spec.ts. */
const HIDDEN = ['contribution_comment', 'contribution_draft'];
const DENIED = { code: '42501' };

let test: TestEngine;
let caseId: string;
/** Another case, with a section in review. */
let reviewed: string;
let inReview: string;
let optionId: unknown;
beforeAll(async () => {
  test = await openTestEngine({ poolSize: 2 });
  const { stage } = test;
  reviewed = await openSampleCase(stage, 'fence: review');
  await toDrafting(stage);
  await toReviewing(stage, ['timeline']);
  inReview = stage.noted('hash:timeline');
  stage.begin('fence: review');
  await stage.act(secretariat('DK-82'), remark());
  const { hash } = await stage.act(secretariat('DK-82'), contribution(0));
  await stage.act(secretariat('DK-82'), { type: 'handInContribution', section: 'timeline', hash });
  await stage.act(secretariat('DK-82'), comment());
  ({ optionId } = await stage.act(COORDINATOR, { type: 'addOption', section: 'timeline', title: 'Straks' }));
  await stage.act(secretariat('DK-82'), position('supports'));
  caseId = await openSampleCase(stage, 'fence');
  await toEndorsing(stage);
  stage.begin('fence');
  await stage.act(chair('DK-82'), { type: 'giveStandpoint', text: 'Vi står bag.' });
});
afterAll(() => test?.close());

const remark = () => ({
  type: 'remark',
  section: 'timeline',
  hash: inReview,
  kind: 'none',
});
const contribution = (expectedVersion: number) => ({
  type: 'saveContribution',
  section: 'timeline',
  expectedVersion,
  content: { body: treeFromPlainText('Vores bidrag.'), answers: {}, ledger: {} },
});
const comment = () => ({
  type: 'addComment',
  section: 'timeline',
  subject: 'revision',
  hash: inReview,
  text: 'Set.',
});
const position = (stand: string) => ({ type: 'takePosition', optionId, optionVersion: 1, stand });

/** Statements of one login in a transaction that is never committed. */
async function trying<T>(
  login: 'app' | 'owner',
  region: string | null,
  work: (client: Client) => Promise<T>,
) {
  const client = new Client({ connectionString: test.database[`${login}Url`] });
  await client.connect();
  try {
    await client.query('begin');
    if (region !== null) await client.query(`select set_config('samsvar.region', $1, true)`, [region]);
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A copy of DK-82's row for another region. */
const copyFor = (table: string, region: string) => {
  const fresh = table === 'contribution' ? `'{}'` : `jsonb_build_object('id', gen_random_uuid())`;
  const old = /^(answer|standpoint|option_position)$/.test(table)
    ? `'{"latest": false}'`
    : table === 'comment'
      ? `'{"number": 99}'`
      : `'{}'`;
  return `insert into samsvar.${table}
    select (jsonb_populate_record(t, ${fresh}::jsonb || ${old}::jsonb || '{"region": "${region}"}'::jsonb)).*
      from samsvar.${table} t where region = 'DK-82' limit 1`;
};
const rows = async (asked: Promise<QueryResult>) => (await asked).rowCount;

describe.each(['app', 'owner'] as const)('the fence around %s', (login) => {
  describe.each(REGIONAL)('%s', (table) => {
    it('lets a region write its own', async () => {
      await trying(login, 'DK-81', async (client) => {
        expect(await rows(client.query(copyFor(table, 'DK-81')))).toBe(1);
        expect(
          await rows(client.query(`update samsvar.${table} set region = region where region = 'DK-81'`)),
        ).toBeGreaterThan(0);
      });
    });

    it.each([['DK-81'], ['DK-8'], [''], [null]])('refuses a row for DK-83 from %p', async (region) => {
      await trying(login, region, async (client) => {
        await expect(client.query(copyFor(table, 'DK-83'))).rejects.toMatchObject(DENIED);
      });
    });

    it('refuses a region that is empty to one without a region', async () => {
      await trying(login, null, async (client) => {
        await expect(client.query(copyFor(table, ''))).rejects.toMatchObject(DENIED);
      });
    });

    it('changes no row of another region, and moves none there', async () => {
      await trying(login, 'DK-81', async (client) => {
        const update = `update samsvar.${table} set case_id = case_id where region = 'DK-82'`;
        expect(await rows(client.query(update))).toBe(0);
      });
      await trying(login, 'DK-82', async (client) => {
        await expect(
          client.query(`update samsvar.${table} set region = 'DK-81' where region = 'DK-82'`),
        ).rejects.toMatchObject(DENIED);
      });
    });

    it('lets nobody delete', async () => {
      await trying(login, 'DK-82', async (client) => {
        const deleted = rows(client.query(`delete from samsvar.${table}`));
        if (login === 'app') await expect(deleted).rejects.toMatchObject(DENIED);
        else expect(await deleted).toBe(0);
      });
    });
  });

  it('does not let the journal be changed', async () => {
    for (const sql of [
      'update samsvar.journal_entry set seq = seq',
      'delete from samsvar.journal_entry',
      'truncate samsvar.journal_entry cascade',
    ]) {
      await trying(login, null, (client) => expect(client.query(sql)).rejects.toMatchObject(DENIED));
    }
  });
});

describe('with the policy switched off', () => {
  let restore: () => void;
  beforeAll(() => {
    // Lets anybody with the right role act for whichever region the sender names.
    const policy = test.engine.app.get(Policy, { strict: false });
    const actAs = policy.actAs.bind(policy);
    restore = () => (policy.actAs = actAs);
    policy.actAs = (actor, need) => {
      const acting = actAs(actor, { ...need, region: null });
      return { ...acting, by: { ...acting.by, region: need.region ?? acting.by.region } };
    };
  });
  afterAll(() => restore?.());

  const forged: [string, string, () => { type: string } & Record<string, unknown>][] = [
    [
      'answer',
      chair('DK-82'),
      () => ({ type: 'withdrawAnswer', section: 'placement', hash: test.stage.noted('hash:placement') }),
    ],
    ['comment', secretariat('DK-82'), comment],
    ['contribution_draft', secretariat('DK-82'), () => contribution(0)],
    ['option_position', secretariat('DK-82'), () => position('cannotAccept')],
    ['review_remark', secretariat('DK-82'), remark],
    ['standpoint', chair('DK-82'), () => ({ type: 'giveStandpoint', text: 'I deres navn.' })],
  ];

  it.each(forged)('the database refuses a forged %s, and nothing is stored', async (table, person, body) => {
    const everything = () =>
      test.engine.db.read(
        `select (select jsonb_agg(head) from samsvar.case_file) as heads,
        (select count(*) from samsvar.stored_answer) as answers, (select jsonb_agg(to_jsonb(t)) from samsvar.${table} t) as rows`,
      );
    const before = await everything();
    const of = /^(answer|standpoint)$/.test(table) ? caseId : reviewed;
    await expect(test.stage.actOn(of, person, body(), 'DK-84')).rejects.toMatchObject({
      ...DENIED,
      message: expect.stringContaining(`"${table}"`) as string,
    });
    expect(await everything()).toEqual(before);
  });

  it('an act for one’s own region still passes', async () => {
    await expect(
      test.stage.act(chair('DK-82'), { type: 'giveStandpoint', text: 'Eget.' }),
    ).resolves.toBeDefined();
  });
});

describe('the roles', () => {
  const ask = async <R extends object>(sql: string) =>
    (await trying(
      'owner',
      null,
      async (client) => (await client.query<R & Record<string, unknown>>(sql)).rows,
    )) as R[];
  const names = () => `('${test.database.rolePrefix}_app', '${test.database.rolePrefix}_login')`;

  it('of the application own nothing', async () => {
    const owned = await ask(`
      select 'relation' as kind, relname::text as name from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname in ${names()}
      union all select 'function', proname from pg_proc p join pg_roles r on r.oid = p.proowner where r.rolname in ${names()}
      union all select 'type', typname from pg_type t join pg_roles r on r.oid = t.typowner where r.rolname in ${names()}
      union all select 'schema', nspname from pg_namespace n join pg_roles r on r.oid = n.nspowner where r.rolname in ${names()}
      union all select 'database', datname from pg_database d join pg_roles r on r.oid = d.datdba where r.rolname in ${names()}`);
    expect(owned).toEqual([]);
  });

  it('pass no row-level security and make nothing', async () => {
    const roles =
      await ask(`select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication from pg_roles
      where rolname in ${names()} order by rolname`);
    expect(roles).toHaveLength(2);
    for (const { rolname, ...rights } of roles as Record<string, unknown>[]) {
      expect([rolname, ...Object.values(rights)]).toEqual([rolname, false, false, false, false, false]);
    }
    const [owner] = await ask(
      `select rolsuper, rolbypassrls from pg_roles where rolname = '${test.database.rolePrefix}_owner'`,
    );
    expect(owner).toEqual({ rolsuper: false, rolbypassrls: false });
    const [may] =
      await ask(`select bool_or(has_schema_privilege(rolname, nspname, 'create')) as creates from pg_roles, pg_namespace
      where rolname in ${names()} and nspname in ('samsvar', 'bullmq', 'public')`);
    expect(may).toEqual({ creates: false });
  });

  it('hold exactly the rights that were granted', async () => {
    const rights = await ask<{ name: string; rights: string }>(`
      select c.relname as name, string_agg(p, ' ' order by p) as rights
        from pg_class c join pg_namespace n on n.oid = c.relnamespace,
             unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger']) p
       where n.nspname = 'samsvar' and c.relkind = 'r' and has_table_privilege('${test.database.rolePrefix}_login', c.oid, p)
       group by c.relname`);
    const found = Object.fromEntries(rights.map((row) => [row.name, row.rights]));
    const insertOnly = [
      'journal_entry',
      'stored_file',
      'draft_history',
      'submission',
      'delivery',
      'procedure',
      'clarification_look',
      'comment_settlement',
      'access_log',
    ];
    // About browsers, not about cases: what has run out is cleared away.
    const passing = [
      'session',
      'sign_in_attempt',
      'request_count',
      'desk_visit',
      'live_draft',
      'live_update',
    ];
    const expected = Object.keys(found).map((name) => {
      if (name === 'migration') return [name, 'select'];
      if (name === 'stored_answer') return [name, 'delete insert select'];
      if (passing.includes(name)) return [name, 'delete insert select update'];
      return [name, insertOnly.includes(name) ? 'insert select' : 'insert select update'];
    });
    expect(found).toEqual(Object.fromEntries(expected));
    expect(Object.keys(found)).toEqual(expect.arrayContaining([...insertOnly, ...REGIONAL, ...HIDDEN]));
  });

  it('read no other schema than their own and the queue’s', async () => {
    const schemas =
      await ask(`select nspname from pg_namespace where nspname !~ '^(pg_|information_schema$|public$)'
      and has_schema_privilege('${test.database.rolePrefix}_login', oid, 'usage') order by 1`);
    expect(schemas).toEqual([{ nspname: 'bullmq' }, { nspname: 'samsvar' }]);
  });
});

it('T1 1,000 mixed requests on two connections leave no region behind, and show nobody another’s draft', async () => {
  const tally = await mixedRegions(test, { share: 0.1, seed: 7 });
  expect(tally).toMatchObject({ runs: 1_000, lost: 0, doubled: 0, problems: [] });
  expect(Object.keys(tally.seen).sort()).toEqual(['command', 'foreign drafts', 'given up', 'own drafts']);
});
