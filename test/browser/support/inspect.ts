import type { Page } from 'playwright-core';
import { axeFaults, type AxeQuestion } from '../../support/axe.js';

interface Setting {
  /** In px. */
  readonly width: number;
  /** In per cent of the normal size. */
  readonly text: number;
  readonly asked: AxeQuestion | null;
}

/**
 * How a page of samples is looked at: each kind of page is among them. No rule of ours tells 320 from 375 px apart
 * (test/unit/breakpoints.spec.ts), so there only the width is measured; large text shows and hides nothing.
 */
export const SETTINGS: readonly Setting[] = [
  { width: 1280, text: 100, asked: 'all' },
  { width: 375, text: 100, asked: null },
  { width: 320, text: 100, asked: 'layout' },
  { width: 1280, text: 200, asked: 'size' },
];

/** How the first page at an address of the running program is looked at: on a phone it is built as the sample of its kind is. */
export const LIVE: readonly Setting[] = [
  { width: 1280, text: 100, asked: 'all' },
  { width: 320, text: 100, asked: 'size' },
  { width: 1280, text: 200, asked: 'size' },
];

/** And the next ones at that address, in other states: their colours are those of the first, and of the samples. */
export const LIVE_AGAIN: readonly Setting[] = LIVE.map((setting) =>
  setting.asked === 'all' ? { ...setting, asked: 'layout' } : setting,
);

/** What axe finds on the page as it stands, and whether it scrolls sideways, at each setting. Empty when all is well. */
export async function faultsOf(page: Page, settings: readonly Setting[]): Promise<string[]> {
  const found: string[] = [];
  const before = page.viewportSize();
  for (const { width, text, asked } of settings) {
    await page.setViewportSize({ width, height: 900 });
    await sizeText(page, text);
    const at = `${new URL(page.url()).pathname} at ${width} px, ${text} %`;
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (wider > 0) found.push(`${at}: ${wider} px too wide (${await widest(page)})`);
    if (asked === null) continue;
    for (const fault of await axeFaults(page, asked)) found.push(`${at}: ${fault}`);
  }
  await sizeText(page, 100);
  if (before) await page.setViewportSize(before);
  return found;
}

// 1 rem is 10 px, so the normal size of the root is 62.5 per cent.
const sizeText = (page: Page, text: number) =>
  page.evaluate((size) => void (document.documentElement.style.fontSize = `${size}%`), 0.625 * text);

/** The elements that reach furthest to the right, for whoever has to mend it. */
const widest = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...document.querySelectorAll('main *, header *, footer *')]
      .map((element) => ({ element, right: element.getBoundingClientRect().right }))
      .filter(({ right }) => right > document.documentElement.clientWidth)
      .sort((a, b) => b.right - a.right)
      .slice(0, 3)
      .map(({ element }) => `${element.tagName.toLowerCase()}.${element.className}`)
      .join(', '),
  );

/** One name for every page that looks alike: its address without what differs from case to case, and its headings. */
export const stateName = (url: string, headings: readonly string[]): string =>
  [patternOf(url), ...new Set(headings.map((text) => text.replace(/\d+/g, '0').trim()))].join(' | ');

/** The name of the state that a page in the browser is in. */
export const stateOf = async (page: Page): Promise<string> =>
  stateName(page.url(), await page.locator('h1, h2, h3').allInnerTexts());

/** The address with numbers of cases, names of sections and ids replaced. */
export function patternOf(url: string): string {
  return new URL(url).pathname
    .replace(/^\/sager\/(?!ny\b)[^/]+/, '/sager/:sag')
    .replace(/\/afsnit\/[^/]+/, '/afsnit/:afsnit')
    .replace(/\/[0-9a-f-]{36}/g, '/:id')
    .replace(/\/\d+/g, '/:nr');
}
