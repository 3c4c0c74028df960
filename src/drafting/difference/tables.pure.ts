import type { Table, TableCell, TableRow } from '../../platform/text/document-tree.js';
import { align, type Step } from './align.pure.js';
import type { BlockContent, Cell, Change, Row, Sides } from './difference-model.js';
import type { Comparison } from './comparison.pure.js';
import { changeOf, compareParagraphs, textOfParagraphs, unitOf, wholeParagraphs } from './lines.pure.js';
import { placeOf } from './place.pure.js';

type Column = Sides<number>;

/** Row by row and cell by cell. Rows can have moved; columns come and go, a moved one does both. */
export function compareTables(before: Table, after: Table, comparison: Comparison): BlockContent {
  const columns = columnsOf(before, after, comparison);
  const shared = columns.filter((column) => column.before !== null && column.after !== null);
  const unit = (side: keyof Column) => (row: TableRow) => {
    const cells = shared.map((column) => row.content[column[side]!]!);
    // The first cell names the row: counted twice, a row keeps its identity when all its figures change.
    const text = () => [...cells.slice(0, 1), ...cells].map(textOfCell).join(' ');
    return unitOf(cells, 'row', text, comparison);
  };
  const steps = align(before.content.map(unit('before')), after.content.map(unit('after')), true);
  const rows = steps.map((step) => rowOf(step, before, after, columns, comparison));
  return { kind: 'table', columns: columns.map((column) => placeOf(column.before, column.after)), rows };
}

const textOfCell = (cell: TableCell) => textOfParagraphs(cell.content);

/** Columns of both tables by index, those of before in front of what has come at the same place. */
function columnsOf(before: Table, after: Table, comparison: Comparison): Column[] {
  const units = ({ content }: Table) =>
    content[0]!.content.map((_, index) => {
      const cells = content.map((row) => row.content[index]!);
      return unitOf(cells, 'column', () => cells.map(textOfCell).join(' '), comparison);
    });
  return replacedInPlace(align(units(before), units(after), false));
}

/** Columns between the same neighbours are the same ones, however much of them has changed. */
function replacedInPlace(steps: readonly Step[]): Column[] {
  const columns: Column[] = [];
  let gone: number[] = [];
  for (const { before, after } of steps) {
    if (after === null) gone.push(before!);
    else if (before === null) columns.push({ before: gone.shift() ?? null, after });
    else {
      columns.push(...gone.map((column) => ({ before: column, after: null })), { before, after });
      gone = [];
    }
  }
  return [...columns, ...gone.map((column) => ({ before: column, after: null }))];
}

function rowOf(
  step: Step,
  before: Table,
  after: Table,
  columns: readonly Column[],
  comparison: Comparison,
): Row {
  const old = step.before === null ? null : before.content[step.before]!;
  const fresh = step.after === null ? null : after.content[step.after]!;
  const cells = columns.map((column) =>
    cellOf(
      old && column.before !== null ? old.content[column.before]! : null,
      fresh && column.after !== null ? fresh.content[column.after]! : null,
      comparison,
    ),
  );
  const change = !old ? 'inserted' : !fresh ? 'deleted' : changeOf(cells.filter((cell) => cell !== null));
  return { change, moved: step.moved, place: placeOf(step.before, step.after), cells };
}

function cellOf(before: TableCell | null, after: TableCell | null, comparison: Comparison): Cell | null {
  const type = { before: before?.type ?? null, after: after?.type ?? null };
  if (before && after) {
    const lines = compareParagraphs(before.content, after.content, comparison);
    return { change: type.before === type.after ? changeOf(lines) : 'changed', type, lines };
  }
  if (before) return { change: 'deleted', type, lines: wholeParagraphs(before.content, 'deleted') };
  return after && { change: 'inserted', type, lines: wholeParagraphs(after.content, 'inserted') };
}

/** A table that one side has alone, or that is equal on both. */
export function wholeTable(table: Table, change: Exclude<Change, 'changed'>): BlockContent {
  const place = (index: number) =>
    placeOf(change === 'inserted' ? null : index, change === 'deleted' ? null : index);
  const cellOn = (cell: TableCell): Cell => ({
    change,
    type: {
      before: change === 'inserted' ? null : cell.type,
      after: change === 'deleted' ? null : cell.type,
    },
    lines: wholeParagraphs(cell.content, change),
  });
  return {
    kind: 'table',
    columns: table.content[0]!.content.map((_, index) => place(index)),
    rows: table.content.map(({ content }, index) => ({
      change,
      moved: false,
      place: place(index),
      cells: content.map(cellOn),
    })),
  };
}
