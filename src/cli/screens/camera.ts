import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { MachineError } from '../../platform/boot/exit.js';
import type { Picture } from './pictures.js';
import { withPalette } from './png.js';

const CHROMIUM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium-headless-shell',
];
/** The width whose pictures carry no number in their name. */
const PLAIN_WIDTH = 1280;
/** Nobody looks further down in a picture. In px. */
const TALLEST = 2400;
// Grey letters only: colour fringes belong to one screen and make the file several times as large.
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-lcd-text', '--disable-background-networking'];

type Chromium = (typeof import('playwright-core'))['chromium'];
export interface FoundBrowser {
  readonly chromium: Chromium;
  readonly executablePath: string;
}

/**
 * The browser is no part of the program: an installation for running only has neither it nor what steers it. Errors:
 * MachineError when one of them is missing.
 */
export async function findBrowser(): Promise<FoundBrowser> {
  const chosen = process.env.SAMSVAR_CHROMIUM;
  const executablePath = (chosen ? [chosen] : CHROMIUM).find((path) => existsSync(path));
  if (!executablePath)
    throw new MachineError('Der er ingen Chromium på maskinen. Installér den, eller sæt SAMSVAR_CHROMIUM.');
  const steering = await import('playwright-core').catch((cause: unknown) => {
    throw new MachineError('Pakken playwright-core mangler. Kør npm ci med udviklingspakkerne.', { cause });
  });
  return { chromium: steering.chromium, executablePath };
}

export interface Sitting {
  readonly url: string;
  readonly pictures: readonly Picture[];
  readonly widths: readonly number[];
  readonly folder: string;
}

/** Takes each picture at each width, role by role. Errors: pages that do not answer with 200, all of them at once. */
export async function takePictures(
  { chromium, executablePath }: FoundBrowser,
  sitting: Sitting,
): Promise<void> {
  // A browser that has Danish (Debian's package chromium-l10n) then shows dates in fields as its users see them.
  const env = { ...process.env, LANGUAGE: 'da' };
  const browser = await chromium.launch({ executablePath, args: ARGS, env });
  const missing: string[] = [];
  try {
    for (const role of new Set(sitting.pictures.map((picture) => picture.role))) {
      const page = await signedIn(browser, sitting.url, role);
      for (const picture of sitting.pictures.filter((one) => one.role === role))
        for (const width of sitting.widths) {
          const status = await take(page, sitting, picture, width);
          if (status !== 200) missing.push(`${status} ${picture.path}`);
        }
      await page.context().close();
    }
  } finally {
    await browser.close();
  }
  if (missing.length > 0) throw new Error(`Pages without a picture: ${[...new Set(missing)].join(', ')}`);
}

async function signedIn(browser: Browser, url: string, role: string | null): Promise<Page> {
  const page = await (await browser.newContext({ deviceScaleFactor: 1 })).newPage();
  if (role === null) return page;
  await page.goto(new URL('/log-ind', url).href);
  const arrives = page.waitForEvent('load');
  await page.getByRole('button', { name: role, exact: true }).click();
  await arrives;
  return page;
}

async function take(page: Page, { url, folder }: Sitting, picture: Picture, width: number): Promise<number> {
  await page.setViewportSize({ width, height: 900 });
  // A page that fetches itself again while something is made would break in on the next.
  await page.goto('about:blank');
  const answer = await page.goto(new URL(picture.path, url).href, { waitUntil: 'load' });
  if (answer?.status() !== 200) return answer?.status() ?? 0;
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  const tall = await page.evaluate<number>('document.documentElement.scrollHeight');
  const clip = { x: 0, y: 0, width, height: Math.min(tall, TALLEST) };
  const file = width === PLAIN_WIDTH ? `${picture.name}.png` : `${picture.name}-${width}.png`;
  await writeFile(join(folder, file), withPalette(await page.screenshot({ fullPage: true, clip })));
  return 200;
}
