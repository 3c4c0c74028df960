import { Client } from 'pg';
import { cloneDatabase, type TestDatabase } from '../support/database.js';
import { testServer } from '../support/server.js';

describe('the test databases', () => {
  let one: TestDatabase;
  let other: TestDatabase;

  beforeAll(async () => {
    [one, other] = await Promise.all([cloneDatabase(), cloneDatabase()]);
  });
  afterAll(async () => {
    await one?.drop();
    await other?.drop();
  });

  const ask = async (url: string, sql: string) => {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await client.end();
    }
  };

  it('are apart from each other', async () => {
    await ask(one.ownerUrl, 'create table mark (n int)');
    expect(await ask(one.ownerUrl, `select to_regclass('mark')::text t`)).toEqual([{ t: 'mark' }]);
    expect(await ask(other.ownerUrl, `select to_regclass('mark')::text t`)).toEqual([{ t: null }]);
  });

  it('let the application in without owning or making anything', async () => {
    expect(await ask(one.appUrl, 'select current_user u')).toEqual([{ u: `${one.rolePrefix}_login` }]);
    const held = `select pg_has_role('${one.rolePrefix}_app', 'usage') app, pg_has_role('${one.rolePrefix}_owner', 'member') owner`;
    expect(await ask(one.appUrl, held)).toEqual([{ app: true, owner: false }]);
    await expect(ask(one.appUrl, 'create table mine (n int)')).rejects.toThrow('permission denied');
    await expect(ask(one.appUrl, 'create role mine')).rejects.toThrow('permission denied');
  });

  it('come migrated', async () => {
    expect(await ask(one.appUrl, 'select count(*) > 0 some from samsvar.migration')).toEqual([
      { some: true },
    ]);
  });

  it('sort as Danish does and run on the server that was asked for', async () => {
    const words = await ask(
      one.appUrl,
      `select w from unnest(array['aas', 'ål', 'øl', 'æg', 'zar']) w order by w`,
    );
    expect(words.map((row) => row.w)).toEqual(['zar', 'æg', 'øl', 'ål', 'aas']);
    const [version] = await ask(one.appUrl, 'show server_version');
    expect(String(version?.server_version)).toMatch(new RegExp(`^${testServer().version}\\.`));
  });

  it('are gone when dropped, also with a connection open', async () => {
    const third = await cloneDatabase();
    const client = new Client({ connectionString: third.appUrl });
    client.on('error', () => undefined);
    await client.connect();
    await third.drop();
    await expect(ask(third.appUrl, 'select 1')).rejects.toThrow('does not exist');
    await client.end().catch(() => undefined);
  });
});
