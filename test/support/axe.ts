import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

// Less than half of what the package gives as its source: it is brought to hundreds of pages.
const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** The rules that a page is asked about: WCAG 2.1 AA and what axe calls best practice. */
const ALL = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] } as const;
/** Rules that may judge the same page differently when its text is large: letters need no more contrast then. */
const ABOUT_SIZE = { type: 'rule', values: ['target-size', 'scrollable-region-focusable'] } as const;

/**
 * What a page is asked. `layout`: all but contrast, which costs the most and does not change with the width, because no
 * rule of ours gives another colour by it (test/unit/breakpoints.spec.ts).
 */
export type AxeQuestion = 'all' | 'layout' | 'size';

const OPTIONS: Record<AxeQuestion, RunOptions> = {
  all: { runOnly: { ...ALL, values: [...ALL.values] } },
  layout: { runOnly: { ...ALL, values: [...ALL.values] }, rules: { 'color-contrast': { enabled: false } } },
  size: { runOnly: { ...ABOUT_SIZE, values: [...ABOUT_SIZE.values] } },
};

/** What axe finds on the page as it stands, a line each; it is brought to a page once. */
export async function axeFaults(page: Page, question: AxeQuestion = 'all'): Promise<string[]> {
  const there = await page.evaluate(() => 'axe' in window);
  if (!there) await page.evaluate(source);
  const { violations } = await page.evaluate(
    (options) => (window as unknown as { axe: { run(o: RunOptions): Promise<AxeResults> } }).axe.run(options),
    { ...OPTIONS[question], resultTypes: ['violations'] } satisfies RunOptions,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}
