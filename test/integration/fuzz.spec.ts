import { join } from 'node:path';
import { tryMutants } from '../../src/cli/fuzz/mutants.js';
import { fuzz, type FuzzResult } from '../../src/cli/fuzz/run.js';
import { cloneDatabase, type TestDatabase } from '../support/database.js';
import { runCommand } from '../support/process.js';
import { testServer } from '../support/server.js';

jest.setTimeout(300_000);
/** A small share for each operation and command; `npm run fuzz` sends the whole. */
const SHARE = 2;
const seed = 20240601;

describe('what the interface must not take', () => {
  const made: TestDatabase[] = [];
  const keep = (database: TestDatabase) => {
    made.push(database);
    return database;
  };
  const ground = {
    rolePrefix: testServer().rolePrefix,
    database: async () => keep(await cloneDatabase()),
    copyOf: async ({ appUrl }: { appUrl: string }) =>
      keep(await cloneDatabase(new URL(appUrl).pathname.slice(1))),
  };
  const dist = join(__dirname, '../../dist');
  let found: FuzzResult;
  afterAll(async () => {
    for (const database of made) await database.drop();
  });

  it('is no command without sense', async () => {
    const { code, stderr } = await runCommand(['fuzz', '--per-operation', 'mange']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('--per-operation 200')]);
  });

  it('is refused as a fault, in Danish, at its place, with nothing stored and nothing told to strangers', async () => {
    found = await fuzz({ ground, main: join(dist, 'program/main.js'), perOperation: SHARE, seed });
    expect(found.problems).toEqual([]);
    expect({ serverErrors: found.serverErrors, undocumented: found.undocumented }).toEqual({
      serverErrors: 0,
      undocumented: 0,
    });
    expect(found.operations).toBeGreaterThan(50);
    // Nothing would be refused wrongly if nothing were ever done.
    expect(found.done).toBeGreaterThan(30);
  });

  it('is noticed when the program takes it all the same', async () => {
    const { laid, document } = found;
    // One of ten; `npm run fuzz -- --mutants` sows them all.
    const only = ['stores what it refuses'];
    const { by, found: noticed } = await tryMutants({ ground, dist, laid, document, seed, only });
    expect([Object.keys(by), noticed]).toEqual([only, 1]);
  });
});
