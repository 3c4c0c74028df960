import { strFromU8, unzipSync } from 'fflate';
import { sha256Hex } from '../platform/canonical/canonical.js';
import { bare, firstMissing, modelTexts } from '../../test/support/model-texts.js';
import { sampleReply } from '../../test/support/sample-reply.js';
import { renderReplyDocx } from './reply-docx.js';
import { buildReplyModel } from './reply-model.pure.js';

const model = buildReplyModel(sampleReply);
const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
const unescaped = (xml: string) =>
  xml.replace(/&(lt|gt|quot|apos|amp);/g, (_all, name: string) => entities[name]!);
const textOf = (xml: string) =>
  unescaped([...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1]).join(''));

let docx: Uint8Array;
let parts: Record<string, string>;
let paragraphs: { style: string; numbered: boolean; text: string }[];

beforeAll(async () => {
  docx = await renderReplyDocx(model);
  parts = Object.fromEntries(
    Object.entries(unzipSync(docx)).map(([path, bytes]) => [path, strFromU8(bytes)]),
  );
  paragraphs = [...parts['word/document.xml']!.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([xml]) => ({
    style: /<w:pStyle w:val="([^"]*)"/.exec(xml)?.[1] ?? '',
    numbered: xml.includes('<w:numPr>'),
    text: textOf(xml),
  }));
});

describe('renderReplyDocx', () => {
  it('gives the same bytes twice in a process, also after and beside another document', async () => {
    const other = buildReplyModel({ ...sampleReply, title: 'Et andet' });
    const [again, , beside] = await Promise.all([
      renderReplyDocx(model),
      renderReplyDocx(other),
      renderReplyDocx(model),
    ]);
    expect(sha256Hex(again)).toBe(sha256Hex(docx));
    expect(sha256Hex(beside)).toBe(sha256Hex(docx));
    expect(sha256Hex(await renderReplyDocx(other))).not.toBe(sha256Hex(docx));
  });

  it('carries every text of the model, in order', () => {
    expect(firstMissing(modelTexts(model), bare(textOf(parts['word/document.xml']!)))).toBeNull();
  });

  it('uses real heading styles, numbered for sections and bare for the rest', () => {
    const headings = paragraphs.filter((paragraph) => /^Heading\d$/.test(paragraph.style));
    expect(headings.map(({ style, numbered, text }) => `${style}${numbered ? '#' : ''} ${text}`)).toEqual([
      'Heading1 Sammenfatning',
      'Heading2 Den samlede løsning',
      'Heading1# Geografisk placering',
      'Heading2# Placering',
      'Heading2# Oplysninger i skemaform',
      'Heading2# Regionernes svar på afsnittet',
      'Heading1# Finansiering',
      'Heading2# Model',
      'Heading3# Etaper',
      'Heading2# Oplysninger i skemaform',
      'Heading2# Regionernes svar på afsnittet',
      'Heading1 Bilag 1: Regionernes standpunkter til afrapporteringen',
      'Heading2 Standpunkter med regionernes egne ord',
      'Heading2 Politisk behandling',
      'Heading2 Sammenhæng mellem afsnittene',
      'Heading1 Bilag 2: Kravliste',
      'Heading1 Bilag 3: Versioner og kontroltal',
    ]);
    expect(paragraphs.find((paragraph) => paragraph.style === 'Title')?.text).toBe(
      'Sikret tilbud i Vestdanmark',
    );
  });

  it('has a table of contents field with its entries, header rows, and page x of y', () => {
    const document = parts['word/document.xml']!;
    expect(document).toContain('TOC \\h \\o &quot;1-1&quot;');
    expect(
      paragraphs.filter((paragraph) => paragraph.style === 'TOC1').map((paragraph) => paragraph.text),
    ).toContain('1. Geografisk placering');
    expect([...document.matchAll(/<w:tbl>/g)]).toHaveLength(
      [...document.matchAll(/<w:tblHeader\/>/g)].length,
    );
    const footer = parts['word/footer1.xml']!;
    expect(textOf(footer)).toContain('Sag 2023-7996');
    expect(footer).toMatch(/Side .*PAGE.* af .*NUMPAGES/s);
  });

  it('is in Danish, with title, fixed times and both case numbers', () => {
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="da-DK"/>');
    const core = parts['docProps/core.xml']!;
    expect(core).toContain('<dc:title>Sikret tilbud i Vestdanmark</dc:title>');
    expect(core.match(/2024-05-31T12:00:00Z/g)).toHaveLength(2);
    expect(parts['docProps/custom.xml']).toContain(model.replyHash);
    expect(textOf(parts['word/document.xml']!)).toMatch(/2023-7996.*2024-017/);
  });

  it('links only to bookmarks that exist, each with its own id', () => {
    const document = parts['word/document.xml']!;
    const names = [...document.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]*)"/g)].map((match) => match[1]);
    const ids = [...document.matchAll(/<w:bookmarkStart [^>]*w:id="([^"]*)"/g)].map((match) => match[1]);
    const anchors = [...document.matchAll(/w:anchor="([^"]*)"/g)].map((match) => match[1]);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(ids).size).toBe(names.length);
    expect(anchors.length).toBeGreaterThan(6);
    expect(names).toEqual(expect.arrayContaining(anchors));
  });
});
