import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { UsageError } from '../../platform/boot/exit.js';
import { step } from '../../platform/boot/progress.js';
import { parseSeed } from '../dry-run/seed.js';
import { readQueue } from '../queue-choice.js';
import { Ground } from './ground.js';
import { rows } from './rows.js';
import { Tally, type RowSetting } from './row.js';

const USAGE = `Brug: npm run faults -- [--only ${rows.map(({ id }) => id).join('|')}] [--share 0.1] [--seed N] [--queue postgres|redis] [--json FIL]`;

interface FaultsOptions extends RowSetting {
  readonly only: readonly string[];
  readonly json: string | undefined;
}

/**
 * `samsvar faults`: provokes one fault per row and counts what was lost, doubled or left uncertain. Returns the exit
 * code: 0 every promise kept, 1 one broken. Errors: UsageError.
 */
export async function runFaults(args: string[]): Promise<number> {
  const options = readOptions(args);
  const ground = new Ground(process.argv[1]!, options.queue);
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const results: object[] = [];
  try {
    for (const { id, run } of rows.filter(
      (row) => options.only.length === 0 || options.only.includes(row.id),
    )) {
      const tally = await step(id, () => run(ground, options)).catch(brokenBy);
      const outcome = tally === null ? 'skipped' : tally.ok ? 'passed' : 'failed';
      counts[outcome] += 1;
      if (tally) report(id, tally, options.seed);
      results.push({ id, outcome, seed: options.seed, share: options.share, ...tally });
    }
  } finally {
    await ground.clear();
  }
  if (options.json) await writeFile(options.json, `${JSON.stringify(results, null, 2)}\n`);
  console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  return counts.failed === 0 && counts.passed > 0 ? 0 : 1;
}

/** A row that cannot go on has broken a promise, too; the others are run all the same. */
function brokenBy(error: unknown): Tally {
  const tally = new Tally();
  tally.expect(false, error instanceof Error ? (error.stack ?? error.message) : String(error));
  return tally;
}

function report(id: string, tally: Tally, seed: number): void {
  const { runs, lost, doubled, uncertain, problems, seen } = tally;
  problems.forEach((problem) => console.error(`${id}: ${problem}`));
  if (Object.keys(seen).length > 0) console.error(`${id}: ${JSON.stringify(seen)}`);
  const counted = `runs=${runs} lost=${lost} doubled=${doubled} uncertain=${uncertain} seed=${seed}`;
  console.log(`${id} ${tally.ok ? 'ok' : 'broken'} ${counted}`);
}

function readOptions(args: string[]): FaultsOptions {
  const { only = [], share = '1', seed, json, queue } = parse(args);
  const ids = only.flatMap((list) => list.split(','));
  const unknown = ids.filter((id) => !rows.some((row) => row.id === id));
  if (unknown.length > 0) throw new UsageError(`Rækken findes ikke: ${unknown.join(', ')}. ${USAGE}`);
  const part = Number(share);
  if (!(part > 0 && part <= 1)) throw new UsageError(`--share skal være et tal over 0 og højst 1. ${USAGE}`);
  const chosen = readQueue(queue);
  if (!chosen) throw new UsageError(USAGE);
  return {
    only: ids,
    share: part,
    json,
    queue: chosen,
    seed: seed === undefined ? randomBytes(4).readUInt32BE() : parseSeed(seed),
  };
}

function parse(args: string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args,
      options: { only: { ...text, multiple: true }, share: text, seed: text, json: text, queue: text },
    }).values;
  } catch {
    throw new UsageError(USAGE);
  }
}
