import { BorderStyle, HeadingLevel, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { FileChild } from 'docx';
import { BULLETS, HEADINGS, NUMBERS, TEXT_WIDTH } from './docx-style.js';
import type { Cell, ReplyBlock, ReplyPart, Run, TableBlock } from './reply-blocks.js';

const levels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const;

const textRuns = (runs: readonly Run[]) =>
  runs.map((run) => new TextRun({ text: run.text, bold: run.strong, italics: run.em }));

function heading(level: number, number: string | null, text: string, pageBreakBefore = false): Paragraph {
  const numbered = number === null ? {} : { numbering: { reference: HEADINGS, level: level - 1 } };
  return new Paragraph({ heading: levels[level - 1], text, pageBreakBefore, ...numbered });
}

const line = { style: BorderStyle.SINGLE, size: 4, color: 'B8BDC4' };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };

function tableCell(cell: Cell, width: number, inHeader: boolean): TableCell {
  const bold = inHeader || cell.header === true;
  const paragraphs = cell.paragraphs.map(
    (runs) =>
      new Paragraph({
        style: 'Tabeltekst',
        children: runs.map(
          (run) => new TextRun({ text: run.text, bold: bold || run.strong, italics: run.em }),
        ),
      }),
  );
  return new TableCell({
    children: paragraphs.length === 0 ? [new Paragraph({ style: 'Tabeltekst' })] : paragraphs,
    width: { size: width, type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 0, right: 140 },
  });
}

function table(block: TableBlock): FileChild[] {
  const sum = block.widths.reduce((total, width) => total + width, 0);
  const columnWidths = block.widths.map((width) => Math.floor((width / sum) * TEXT_WIDTH));
  const row = (cells: readonly Cell[], inHeader: boolean) =>
    new TableRow({
      tableHeader: inHeader,
      cantSplit: true,
      children: cells.map((cell, index) => tableCell(cell, columnWidths[index] ?? 0, inHeader)),
    });
  const rows = [
    ...(block.columns.length > 0 ? [row(block.columns, true)] : []),
    ...block.rows.map((cells) => row(cells, false)),
  ];
  const width = columnWidths.reduce((total, column) => total + column, 0);
  return [
    new Paragraph({ style: 'Tabeltitel', text: block.caption }),
    new Table({
      rows,
      columnWidths,
      width: { size: width, type: WidthType.DXA },
      borders: {
        top: line,
        bottom: line,
        left: none,
        right: none,
        insideHorizontal: line,
        insideVertical: none,
      },
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
    children: [new TextRun({ text: block.label, bold: true })],
  });
  return [label, ...block.paragraphs.map((text) => new Paragraph({ style: 'Forbehold', border, text }))];
}

function blockChildren(block: ReplyBlock, lists: ListCount): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [heading(block.level, block.number, block.text)];
    case 'paragraph':
      return [new Paragraph({ children: textRuns(block.runs) })];
    case 'list':
      return list(block, block.ordered ? lists.next() : 0);
    case 'quote':
      return quote(block);
    case 'table':
      return table(block);
  }
}

/** A chapter of the reply as Word paragraphs and tables, its heading first. */
export function partChildren(part: ReplyPart, lists: ListCount): FileChild[] {
  return [
    heading(1, part.number, part.heading, part.newPage),
    ...part.blocks.flatMap((block) => blockChildren(block, lists)),
  ];
}
