import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { hasChromium, startBrowser } from '../support/browser.js';
import { servePages } from '../support/page-server.js';

// What every page must keep (no violation, no sideways scroll at any width) is asked of this one in page.spec.tsx.
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

async function withPage(options: BrowserContextOptions, look: (page: Page) => Promise<void>): Promise<void> {
  if (!browser) throw new Error('no browser');
  const context = await browser.newContext({ javaScriptEnabled: true, ...options });
  try {
    const page = await context.newPage();
    await page.goto(`${url}/forskel`, { waitUntil: 'load' });
    await look(page);
  } finally {
    await context.close();
  }
}

/** What of the marks in words can be seen: an element counts when it takes up more than a point. */
const seenMarks = (page: Page) =>
  page.$$eval('.difference-said', (marks) =>
    marks
      .filter((mark) => mark.getClientRects()[0]!.width > 1)
      .map((mark) => mark.textContent)
      .join(''),
  );

const inBrowser = hasChromium ? describe : describe.skip;

inBrowser('the difference in the browser', () => {
  it('shows strokes on the screen and keeps the words for ear and clipboard', () =>
    withPage({ viewport: { width: 375, height: 900 } }, async (page) => {
      expect(await seenMarks(page)).toBe('');
      const strokes = (name: string) =>
        page.$$eval(`.difference ${name}`, (all) => [
          ...new Set(all.map((one) => getComputedStyle(one).textDecorationLine)),
        ]);
      expect(await strokes('ins')).toEqual(['underline']);
      expect(await strokes('del')).toEqual(['line-through']);
      const block = page.locator('.difference-block', { hasText: 'Driftsansvaret' }).first();
      expect(await block.textContent()).toContain(
        'Driftsansvaret [fjernet: placeres hos et regionsråd][nyt: er endnu ikke afklaret.',
      );
    }));

  it('says in words on paper what colour said, and prints no tint', () =>
    withPage({ viewport: { width: 794, height: 1123 } }, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await seenMarks(page)).toContain('[fjernet: ][nyt: ]');
      const tints = await page.$$eval('.difference ins, .difference del', (all) => [
        ...new Set(all.map((one) => getComputedStyle(one).backgroundColor)),
      ]);
      expect(tints).toEqual(['rgba(0, 0, 0, 0)']);
      expect(await page.getByText('4 stykker uden ændringer').isVisible()).toBe(true);
    }));

  it('opens what is folded by keyboard, without script', () =>
    withPage({ javaScriptEnabled: false }, async (page) => {
      const hidden = page.getByText('Afstanden har betydning for udslusning');
      expect(await hidden.isVisible()).toBe(false);
      await page.getByText('4 stykker uden ændringer').press('Enter');
      expect(await hidden.isVisible()).toBe(true);
    }));

  it('names inserted and deleted text for whoever does not see it', () =>
    withPage({}, async (page) => {
      expect(await page.getByRole('insertion').count()).toBeGreaterThan(5);
      expect(await page.getByRole('deletion').count()).toBeGreaterThan(3);
      const answers = page.getByRole('table', { name: 'Svar i felterne' });
      expect(await answers.getByRole('columnheader').allTextContents()).toEqual([
        'Oplysning',
        'Version 6',
        'Version 7',
      ]);
      expect(await page.getByRole('region', { name: 'Tabel i teksten' }).count()).toBe(1);
    }));
});
