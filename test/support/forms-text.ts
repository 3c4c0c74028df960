import { strFromU8, unzipSync } from 'fflate';
import type { ReplyModel } from '../../src/reply/reply-blocks.js';
import { bare, modelTexts } from './model-texts.js';
import type { PdfReading } from './pdf-reading.js';

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&', '#39': "'" };
const unescaped = (text: string) =>
  text.replace(/&(lt|gt|quot|apos|amp|#39);/g, (_all, name: string) => ENTITIES[name]!);

/** The text of the reply in each form as it is read, without list of contents, notes and marks of notes; notes apart. */
export interface FormText {
  readonly text: string;
  readonly notes: string;
}

export function htmlText(html: string): FormText {
  const body = html.replace(
    /<head>.*?<\/head>|<nav\b.*?<\/nav>|<a class="skip".*?<\/a>|<sup>.*?<\/sup>/gs,
    '',
  );
  const [before = '', after = ''] = body
    .replace(/<footer>.*<\/footer>/s, '')
    .split('<section aria-labelledby="noter">');
  const said = (part: string) => unescaped(part.replace(/<[^>]*>/g, ''));
  return { text: said(before), notes: said(after) };
}

export function docxText(docx: Uint8Array): FormText {
  const parts = unzipSync(docx);
  const words = (xml: string) =>
    unescaped([...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1]).join(''));
  const document = strFromU8(parts['word/document.xml']!).replace(
    /<w:p>(?:(?!<\/w:p>).)*<w:pStyle w:val="(?:TOC\d|Indholdstitel)".*?<\/w:p>/gs,
    '',
  );
  return { text: words(document), notes: words(strFromU8(parts['word/footnotes.xml']!)) };
}

/** The list of contents has a page of its own, the second. */
export function pdfText({ pages }: PdfReading): FormText {
  const text = pages
    .filter((_page, index) => index !== 1)
    .map((page) => page.text)
    .join('\n')
    .replace(/[⁰¹²³⁴-⁹]/g, '');
  const at = text.lastIndexOf('Noter');
  return at < 0 ? { text, notes: '' } : { text: text.slice(0, at), notes: text.slice(at) };
}

/** What a form says beside the texts of the model, white space aside; null when it lacks one of them. */
export function besideModel(model: ReplyModel, { text }: FormText): string | null {
  let rest = bare(text);
  let beside = '';
  for (const words of modelTexts(model)) {
    const at = rest.indexOf(words);
    if (at < 0) return null;
    beside += rest.slice(0, at);
    rest = rest.slice(at + words.length);
  }
  return beside + rest;
}
