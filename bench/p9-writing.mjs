// P9, writing: from a key to the painted letter in a text of 40 pages with 20 tables, against the same editor with one page. In Chromium, with
// the built editor and stylesheet on a page of its own: no server's time is in it.
import { createServer } from 'node:http';
import { chromium } from 'playwright-core';
import { pageCount, parseTree, sheetOf } from '../dist/src/platform/text/document-tree.js';
import { editorScript, stylesheet } from '../dist/src/web/assets.js';

const KEYS = 60;
const words = (count, seed) =>
  Array.from({ length: count }, (_, at) => `ord${((at * 31 + seed * 17) % 997).toString(36)}`).join(' ');
const paragraph = (text) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const table = (seed) => ({
  type: 'table',
  content: Array.from({ length: 12 }, (_, row) => ({
    type: 'tableRow',
    content: Array.from({ length: 5 }, (_, column) => ({
      type: 'tableCell',
      content: [paragraph(column === 0 ? `Række ${row}` : `${(seed * 7 + row * column) % 900}`)],
    })),
  })),
});
const textOf = (paragraphs, tables) =>
  parseTree({
    type: 'doc',
    content: Array.from({ length: paragraphs }, (_, at) => [
      paragraph(words(80, at)),
      ...(tables > 0 && at % Math.floor(paragraphs / tables) === 0 ? [table(at)] : []),
    ]).flat(),
  });

/** Ratio of key-to-paint in the long text to that in the short one; load and the slowest tenth are told. */
export async function p9Writing({ rounds, told }) {
  const long = textOf(200, 20);
  const short = textOf(4, 0);
  told(
    `the long text: ${pageCount(long)} pages, ${long.content.filter(({ type }) => type === 'table').length} tables`,
  );
  // Made before anything is timed.
  const pages = { '/lang': pageOf(long), '/kort': pageOf(short) };
  const server = createServer((request, response) => answer(pages, request, response));
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  const browser = await chromium.launch({
    executablePath: process.env.SAMSVAR_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const ratios = [];
  try {
    const at = (path) => `http://127.0.0.1:${server.address().port}${path}`;
    for (let round = 1; round <= rounds; round += 1) {
      const few = await measure(browser, at('/kort'));
      const many = await measure(browser, at('/lang'));
      ratios.push(many.median / few.median);
      told(
        `round ${round}: key to paint ${few.median.toFixed(1)} ms in one page, ${many.median.toFixed(1)} ms in the long text (95 of 100 within ${many.p95.toFixed(1)} ms); shown ${many.load.all.toFixed(0)} ms after it was asked for, ${many.load.after.toFixed(0)} ms after it had come`,
      );
    }
  } finally {
    await browser.close();
    server.close();
  }
  return { ratios, floor: 2, goal: 1.3, better: 'lower' };
}

function answer(pages, { url }, response) {
  const assets = {
    '/editor.js': [editorScript(), 'text/javascript'],
    '/samsvar.css': [stylesheet(), 'text/css'],
  };
  const [asset, type] = assets[url] ?? [null, 'text/html'];
  response.setHeader('content-type', `${type}; charset=utf-8`);
  response.end(asset ? asset.body : (pages[url] ?? ''));
}

function pageOf(tree) {
  const { text, kept } = sheetOf(tree, new Map());
  const escaped = (value) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return `<!doctype html><html lang="da"><meta charset="utf-8"><link rel="stylesheet" href="/samsvar.css">
    <form data-editor="tekst" data-editor-basis="_grundlag"><label for="tekst">Tekst</label>
    <textarea id="tekst" name="tekst">${escaped(text)}</textarea>
    <input type="hidden" name="_grundlag" value="${escaped(JSON.stringify({ kept }))}"></form><script type="module" src="/editor.js"></script>`;
}

/** Types in the middle of the text; each key is timed from its event to the frame after the next. */
async function measure(browser, url) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(url);
  await page.locator('.ProseMirror').waitFor();
  const load = await page.evaluate(
    () =>
      new Promise((done) =>
        requestAnimationFrame(() =>
          setTimeout(() => {
            const [{ responseEnd }] = performance.getEntriesByType('navigation');
            done({ all: performance.now(), after: performance.now() - responseEnd });
          }),
        ),
      ),
  );
  await page.evaluate(() => {
    globalThis.times = [];
    addEventListener('keydown', ({ timeStamp }) => {
      requestAnimationFrame(() => setTimeout(() => globalThis.times.push(performance.now() - timeStamp)));
    });
  });
  const blocks = page.locator('.ProseMirror > p');
  await blocks.nth(Math.floor((await blocks.count()) / 2)).click();
  for (let key = 0; key < KEYS; key += 1) await page.keyboard.press('KeyA', { delay: 5 });
  await page.waitForFunction((keys) => globalThis.times.length >= keys, KEYS);
  const times = (await page.evaluate(() => globalThis.times)).slice(10).sort((a, b) => a - b);
  await page.close();
  return { median: times[times.length >> 1], p95: times[Math.floor(times.length * 0.95)], load };
}
