import type { Cell, TableBlock } from '../reply-blocks.js';
import type { Element, Paper } from './pdf-paper.js';
import { BOTTOM, INK, MARGINS, RULE, SIZE, TEXT_WIDTH } from './pdf-style.js';

const GAP = 10;
const PADDING = 4;
/** Height of a page's text: a row higher than that cannot stand beside itself. */
const WHOLE_PAGE = BOTTOM - MARGINS.top - 40;

interface Column {
  readonly x: number;
  readonly width: number;
}

/** How much of a page a table asks for before it begins. */
export const tableRoom = (paper: Paper, block: TableBlock): number =>
  roomNeeded(paper, block, columnsOf(block.widths)) + 6;

/** A table: caption, header row (again on every page, there as decoration), rows that stay whole. */
export function drawTable(paper: Paper, parent: Element, block: TableBlock): void {
  const columns = columnsOf(block.widths);
  const { doc } = paper;
  doc.y += 6;
  paper.room(roomNeeded(paper, block, columns));
  paper.within(parent, 'Table', (table) => {
    paper.leaf(table, 'Caption', () =>
      paper.text([{ text: block.caption }], { size: SIZE.caption, strong: true }),
    );
    doc.y += 3;
    if (block.columns.length > 0) {
      paper.within(table, 'THead', (head) => drawRow(paper, head, block.columns, columns, 'Column'));
      rule(paper, INK, 1);
    }
    paper.within(table, 'TBody', (body) => {
      for (const row of block.rows) {
        const height = rowHeight(paper, row, columns);
        if (doc.y + height > BOTTOM && height <= WHOLE_PAGE) continueOnNewPage(paper, block, columns);
        if (height > WHOLE_PAGE) drawTallRow(paper, body, row);
        else drawRow(paper, body, row, columns, 'Row');
        rule(paper, RULE, 0.5);
      }
    });
  });
  doc.y += 12;
}

/** Rows; a table of so few stays on one page when it takes no more than half of it. */
const SHORT_TABLE = 12;

/** What must fit under each other: a short table whole, of a long one caption, header and first row. */
function roomNeeded(paper: Paper, { columns: head, rows }: TableBlock, columns: readonly Column[]): number {
  const heights = rows.map((row) => rowHeight(paper, row, columns));
  const top = 30 + (head.length > 0 ? rowHeight(paper, head, columns) : 0);
  const whole = heights.reduce((total, height) => total + height, top);
  if (rows.length <= SHORT_TABLE && whole <= WHOLE_PAGE / 2) return whole;
  return Math.min(top + (heights[0] ?? 0), WHOLE_PAGE);
}

function columnsOf(widths: readonly number[]): Column[] {
  const sum = widths.reduce((total, width) => total + width, 0);
  let x: number = MARGINS.left;
  return widths.map((width) => {
    const whole = (width / sum) * TEXT_WIDTH;
    const column = { x, width: whole - GAP };
    x += whole;
    return column;
  });
}

const settingOf = (cell: Cell, column: Column) => ({
  ...column,
  size: SIZE.table,
  strong: cell.header === true,
});

/** A row is asked for its height before its table begins, before it is set, and while it is. */
function rowHeight(paper: Paper, row: readonly Cell[], columns: readonly Column[]): number {
  const known = paper.rowHeights.get(row);
  if (known !== undefined) return known;
  const highest = Math.max(
    ...row.map((cell, index) => paper.heightOf(cell.paragraphs, settingOf(cell, columns[index]!))),
  );
  paper.rowHeights.set(row, 2 * PADDING + highest);
  return 2 * PADDING + highest;
}

function drawRow(
  paper: Paper,
  parent: Element,
  row: readonly Cell[],
  columns: readonly Column[],
  scope: 'Row' | 'Column',
): void {
  const { doc } = paper;
  const top = doc.y;
  const height = rowHeight(paper, row, columns);
  paper.within(parent, 'TR', (tr) => {
    row.forEach((cell, index) => {
      doc.y = top + PADDING;
      drawCell(paper, tr, cell, columns[index]!, scope);
    });
  });
  doc.y = top + height;
}

function drawCell(paper: Paper, tr: Element, cell: Cell, column: Column, scope: 'Row' | 'Column'): void {
  const draw = () => cell.paragraphs.forEach((runs) => paper.text(runs, settingOf(cell, column)));
  const header = cell.header === true && cell.paragraphs.length > 0;
  paper.leaf(tr, header ? 'TH' : 'TD', draw, header ? { scope } : {});
}

/** A row that no page holds: its cells one under another, over as many pages as they take. */
function drawTallRow(paper: Paper, parent: Element, row: readonly Cell[]): void {
  const column = { x: MARGINS.left, width: TEXT_WIDTH };
  paper.doc.y += PADDING;
  paper.within(parent, 'TR', (tr) => row.forEach((cell) => drawCell(paper, tr, cell, column, 'Row')));
  paper.doc.y += PADDING;
}

/** The header row again, for the eye: the structure has it once. */
function continueOnNewPage(paper: Paper, block: TableBlock, columns: readonly Column[]): void {
  paper.newPage();
  if (block.columns.length === 0) return;
  const top = paper.doc.y;
  paper.decoration(() => {
    block.columns.forEach((cell, index) => {
      paper.doc.y = top + PADDING;
      cell.paragraphs.forEach((runs) => paper.text(runs, settingOf(cell, columns[index]!)));
    });
  });
  paper.doc.y = top + rowHeight(paper, block.columns, columns);
  rule(paper, INK, 1);
}

function rule(paper: Paper, colour: string, width: number): void {
  const { doc } = paper;
  const { y } = doc;
  paper.decoration(() => {
    doc
      .moveTo(MARGINS.left, y)
      .lineTo(MARGINS.left + TEXT_WIDTH, y)
      .lineWidth(width)
      .strokeColor(colour)
      .stroke();
  });
  doc.y = y;
}
