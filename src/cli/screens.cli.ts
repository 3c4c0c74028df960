import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { UsageError } from '../platform/boot/exit.js';
import { step } from '../platform/boot/progress.js';
import { findBrowser, takePictures, type FoundBrowser } from './screens/camera.js';
import { MOMENTS, pictures, type Picture } from './screens/pictures.js';
import { startedProgram } from './started-program.js';

const USAGE = 'Brug: npx samsvar screens [--width 1280] [--only NAVN,NAVN] [--out MAPPE]';
const USUAL_WIDTHS = [1280, 375];

/**
 * `samsvar screens [--width N] [--only NAME,...] [--out DIR]`: starts the program on new demo databases, one for each
 * moment of the demo case, and takes a picture of every page into `docs/images`, at 1280 and 375 px unless a width is
 * given. Last line `screens ok files=N`. Errors: UsageError; MachineError without a browser; a page that does not answer.
 */
export async function runScreens(args: string[]): Promise<number> {
  const { widths, folder, chosen } = readOptions(args);
  const browser = await findBrowser();
  await mkdir(folder, { recursive: true });
  let files = 0;
  for (const moment of Object.keys(MOMENTS) as (keyof typeof MOMENTS)[]) {
    const wanted = chosen.filter((picture) => picture.moment === moment);
    if (wanted.length === 0) continue;
    await pictureMoment(browser, { moment, wanted, widths, folder });
    files += wanted.length * widths.length;
  }
  console.log(`screens ok files=${files}`);
  return 0;
}

interface Asked {
  readonly moment: keyof typeof MOMENTS;
  readonly wanted: readonly Picture[];
  readonly widths: readonly number[];
  readonly folder: string;
}

async function pictureMoment(
  browser: FoundBrowser,
  { moment, wanted, widths, folder }: Asked,
): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'samsvar-screens-'));
  const program = startedProgram(join(packageRoot(), 'dist/program/main.js'), {
    SAMSVAR_DATA_DIR: dataDir,
    SAMSVAR_CLOCK: MOMENTS[moment],
    PORT: '0',
  });
  try {
    const url = await step('Starter samsvar på en ny demosag', () => program.url);
    await step('Tager billeder', () => takePictures(browser, { url, pictures: wanted, widths, folder }));
  } finally {
    await program.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

interface Options {
  readonly widths: readonly number[];
  readonly folder: string;
  readonly chosen: readonly Picture[];
}

function readOptions(args: string[]): Options {
  try {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({ args, options: { width: text, out: text, only: text } });
    const widths = values.width === undefined ? USUAL_WIDTHS : [Number(values.width)];
    const folder = values.out === undefined ? join(packageRoot(), 'docs/images') : resolve(values.out);
    const names = values.only?.split(',') ?? pictures.map(({ name }) => name);
    const chosen = pictures.filter(({ name }) => names.includes(name));
    const fits = widths.every((width) => Number.isInteger(width) && width >= 320 && width <= 3840);
    if (fits && chosen.length === names.length) return { widths, folder, chosen };
  } catch {
    // An unknown option is answered like a width that is none.
  }
  throw new UsageError(`${USAGE}. Bredden er et helt tal fra 320 til 3840.`);
}

/** The folder with package.json, from the source as from the built program. */
function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}
