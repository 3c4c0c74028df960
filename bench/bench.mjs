// Measures the rows of the table of goals against what is bare, in alternating rounds of the same run.
// Last line per row: `P4 ratio=R min=R max=R floor=R goal=R met=goal|floor|no`; with --check a missed floor is exit 1.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { p4 } from './p4-reminders.mjs';
import { rows as documents } from './p5-documents.mjs';
import { p8Due } from './p8-due.mjs';
import { p9Writing } from './p9-writing.mjs';

const rows = {
  P4: p4,
  ...Object.fromEntries(documents.map(documentRow)),
  'P8-due': p8Due,
  'P9-writing': p9Writing,
};
const usage = `Brug: npm run bench -- [--row ${Object.keys(rows).join('|')}] [--rounds 5] [--check] [--json FIL]`;

const { row, rounds, check, json } = readOptions();
const results = [];
for (const name of row) {
  const result = await rows[name]({ rounds, told: (text) => console.error(`${name}: ${text}`) });
  results.push({ name, ...result });
  console.log(lineOf(name, result));
}
if (json) writeFileSync(json, `${JSON.stringify(results, null, 2)}\n`);
process.exit(check && results.some((result) => metBy(result) === 'no') ? 1 : 0);

/** A row of documents takes less time or more than the bare library: less is better. */
function documentRow({ id, floor, goal, measure }) {
  const run = async ({ rounds, told }) => {
    const measured = await measure(rounds);
    measured.told.forEach((line) => told(line));
    return { ratios: measured.ratios, floor, goal, better: 'lower' };
  };
  return [id, run];
}

/** `ratios`: ours to the bare one, one a round; `better`: whether a higher or a lower ratio is the better one. */
function metBy({ ratios, floor, goal, better = 'higher' }) {
  const at = median(ratios);
  const meets = (bound) => (better === 'higher' ? at >= bound : at <= bound);
  return meets(goal) ? 'goal' : meets(floor) ? 'floor' : 'no';
}

function lineOf(name, result) {
  const { ratios, floor, goal } = result;
  const two = (number) => number.toFixed(2);
  return `${name} ratio=${two(median(ratios))} min=${two(Math.min(...ratios))} max=${two(Math.max(...ratios))} floor=${floor} goal=${goal} met=${metBy(result)}`;
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** "P5" asks for every part of that row, "P5-html" for one. */
function rowsOf(asked) {
  return Object.keys(rows).filter((name) => name === asked || name.startsWith(`${asked}-`));
}

function readOptions() {
  try {
    const text = { type: 'string' };
    const { values } = parseArgs({
      options: { row: { ...text, multiple: true }, rounds: text, check: { type: 'boolean' }, json: text },
    });
    const asked = values.row?.flatMap((list) => list.split(',')).map(rowsOf) ?? [Object.keys(rows)];
    const many = Number(values.rounds ?? '5');
    if (asked.some((names) => names.length === 0) || !Number.isInteger(many) || many < 1) throw new Error();
    return { row: asked.flat(), rounds: many, check: values.check === true, json: values.json };
  } catch {
    console.error(usage);
    process.exit(2);
  }
}
