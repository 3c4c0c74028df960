import { besideModel, docxText, htmlText, pdfText, type FormText } from '../../test/support/forms-text.js';
import { bare, firstMissing } from '../../test/support/model-texts.js';
import { readPdf, rolesOf, type PdfReading } from '../../test/support/pdf-reading.js';
import { sampleReply } from '../../test/support/sample-reply.js';
import { wholeReply } from '../sample/whole-reply.js';
import { renderReplyPdf } from './pdf/reply-pdf.js';
import { renderReplyDocx } from './reply-docx.js';
import { renderReplyHtml } from './reply-html.js';
import { buildReplyModel } from './reply-model.pure.js';
import type { ReplyModel } from './reply-blocks.js';

const models = {
  'the sample of the tests': buildReplyModel(sampleReply),
  'the whole reply': buildReplyModel(wholeReply()),
};

/** Numbers of headings and list items, and the dots before them: formats set those, the model's texts do not hold them. */
const NUMBERS = /^[\d.•]*$/;

const pdfs = new Map<ReplyModel, Promise<Uint8Array>>();
function madeOnce(model: ReplyModel): Promise<Uint8Array> {
  const made = pdfs.get(model) ?? renderReplyPdf(model);
  pdfs.set(model, made);
  return made;
}

async function formsOf(model: ReplyModel): Promise<Record<'html' | 'docx' | 'pdf', FormText>> {
  return {
    html: htmlText(renderReplyHtml(model)),
    docx: docxText(await renderReplyDocx(model)),
    pdf: pdfText(readPdf(await madeOnce(model))),
  };
}

describe.each(Object.entries(models))('HTML, DOCX and PDF of %s', (_name, model) => {
  let forms: Awaited<ReturnType<typeof formsOf>>;
  beforeAll(async () => {
    forms = await formsOf(model);
  });

  it('say every text of the model, in its order, and nothing beside it', () => {
    for (const form of Object.values(forms)) expect(besideModel(model, form)).toMatch(NUMBERS);
  });

  it('say the same notes, in the same order', () => {
    for (const { notes } of Object.values(forms))
      expect(firstMissing(model.notes.map(bare), bare(notes))).toBeNull();
  });
});

it('finds what one form lacks, and what it says besides', () => {
  const model = models['the sample of the tests'];
  const html = htmlText(renderReplyHtml(model));
  expect(besideModel(model, { ...html, text: html.text.replace('Vi ønsker takst', '') })).toBeNull();
  expect(besideModel(model, { ...html, text: `${html.text}Mere` })).toMatch(/Mere$/);
});

describe('the PDF', () => {
  const model = models['the whole reply'];
  let bytes: Uint8Array;
  let pdf: PdfReading;
  beforeAll(async () => {
    bytes = await madeOnce(model);
    pdf = readPdf(bytes);
  });

  it('has the same bytes twice, and other bytes for another text', async () => {
    const small = models['the sample of the tests'];
    const first = await madeOnce(small);
    expect(Buffer.compare(await renderReplyPdf(small), first)).toBe(0);
    expect(Buffer.compare(await renderReplyPdf({ ...small, title: 'Et andet' }), first)).not.toBe(0);
  });

  it('is tagged, in Danish, titled, with its fonts in it', () => {
    expect(pdf.marked.Marked).toBe(true);
    expect(pdf.info).toMatchObject({
      Language: 'da-DK',
      Title: expect.stringMatching(/^Udviklingshæmning og dom/),
    });
    const file = Buffer.from(bytes).toString('latin1');
    const fonts = [...file.matchAll(/\/FontName \/(\S+)/g)].map(([, name]) => name);
    expect([...new Set(fonts.map((name) => name!.replace(/^[A-Z]{6}\+/, '')))].sort()).toEqual([
      'IBMPlexSans',
      'IBMPlexSans-SemiBold',
    ]);
    expect([...file.matchAll(/\/FontFile2 /g)].length).toBe(new Set(fonts).size);
    // What is neither checked nor true is not said.
    expect(file).not.toMatch(/pdfaid|pdfuaid/);
  });

  it('has a structure of headings, tables with header cells, lists, figures with words, and contents', () => {
    const roles = pdf.pages.flatMap(({ structure }) => rolesOf(structure));
    const count = (role: string) => roles.filter((one) => one === role).length;
    expect(count('H1')).toBeGreaterThan(0);
    for (const role of [
      'H2',
      'H3',
      'P',
      'L',
      'LI',
      'LBody',
      'Table',
      'TR',
      'TH',
      'TD',
      'Caption',
      'BlockQuote',
      'TOCI',
    ])
      expect([role, count(role) > 0]).toEqual([role, true]);
    const figures = pdf.pages.flatMap(({ structure }) => figuresIn(structure));
    expect(figures.map(({ alt }) => alt)).toEqual(
      model.parts.flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.kind === 'figure' ? [block.alt] : [])),
      ),
    );
  });

  it('has bookmarks, and page numbers that are decoration', () => {
    expect(pdf.outline.map(({ title }) => title)).toEqual([
      ...model.parts.map(({ number, heading }) => (number === null ? heading : `${number} ${heading}`)),
      'Noter',
    ]);
    pdf.pages.forEach(({ artifacts, text }, index) => {
      expect(artifacts).toContain(`Side ${index + 1} af ${pdf.pages.length}`);
      expect(text).not.toContain(` af ${pdf.pages.length}`);
    });
  });
});

const figuresIn = (node: PdfReading['pages'][number]['structure']): { alt?: string }[] => [
  ...(node.role === 'Figure' ? [node] : []),
  ...(node.children ?? []).flatMap(figuresIn),
];
