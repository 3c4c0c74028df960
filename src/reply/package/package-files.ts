import { canonicalJson, sha256Hex } from '../../platform/canonical/canonical.js';
import { journalBytes, type ReadJournal } from '../../journal/journal-file.reads.js';
import type { ReleasedDocument } from '../../documents/documents.reads.js';
import { hashesOf } from '../reply-hash.pure.js';
import type { ReplyInput } from '../reply-input.js';
import { answerRows, csvOf, ledgerRows, standpointRows } from './answer-sheets.pure.js';
import { readMe } from './read-me.pure.js';
import type { PackageFile } from './zip.pure.js';

/** The files that everything else follows from, and the list of all. */
export const TEXT_FILE = 'afrapportering.json';
export const JOURNAL_FILE = 'sagslog.jsonl';
export const DOCUMENTS_FILE = 'dokumenter.json';
export const MANIFEST_FILE = 'manifest.json';
export const READ_ME_FILE = 'LÆS-MIG.txt';

/** What a package says of itself. Times are ISO 8601 in UTC. */
export interface PackageManifest {
  readonly format: 'samsvar-pakke';
  readonly formatVersion: number;
  /** The agency's number of the case. */
  readonly case: string;
  readonly round: number;
  readonly submittedAt: string;
  readonly channel: string;
  readonly replyHash: string;
  readonly submissionHash: string;
  readonly journal: { readonly entries: number; readonly head: string };
  readonly files: readonly { readonly path: string; readonly size: number; readonly sha256: string }[];
}

export type RoundFacts = Pick<PackageManifest, 'formatVersion' | 'round' | 'submittedAt' | 'channel'>;

/** What a round froze beside its text: its files, and the documents that go with it with their bytes. */
export interface SentFiles {
  readonly html: Uint8Array;
  readonly docx: Uint8Array;
  /** Null in the first form of a package. */
  readonly pdf: Uint8Array | null;
  readonly documents: readonly { readonly row: ReleasedDocument; readonly bytes: Uint8Array }[];
}

/** The files that follow from the text that was sent: read by people, by spreadsheets and by programs. */
export function textFiles(
  input: ReplyInput,
  { html, docx, pdf }: Omit<SentFiles, 'documents'>,
): PackageFile[] {
  const ledger = ledgerRows(input);
  const answers = answerRows(input, hashesOf(input).replyHash);
  const standpoints = standpointRows(input);
  return [
    { path: 'afrapportering.html', bytes: html },
    { path: 'afrapportering.docx', bytes: docx },
    ...(pdf === null ? [] : [{ path: 'afrapportering.pdf', bytes: pdf }]),
    textFile(TEXT_FILE, canonicalJson(input)),
    textFile('kravliste.csv', csvOf(ledger)),
    textFile('kravliste.json', canonicalJson(ledger)),
    textFile('svar.csv', csvOf(answers)),
    textFile('svar.json', canonicalJson(answers)),
    ...(pdf === null ? [] : [textFile('standpunkter.csv', csvOf(standpoints))]),
    textFile('standpunkter.json', canonicalJson(standpoints)),
  ];
}

/** The documents that go with the reply, numbered in the order they were registered, and the list of them. */
function documentFiles(documents: SentFiles['documents']): PackageFile[] {
  const rows = documents.map(({ row }, index) => ({ ...row, fil: documentPath(row, index) }));
  return [
    ...documents.map(({ row, bytes }, index) => ({ path: documentPath(row, index), bytes })),
    textFile(DOCUMENTS_FILE, canonicalJson(rows)),
  ];
}

const documentPath = ({ fileName }: ReleasedDocument, index: number) =>
  `dokumenter/${String(index + 1).padStart(2, '0')} ${fileName}`;

/** The files of a package in their order, the list of them last. `sent`: the bytes that were frozen with the round. */
export function packageFiles(
  input: ReplyInput,
  sent: SentFiles,
  journal: ReadJournal,
  facts: RoundFacts,
): PackageFile[] {
  const { head } = journal.header;
  const log = Buffer.concat([...journalBytes(journal.header, journal.lines)]);
  const first = facts.formatVersion === 1;
  const files = [
    ...textFiles(input, sent),
    ...(first ? [] : documentFiles(sent.documents)),
    { path: JOURNAL_FILE, bytes: log },
    textFile(READ_ME_FILE, readMe(input, facts, head)),
  ];
  const { entries } = journal.header;
  return [...files, manifestFile(manifestOf(files, input, facts, { entries, head }))];
}

/** The list of a package's files, and what it says of itself; everything in it follows from the other files. */
export function manifestOf(
  files: readonly PackageFile[],
  input: ReplyInput,
  facts: RoundFacts,
  journal: PackageManifest['journal'],
): PackageManifest {
  return {
    format: 'samsvar-pakke',
    case: input.agencyCaseNumber,
    ...facts,
    ...hashesOf(input),
    journal,
    files: files.map(({ path, bytes }) => ({ path, size: bytes.length, sha256: sha256Hex(bytes) })),
  };
}

export const manifestFile = (manifest: PackageManifest): PackageFile =>
  textFile(MANIFEST_FILE, canonicalJson(manifest));

const utf8 = (text: string) => new TextEncoder().encode(text);
const textFile = (path: string, text: string): PackageFile => ({ path, bytes: utf8(text) });
