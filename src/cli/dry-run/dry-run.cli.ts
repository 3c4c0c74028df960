import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { UsageError } from '../../platform/boot/exit.js';
import { readQueue } from '../queue-choice.js';
import type { DryRunOptions } from './options.js';
import { parseSeed } from './seed.js';
import { playDryRun } from './play.js';
import { removeStage, setStage } from './set.js';

const USAGE =
  'Brug: npx samsvar dry-run [BREV] [--out MAPPE] [--seed N] [--through api|handlers] [--queue postgres|redis]';

/**
 * `samsvar dry-run LETTER`: carries case 2023-7996 from the letter to the closed case on a stepped clock, with the real
 * queue and a real mail server; its people are HTTP clients of a web process, or act through the command handlers.
 * Interrupted, the same call goes on where it stopped.
 * Returns the exit code: 0 all promises kept, 1 one broken. Errors: UsageError.
 */
export async function runDryRun(args: string[]): Promise<number> {
  const options = await readOptions(args);
  await mkdir(options.out, { recursive: true });
  const stage = await setStage(options);
  try {
    const report = await playDryRun(stage, options);
    console.log(report.lastLine);
    return report.kept ? 0 : 1;
  } finally {
    await removeStage(stage);
  }
}

async function readOptions(args: string[]): Promise<DryRunOptions> {
  const { values, positionals } = parse(args);
  if (positionals.length > 1) throw new UsageError(USAGE);
  const { through = 'api' } = values;
  if (through !== 'api' && through !== 'handlers') throw new UsageError(USAGE);
  const queue = readQueue(values.queue);
  if (!queue) throw new UsageError(USAGE);
  const out = resolve(values.out ?? 'out');
  const seed = await seedOf(values.seed, out, through);
  const letter = await readLetter(positionals[0]);
  return { letter, out, seed, through, queue, program: process.argv[1]! };
}

function parse(args: string[]) {
  try {
    const text = { type: 'string' } as const;
    return parseArgs({
      args,
      allowPositionals: true,
      options: { out: text, seed: text, through: text, queue: text },
    });
  } catch {
    throw new UsageError(USAGE);
  }
}

/**
 * The seed asked for; without one that of the interrupted run, else a new one, which is printed. A run of another seed,
 * or through another way, begins anew.
 */
async function seedOf(given: string | undefined, out: string, through: string): Promise<number> {
  const state = join(out, '.state');
  const file = join(state, 'seed');
  const before = await readFile(file, 'utf8').catch(() => null);
  const [seedBefore, wayBefore] = before?.split(' ') ?? [];
  const seed =
    given !== undefined
      ? parseSeed(given)
      : seedBefore !== undefined
        ? parseSeed(seedBefore)
        : randomBytes(4).readUInt32BE();
  if (seedBefore !== String(seed) || wayBefore !== through) await rm(state, { recursive: true, force: true });
  await mkdir(state, { recursive: true });
  await writeFile(file, `${seed} ${through}`);
  if (given === undefined) console.error(`Frø: ${seed}`);
  return seed;
}

async function readLetter(path: string | undefined): Promise<DryRunOptions['letter']> {
  if (path === undefined)
    return {
      fileName: 'brev.txt',
      bytes: Buffer.from('Brevet er ikke vedlagt denne prøvekørsel.\n', 'utf8'),
    };
  const bytes = await readFile(path).catch(() => {
    throw new UsageError(`Brevet kan ikke læses: ${path}.`);
  });
  return { fileName: basename(path), bytes };
}
