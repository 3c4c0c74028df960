import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { UsageError } from '../../platform/boot/exit.js';
import { step } from '../../platform/boot/progress.js';
import { parseSeed } from '../dry-run/seed.js';
import type { Arena } from '../faults/arena.js';
import { Ground } from '../faults/ground.js';
import { openArena } from '../faults/arena.js';
import { startedProgram } from '../started-program.js';
import { prepareMatrix, runAgainstDatabase, runMatrix, type MatrixSetting } from './matrix.js';
import type { MatrixReport } from './matrix-report.js';
import { runSwapped } from './swapped-ids.js';

const USAGE = 'Brug: npm run matrix -- [--rls-only | --swapped-ids] [--share 0.1] [--seed N] [--json FIL]';

interface MatrixOptions extends MatrixSetting {
  readonly way: 'http' | 'rls' | 'swapped';
  readonly json: string | undefined;
}

/**
 * `samsvar matrix`: every route by every role, in cases of every state, own and foreign; with `--rls-only` every command
 * with the policy switched off, so that the database refuses alone; with `--swapped-ids` what people of one region ask, with
 * the ids of others. Returns the exit code: 0 nobody got what is not
 * theirs, 1 somebody did. Errors: UsageError.
 */
export async function runMatrixCommand(args: string[]): Promise<number> {
  const options = readOptions(args);
  const ground = new Ground(process.argv[1]!);
  try {
    const { appUrl } = await ground.database();
    const { rolePrefix } = ground;
    const arena = await openArena({ appUrl, rolePrefix });
    try {
      const report = await step('Prøver matricen', () => run(arena, { appUrl, rolePrefix }, options));
      return await tell(report, options);
    } finally {
      await arena.close();
    }
  } finally {
    await ground.clear();
  }
}

async function run(
  arena: Arena,
  { appUrl, rolePrefix }: { readonly appUrl: string; readonly rolePrefix: string },
  { way, ...setting }: MatrixOptions,
): Promise<MatrixReport> {
  const ground = await prepareMatrix(arena);
  if (way === 'rls') return runAgainstDatabase(arena, setting, ground);
  // The built command line lies in dist/program/cli.
  const program = startedProgram(join(dirname(process.argv[1]!), '../main.js'), {
    SAMSVAR_MODE: 'demo',
    SAMSVAR_ROLE: 'web',
    SAMSVAR_ROLE_PREFIX: rolePrefix,
    DATABASE_URL: appUrl,
    PORT: '0',
  });
  try {
    const url = await program.url;
    return await (way === 'http' ? runMatrix : runSwapped)(arena, url, setting, ground);
  } finally {
    await program.stop();
  }
}

async function tell(report: MatrixReport, { seed, json, way }: MatrixOptions): Promise<number> {
  report.told.forEach((leak) => console.error(leak));
  if (way === 'http' && report.unreached.length > 0)
    console.error(`Ingen nåede frem til: ${report.unreached.join(', ')}`);
  if (report.left.length > 0) console.error(`Ikke prøvet: ${report.left.join(', ')}`);
  const { cells, leaks, told, unreached, outcomes } = report;
  console.error(JSON.stringify(outcomes));
  if (json)
    await writeFile(json, `${JSON.stringify({ seed, cells, leaks, outcomes, told, unreached }, null, 2)}\n`);
  console.error(`seed=${seed}`);
  console.log(report.line);
  return report.leaks === 0 && report.cells > 0 ? 0 : 1;
}

function readOptions(args: string[]): MatrixOptions {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const options = { 'rls-only': flag, 'swapped-ids': flag, share: text, seed: text, json: text } as const;
  const values = parse(() => parseArgs({ args, options }).values);
  const share = Number(values.share ?? '1');
  if (!(share > 0 && share <= 1)) throw new UsageError(USAGE);
  const seed = values.seed === undefined ? randomBytes(4).readUInt32BE() : parseSeed(values.seed);
  const way = values['rls-only'] ? 'rls' : values['swapped-ids'] ? 'swapped' : 'http';
  return { way, share, seed, json: values.json };
}

function parse<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw new UsageError(USAGE, { cause });
  }
}
