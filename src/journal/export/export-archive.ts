import { stringify } from 'csv-stringify/sync';
import { zipSync } from 'fflate';
import { actPhrase } from '../../cases/act-phrases.reads.js';
import { documentRows, fileOf } from '../../documents/documents.reads.js';
import { revisionNumbers } from '../../drafting/progress.reads.js';
import type { CaseReading } from '../../cases/case-reader.reads.js';
import type { Tx } from '../../platform/database/database.js';
import { texts } from '../../texts/texts.js';
import { journalBytes, journalUntil } from '../journal-file.reads.js';
import type { JournalFileLine } from '../journal-file-format.pure.js';
import { ZIP_DATE } from '../../platform/canonical/zip-date.js';
import { readCaseJournal } from '../journal.reads.js';
import type { JournalEntry } from '../entry.pure.js';
import type { ExportPurpose } from './export-journal.command.js';
import type { Sheet } from '../../reply/press.reads.js';
import { indexXml, type ExportEntry, type ExportIndex } from './export-index.pure.js';
import {
  exemptEntries,
  exportItems,
  type ExportItem,
  type StoredDocument,
  type ToldEntry,
} from './export-items.pure.js';
import { indexHtml } from './index-html.pure.js';
import { indexSheet } from './index-sheet.js';

const words = texts.files.export;
/** More than any case has. */
const ALL = 100_000;

/** A case as it is handed out: what its index tells, and the files of the archive but for the index as PDF. */
export interface CaseExport extends ExportIndex {
  files(): Promise<ExportFiles>;
}
export type ExportFiles = Readonly<Record<string, Uint8Array>>;

/**
 * The case as it stood at an entry by which it was handed out; null when that entry is none. It follows from the journal up to
 * there and the stored files alone, so that the same entry gives the same bytes at any time.
 */
export async function exportAt(reading: CaseReading, seq: number): Promise<CaseExport | null> {
  const { tx, file } = reading;
  const journal = await readCaseJournal(tx, file.id);
  const lines = journal.lines.slice(0, seq);
  const told = lines.map(toldOf);
  const last = told.at(-1)?.entry;
  if (last?.seq !== seq || last.type !== 'exportJournal') return null;
  const purpose = last.data.purpose as ExportPurpose;
  const outside = purpose === 'aktindsigt';
  const documents = await documentRows(tx, file.id, ['open', 'exempt', 'undecided'], null, ALL);
  const items = exportItems(documents.map(storedOf), told, outside);
  const index: ExportIndex = {
    caseNumber: file.number,
    title: file.title,
    sender: file.sender,
    purpose,
    at: last.at,
    head: lines.at(-1)!.hash,
    items,
    entries: await entriesOf(reading, lines, told, outside),
  };
  const notes = new Map(documents.map(({ id, note }) => [id, note]));
  return { ...index, files: () => filesOf(reading, index, lines, notes) };
}

/** Entries of a case's journal that are exempt now, with the reason; in order of their number. */
export async function exemptNow(tx: Tx, caseId: string): Promise<{ seq: number; reason: string }[]> {
  const rows = await tx.query<{ entry: string; reason: string | null }>(EXEMPTIONS, [caseId]);
  const told = rows.map(({ entry, reason }) => ({
    entry: JSON.parse(entry) as JournalEntry,
    texts: { reason },
  }));
  return [...exemptEntries(told)]
    .map(([seq, reason]) => ({ seq, reason }))
    .sort((one, other) => one.seq - other.seq);
}

const EXEMPTIONS = `
  select e.entry, t.text as reason
    from samsvar.journal_entry e
    left join samsvar.journal_text t on t.chain_id = e.chain_id and t.seq = e.seq and t.field = 'reason'
   where e.chain_id = $1 and e.entry::jsonb ->> 'type' = 'setEntryAccess' order by e.seq`;

function toldOf({ entry, texts: own }: JournalFileLine): ToldEntry {
  const said = Object.entries(own).map(([field, text]): [string, string | null] => [
    field,
    typeof text === 'object' && text !== null ? text.text : null,
  ]);
  return { entry: JSON.parse(entry) as JournalEntry, texts: Object.fromEntries(said) };
}

const storedOf = (row: StoredDocument): StoredDocument => ({
  id: row.id,
  kind: row.kind,
  direction: row.direction,
  dated: row.dated,
  party: row.party,
  theme: row.theme,
  fileName: row.fileName,
  sha256: row.sha256,
  registeredAt: row.registeredAt,
});

async function entriesOf(
  { tx, file, procedure }: CaseReading,
  lines: readonly JournalFileLine[],
  told: readonly ToldEntry[],
  outside: boolean,
): Promise<ExportEntry[]> {
  const names = { procedure, revisionNumbers: await revisionNumbers(tx, file.id) };
  const exempt = exemptEntries(told);
  return told.map(({ entry }, index): ExportEntry => {
    const { seq, at, type, actor } = entry;
    const said = {
      type,
      actor: actor.name,
      region: actor.region ?? '',
      what: actPhrase(names, entry),
      hash: lines[index]!.hash,
    };
    return {
      seq,
      at,
      access: exempt.has(seq) ? 'exempt' : 'open',
      accessReason: exempt.get(seq) ?? '',
      said: outside && exempt.has(seq) ? null : said,
    };
  });
}

async function filesOf(
  reading: CaseReading,
  index: ExportIndex,
  lines: readonly JournalFileLine[],
  notes: ReadonlyMap<string, string | null>,
): Promise<ExportFiles> {
  const files: Record<string, Uint8Array> = {
    'indeks.xml': utf8(indexXml(index)),
    'indeks.html': utf8(indexHtml(index)),
    'indeks.csv': utf8(itemsCsv(index.items)),
  };
  for (const { path, sha256, id } of index.items) {
    if (path === null) continue;
    const stored = sha256 === null ? null : await fileOf(reading.tx, sha256);
    files[path] = stored ? new Uint8Array(stored.bytes) : utf8(`${notes.get(id) ?? ''}\n`);
  }
  // An exempt entry is in the bytes of the journal: they are not given then.
  if (index.entries.every(({ said }) => said !== null))
    files['sagslog.jsonl'] = await journalFile(reading, index, lines);
  return files;
}

async function journalFile(
  { tx, file }: CaseReading,
  { purpose }: ExportIndex,
  lines: readonly JournalFileLine[],
): Promise<Uint8Array> {
  const until = await journalUntil(tx, file.id, ({ seq }) => seq === lines.length);
  // To somebody outside the free texts of the journal are not given: they are not weighed one by one.
  const given = purpose === 'aktindsigt' ? until!.lines : lines;
  return Buffer.concat([...journalBytes(until!.header, given)]);
}

/** The archive: the files, and the index as the press makes it. The same files and index give the same bytes. */
export async function archiveOf(
  index: ExportIndex,
  files: ExportFiles,
  pressed: (sheet: Sheet) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const pdf = await pressed(indexSheet(index));
  return zipSync({ 'indeks.pdf': pdf, ...files }, { level: 0, mtime: ZIP_DATE });
}

const utf8 = (text: string) => new TextEncoder().encode(text);

/** Opens in a spreadsheet; a cell that would be read as a formula comes out as text. */
export function itemsCsv(items: readonly ExportItem[]): string {
  const columns = [...Object.values(words.columns), words.checkNumber];
  const rows = items.map(
    ({ number, dated, theme, party, kind, direction, access, accessReason, path, sha256 }) => [
      number,
      dated,
      theme,
      party,
      `${kind}, ${direction}`,
      accessReason === '' ? access : `${access}: ${accessReason}`,
      path ?? words.withheld,
      sha256 ?? '',
    ],
  );
  return stringify([columns, ...rows], { delimiter: ';', escape_formulas: true, bom: true });
}
