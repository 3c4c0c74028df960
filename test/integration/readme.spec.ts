import { bootstrap } from '../../src/platform/bootstrap.js';
import { Database } from '../../src/platform/database/database.js';
import { makeDataSource } from '../../src/platform/database/data-source.js';
import { procedures } from '../../src/procedure/catalogue.js';
import { cloneDatabase, type TestDatabase } from '../support/database.js';
import { runNpm } from '../support/process.js';

/** Long enough for a machine that has to build first and does other things besides. */
const PATIENCE = 300_000;

// The commands of README.md as a user writes them, by npm. What others try in depth is only seen to run here, and the dry
// run, which takes its time, is run by the same program in dry-run.spec.ts alone.
describe('a command of the README', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await cloneDatabase();
  });
  afterAll(async () => {
    await database?.drop();
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
      ['run', '--silent', 'bench', '--', '--row', 'P5-html', '--rounds', '1'],
      /^P5-html ratio=\d+\.\d\d min=\S+ max=\S+ floor=5 goal=\S+ met=(goal|floor|no)$/,
    ],
    [
      ['test', '--silent', '--', '--area', 'unit', 'src/platform/danish/numbers.spec.ts'],
      /^[1-9]\d* passed, 0 failed, 0 skipped$/,
    ],
    [
      ['run', '--silent', 'test:property', '--', '--runs', '5', 'src/platform/danish'],
      /^[1-9]\d* passed, 0 failed, 0 skipped$/,
    ],
    [
      ['run', '--silent', 'test:browser', '--', '--only', 'sign-in'],
      // Without a browser on the machine they are skipped.
      /^([1-9]\d* passed, 0 failed, 0 skipped|0 passed, 0 failed, [1-9]\d* skipped)$/,
    ],
  ])(
    'npm %j',
    async (args, last) => {
      expect(await ending(args)).toMatchObject({ code: 0, last: expect.stringMatching(last) });
    },
    PATIENCE,
  );
});
