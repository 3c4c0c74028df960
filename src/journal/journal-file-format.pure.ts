import { canonicalJson } from '../platform/canonical/canonical.js';
import type { StoredSnapshot } from '../workflow/case-context.js';
import type { ChainLine } from './chain.pure.js';
import {
  eachValue,
  exactly,
  isHex64,
  isName,
  isRecord,
  isText,
  isWhole,
  orNull,
  readCanonical,
} from './shape.pure.js';
import type { Check } from './shape.pure.js';

/** First line of a journal file. Case (its number), snapshot and procedure are null for the administration's chain only. */
export interface JournalFileHeader {
  readonly case: string | null;
  readonly chain: string;
  readonly entries: number;
  readonly head: string;
  readonly snapshot: StoredSnapshot | null;
  readonly procedure: { readonly id: string; readonly version: number } | null;
}

/** A free text with its salt; null: erased; `withheld`: not given to the receiver of this file. */
export type FileText = { readonly salt: string; readonly text: string } | null | 'withheld';

/** One entry in a journal file, with the free texts its `texts` hashes stand for. */
export interface JournalFileLine extends ChainLine {
  readonly texts: Readonly<Record<string, FileText>>;
}

/** The header as its line, without the line feed. */
export function headerLine(header: JournalFileHeader): string {
  return canonicalJson(header);
}

/** An entry as its line, without the line feed. */
export function entryLine({ seq, hash, entry, texts }: JournalFileLine): string {
  return canonicalJson({ seq, hash, entry, texts });
}

const isHeader = exactly({
  case: orNull(isName),
  chain: isName,
  entries: isWhole(0),
  head: isHex64,
  snapshot: orNull(isRecord),
  procedure: orNull(exactly({ id: isName, version: isWhole(1) })),
});

const isStoredText = exactly({ salt: isHex64, text: isText });
const isFileText: Check = (value) => value === null || value === 'withheld' || isStoredText(value);
const isLine = exactly({ seq: isWhole(1), hash: isHex64, entry: isText, texts: eachValue(isFileText) });

/** Reads the first line: canonical JSON with exactly the header's fields. */
export function readHeader(
  text: string,
):
  | { readonly ok: true; readonly header: JournalFileHeader }
  | { readonly ok: false; readonly code: 'headerMalformed' | 'headerMismatch' | 'notCanonical' } {
  const read = readCanonical(text);
  if (!read.ok) return { ok: false, code: read.code === 'malformed' ? 'headerMalformed' : read.code };
  if (!isHeader(read.value)) return { ok: false, code: 'headerMalformed' };
  const header = read.value as JournalFileHeader;
  const parts = [header.case, header.snapshot, header.procedure].filter((part) => part !== null).length;
  return parts === 0 || parts === 3 ? { ok: true, header } : { ok: false, code: 'headerMismatch' };
}

/** Reads an entry's line: canonical JSON with exactly its fields. The entry's own text is not read here. */
export function readLine(
  text: string,
):
  | { readonly ok: true; readonly line: JournalFileLine }
  | { readonly ok: false; readonly code: 'malformed' | 'notCanonical' } {
  const read = readCanonical(text);
  if (!read.ok) return read;
  return isLine(read.value)
    ? { ok: true, line: read.value as JournalFileLine }
    : { ok: false, code: 'malformed' };
}
