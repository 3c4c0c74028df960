import {
  Document,
  Footer,
  HeadingLevel,
  LeaderType,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx';
import type { FileChild } from 'docx';
import { bookmarkOf, partChildren } from './docx-blocks.js';
import { repackDocx } from './docx-repack.js';
import { numbering, pageSetup, styles, TEXT_WIDTH } from './docx-style.js';
import type { ReplyModel } from './reply-blocks.js';
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
    new Paragraph({ style: 'Forsidelinje', text: model.cover.kicker }),
    new Paragraph({ heading: HeadingLevel.TITLE, text: model.title }),
    new Paragraph({ style: 'Forsidelinje', text: model.cover.from }),
    ...facts,
  ];
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
  return [new Paragraph({ style: 'Indholdstitel', text: 'Indhold' }), field];
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
    styles,
    numbering,
    sections: [{ properties: { page: pageSetup }, footers: { default: footer(model) }, children }],
  });
}

/**
 * The reply as a Word document: real heading styles, numbered chapters, table of contents, header rows, "Side x af y".
 * The same model gives the same bytes, in any process and at any time; its properties carry noon UTC of the model's date.
 */
export async function renderReplyDocx(model: ReplyModel): Promise<Uint8Array> {
  const packed = await Packer.toBuffer(documentOf(model));
  return repackDocx(new Uint8Array(packed), `${model.date}T12:00:00Z`);
}
