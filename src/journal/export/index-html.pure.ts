import { texts } from '../../texts/texts.js';
import { escaped, type ExportIndex } from './export-index.pure.js';
import { entryCells, indexLead, itemCells } from './index-rows.pure.js';

const words = texts.files.export;

/** The index for people: one page that needs nothing else, reads aloud in order, and prints. */
export function indexHtml(index: ExportIndex): string {
  const title = words.indexTitle(index.caseNumber);
  const documents = index.items.map((item) => {
    const { number, file, ...cells } = itemCells(item);
    const link =
      item.path === null ? escaped(file) : `<a href="${escaped(encodeURI(file))}">${escaped(file)}</a>`;
    return row(number, [...Object.values(cells).map(escaped), link]);
  });
  const entries = index.entries.map((entry) => {
    const { seq, ...cells } = entryCells(entry);
    return row(seq, Object.values(cells).map(escaped));
  });
  return [
    '<!doctype html><html lang="da"><head><meta charset="utf-8">',
    `<title>${escaped(title)}</title>`,
    `<style>${STYLE}</style></head><body><main>`,
    `<h1>${escaped(title)}</h1>`,
    ...indexLead(index).map((text) => `<p>${escaped(text)}</p>`),
    table(words.documents, Object.values(words.columns), documents),
    table(words.entries, Object.values(words.entryColumns), entries),
    '</main></body></html>\n',
  ].join('\n');
}

const row = (first: string, cells: readonly string[]) =>
  `<tr><th scope="row">${first}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

const table = (caption: string, columns: readonly string[], rows: readonly string[]) =>
  `<table><caption>${escaped(caption)}</caption><thead><tr>${columns
    .map((column) => `<th scope="col">${escaped(column)}</th>`)
    .join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;

const STYLE =
  'body{font:16px/1.5 sans-serif;margin:2rem;color:#1d2126}table{border-collapse:collapse;width:100%;margin:1.5rem 0}caption{text-align:left;font-weight:bold}th,td{border-bottom:1px solid #b8bdc4;padding:.3rem .6rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}';
