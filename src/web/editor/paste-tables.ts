const CELLS = 'td, th';

/** Tables of equal rows without anything in them but paragraphs: a table in a cell, a list, a heading become paragraphs. */
export function mendTables(root: HTMLElement): void {
  [...root.querySelectorAll('table table')].reverse().forEach(unfold);
  root.querySelectorAll(':is(td, th) :is(ul, ol)').forEach((list) => {
    list.replaceWith(...[...list.querySelectorAll('li')].map((line) => paragraphOf(line)));
  });
  root.querySelectorAll(':is(td, th) :is(h1, h2, h3, h4, h5, h6, div, blockquote, pre)').forEach((block) => {
    if (block.querySelector('p')) block.replaceWith(...block.childNodes);
    else block.replaceWith(paragraphOf(block));
  });
  root.querySelectorAll('table > caption').forEach((caption) => {
    caption.parentElement!.before(paragraphOf(caption));
    caption.remove();
  });
  root.querySelectorAll('thead > tr:first-child > td').forEach(asHeading);
  root.querySelectorAll('table').forEach(partMerged);
}

function paragraphOf(element: Element): Element {
  const paragraph = element.ownerDocument.createElement('p');
  paragraph.append(...element.childNodes);
  return paragraph;
}

/** A cell of a row that is repeated on every page. */
function asHeading(cell: Element): void {
  const heading = cell.ownerDocument.createElement('th');
  for (const { name, value } of cell.attributes) heading.setAttribute(name, value);
  heading.append(...cell.childNodes);
  cell.replaceWith(heading);
}

/** The cells of a table one after the other, as paragraphs. */
function unfold(table: Element): void {
  const cells = [...table.querySelectorAll(CELLS)].filter((cell) => cell.closest('table') === table);
  table.replaceWith(
    ...cells.flatMap((cell) => (cell.querySelector('p') ? [...cell.childNodes] : [paragraphOf(cell)])),
  );
}

/** A merged cell keeps its words in its first place; the others it covered are empty. */
function partMerged(table: HTMLTableElement): void {
  const rows = [...table.rows];
  const grid: (Element | undefined)[][] = rows.map(() => []);
  rows.forEach((row, at) => {
    let column = 0;
    for (const cell of [...row.cells]) {
      while (grid[at]![column]) column += 1;
      const [colSpan, rowSpan] = [cell.colSpan, Math.max(1, cell.rowSpan)];
      cell.removeAttribute('colspan');
      cell.removeAttribute('rowspan');
      for (let down = 0; down < rowSpan && at + down < rows.length; down++)
        for (let right = 0; right < Math.min(colSpan, 12); right++)
          grid[at + down]![column + right] = down + right === 0 ? cell : emptyLike(cell);
      column += 1;
    }
  });
  const width = Math.max(0, ...grid.map((row) => row.length));
  rows.forEach((row, at) => {
    const cells = Array.from({ length: width }, (_, column) => grid[at]![column] ?? emptyLike(row));
    row.replaceChildren(...cells);
  });
}

const emptyLike = (element: Element) =>
  element.ownerDocument.createElement(element.matches('th') ? 'th' : 'td');
