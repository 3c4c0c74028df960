import { headerCell, textCell, type Cell, type Sheet, type TableBlock } from '../../reply/press.reads.js';
import { texts } from '../../texts/texts.js';
import type { ExportIndex } from './export-index.pure.js';
import { entryCells, indexLead, itemCells } from './index-rows.pure.js';

const words = texts.files.export;

/** The index as a paper to print or to journal: the same as `indeks.html`, with theme over party and path in one line. */
export function indexSheet(index: ExportIndex): Sheet {
  const title = words.indexTitle(index.caseNumber);
  return {
    title,
    subject: index.title,
    author: index.sender,
    at: index.at,
    heading: title,
    lead: indexLead(index),
    parts: [
      { heading: words.documents, blocks: [documentTable(index)] },
      { heading: words.entries, blocks: [entryTable(index)] },
    ],
    footer: title,
    below: words.head(index.head),
  };
}

function documentTable({ items, caseNumber }: ExportIndex): TableBlock {
  const { columns } = words;
  const rows = items.map((item): Cell[] => {
    const cells = itemCells(item);
    return [
      headerCell(cells.number),
      textCell(cells.dated),
      textCell(cells.theme, cells.party),
      textCell(cells.kind),
      textCell(cells.access),
      textCell(cells.file),
    ];
  });
  return {
    kind: 'table',
    caption: words.documentsOf(caseNumber, items.length),
    columns: [
      columns.number,
      columns.dated,
      words.themeAndParty,
      columns.kind,
      columns.access,
      columns.file,
    ].map(headerCell),
    rows,
    widths: [7, 14, 25, 21, 21, 22],
  };
}

function entryTable({ entries, caseNumber }: ExportIndex): TableBlock {
  return {
    kind: 'table',
    caption: words.entriesOf(caseNumber, entries.length),
    columns: Object.values(words.entryColumns).map(headerCell),
    rows: entries.map((entry): Cell[] => {
      const { seq, ...cells } = entryCells(entry);
      return [headerCell(seq), ...Object.values(cells).map((text) => textCell(text))];
    }),
    widths: [8, 22, 20, 32, 24],
  };
}
