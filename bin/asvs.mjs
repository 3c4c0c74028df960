// Writes docs/asvs.md: which requirements of ASVS 5.0 hold, and by which tests; --check says whether it is stale. Each test
// that is named must be there. Last line `asvs ok` or `asvs stale` (exit 1).
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { rows } from './asvs-rows.mjs';
import { fail } from './console.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const file = join(root, 'docs/asvs.md');

/** What is named but not there. */
function missing() {
  return rows
    .flatMap(({ tests }) => tests)
    .filter(([path, name]) => {
      const place = join(root, path);
      return !existsSync(place) || !readFileSync(place, 'utf8').includes(name);
    })
    .map(([path, name]) => `${path} › ${name}`);
}

const state = ({ tests, gap }) => (tests.length === 0 ? 'not' : gap ? 'in part' : 'shown');
const shown = ([path, name]) => `\`${path}\` › "${name}"`;
const cell = (text) => text.replaceAll('|', '\\|');

function page() {
  const counted = (wanted) => rows.filter((row) => state(row) === wanted).length;
  const lines = rows.map((row) => {
    const by = [...row.tests.map(shown), ...(row.gap ? [`Gap: ${row.gap}`] : [])].map(cell).join('<br>');
    return `| ${row.asvs} | ${cell(row.what)} | ${state(row)} | ${by} |`;
  });
  return `# ASVS 5.0

Which requirements of level 2 (and six of level 3) a machine verifies here, and by which tests. Written by
\`npm run asvs\` from \`bin/asvs-rows.mjs\`; \`npm run check\` fails when a test that is named is not there.

${counted('shown')} groups shown, ${counted('in part')} in part, ${counted('not')} not.

| ASVS | What | State | By |
| --- | --- | --- | --- |
${lines.join('\n')}
`;
}

const { values } = parseArgs({ options: { check: { type: 'boolean' } } });
const lost = missing();
if (lost.length > 0) fail(`bin/asvs-rows.mjs nævner test, der ikke findes:\n${lost.join('\n')}`, 1);
const wanted = page();
if (!values.check) writeFileSync(file, wanted);
const fresh = existsSync(file) && readFileSync(file, 'utf8') === wanted;
console.log(fresh ? 'asvs ok' : 'asvs stale');
process.exit(fresh ? 0 : 1);
