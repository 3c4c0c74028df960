import { bootstrap } from '../../src/platform/bootstrap.js';
import { Database } from '../../src/platform/database/database.js';
import { makeDataSource } from '../../src/platform/database/data-source.js';
import { procedures } from '../../src/procedure/catalogue.js';
import { cloneDatabase, type TestDatabase } from '../support/database.js';

describe('what every database needs before its first command', () => {
  let clone: TestDatabase;
  let source: ReturnType<typeof makeDataSource>;
  let db: Database;
  beforeAll(async () => {
    clone = await cloneDatabase();
    source = await makeDataSource({ url: clone.appUrl, rolePrefix: clone.rolePrefix }).initialize();
    db = new Database(source);
  });
  afterAll(async () => {
    await source?.destroy();
    await clone?.drop();
  });

  const counts = () =>
    db.read(`select (select count(*)::int from samsvar.procedure) procedures, (select count(*)::int from samsvar.person) people,
      (select count(*)::int from samsvar.closed_day) closed_days, (select seq from samsvar.administration) seq`);

  it('is filled once, however often it is asked for', async () => {
    await bootstrap(db, procedures);
    const first = await counts();
    await bootstrap(db, procedures);
    expect(first).toEqual([{ procedures: procedures.length, people: 1, closed_days: 3, seq: 0 }]);
    expect(await counts()).toEqual(first);
  });

  it('refuses a procedure that was changed after it was published', async () => {
    await bootstrap(db, procedures);
    const changed = procedures.map((one) => ({ ...one, shortestAnswerDays: one.shortestAnswerDays + 1 }));
    await expect(bootstrap(db, changed)).rejects.toThrow('er ændret, siden den blev udgivet');
    await expect(bootstrap(db, procedures)).resolves.toBeUndefined();
  });
});
