import {
  Bookmark,
  BorderStyle,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  InternalHyperlink,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { FileChild, ParagraphChild } from 'docx';
import { figure } from './docx-figure.js';
import { BULLETS, HEADINGS, LINK_LOOK, NUMBERS, TEXT_WIDTH } from './docx-style.js';
import type { Cell, ReplyBlock, ReplyPart, Run, TableBlock } from './reply-blocks.js';

const levels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const;

/** The name of a place in the document; Word takes letters, digits and underscore only. */
export function bookmarkOf(id: string): string {
  return `_${id.replace(/[^A-Za-z0-9]/g, '_')}`.slice(0, 40);
}

function textRuns(runs: readonly Run[], bold = false): ParagraphChild[] {
  return runs.map((run) => {
    if (run.note !== undefined) return new FootnoteReferenceRun(run.note);
    const text = new TextRun({ text: run.text, bold: bold || run.strong, italics: run.em });
    if (run.href?.startsWith('https:')) return outsideLink(run.href, run, bold);
    return run.href === undefined
      ? text
      : new InternalHyperlink({ anchor: bookmarkOf(run.href.slice(1)), children: [text] });
  });
}

/** A link out of the document, which looks like one. */
const outsideLink = (
  link: string,
  { text, strong, em }: Pick<Run, 'text' | 'strong' | 'em'>,
  bold = false,
): ExternalHyperlink =>
  new ExternalHyperlink({
    link,
    children: [new TextRun({ text, bold: bold || strong, italics: em, ...LINK_LOOK })],
  });

interface HeadingText {
  readonly id: string;
  readonly number: string | null;
  readonly text: string;
}

function heading(level: number, { id, number, text }: HeadingText, pageBreakBefore = false): Paragraph {
  const numbered = number === null ? {} : { numbering: { reference: HEADINGS, level: level - 1 } };
  const children = [new Bookmark({ id: bookmarkOf(id), children: [new TextRun(text)] })];
  return new Paragraph({ heading: levels[level - 1], children, pageBreakBefore, ...numbered });
}

const line = { style: BorderStyle.SINGLE, size: 4, color: 'B8BDC4' };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const borders = {
  top: line,
  bottom: line,
  left: none,
  right: none,
  insideHorizontal: line,
  insideVertical: none,
};

/** Rows; a table of so few stays on one page. */
const SHORT_TABLE = 12;

/** Said once for a table: each cell would say it again. */
const CELL_MARGINS = { top: 40, bottom: 40, left: 0, right: 140 };

interface RowPlace {
  readonly inHeader?: true;
  readonly keepNext?: true;
}

function tableCell(cell: Cell, width: number, { inHeader, keepNext }: RowPlace): TableCell {
  const bold = inHeader === true || cell.header === true;
  const paragraphs = cell.paragraphs.map(
    (runs) => new Paragraph({ style: 'Tabeltekst', keepNext, children: textRuns(runs, bold) }),
  );
  return new TableCell({
    children: paragraphs.length === 0 ? [new Paragraph({ style: 'Tabeltekst', keepNext })] : paragraphs,
    width: { size: width, type: WidthType.DXA },
  });
}

function tableRow(cells: readonly Cell[], columnWidths: readonly number[], place: RowPlace): TableRow {
  const children = cells.map((cell, index) => tableCell(cell, columnWidths[index] ?? 0, place));
  return new TableRow({ tableHeader: place.inHeader, cantSplit: true, children });
}

function table(block: TableBlock): FileChild[] {
  const sum = block.widths.reduce((total, width) => total + width, 0);
  const columnWidths = block.widths.map((width) => Math.floor((width / sum) * TEXT_WIDTH));
  const short = block.rows.length <= SHORT_TABLE;
  const last = block.rows.length - 1;
  const body = block.rows.map((cells, index) =>
    tableRow(cells, columnWidths, short && index < last ? { keepNext: true } : {}),
  );
  const head =
    block.columns.length === 0
      ? []
      : [tableRow(block.columns, columnWidths, { inHeader: true, keepNext: true })];
  const width = columnWidths.reduce((total, column) => total + column, 0);
  return [
    new Paragraph({ style: 'Tabeltitel', text: block.caption }),
    new Table({
      rows: [...head, ...body],
      columnWidths,
      width: { size: width, type: WidthType.DXA },
      margins: { ...CELL_MARGINS, marginUnitType: WidthType.DXA },
      borders,
    }),
    new Paragraph({ style: 'Tabeltekst' }),
  ];
}

/** Counts the numbered lists, since each begins again at 1. */
export interface ListCount {
  next(): number;
}

function list(block: Extract<ReplyBlock, { kind: 'list' }>, instance: number): FileChild[] {
  const reference = block.ordered ? NUMBERS : BULLETS;
  return block.items.flatMap((paragraphs) =>
    paragraphs.map(
      (runs, index) =>
        new Paragraph({
          children: textRuns(runs),
          ...(index === 0 ? { numbering: { reference, level: 0, instance } } : { indent: { left: 425 } }),
        }),
    ),
  );
}

function quote(block: Extract<ReplyBlock, { kind: 'quote' }>): FileChild[] {
  const border = { left: { style: BorderStyle.SINGLE, size: 18, color: '7A4300', space: 8 } };
  const label = new Paragraph({
    style: 'Forbehold',
    border,
    keepNext: true,
    spacing: { before: 200 },
    children: [new TextRun({ text: block.label, bold: true })],
  });
  return [label, ...block.paragraphs.map((text) => new Paragraph({ style: 'Forbehold', border, text }))];
}

function blockChildren(block: ReplyBlock, lists: ListCount): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [heading(block.level, block)];
    case 'paragraph':
      return [new Paragraph({ children: textRuns(block.runs) })];
    case 'list':
      return list(block, block.ordered ? lists.next() : 0);
    case 'quote':
      return quote(block);
    case 'table':
      return table(block);
    case 'figure':
      return figure(block);
  }
}

/** A chapter of the reply as Word paragraphs and tables, its heading first. */
export function partChildren(part: ReplyPart, lists: ListCount): FileChild[] {
  return [
    heading(1, { ...part, text: part.heading }, part.newPage),
    ...part.blocks.flatMap((block) => blockChildren(block, lists)),
  ];
}
