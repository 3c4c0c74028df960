import fc from 'fast-check';
import type { Browser } from 'playwright-core';
import { normalise, parseTree } from '../../src/platform/text/document-tree.js';
import { DocumentText } from '../../src/web/content/document.js';
import { renderPart } from '../../src/web/render.js';
import { startBrowser } from '../support/browser.js';
import { hostileTree, PAYLOADS } from '../support/hostile-trees.js';
import { TEXT_ATTRIBUTES, TEXT_ELEMENTS } from '../support/shown-elements.js';
import { browse } from './support/browse.js';

const TREES = 1000;
const ON_A_PAGE = 100;

browse('T4 texts in a browser', () => {
  let browser: Browser;
  beforeAll(async () => void (browser = await startBrowser()));
  afterAll(() => browser?.close());

  it('runs nothing of 1,000 trees and of the list of payloads, without any policy to help', async () => {
    const listed = PAYLOADS.map((text) => ({
      type: 'doc' as const,
      content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }],
    }));
    const trees = [...listed, ...fc.sample(hostileTree, { numRuns: TREES, seed: 7996 })];
    const page = await browser.newPage();
    const hits: string[] = [];
    await page.exposeFunction('samsvarHit', () => void hits.push('run'));
    page.on('dialog', (dialog) => {
      hits.push('dialog');
      void dialog.dismiss();
    });
    page.on('request', (request) => hits.push(request.url()));
    const strange: unknown[] = [];
    for (let from = 0; from < trees.length; from += ON_A_PAGE) {
      const parts = trees
        .slice(from, from + ON_A_PAGE)
        .map((tree) => renderPart(DocumentText({ body: parseTree(normalise(tree)) })));
      await page.setContent(`<!doctype html><main>${parts.join('')}</main>`);
      strange.push(
        ...(await page.evaluate(strangeNodes, { elements: TEXT_ELEMENTS, attributes: TEXT_ATTRIBUTES })),
      );
    }
    expect({ hits, strange }).toEqual({ hits: [], strange: [] });
  });
});

function strangeNodes({
  elements,
  attributes,
}: {
  readonly elements: readonly string[];
  readonly attributes: readonly string[];
}): string[] {
  return [...document.querySelectorAll('main *')].flatMap((node) => [
    ...(elements.includes(node.localName) ? [] : [node.outerHTML]),
    ...node.getAttributeNames().filter((name) => !attributes.includes(name)),
  ]);
}
