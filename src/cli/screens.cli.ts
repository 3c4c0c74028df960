import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { MachineError, UsageError } from '../platform/boot/exit.js';
import { step } from '../platform/boot/progress.js';
import { startedProgram } from './started-program.js';

const USAGE = 'Brug: npx samsvar screens [--width 1280] [--out MAPPE]';
const USUAL_WIDTH = 1280;
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
/** What is pictured: from the top of one part of a page to the end of another; the whole page is too long to read. */
interface Picture {
  readonly name: string;
  readonly path: string;
  readonly from: string;
  readonly to: string;
}
const pictures: readonly Picture[] = [
  { name: 'overblik', path: '/', from: 'body', to: 'section[aria-labelledby="afsnit"]' },
  {
    name: 'milepaele',
    path: '/',
    from: 'section[aria-labelledby="milepaele"]',
    to: 'section[aria-labelledby="milepaele"]',
  },
];
const MARGIN = 24;

/**
 * `samsvar screens [--width N] [--out DIR]`: starts the program on a new demo database and takes pictures of its pages
 * into `docs/images`; another width than 1280 is named in the file. Last line `screens ok files=N`.
 * Errors: UsageError; MachineError without a browser.
 */
export async function runScreens(args: string[]): Promise<number> {
  const { width, folder } = readOptions(args);
  const browser = await findBrowser();
  const dataDir = await mkdtemp(join(tmpdir(), 'samsvar-screens-'));
  const program = startedProgram(join(packageRoot(), 'dist/src/main.js'), {
    SAMSVAR_DATA_DIR: dataDir,
    PORT: '0',
  });
  try {
    const url = await step('Starter samsvar på en ny demosag', () => program.url);
    await mkdir(folder, { recursive: true });
    await step('Tager billeder', () => takePictures(browser, { url, width, folder }));
    console.log(`screens ok files=${pictures.length}`);
    return 0;
  } finally {
    await program.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

function readOptions(args: string[]): { width: number; folder: string } {
  try {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({ args, options: { width: text, out: text } });
    const width = Number(values.width ?? USUAL_WIDTH);
    const folder = values.out === undefined ? join(packageRoot(), 'docs/images') : resolve(values.out);
    if (Number.isInteger(width) && width >= 320 && width <= 3840) return { width, folder };
  } catch {
    // An unknown option is answered like a width that is none.
  }
  throw new UsageError(`${USAGE}. Bredden er et helt tal fra 320 til 3840.`);
}

type Chromium = (typeof import('playwright-core'))['chromium'];
interface FoundBrowser {
  readonly chromium: Chromium;
  readonly executablePath: string;
}

/** The browser is no part of the program: an installation for running only has neither it nor what steers it. */
async function findBrowser(): Promise<FoundBrowser> {
  const chosen = process.env.SAMSVAR_CHROMIUM;
  const executablePath = (chosen ? [chosen] : CHROMIUM).find((path) => existsSync(path));
  if (!executablePath)
    throw new MachineError('Der er ingen Chromium på maskinen. Installér den, eller sæt SAMSVAR_CHROMIUM.');
  const steering = await import('playwright-core').catch((cause: unknown) => {
    throw new MachineError('Pakken playwright-core mangler. Kør npm ci med udviklingspakkerne.', { cause });
  });
  return { chromium: steering.chromium, executablePath };
}

interface Asked {
  readonly url: string;
  readonly width: number;
  readonly folder: string;
}

async function takePictures(
  { chromium, executablePath }: FoundBrowser,
  { url, width, folder }: Asked,
): Promise<void> {
  // Grey letters only: colour fringes belong to one screen and make the file several times as large.
  const args = ['--no-sandbox', '--disable-gpu', '--disable-lcd-text', '--disable-background-networking'];
  const browser = await chromium.launch({ executablePath, args });
  try {
    const page = await browser.newPage({ viewport: { width, height: 900 }, deviceScaleFactor: 1 });
    for (const { name, path, from, to } of pictures) {
      await page.goto(new URL(path, url).href, { waitUntil: 'load' });
      await page.evaluate('document.fonts.ready.then(() => undefined)');
      const [first, last] = [await page.locator(from).boundingBox(), await page.locator(to).boundingBox()];
      if (!first || !last) throw new Error(`The page ${path} has no ${from} or no ${to}.`);
      const y = Math.max(0, Math.floor(first.y) - MARGIN);
      const height = Math.ceil(last.y + last.height) + MARGIN - y;
      const file = width === USUAL_WIDTH ? `${name}.png` : `${name}-${width}.png`;
      await page.screenshot({ path: join(folder, file), fullPage: true, clip: { x: 0, y, width, height } });
    }
  } finally {
    await browser.close();
  }
}

/** The folder with package.json, from the source as from the built program. */
function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}
