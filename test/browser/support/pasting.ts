import { readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import {
  readSheet,
  type Block,
  type DocumentTree,
  type Paragraph,
  type TextNode,
} from '../../../src/platform/text/document-tree.js';

/** Names of the documents to paste in a folder. */
export const pasted = (folder: string): string[] =>
  readdirSync(folder).flatMap((file) => (file.endsWith('.html') ? file.slice(0, -'.html'.length) : []));

/** Pastes HTML where the cursor of the editor stands, and gives the words that stand there then. */
export const paste = (page: Page, html: string): Promise<string> =>
  page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData('text/html', pasted);
    const text = document.querySelector('#tekst')!;
    text.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    return text.textContent;
  }, html);

/** Saves as the page does while one writes; the status of the answer. */
export const save = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const form = document.querySelector<HTMLFormElement>('.desk-form')!;
    const body = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
    body.set('_key', `${crypto.randomUUID()}`);
    const { status } = await fetch(form.action, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body,
    });
    if (status === 200) {
      const version = form.elements.namedItem('_version') as HTMLInputElement;
      version.value = String(Number(version.value) + 1);
    }
    return status;
  });

/** The text that the form would send, in normal form. */
export async function treeSent(page: Page): Promise<DocumentTree> {
  const [sheet, basis] = await page.evaluate(() => {
    const sent = new FormData(document.querySelector<HTMLFormElement>('.desk-form')!);
    return ['tekst', '_grundlag'].map((name) => sent.get(name) as string);
  });
  const { kept } = JSON.parse(basis!) as { kept: Block[] };
  return readSheet(sheet!, kept).tree;
}

/** A text as lines to be read by a person: what is a heading, a line of a list, a cell, bold, italic, a link. */
export const outline = (tree: DocumentTree): string => tree.content.map(blockLines).join('\n\n');

function blockLines(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return inLine(block.content);
    case 'heading':
      return `${'#'.repeat(block.attrs.level)} ${inLine(block.content)}`;
    case 'bulletList':
    case 'orderedList':
      return block.content
        .map(
          ({ content }, at) => `${block.type === 'bulletList' ? '-' : `${at + 1}.`} ${paragraphs(content)}`,
        )
        .join('\n');
    case 'table':
      return block.content
        .map(({ content }) =>
          content
            .map((cell) => `|${cell.type === 'tableHeader' ? '#' : ''} ${paragraphs(cell.content)} `)
            .join(''),
        )
        .join('|\n')
        .concat('|');
  }
}

const paragraphs = (content: readonly Paragraph[]) => content.map((one) => inLine(one.content)).join(' ¶ ');
const inLine = (content: readonly TextNode[]) =>
  content
    .map(({ text, marks = [] }) =>
      marks.reduce((words, mark) => {
        if (mark.type === 'link') return `[${words}](${mark.attrs.href})`;
        return mark.type === 'cite' ? words : `${MARKS[mark.type]}${words}${MARKS[mark.type]}`;
      }, text),
    )
    .join('');
const MARKS = { strong: '**', em: '_' } as const;

/** Words without the white space between them, and without signs that nobody sees. */
export const dense = (words: string): string =>
  words.normalize('NFKC').replace(/[\s\u00ad\u200b\ufeff]+/gu, '');

/** What LibreOffice writes in front of a line of a list or a numbered heading. */
const SIGN = /^ +(?:[•◦▪–]|(?:\d{1,3}\.)+\d{0,3}|[a-z]\)|[ivx]+\.) /;
/** What its text has although a reader of the document does not see it. */
const HIDDEN = 'Skjult for læseren. ';

/** The lines of LibreOffice's own text of a document. */
export const linesSeen = (text: string): string[] =>
  text.split('\n').map((line) => dense(line.replace(SIGN, '').replace(HIDDEN, '')));

/** What words say besides these lines, each of which must come after the one before. Errors: a line that is not there. */
export function besides(words: string, lines: readonly string[]): string {
  let [at, left] = [0, ''];
  for (const line of lines) {
    const found = words.indexOf(line, at);
    if (found < 0) throw new Error(`"${line}" is not in "${words.slice(at)}"`);
    left += words.slice(at, found);
    at = found + line.length;
  }
  return left + words.slice(at);
}

/** What a document says that is not in LibreOffice's text of it: notes, the text of a box, and the number of a line that stands alone. */
export const BESIDES: Readonly<Record<string, string>> = {
  'notat-med-fodnoter':
    '1 Se bygningsreglementet, kapitel 9. 2 Opgørelse pr. 31. december 2023, tabel 4. Tabellen er foreløbig.',
  'lister-i-lister': '4.',
  'bilag-med-tekstboks-og-sideskift': 'Fakta Tilbuddet har 24 pladser.',
};
