import type { Node } from 'prosemirror-model';
import { Plugin, type EditorState, type Transaction } from 'prosemirror-state';
import { linesOf, schema } from './schema.js';

/**
 * Keeps what is seen what is stored: a line of the ledger is answered at one place, which is the first one when a block was
 * parted or copied, whole blocks answer, and cells with a heading's look stand in the first row or column only.
 */
export const tidy = (lines: ReadonlySet<number>): Plugin =>
  new Plugin({
    appendTransaction: (transactions, _before, state) =>
      transactions.some(({ docChanged }) => docChanged) ? mended(state, lines) : null,
  });

function mended(state: EditorState, lines: ReadonlySet<number>): Transaction | null {
  const { tr } = state;
  const met = new Set<number>();
  state.doc.forEach((block, offset) => {
    const own = [...new Set([...linesOf(block.attrs), ...innerLines(tr, block, offset)])];
    const kept = own.filter((line) => lines.has(line) && !met.has(line));
    kept.forEach((line) => met.add(line));
    if (kept.join() !== linesOf(block.attrs).join()) tr.setNodeAttribute(offset, 'lines', kept);
    if (block.type.name === 'table') mendTable(tr, block, offset);
  });
  return tr.docChanged ? tr : null;
}

/** A paragraph that has become a line of a list answers with the whole list. */
function innerLines(tr: Transaction, block: Node, at: number): number[] {
  const found: number[] = [];
  block.descendants((node, offset) => {
    if (linesOf(node.attrs).length === 0) return;
    found.push(...linesOf(node.attrs));
    tr.setNodeAttribute(at + 1 + offset, 'lines', []);
  });
  return found;
}

function mendTable(tr: Transaction, table: Node, at: number): void {
  table.forEach((row, rowOffset, rowAt) => {
    row.forEach((cell, offset, column) => {
      if (cell.type.name !== 'tableHeader' || rowAt === 0 || column === 0) return;
      // Table, row and the cell itself begin one position further in each.
      tr.setNodeMarkup(at + 1 + rowOffset + 1 + offset, schema.nodes.tableCell);
    });
  });
}
