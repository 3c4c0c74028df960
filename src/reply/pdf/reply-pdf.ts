import type { ReplyModel, ReplyPart } from '../reply-blocks.js';
import { grouped } from '../reply-model.pure.js';
import { NOTES_HEADING } from '../notes.js';
import { drawBlock, drawHeading, drawList, type Placed } from './pdf-blocks.js';
import { bookmarks, drawFooters } from './pdf-frame.js';
import { Paper, type Element } from './pdf-paper.js';
import { INK, MARGINS, QUIET, SIZE, TEXT_WIDTH } from './pdf-style.js';

const VALUE_COLUMN = 130;

/**
 * The reply as a tagged PDF: structure, title, language, bookmarks, text alternatives, embedded fonts, page numbers as
 * decoration. That is what it is; conformance to PDF/A or PDF/UA is neither checked nor claimed. The same model gives the
 * same bytes, in any process and at any time; its properties carry noon UTC of the model's date.
 */
export async function renderReplyPdf(model: ReplyModel): Promise<Uint8Array> {
  const { title, footer, cover, date } = model;
  const paper = new Paper({
    title: `${title} · ${footer}`,
    subject: cover.kicker,
    author: cover.from,
    at: `${date}T12:00:00Z`,
  });
  const { doc } = paper;
  const root = doc.struct('Document');
  doc.addStructure(root);
  drawCover(paper, root, model);
  doc.addPage();
  const contentsPage = doc.bufferedPageRange().count - 1;
  const contents = contentsRoom(paper, root, model.parts.length + (model.notes.length > 0 ? 1 : 0));
  const placed = model.parts.flatMap((part) => drawPart(paper, root, part));
  placed.push(...drawNotes(paper, root, model.notes));
  fillContents(paper, contents, contentsPage, placed);
  bookmarks(paper, placed);
  drawFooters(paper, model.footer, `Kontroltal ${grouped(model.replyHash)}`);
  root.end();
  return paper.bytes();
}

function drawCover(paper: Paper, root: Element, { cover, title, look }: ReplyModel): void {
  const { doc } = paper;
  paper.within(root, 'Sect', (sect) => {
    if (look?.logo) drawLogo(paper, sect, look.organisation, look.logo);
    paper.leaf(sect, 'P', () => paper.text([{ text: cover.kicker }], { colour: QUIET }));
    doc.y += 6;
    paper.leaf(sect, 'H1', () => paper.text([{ text: title }], { size: 22, strong: true }));
    doc.y += 4;
    paper.leaf(sect, 'P', () => paper.text([{ text: cover.from }], { colour: QUIET }));
    doc.y += 14;
    for (const { label, value } of cover.facts) {
      const top = doc.y;
      paper.leaf(sect, 'P', () => {
        paper.text([{ text: label }], { width: VALUE_COLUMN - 10 });
        doc.y = top;
        paper.text([{ text: value }], {
          x: MARGINS.left + VALUE_COLUMN,
          width: TEXT_WIDTH - VALUE_COLUMN,
          strong: true,
        });
      });
    }
    doc.y += 18;
    for (const text of cover.letter) drawBlock(paper, sect, { kind: 'paragraph', runs: [{ text }] });
  });
}

function drawLogo(
  paper: Paper,
  parent: Element,
  organisation: string,
  { data, width, height }: NonNullable<NonNullable<ReplyModel['look']>['logo']>,
): void {
  const { doc } = paper;
  const scale = Math.min(0.75, 170 / width, 68 / height);
  const top = doc.y;
  const draw = () =>
    void doc.image(Buffer.from(data, 'base64'), MARGINS.left, top, {
      width: width * scale,
      height: height * scale,
    });
  paper.leaf(parent, 'Figure', draw, { alt: `Logo: ${organisation}` });
  doc.y = top + height * scale + 24;
}

function drawPart(
  paper: Paper,
  root: Element,
  { id, number, heading, blocks, newPage }: ReplyPart,
): Placed[] {
  if (newPage) paper.newPage();
  const placed: Placed[] = [];
  paper.within(root, 'Sect', (sect) => {
    const text = number === null ? heading : `${number} ${heading}`;
    placed.push(drawHeading(paper, sect, { level: 1, text, id }, blocks));
    for (const [index, block] of blocks.entries()) {
      if (block.kind !== 'heading') drawBlock(paper, sect, block);
      else {
        const said = block.number === null ? block.text : `${block.number} ${block.text}`;
        const place = { level: block.level, text: said, id: block.id };
        placed.push(drawHeading(paper, sect, place, blocks.slice(index + 1, index + 3)));
      }
    }
  });
  return placed;
}

function drawNotes(paper: Paper, root: Element, notes: readonly string[]): Placed[] {
  if (notes.length === 0) return [];
  const placed: Placed[] = [];
  paper.within(root, 'Sect', (sect) => {
    placed.push(drawHeading(paper, sect, { level: 1, text: NOTES_HEADING, id: 'noter' }));
    drawList(paper, sect, { ordered: true, items: notes.map((text) => [[{ text }]]) });
  });
  return placed;
}

/** Keeps the page of the contents free until the pages are known; gives its place in the structure. */
function contentsRoom(paper: Paper, root: Element, lines: number): { toc: Element; y: number } {
  const { doc } = paper;
  let toc!: Element;
  paper.within(root, 'Sect', (sect) => {
    paper.leaf(sect, 'H2', () => paper.text([{ text: 'Indhold' }], { size: 16, strong: true }));
    toc = doc.struct('TOC');
    sect.add(toc);
  });
  const y = doc.y + 8;
  doc.y = y + lines * 20;
  return { toc, y };
}

function fillContents(
  paper: Paper,
  { toc, y }: { toc: Element; y: number },
  page: number,
  placed: readonly Placed[],
): void {
  const { doc } = paper;
  doc.switchToPage(page);
  placed
    .filter(({ level }) => level === 1)
    .forEach(({ text, id, page: at }, index) => {
      doc.y = y + index * 20;
      const top = doc.y;
      paper.leaf(toc, 'TOCI', () => {
        doc.font('text').fontSize(SIZE.text).fillColor(INK);
        doc.text(text, MARGINS.left, top, { width: TEXT_WIDTH - 40, goTo: id, ellipsis: true, height: 18 });
        const number = String(at + 1);
        const end = MARGINS.left + TEXT_WIDTH - doc.widthOfString(number);
        doc.text(number, end, top, { lineBreak: false });
      });
    });
}
