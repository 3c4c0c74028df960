// Runs every check that is no test. Each part says ok or fejl; the last line is `check ok` or `check failed`.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { fail, step } from './console.mjs';
import { missingOptionalPackages } from './lock-completeness.mjs';
import { ensureBuilt, ensureInstalled } from './prepare.mjs';
import { runQuietly } from './run.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const tool =
  (file, ...args) =>
  () =>
    runQuietly(process.execPath, [join(root, 'node_modules', file), ...args], { cwd: root });

// What was checked is remembered beside the packages, so that a second check looks only at what changed; a clean clone looks at all.
const cache = join(root, 'node_modules/.cache/samsvar');
const parts = {
  lint: tool(
    'eslint/bin/eslint.js',
    '.',
    '--max-warnings',
    '0',
    '--cache',
    '--cache-location',
    `${cache}/eslint`,
  ),
  format: tool(
    'prettier/bin/prettier.cjs',
    ...['--check', '--log-level', 'warn', '--cache', '--cache-location', `${cache}/prettier`, '.'],
  ),
  // In machine code: a fourth of the time of version 6, which lint needs.
  types: tool(
    'typescript-native/bin/tsc',
    ...['--noEmit', '-p', 'tsconfig.json', '--incremental', '--tsBuildInfoFile', `${cache}/types`],
  ),
  imports: tool('dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.cjs', 'src'),
  drift: () => built('drift'),
  diagram: () => built('diagram', '--check'),
  mails: () => runQuietly(process.execPath, [join(root, 'bin/mail-template.mjs'), '--check'], { cwd: root }),
  asvs: () => runQuietly(process.execPath, [join(root, 'bin/asvs.mjs'), '--check'], { cwd: root }),
  lock: () => lockIsComplete(),
};

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const names = values.only ? values.only.split(',') : Object.keys(parts);
const unknown = names.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0)
  fail(`--only kender ikke ${unknown.join(', ')}. Delene er: ${Object.keys(parts).join(', ')}.`, 2);

await ensureInstalled(root);
let failed = 0;
// Lint takes as long as all the others together, and each of them one core.
await Promise.all([
  run(names.filter((name) => name === 'lint')),
  run(names.filter((name) => name !== 'lint')),
]);
console.log(failed === 0 ? 'check ok' : 'check failed');
process.exit(failed === 0 ? 0 : 1);

async function run(chosen) {
  for (const name of chosen) {
    const { code, output } = await step(`Prøver ${name}`, parts[name]);
    const told = code === 0 ? '' : `\n${output.trimEnd().replace(/^/gm, '  ')}`;
    console.log(`${name.padEnd(8)} ${code === 0 ? 'ok' : 'fejl'}${told}`);
    if (code !== 0) failed++;
  }
}

async function built(...args) {
  await ensureBuilt(root);
  const cli = join(root, 'dist/program/cli/cli.js');
  if (!existsSync(cli))
    return {
      code: 1,
      output: `samsvar ${args.join(' ')} findes ikke endnu (dist/program/cli/cli.js mangler).`,
    };
  return runQuietly(process.execPath, [cli, ...args], { cwd: root });
}

function lockIsComplete() {
  const missing = missingOptionalPackages(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
  const output = `package-lock.json mangler:\n${missing.join('\n')}\nSæt pakken et skridt tilbage, og lås igen.`;
  return { code: missing.length === 0 ? 0 : 1, output };
}
