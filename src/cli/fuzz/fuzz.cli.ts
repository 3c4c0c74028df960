import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { MachineError, UsageError } from '../../platform/boot/exit.js';
import { step } from '../../platform/boot/progress.js';
import { parseSeed } from '../dry-run/seed.js';
import { Ground } from '../faults/ground.js';

const USAGE = 'Brug: npm run fuzz -- [--per-operation 200] [--seed N] [--only NAVN] [--mutants] [--json FIL]';
const USUAL = 200;

/**
 * `samsvar fuzz`: sends the running program what its own OpenAPI document says, the same with one fault, and what is no
 * request at all, and counts what must not be. `--mutants`: tries ten programs with one bug each, and counts those found.
 * Returns the exit code. Errors: UsageError; MachineError without the development packages.
 */
export async function runFuzz(args: string[]): Promise<number> {
  const { perOperation, seed, mutants, only, json } = readOptions(args);
  // The tools are no part of the program: an installation for running only has neither.
  const tools = await import('./all.js').catch((cause: unknown) => {
    throw new MachineError('Pakkerne fast-check og ajv mangler. Kør npm ci med udviklingspakkerne.', {
      cause,
    });
  });
  const ground = new Ground(process.argv[1]!);
  const dist = dirname(dirname(dirname(process.argv[1]!)));
  try {
    const main = join(dist, 'program/main.js');
    const found = await step('Sender forespørgsler', () =>
      tools.fuzz({ ground, main, perOperation, seed, only }),
    );
    found.problems.forEach((problem) => console.error(problem));
    console.error(
      `seed=${seed} done=${found.done} broken=${found.broken} slowest=${Math.round(found.slowest)} ms`,
    );
    const { laid, document } = found;
    const caught = mutants ? await tools.tryMutants({ ground, dist, laid, document, seed }) : null;
    const ok = found.problems.length === 0 && (caught === null || caught.found >= tools.MUTANTS_TO_FIND);
    const { operations, requests, serverErrors, undocumented, done, broken, slowest, problems } = found;
    const told = { operations, requests, serverErrors, undocumented, done, broken, slowest, problems };
    if (json) await writeFile(json, `${JSON.stringify({ ...told, seed, caught }, null, 2)}\n`);
    const bugs = caught === null ? '' : ` mutants=${caught.found}/${caught.tried}`;
    console.log(
      `fuzz ${ok ? 'ok' : 'broken'} operations=${operations} requests=${requests} server_errors=${serverErrors} undocumented=${undocumented}${bugs}`,
    );
    return ok ? 0 : 1;
  } finally {
    await ground.clear();
  }
}

interface Options {
  readonly perOperation: number;
  readonly seed: number;
  readonly mutants: boolean;
  /** Only what begins so, such as `sendCaseCommand:approve`. */
  readonly only: string | undefined;
  readonly json: string | undefined;
}

function readOptions(args: string[]): Options {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({
      args,
      options: { 'per-operation': text, seed: text, mutants: { type: 'boolean' }, only: text, json: text },
    });
    const perOperation = Number(values['per-operation'] ?? USUAL);
    if (Number.isInteger(perOperation) && perOperation >= 1 && perOperation <= 100_000)
      return {
        perOperation,
        seed: values.seed === undefined ? randomBytes(4).readInt32BE() : parseSeed(values.seed),
        mutants: values.mutants ?? false,
        only: values.only,
        json: values.json,
      };
  } catch {
    // An unknown option is answered like a number that is none.
  }
  throw new UsageError(USAGE);
}
