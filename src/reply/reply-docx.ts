import {
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  LeaderType,
  PageNumber,
  Paragraph,
  Tab,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx';
import type { FileChild } from 'docx';
import { bookmarkOf, partChildren } from './docx-blocks.js';
import { packDocx } from './docx-pack.js';
import { numbering, pageSetup, stylesOf, TEXT_WIDTH } from './docx-style.js';
import type { ReplyLook, ReplyModel } from './reply-blocks.js';
import { grouped } from './reply-model.pure.js';

const VALUE_COLUMN = 2600;

function cover(model: ReplyModel): FileChild[] {
  const facts = model.cover.facts.map(
    (fact) =>
      new Paragraph({
        style: 'Forsideoplysning',
        tabStops: [{ type: TabStopType.LEFT, position: VALUE_COLUMN }],
        indent: { left: VALUE_COLUMN, hanging: VALUE_COLUMN },
        children: [new TextRun(fact.label), new TextRun({ children: [new Tab(), fact.value], bold: true })],
      }),
  );
  return [
    ...logo(model.look),
    new Paragraph({ style: 'Forsidelinje', text: model.cover.kicker }),
    new Paragraph({ heading: HeadingLevel.TITLE, text: model.title }),
    new Paragraph({ style: 'Forsidelinje', text: model.cover.from }),
    ...facts,
    ...model.cover.letter.map(
      (text, index) => new Paragraph({ text, ...(index === 0 ? { spacing: { before: 360 } } : {}) }),
    ),
  ];
}

/** The sender's logo, no larger than 60 by 24 mm. */
function logo(look: ReplyLook | null): FileChild[] {
  if (!look?.logo) return [];
  const { type, data, width, height } = look.logo;
  const scale = Math.min(1, 226 / width, 90 / height);
  const name = `Logo: ${look.organisation}`;
  const image = new ImageRun({
    type,
    data: Buffer.from(data, 'base64'),
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { name, description: name, title: name },
  });
  return [new Paragraph({ children: [image], spacing: { after: 360 } })];
}

/**
 * Written with its entries and not marked as stale: Word opens it without asking, and fills in page numbers when the
 * reader updates the field. Laying out pages here to know them costs seconds of processor time per document.
 */
function contents(model: ReplyModel): FileChild[] {
  const cachedEntries = model.parts.map((part) => ({
    title: part.number === null ? part.heading : `${part.number} ${part.heading}`,
    level: 1,
    href: bookmarkOf(part.id),
  }));
  const field = new TableOfContents('Indhold', {
    hyperlink: true,
    headingStyleRange: '1-1',
    beginDirty: false,
    tabLeader: LeaderType.NONE,
    cachedEntries,
  });
  return [new Paragraph({ style: 'Indholdstitel', text: 'Indhold', pageBreakBefore: true }), field];
}

function footer(model: ReplyModel): Footer {
  const pages = new TextRun({
    children: [new Tab(), 'Side ', PageNumber.CURRENT, ' af ', PageNumber.TOTAL_PAGES],
  });
  const tabStops = [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }];
  return new Footer({
    children: [
      new Paragraph({ style: 'Sidefod', tabStops, children: [new TextRun(model.footer), pages] }),
      new Paragraph({ style: 'Sidefod', text: `Kontroltal ${grouped(model.replyHash)}` }),
    ],
  });
}

function documentOf(model: ReplyModel): Document {
  let count = 0;
  const lists = { next: () => (count += 1) };
  const children = [
    ...cover(model),
    ...contents(model),
    ...model.parts.flatMap((part) => partChildren(part, lists)),
  ];
  return new Document({
    title: model.title,
    subject: model.cover.kicker,
    description: model.footer,
    creator: 'Samsvar',
    lastModifiedBy: 'Samsvar',
    customProperties: [
      { name: 'Kontroltal', value: model.replyHash },
      { name: 'Version', value: `${model.version}` },
    ],
    styles: stylesOf(model.look),
    numbering,
    footnotes: Object.fromEntries(
      model.notes.map((text, index) => [index + 1, { children: [new Paragraph({ text })] }]),
    ),
    sections: [{ properties: { page: pageSetup }, footers: { default: footer(model) }, children }],
  });
}

/**
 * The reply as a Word document: real heading styles, numbered chapters, table of contents, header rows, "Side x af y".
 * The same model gives the same bytes, in any process and at any time; its properties carry noon UTC of the model's date.
 */
export function renderReplyDocx(model: ReplyModel): Promise<Uint8Array> {
  return packDocx(documentOf(model), `${model.date}T12:00:00Z`);
}
