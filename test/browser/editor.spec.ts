import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { normalise, type DocumentTree } from '../../src/platform/text/document-tree.js';
import { anyTree } from '../support/document-trees.js';
import { htmlOfTree } from '../support/html-of-tree.js';
import { CASE } from '../support/page-stage.js';
import { browse } from './support/browse.js';
import {
  BESIDES,
  besides,
  dense,
  linesSeen,
  outline,
  paste,
  pasted,
  save,
  treeSent,
} from './support/pasting.js';
import type { Person } from './support/person.js';
import { openTheatre, type Theatre } from './support/theatre.js';

const DESK = `${CASE}/afsnit/dimensioning/udkast`;
const PASTED = join(__dirname, '../support/paste');
/** Documents that LibreOffice has put on the clipboard, and what its reader sees: test/support/paste-documents. */
const LIBREOFFICE = join(PASTED, 'libreoffice');
/** Nothing of this is ever in a text of ours. */
const NOT_OURS =
  '[style], a:not([href^="https://"]), img, font, span, u, div, ul ul, ol ol, td td, li h3, td ul';
/** What must never be seen in what was pasted: a comment on the text, and what its writer hid or struck out. */
const UNSEEN = /Skjult tekst|skjult|Kommentar, der ikke hører til teksten|\[K1\]/g;

browse('The editor', () => {
  let theatre: Theatre;
  let writer: Person;
  beforeAll(async () => {
    theatre = await openTheatre();
    writer = await theatre.person('Sekretariat Syddanmark');
  });
  afterAll(() => theatre?.close());
  afterEach(() => expect(theatre.faults()).toEqual([]));
  const text = () => writer.page.locator('#tekst');
  const bar = () => writer.page.getByRole('toolbar', { name: 'Formatering' });
  /** What the form would send: always what stands on the screen. */
  const sent = () =>
    writer.page.evaluate(
      () => new FormData(document.querySelector<HTMLFormElement>('.desk-form')!).get('tekst') as string,
    );
  const empty = async () => {
    await text().click();
    await writer.page.keyboard.press('Control+A');
    await writer.page.keyboard.press('Delete');
    // A heading or a list stays what it was when it is emptied.
    await writer.page.keyboard.press('Control+Alt+0');
  };

  it('is in the place of the plain field, in Danish, and sends what it was given unchanged', async () => {
    await writer.open(DESK);
    const field = writer.page.locator('textarea[name="tekst"]');
    expect(await field.isVisible()).toBe(false);
    expect(await text().getAttribute('lang')).toBe('da');
    expect(await text().getAttribute('spellcheck')).toBe('true');
    const given = await field.inputValue();
    expect(given.length).toBeGreaterThan(100);
    expect(await sent()).toBe(given);
    expect(await writer.page.locator('[data-words]').innerText()).toMatch(/^\d+ ord · ca\. \d+ sider?$/);
  });

  it('is written in by keyboard: heading, bold, list, table, and out of the text again', async () => {
    await empty();
    const { keyboard } = writer.page;
    await keyboard.type('## Antal pladser');
    await keyboard.press('Enter');
    await keyboard.type('Der foreslås ');
    await keyboard.press('Control+B');
    await keyboard.type('20-24');
    await keyboard.press('Control+B');
    await keyboard.type(' pladser.');
    await keyboard.press('Enter');
    await keyboard.type('- nærhed');
    await keyboard.press('Enter');
    await keyboard.type('kendskab');
    await keyboard.press('Enter');
    await keyboard.press('Enter');
    await keyboard.type('Til sidst');
    await keyboard.press('Alt+F10');
    for (let step = 0; step < 4; step++) await keyboard.press('ArrowRight');
    await keyboard.press('Enter');
    await keyboard.press('Enter');
    await keyboard.type('År');
    await keyboard.press('Tab');
    await keyboard.type('Pladser');
    await keyboard.press('Tab');
    await keyboard.type('Pct.');
    expect(await sent()).toBe(
      [
        '## Antal pladser',
        'Der foreslås **20-24** pladser.',
        '- nærhed\n- kendskab',
        'Til sidst',
        '| # År | # Pladser | # Pct. |\n|  |  |  |\n|  |  |  |',
      ].join('\n\n'),
    );
    // Tab goes on from cell to cell, and from the last one out of the text.
    for (let step = 0; step < 7; step++) await keyboard.press('Tab');
    expect(await writer.page.evaluate(() => document.activeElement?.id)).not.toBe('tekst');
  });

  it('has one stop in the bar, arrows in it, menus by arrows, and Escape back', async () => {
    const { keyboard } = writer.page;
    const named = () =>
      writer.page.evaluate(() => {
        const { activeElement: one } = document;
        return one?.getAttribute('aria-label') ?? one?.textContent ?? '';
      });
    await text().focus();
    await keyboard.press('Alt+F10');
    await keyboard.press('Home');
    await keyboard.press('Enter');
    await keyboard.press('End');
    expect(await named()).toBe('Overskrift 3');
    await keyboard.press('Escape');
    expect(await bar().getByRole('menu').count()).toBe(0);
    await keyboard.press('End');
    expect(await named()).toBe('Søg');
    await keyboard.press('ArrowRight');
    await keyboard.press('ArrowRight');
    expect(await named()).toBe('Fed (Ctrl + B)');
    await keyboard.press('Escape');
    expect(await writer.page.evaluate(() => document.activeElement?.id)).toBe('tekst');
    expect(await bar().locator('[tabindex="0"]').count()).toBe(1);
  });

  it('undoes and does again, finds and replaces', async () => {
    await empty();
    const { keyboard } = writer.page;
    await keyboard.type('Tolv pladser og tolv borgere');
    await bar()
      .getByRole('button', { name: /^Fortryd/ })
      .click();
    expect(await sent()).not.toContain('Tolv');
    await bar()
      .getByRole('button', { name: /^Gentag/ })
      .click();
    expect(await sent()).toBe('Tolv pladser og tolv borgere');
    await bar().getByRole('button', { name: 'Søg' }).click();
    await writer.page.getByLabel('Søg efter').fill('tolv');
    expect(await writer.page.locator('.editor-find [role="status"]').innerText()).toBe('0 af 2');
    await writer.page.getByLabel('Erstat med').fill('tyve');
    await writer.page.getByRole('button', { name: 'Erstat alle' }).click();
    expect(await sent()).toBe('tyve pladser og tyve borgere');
    await keyboard.press('Escape');
    expect(await writer.page.evaluate(() => document.activeElement?.id)).toBe('tekst');
  });

  it('ties a paragraph to a line of the ledger, once, and leads from the line to it', async () => {
    await empty();
    const { page } = writer;
    await page.keyboard.type('Et svar.');
    await bar().getByRole('button', { name: 'Krav' }).click();
    await page.getByRole('menuitemcheckbox', { name: /^Svarer på krav 9/ }).click();
    expect(await sent()).toBe('[krav 9]\nEt svar.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Et bedre svar.');
    // What was parted off a paragraph answers nothing by itself.
    expect(await sent()).toBe('[krav 9]\nEt svar.\n\nEt bedre svar.');
    await bar().getByRole('button', { name: 'Krav' }).click();
    await page.getByRole('menuitemcheckbox', { name: /^Svarer på krav 9/ }).click();
    expect(await sent()).toBe('Et svar.\n\n[krav 9]\nEt bedre svar.');
    const line = (number: number) => page.locator(`[data-line="${number}"] .text-button`);
    expect(await line(9).innerText()).toBe('Gå til stedet i teksten');
    await line(10).click();
    expect(await page.locator('.editor-silent').getAttribute('data-mangler')).toMatch(
      /^Her mangler svaret på krav 10\./,
    );
    await page.keyboard.type('Efter bopæl.');
    expect(await sent()).toBe('Et svar.\n\n[krav 9]\nEt bedre svar.\n\n[krav 10]\nEfter bopæl.');
    await line(9).click();
    await page.keyboard.type('Ja: ');
    expect(await sent()).toContain('[krav 9]\nJa: Et bedre svar.');
  });

  it("cites the letter and the contributions, and shows a citation only while its figure is the letter's", async () => {
    await empty();
    const { page } = writer;
    await page.keyboard.type('Overbelægningen var 8,2 pct.');
    const cited = page.locator('.editor-cited');
    expect([await cited.count(), await cited.getAttribute('data-kilde')]).toEqual([1, 'kilde 1']);
    expect(await cited.getAttribute('title')).toContain('brev af 22. november 2023');
    for (let step = 0; step < ' pct.'.length; step++) await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('9');
    expect(await cited.count()).toBe(0);
    await page.keyboard.press('Control+End');
    await bar().getByRole('button', { name: 'Kilde' }).click();
    await page.getByRole('menuitem', { name: /^Kilde 1\. Overbelægning/ }).click();
    expect(await sent()).toMatch(
      /\[Overbelægning på Kofoedsminde: 8,2 pct\. \(2020\).*\]\(brev:\S+ "Overbelægning .*Social- og Boligstyrelsens brev/,
    );
    expect(await cited.count()).toBe(3);
    await page.keyboard.type(' Og ');
    expect(await sent()).toMatch(/"\) Og$/);
    const given = page.locator('[data-given]').first();
    await given.locator('summary').click();
    await given.getByRole('button', { name: 'Indsæt med kilde' }).click();
    expect(await sent()).toMatch(/\(bidrag fra kommunerne i \p{L}+, afgivet \d+\.\d+\.2024\)$/u);
  });

  it('makes words a link by keyboard, says when an address is none, and takes the link off again', async () => {
    await empty();
    const { page } = writer;
    await page.keyboard.type('Se brevet');
    await page.keyboard.press('Control+Shift+ArrowLeft');
    await page.keyboard.press('Control+K');
    const address = page.getByLabel('Adresse');
    await address.fill('http://sbst.dk');
    await page.keyboard.press('Enter');
    expect(await page.locator('.editor-link-said').innerText()).toContain('begynde med https://');
    await address.fill('sbst.dk/brev');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('tekst');
    await page.keyboard.type(' nu');
    expect(await sent()).toBe('Se [brevet](https://sbst.dk/brev) nu');
    for (let step = 0; step < ' nu'.length + 2; step++) await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Control+K');
    expect(await address.inputValue()).toBe('https://sbst.dk/brev');
    await page.getByRole('button', { name: 'Fjern linket' }).click();
    expect(await sent()).toBe('Se brevet nu');
  });

  it.each(pasted(PASTED))('takes in what was copied as %s, with the same words', async (name) => {
    const html = readFileSync(join(PASTED, `${name}.html`), 'utf8');
    await empty();
    const words = await writer.page.evaluate((pasted) => {
      // What a reader of the original sees: without head, comments, tracked deletions and Word's own list signs.
      const shown = new DOMParser().parseFromString(
        pasted
          .replace(/<style\b[^>]*>[^]*?<\/style>/gi, '')
          .replace(/\s(style|onmouseover)\s*=/gi, ' data-$1='),
        'text/html',
      ).body;
      shown.querySelectorAll('del, [data-style*="mso-list:Ignore"]').forEach((element) => element.remove());
      return shown.textContent;
    }, html);
    const taken = dense(await paste(writer.page, html));
    expect(taken).toBe(dense(words).replace(new RegExp(UNSEEN.source.replaceAll(' ', ''), 'g'), ''));
    expect(taken.length).toBeGreaterThan(20);
    expect(outline(await treeSent(writer.page))).toBe(
      readFileSync(join(PASTED, `${name}.taget.txt`), 'utf8').trimEnd(),
    );
    expect(await text().locator(NOT_OURS).count()).toBe(0);
    expect(await save(writer.page)).toBe(200);
  });

  it.each(pasted(LIBREOFFICE))('takes in the document %s as its reader sees it', async (name) => {
    const file = (ending: string) => readFileSync(join(LIBREOFFICE, `${name}.${ending}`), 'utf8');
    await empty();
    const taken = dense(await paste(writer.page, file('html')));
    expect(besides(taken, linesSeen(file('txt')))).toBe(dense(BESIDES[name] ?? ''));
    expect(await text().locator(NOT_OURS).count()).toBe(0);
    expect(outline(await treeSent(writer.page))).toBe(file('taget.txt').trimEnd());
    expect(await save(writer.page)).toBe(200);
  });

  it('makes of a copied text the very tree that was copied', async () => {
    const filled = (tree: DocumentTree) =>
      normalise(
        JSON.parse(
          // A source is one of a case, and comes with no page.
          JSON.stringify(tree)
            .replace(/[ \u00a0]/g, 'x')
            .replace(/,?\{"type":"cite","attrs":\{(?:[^"}]|"(?:[^"\\]|\\.)*")*\}\}/g, ''),
        ) as DocumentTree,
      );
    const trees = fc.sample(anyTree, { numRuns: 25, seed: 20261129 }).map(filled);
    expect(trees.filter(({ content }) => content.length > 2).length).toBeGreaterThan(5);
    for (const tree of trees.filter(({ content }) => content.length > 0)) {
      await empty();
      await paste(writer.page, htmlOfTree(tree));
      expect(await treeSent(writer.page)).toEqual(tree);
    }
  });
});
