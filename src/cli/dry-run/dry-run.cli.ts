import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { UsageError } from '../../platform/boot/exit.js';
import type { DryRunOptions } from './options.js';
import { parseSeed } from './seed.js';
import { playDryRun } from './play.js';
import { removeStage, setStage } from './set.js';

const USAGE =
  'Brug: npx samsvar dry-run [BREV] [--out MAPPE] [--seed N] [--through handlers] [--queue postgres]';

/**
 * `samsvar dry-run LETTER`: carries case 2023-7996 from the letter to the closed case on a stepped clock, through the
 * command handlers, the real queue and a real mail server. Interrupted, the same call goes on where it stopped.
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
  if (values.through && values.through !== 'handlers')
    throw new UsageError('Prøvekørslen går gennem handlers. Gennem api kommer med programmernes adgang.');
  if (values.queue && values.queue !== 'postgres')
    throw new UsageError('Prøvekørslen bruger køen i PostgreSQL. Redis kommer med den anden kø.');
  const out = resolve(values.out ?? 'out');
  const seed = await seedOf(values.seed, out);
  return { letter: await readLetter(positionals[0]), out, seed };
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

/** The seed asked for; without one that of the interrupted run, else a new one, which is printed. */
async function seedOf(given: string | undefined, out: string): Promise<number> {
  const file = join(out, '.state', 'seed');
  const before = await readFile(file, 'utf8').catch(() => null);
  const seed =
    given !== undefined
      ? parseSeed(given)
      : before !== null
        ? parseSeed(before)
        : randomBytes(4).readUInt32BE();
  if (before !== null && parseSeed(before) !== seed)
    await rm(join(out, '.state'), { recursive: true, force: true });
  await mkdir(join(out, '.state'), { recursive: true });
  await writeFile(file, String(seed));
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
