// Runs Jest for one area (unit, property, integration, browser) or all, and ends with one line that counts.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compiledFolder, ensureBuilt, ensureInstalled } from './prepare.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const areas = ['unit', 'property', 'integration', 'browser'];
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    area: { type: 'string' },
    runs: { type: 'string' },
    seed: { type: 'string' },
    // Of the area browser: one journey by the name of its file, and the parts that must work without script.
    only: { type: 'string' },
    'no-script': { type: 'boolean' },
  },
});
if (values.area && !areas.includes(values.area)) {
  console.error(`--area skal være en af: ${areas.join(', ')}`);
  process.exit(2);
}
if ((values.only !== undefined || values['no-script']) && values.area !== 'browser') {
  console.error('--only og --no-script hører til --area browser');
  process.exit(2);
}
// A journey that is walked both ways says so in its name.
const journeys = `test/browser/[^/]*${values.only ?? ''}[^/]*${values['no-script'] ? '[.]both-ways' : ''}[.]spec`;
const paths = values.only !== undefined || values['no-script'] ? [...positionals, journeys] : positionals;

await ensureInstalled(root);
if (!values.area || ['integration', 'browser'].includes(values.area)) await ensureBuilt(root);

const folder = mkdtempSync(join(tmpdir(), 'samsvar-test-'));
const summary = join(folder, 'summary.txt');
const jest = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/jest/bin/jest.js'),
    '--config',
    join(root, 'jest.config.cjs'),
    ...(values.area ? ['--selectProjects', values.area] : []),
    ...(paths.length > 0 ? ['--', ...paths] : []),
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      // The program is started some 300 times.
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? compiledFolder(root),
      SAMSVAR_TEST_SUMMARY: summary,
      ...(values.runs ? { SAMSVAR_PROPERTY_RUNS: values.runs } : {}),
      ...(values['no-script'] ? { SAMSVAR_BROWSER_SCRIPT: 'no' } : {}),
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
