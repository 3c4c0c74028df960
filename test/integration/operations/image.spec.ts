import { spawn, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cloneDatabase, type TestDatabase } from '../../support/database.js';
import { makeImage, type Image } from '../../support/image.js';

/** The one that runs the tests: Node 24, where the run could get it (see .ci/run). */
const node = process.execPath;

describe('what the Dockerfile makes, without an engine', () => {
  let image: Image;
  let database: TestDatabase;
  beforeAll(async () => {
    image = makeImage(node);
    database = await cloneDatabase();
  }, 300_000);
  afterAll(async () => {
    await database?.drop();
    image?.remove();
  });

  const environment = (more: Record<string, string> = {}) => ({
    PATH: process.env.PATH ?? '',
    ...image.env,
    DATABASE_URL: database.appUrl,
    SAMSVAR_ROLE_PREFIX: database.rolePrefix,
    ...more,
  });
  const run = (args: readonly string[], more: Record<string, string> = {}) =>
    spawnSync(node, args, { cwd: image.folder, env: environment(more), encoding: 'utf8', ...image.as });

  it('holds no tests, no sources and no maps', () => {
    const files = readdirSync(image.folder, { recursive: true, encoding: 'utf8' }).filter(
      (name) => !name.startsWith('node_modules'),
    );
    expect(files).toContain(join('dist', 'program', 'main.js'));
    expect(
      files.filter((name) => /\.(spec|property)\.|\.map$|^(src|test|\.git|docs)(\/|$)/.test(name)),
    ).toEqual([]);
    expect(readdirSync(join(image.folder, 'node_modules'))).not.toContain('jest');
  });

  it('migrates by its own command, built as it is and with nothing to write to', () => {
    const owner = { DATABASE_OWNER_URL: database.ownerUrl };
    for (const command of [
      ['dist/program/cli/cli.js', 'migrate'],
      ['bin/samsvar.mjs', 'migrate'],
    ]) {
      const { status, stdout, stderr } = run(command, owner);
      expect([stderr, stdout, status]).toEqual([
        '',
        expect.stringMatching(/^migrate ok migrations=\d+\n$/),
        0,
      ]);
    }
  });

  it.each(['all', 'web', 'worker'])(
    'serves as %s in production, as nobody and on a file system to read, and ends in order',
    async (role) => {
      const [, ...args] = image.command;
      const program = spawn(node, args, {
        cwd: image.folder,
        env: environment({ PORT: '0', SAMSVAR_ROLE: role, SAMSVAR_DRAIN_MS: '0' }),
        ...image.as,
      });
      let [said, complained] = ['', ''];
      program.stderr.setEncoding('utf8').on('data', (text: string) => (complained += text));
      const ended = new Promise<number | null>((resolve) => program.once('close', resolve));
      try {
        const url = await new Promise<string>((resolve, reject) => {
          program.stdout.setEncoding('utf8').on('data', (text: string) => {
            said += text;
            const [, found] = /^samsvar ready url=(\S+) ms=\d+$/m.exec(said) ?? [];
            if (found) resolve(found);
          });
          void ended.then((code) => reject(new Error(`ended with ${code}: ${complained}`)));
        });
        const ready = await fetch(new URL('/readyz', url));
        expect([ready.status, await ready.json()]).toMatchObject([200, { status: 'ready' }]);
        const [, ...health] = image.healthcheck;
        expect(run(health, { PORT: new URL(url).port }).status).toBe(0);
        expect(run(health, { PORT: '1' }).status).toBe(1);
      } finally {
        program.kill('SIGTERM');
      }
      expect([await ended, said.trimEnd().split('\n').at(-1)]).toEqual([0, 'samsvar stopped']);
      // In production every line is an entry of the log.
      for (const line of complained.split('\n').filter(Boolean))
        expect(JSON.parse(line)).toMatchObject({ level: expect.stringMatching(/^(info|warn)$/), role });
    },
    120_000,
  );
});
