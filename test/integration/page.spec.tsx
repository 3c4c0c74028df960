import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Browser, Page } from 'playwright-core';
import { SETTINGS, faultsOf } from '../browser/support/inspect.js';
import { axeFaults } from '../support/axe.js';
import { hasChromium, startBrowser } from '../support/browser.js';
import { samplePages, servePages } from '../support/page-server.js';

// One browser for all, and one window that goes from sample to sample: starting them is what costs.
jest.setTimeout(120_000);

let app: NestFastifyApplication;
let url: string;
let browser: Browser | undefined;

beforeAll(async () => {
  ({ app, url } = await servePages());
  if (hasChromium) browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

interface Window {
  readonly page: Page;
  /** What its pages have logged. */
  readonly said: string[];
  /** Where they have asked. */
  readonly asked: string[];
}

/** A window of its own. */
async function window(width: number): Promise<Window> {
  if (!browser) throw new Error('no browser');
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  const said: string[] = [];
  const asked: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  page.on('request', (request) => asked.push(request.url()));
  return { page, said, asked };
}

async function show({ page }: Window, path: string): Promise<void> {
  await page.goto(`${url}${path}`, { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** A fresh window with this page. */
async function open(path: string, width: number): Promise<Window> {
  const opened = await window(width);
  await show(opened, path);
  return opened;
}

const tooWide = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const inBrowser = hasChromium ? describe : describe.skip;

inBrowser('pages in the browser', () => {
  let one: Window;
  beforeAll(async () => void (one = await window(1280)));
  afterAll(() => one?.page.context().close());

  it.each(Object.keys(samplePages))('%s: no violation, no sideways scroll, no refused load', async (path) => {
    const { page, said, asked } = one;
    said.length = 0;
    asked.length = 0;
    await show(one, path);
    expect(await faultsOf(page, SETTINGS)).toEqual([]);
    expect(said).toEqual([]);
    expect(asked.filter((address) => !address.startsWith(url) && !address.startsWith('data:'))).toEqual([]);
  });

  it('sees a bad page: the checks above can fail', async () => {
    const { page } = await open('/hjem-tom', 375);
    try {
      await page.evaluate(() => {
        const image = document.createElement('img');
        image.style.minWidth = '900px';
        document.querySelector('main')?.append(image);
      });
      expect((await axeFaults(page)).join()).toContain('image-alt');
      expect(await tooWide(page)).toBeGreaterThan(0);
    } finally {
      await page.context().close();
    }
  });

  it('weighs less than 300 kB at the first visit, fonts aside', async () => {
    const { page } = await open('/', 1280);
    try {
      const sizes = await page.evaluate(() =>
        [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].map(
          (entry) => ({
            name: entry.name,
            bytes: (entry as PerformanceResourceTiming).transferSize,
          }),
        ),
      );
      const counted = sizes.filter(({ name }) => !name.endsWith('.woff2'));
      expect(counted.some(({ name }) => name.endsWith('.css'))).toBe(true);
      expect(counted.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(300_000);
    } finally {
      await page.context().close();
    }
  });

  it('is set in its own font and can be walked by keyboard, first stop the skip link', async () => {
    const { page } = await open('/', 1280);
    try {
      expect(await page.evaluate(() => document.fonts.check("600 16px 'Samsvar Sans'"))).toBe(true);
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Gå til indholdet');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('indhold');
    } finally {
      await page.context().close();
    }
  });

  it('opens the table under the chart without script', async () => {
    const { page } = await open('/', 1280);
    try {
      const table = page.getByRole('table', { name: 'Milepæle efter afsnit og dato' });
      expect(await table.count()).toBe(0);
      await page.getByText('Vis som tabel').press('Enter');
      expect(await table.count()).toBe(1);
    } finally {
      await page.context().close();
    }
  });

  it('prints the milestones as a table and leaves the way about the page out', async () => {
    const { page } = await open('/', 794);
    try {
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByRole('table', { name: 'Milepæle efter afsnit og dato' }).count()).toBe(1);
      expect(await page.getByRole('navigation').count()).toBe(0);
      expect(await tooWide(page)).toBe(0);
    } finally {
      await page.context().close();
    }
  });
});

describe('headers and assets', () => {
  it('allow own styles, fonts and pictures and nothing else', async () => {
    const answer = await fetch(`${url}/`);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("style-src 'self'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe|upgrade-insecure-requests|https:|\*/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('x-frame-options')).toBe('DENY');
    expect(answer.headers.get('strict-transport-security')).toBeNull();
  });

  it('serve the stylesheet zipped to who can read it, plain to others, both for a year', async () => {
    const path = /href="(\/assets\/css\/[^"]+)"/.exec(await (await fetch(`${url}/`)).text())?.[1] ?? '';
    const zipped = await fetch(`${url}${path}`, { headers: { 'accept-encoding': 'gzip' } });
    const plain = await fetch(`${url}${path}`, { headers: { 'accept-encoding': 'identity' } });
    expect(zipped.headers.get('content-encoding')).toBe('gzip');
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(plain.headers.get('cache-control')).toContain('immutable');
    expect(await zipped.text()).toBe(await plain.text());
  });

  it('serve every font and picture that our own rules name, and nothing outside the folders', async () => {
    const path = /href="(\/assets\/css\/[^"]+)"/.exec(await (await fetch(`${url}/`)).text())?.[1] ?? '';
    const css = await (await fetch(`${url}${path}`)).text();
    const own = css.slice(css.indexOf('/* Samsvar'));
    const named = [...own.matchAll(/url\(\.\.\/([^)]+)\)/g)].map((match) => match[1]);
    expect(named.length).toBe(2);
    for (const name of named) expect((await fetch(`${url}/assets/${name}`)).status).toBe(200);
    expect((await fetch(`${url}/assets/fonts/..%2f..%2fpackage.json`)).status).not.toBe(200);
  });
});
