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

const parts = {
  lint: tool('eslint/bin/eslint.js', '.', '--max-warnings', '0'),
  format: tool('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'),
  types: tool('typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json'),
  imports: tool('dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.cjs', 'src'),
  drift: () => built('drift'),
  diagram: () => built('diagram', '--check'),
  lock: () => lockIsComplete(),
};

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const names = values.only ? values.only.split(',') : Object.keys(parts);
const unknown = names.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0)
  fail(`--only kender ikke ${unknown.join(', ')}. Delene er: ${Object.keys(parts).join(', ')}.`, 2);

await ensureInstalled(root);
let failed = 0;
for (const name of names) {
  const { code, output } = await step(`Prøver ${name}`, parts[name]);
  console.log(`${name.padEnd(8)} ${code === 0 ? 'ok' : 'fejl'}`);
  if (code === 0) continue;
  failed++;
  console.log(output.trimEnd().replace(/^/gm, '  '));
}
console.log(failed === 0 ? 'check ok' : 'check failed');
process.exit(failed === 0 ? 0 : 1);

async function built(...args) {
  await ensureBuilt(root);
  const cli = join(root, 'dist/src/cli/cli.js');
  if (!existsSync(cli))
    return { code: 1, output: `samsvar ${args.join(' ')} findes ikke endnu (dist/src/cli/cli.js mangler).` };
  return runQuietly(process.execPath, [cli, ...args], { cwd: root });
}

function lockIsComplete() {
  const missing = missingOptionalPackages(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
  const output = `package-lock.json mangler:\n${missing.join('\n')}\nSæt pakken et skridt tilbage, og lås igen.`;
  return { code: missing.length === 0 ? 0 : 1, output };
}
