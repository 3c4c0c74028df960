import { localDateOf, longDate, longInstant, shortDate } from '../../platform/danish/dates.pure.js';
import { texts } from '../../texts/texts.js';
import type { ExportEntry, ExportIndex } from './export-index.pure.js';
import type { ExportItem } from './export-items.pure.js';

const words = texts.files.export;

/** What stands above the tables of the index, for people. */
export function indexLead({ sender, at, purpose, head, title, entries }: ExportIndex): string[] {
  const withheld = entries.filter(({ said }) => said === null).length;
  return [
    title,
    words.indexLead(sender, longDate(localDateOf(at)), words.purposes[purpose]),
    words.head(head),
    ...(withheld > 0 ? [words.journalWithheld(withheld)] : []),
  ];
}

/** A document as words: the cells of its row by the columns of the catalogue. */
export function itemCells(item: ExportItem): Record<keyof typeof words.columns, string> {
  const { number, dated, theme, party, kind, direction, access, accessReason, path } = item;
  return {
    number: String(number),
    dated: shortDate(dated),
    theme,
    party,
    kind: `${labelOf(texts.files.documents.kinds, kind)}, ${labelOf(texts.files.documents.directions, direction).toLowerCase()}`,
    access: accessWords(access, accessReason),
    file: path ?? words.withheld,
  };
}

/** An entry as words. */
export function entryCells(entry: ExportEntry): Record<keyof typeof words.entryColumns, string> {
  const { seq, at, access, accessReason, said } = entry;
  return {
    seq: String(seq),
    at: longInstant(at),
    actor: said?.actor ?? '',
    what: said?.what ?? words.withheld,
    access: accessWords(access, accessReason),
  };
}

const accessWords = (access: string, reason: string): string =>
  [labelOf(words.accessWords, access), reason].filter((part) => part !== '').join(': ');

const labelOf = (labels: Readonly<Record<string, string>>, key: string): string =>
  Object.hasOwn(labels, key) ? labels[key]! : key;
