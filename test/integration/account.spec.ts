import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { isPassword } from '../../src/identity/credentials.js';
import { cloneDatabase, type TestDatabase } from '../support/database.js';
import { runCommand } from '../support/process.js';
import { makeDataSource } from '../../src/platform/database/data-source.js';
import { Database } from '../../src/platform/database/database.js';

jest.setTimeout(120_000);

// An empty production database: migrated, and nothing else.
describe('npx samsvar account', () => {
  let database: TestDatabase;
  let db: Database;
  let close: () => Promise<void>;
  const EMAIL = 'drift@kommune.example';

  beforeAll(async () => {
    database = await cloneDatabase();
    const { appUrl, rolePrefix } = database;
    const source = await makeDataSource({ url: appUrl, rolePrefix, poolSize: 1 }).initialize();
    db = new Database(source);
    close = () => source.destroy();
  });
  afterAll(async () => {
    await close?.();
    await database?.drop();
  });

  const env = () => ({ DATABASE_URL: database.appUrl, SAMSVAR_ROLE_PREFIX: database.rolePrefix });
  const account = (...args: string[]) => runCommand(['account', ...args], env());
  const withInput = (input: string, ...args: string[]) =>
    new Promise<{ code: number | null; stderr: string }>((done) => {
      const cli = join(resolve(__dirname, '../..'), 'dist/program/cli/cli.js');
      const child = spawn(process.execPath, [cli, 'account', ...args], { env: { ...process.env, ...env() } });
      let stderr = '';
      child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
      child.once('close', (code) => done({ code, stderr }));
      child.stdin.end(input);
    });
  const stored = async () => {
    const [row] = await db.read<{ hash: string; mustChange: boolean }>(
      `select c.hash, c.must_change as "mustChange" from samsvar.credential c join samsvar.person p on p.id = c.person_id
        where p.email = $1`,
      [EMAIL],
    );
    return row!;
  };

  it('makes the first administrator, journaled, with a start password printed once', async () => {
    const { code, stdout, stderr } = await account(EMAIL, '--admin', '--name', 'Drift i Prøvekommune');
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^[a-z2-9]{4}(-[a-z2-9]{4}){4}\n$/)]);
    expect(stderr).toContain('Startkoden til Drift i Prøvekommune vises kun denne ene gang');
    const { hash, mustChange } = await stored();
    expect([await isPassword(hash, stdout.trim()), mustChange]).toEqual([true, true]);
    const entries = await db.read(
      `select entry::jsonb ->> 'type' as type, entry::jsonb -> 'actor' ->> 'name' as by from samsvar.journal_entry order by seq`,
    );
    expect(entries).toEqual([
      { type: 'addOrganisation', by: 'Samsvar' },
      { type: 'addPerson', by: 'Samsvar' },
    ]);
  });

  it('gives another start password, and makes nobody administrator twice', async () => {
    const first = await stored();
    expect((await account(EMAIL, '--admin', '--name', 'Drift i Prøvekommune')).code).toBe(0);
    expect((await stored()).hash).not.toBe(first.hash);
    const [count] = await db.read(
      `select count(*)::int as admins from samsvar.membership where role = 'admin'`,
    );
    // The program's own account is the other one.
    expect(count).toEqual({ admins: 2 });
  });

  it('takes a password from standard input, when it is a good one', async () => {
    const refused = await withInput('Samsvar-Samsvar-2024\n', EMAIL, '--stdin');
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('for let at gætte')]);
    expect((await withInput('tre grønne heste spiser\n', EMAIL, '--stdin')).code).toBe(0);
    const { hash, mustChange } = await stored();
    expect([await isPassword(hash, 'tre grønne heste spiser'), mustChange]).toEqual([true, false]);
  });

  it('closes an account and opens it again, but never the last administrator', async () => {
    const refused = await account(EMAIL, '--close');
    expect([refused.code, refused.stderr]).toEqual([
      2,
      expect.stringContaining('sidste systemadministrators'),
    ]);
    await account('ny@kommune.example', '--admin', '--name', 'Ny');
    expect((await account(EMAIL, '--close')).stdout).toBe('account closed\n');
    expect((await account(EMAIL)).code).toBe(2);
    expect((await account(EMAIL, '--reopen')).stdout).toBe('account reopened\n');
  });

  it.each([
    [[]],
    [['ingen']],
    [['ukendt@kommune.example']],
    [[EMAIL, '--admin']],
    [[EMAIL, '--name', 'x']],
    [[EMAIL, '--close', '--reopen']],
    [[EMAIL, '--hvad']],
  ])('exits 2 at %j', async (args) => {
    expect((await account(...args)).code).toBe(2);
  });
});
