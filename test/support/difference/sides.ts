import type {
  BlockDifference,
  CellType,
  Line,
  Piece,
  Sides,
} from '../../../src/drafting/difference/difference-model.js';
import {
  normalise,
  type Block,
  type DocumentTree,
  type Paragraph,
  type TextNode,
} from '../../../src/platform/text/document-tree.js';

type Side = 'before' | 'after';
const otherSide = { before: 'inserted', after: 'deleted' } as const;

/** One side of a difference, read back from it: exactly the tree that went in. */
export function sideOf(blocks: readonly BlockDifference[], side: Side): DocumentTree {
  const content = inOrder(blocks, side).map((block) => blockOf(block, side));
  return normalise({ type: 'doc', content });
}

function inOrder<T extends { readonly place: Sides<number> }>(parts: readonly T[], side: Side): T[] {
  const own = parts.filter(({ place }) => place[side] !== null);
  const sorted = own.sort((a, b) => a.place[side]! - b.place[side]!);
  expect(sorted.map(({ place }) => place[side])).toEqual(sorted.map((_, index) => index + 1));
  return sorted;
}

function blockOf({ form, content }: BlockDifference, side: Side): Block {
  const type = form[side]!;
  switch (content.kind) {
    case 'text': {
      const inline = inlineOf(content.line, side);
      return type === 'paragraph'
        ? { type, content: inline }
        : { type: 'heading', attrs: { level: Number(type.slice(-1)) as 1 | 2 | 3 }, content: inline };
    }
    case 'list': {
      const items = inOrder(content.items, side).map(({ lines }) => ({
        type: 'listItem' as const,
        content: paragraphsOf(lines, side),
      }));
      return { type: type as 'bulletList' | 'orderedList', content: items };
    }
    case 'table':
      return { type: 'table', content: rowsOf(content, side) };
  }
}

function rowsOf(table: Extract<BlockDifference['content'], { kind: 'table' }>, side: Side) {
  const columns = table.columns.flatMap((column, index) => {
    const place = column[side];
    return place === null ? [] : [{ place, index }];
  });
  columns.sort((a, b) => a.place - b.place);
  return inOrder(table.rows, side).map(({ cells }) => ({
    type: 'tableRow' as const,
    content: columns.map(({ index }) => {
      const cell = cells[index]!;
      return { type: cell.type[side] as CellType, content: paragraphsOf(cell.lines, side) };
    }),
  }));
}

function paragraphsOf(lines: readonly Line[], side: Side): Paragraph[] {
  return lines
    .filter(({ change }) => change !== otherSide[side])
    .map((line) => ({ type: 'paragraph', content: inlineOf(line, side) }));
}

function inlineOf({ pieces }: Line, side: Side): TextNode[] {
  return pieces
    .filter(({ kind }) => kind !== otherSide[side])
    .map((piece) => {
      const marks = marksOf(piece, side);
      return { type: 'text', text: piece.text, ...(marks.length === 0 ? {} : { marks }) };
    });
}

const marksOf = (piece: Piece, side: Side) => (piece.kind === 'reset' ? piece[side] : piece.marks);
