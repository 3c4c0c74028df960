import { Client } from 'pg';
import { schemaDrift } from '../../src/platform/database/drift.js';
import { cloneDatabase, type TestDatabase } from '../support/database.js';

describe('drift between migrations and entities', () => {
  let database: TestDatabase;
  beforeEach(async () => void (database = await cloneDatabase()));
  afterEach(() => database?.drop());

  const asOwner = async (sql: string) => {
    const client = new Client({ connectionString: database.ownerUrl });
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  };
  const drift = () => schemaDrift(database.ownerUrl, database.rolePrefix);

  it('is none in a database that the migrations made', async () => {
    expect(await drift()).toEqual([]);
  });

  it('finds an entity that no migration has made', async () => {
    await asOwner('drop table samsvar.standpoint');
    expect(await drift()).toEqual(
      expect.arrayContaining([expect.stringMatching(/^CREATE TABLE "samsvar"."standpoint"/)]),
    );
  });

  it('finds a column that only the database has, and one that only the entity has', async () => {
    await asOwner('alter table samsvar.clock add forgotten text');
    await asOwner('alter table samsvar.naming drop column named_by');
    const found = (await drift()).join('\n');
    expect(found).toContain('DROP COLUMN "forgotten"');
    expect(found).toContain('ADD "named_by"');
  });

  it('finds a constraint that is gone', async () => {
    await asOwner('alter table samsvar.reminder drop constraint reminder_state');
    expect((await drift()).join('\n')).toContain('reminder_state');
  });
});
