// Runs Jest for one area (unit, property, integration) or all, and ends with one line that counts.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureBuilt, ensureInstalled } from './prepare.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const areas = ['unit', 'property', 'integration'];
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { area: { type: 'string' }, runs: { type: 'string' }, seed: { type: 'string' } },
});
if (values.area && !areas.includes(values.area)) {
  console.error(`--area skal være en af: ${areas.join(', ')}`);
  process.exit(2);
}

await ensureInstalled(root);
if (!values.area || values.area === 'integration') await ensureBuilt(root);

const folder = mkdtempSync(join(tmpdir(), 'samsvar-test-'));
const summary = join(folder, 'summary.txt');
const jest = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/jest/bin/jest.js'),
    '--config',
    join(root, 'jest.config.cjs'),
    // Paths first: --selectProjects takes every word after it.
    ...positionals,
    ...(values.area ? ['--selectProjects', values.area] : []),
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      SAMSVAR_TEST_SUMMARY: summary,
      ...(values.runs ? { SAMSVAR_PROPERTY_RUNS: values.runs } : {}),
      ...(values.seed ? { SAMSVAR_PROPERTY_SEED: values.seed } : {}),
    },
  },
);

let line = '0 passed, 1 failed, 0 skipped';
try {
  line = readFileSync(summary, 'utf8');
} catch {
  console.error('Testkørslen nåede ikke at tælle sine test.');
}
rmSync(folder, { recursive: true, force: true });
console.log(line);
process.exit(jest.status === 0 ? 0 : 1);
