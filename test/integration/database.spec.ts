import { Client } from 'pg';
import { makeDataSource } from '../../src/platform/database/data-source.js';
import { Database } from '../../src/platform/database/database.js';
import { Unavailable } from '../../src/platform/database/errors.js';
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

describe('a transaction in which nothing is asked any more', () => {
  let database: TestDatabase;
  let db: Database;
  beforeAll(async () => {
    database = await cloneDatabase();
    const { appUrl: url, rolePrefix } = database;
    db = new Database(await makeDataSource({ url, rolePrefix, poolSize: 2 }).initialize());
  });
  afterAll(async () => {
    await db?.onApplicationShutdown();
    await database?.drop();
  });

  it('is ended by the server after half a minute, so that nobody holds a case for ever by standing still', async () => {
    expect(await db.read('show idle_in_transaction_session_timeout')).toEqual([
      { idle_in_transaction_session_timeout: '30s' },
    ]);
  });

  it('lets go of what it held, and tells whoever wakes up in it that nothing was done', async () => {
    const held = 'select 1 as held from samsvar.clock for update';
    let letGo = () => {};
    const standing = db.transaction(async (tx) => {
      await tx.query(`set local idle_in_transaction_session_timeout = '200ms'`);
      await tx.query(held);
      await new Promise<void>((resolve) => (letGo = resolve));
      await tx.query('update samsvar.clock set shift = shift');
    });
    const told = expect(standing).rejects.toThrow(Unavailable);
    // Waits until the server has ended the other.
    expect(await db.transaction((tx) => tx.query(held))).toEqual([{ held: 1 }]);
    letGo();
    await told;
  });
});
