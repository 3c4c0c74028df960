import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
const run = (folder: string, ...args: string[]) => {
  const { status, stdout } = spawnSync(process.execPath, [join(folder, 'bin/notices.mjs'), ...args], {
    encoding: 'utf8',
  });
  return { status, last: stdout.trim().split('\n').at(-1) };
};

describe('THIRD-PARTY-NOTICES.md', () => {
  it('lists every runtime package of the lock file with its licence', () => {
    expect(run(root, '--check')).toEqual({ status: 0, last: 'notices ok' });
  });

  it('names a licence for each', () => {
    const text = readFileSync(join(root, 'THIRD-PARTY-NOTICES.md'), 'utf8');
    const rows = [...text.matchAll(/^\| (\S+) \| (\d\S*) \| (.*) \|$/gm)].map(([, , , licence]) => licence!);
    expect(rows.length).toBeGreaterThan(50);
    expect(rows.filter((licence) => licence.length < 3 || /undefined|see the package/.test(licence))).toEqual(
      [],
    );
  });

  it('is stale as soon as a version changes, and is then written anew', () => {
    const folder = mkdtempSync(join(tmpdir(), 'samsvar-notices-'));
    try {
      for (const name of ['bin', 'package-lock.json', 'THIRD-PARTY-NOTICES.md'])
        cpSync(join(root, name), join(folder, name), { recursive: true });
      const lock = join(folder, 'package-lock.json');
      const changed = JSON.parse(readFileSync(lock, 'utf8')) as {
        packages: Record<string, { version: string }>;
      };
      changed.packages['node_modules/xstate']!.version = '99.0.0';
      writeFileSync(lock, JSON.stringify(changed));
      expect(run(folder, '--check')).toEqual({ status: 1, last: 'notices stale' });
      expect(run(folder)).toEqual({ status: 0, last: 'notices ok' });
      expect(run(folder, '--check')).toEqual({ status: 0, last: 'notices ok' });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
