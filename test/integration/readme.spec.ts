import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bootstrap } from '../../src/platform/bootstrap.js';
import { Database } from '../../src/platform/database/database.js';
import { makeDataSource } from '../../src/platform/database/data-source.js';
import { procedures } from '../../src/procedure/catalogue.js';
import { cloneDatabase, type TestDatabase } from '../support/database.js';
import { runNpm } from '../support/process.js';

/** Long enough for a machine that has to build first and does other things besides. */
const PATIENCE = 300_000;

// The commands of README.md as a user writes them, by npm. What others try in depth is only seen to run here.
describe('a command of the README', () => {
  let folder: string;
  let database: TestDatabase;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'samsvar-readme-'));
    database = await cloneDatabase();
  });
  afterAll(async () => {
    await database?.drop();
    await rm(folder, { recursive: true, force: true });
  });

  const ending = async (args: string[], env: Record<string, string> = {}) => {
    const { code, stdout, stderr } = await runNpm(args, env).ended;
    const last = stdout.trimEnd().split('\n').at(-1)!;
    return { code, last, said: code === 0 ? '' : stderr.slice(-2_000) };
  };
  // `npx samsvar` is `npm exec -- samsvar`.
  const samsvar = (args: string[], env?: Record<string, string>) =>
    ending(['exec', '--', 'samsvar', ...args], env);
  const urls = () => ({
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    SAMSVAR_ROLE_PREFIX: database.rolePrefix,
  });

  it(
    'carries a case from letter to closing, and its journal verifies',
    async () => {
      const run = await samsvar(['dry-run', '--out', folder, '--seed', '42']);
      expect(run).toMatchObject({
        code: 0,
        last: expect.stringMatching(
          /^dry-run ok mandatory=(\d+)\/\1 recommended=(\d+)\/\2 planned=\d+ sent=\d+ skipped=\d+ lost=0 doubled=0 journal=\d+ head=[0-9a-f]{64}$/,
        ),
      });
      const [, entries, head] = /journal=(\d+) head=(\w+)/.exec(run.last)!;
      expect(await samsvar(['verify', join(folder, 'journal.jsonl'), '--head', head!])).toEqual({
        code: 0,
        last: `verify ok entries=${entries} head=${head}`,
        said: '',
      });
    },
    PATIENCE,
  );

  it(
    'migrates a database of one’s own, and verifies the whole of it',
    async () => {
      expect(await samsvar(['migrate'], urls())).toMatchObject({ code: 0, last: 'migrate ok migrations=0' });
      const source = await makeDataSource({
        url: database.appUrl,
        rolePrefix: database.rolePrefix,
      }).initialize();
      await bootstrap(new Database(source), procedures).finally(() => source.destroy());
      expect(await samsvar(['verify'], urls())).toMatchObject({
        code: 0,
        last: expect.stringMatching(/^verify ok entries=0 head=[0-9a-f]{64}$/),
      });
    },
    PATIENCE,
  );

  it.each([
    [['run', '--silent', 'diagram', '--', '--check'], /^diagram ok$/],
    [
      ['test', '--silent', '--', '--area', 'unit', 'src/platform/danish/numbers.spec.ts'],
      /^[1-9]\d* passed, 0 failed, 0 skipped$/,
    ],
    [
      ['run', '--silent', 'test:property', '--', '--runs', '5', 'src/platform/danish'],
      /^[1-9]\d* passed, 0 failed, 0 skipped$/,
    ],
  ])(
    'npm %j',
    async (args, last) => {
      expect(await ending(args)).toMatchObject({ code: 0, last: expect.stringMatching(last) });
    },
    PATIENCE,
  );
});
