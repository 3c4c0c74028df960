import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { JournalFileCheck } from './journal-file-check.pure.js';
import type { VerifyOptions, VerifyResult } from './journal-file-check.pure.js';
import { entryLine, headerLine } from './journal-file-format.pure.js';
import type { JournalFileHeader, JournalFileLine } from './journal-file-format.pure.js';
import { LineSplitter } from './line-splitter.pure.js';

/**
 * Writes a journal file: the header, then one line per entry, and closes the stream. Does not check what it writes:
 * header and lines must come from one transaction that sees a single state (repeatable read).
 */
export async function writeJournalFile(
  out: Writable,
  header: JournalFileHeader,
  lines: Iterable<JournalFileLine> | AsyncIterable<JournalFileLine>,
): Promise<void> {
  await pipeline(Readable.from(fileLines(header, lines)), out);
}

async function* fileLines(
  header: JournalFileHeader,
  lines: Iterable<JournalFileLine> | AsyncIterable<JournalFileLine>,
): AsyncGenerator<string> {
  yield `${headerLine(header)}\n`;
  for await (const line of lines) yield `${entryLine(line)}\n`;
}

/** The bytes of a journal file, line by line, for a check in the same process. */
export function* journalBytes(
  header: JournalFileHeader,
  lines: Iterable<JournalFileLine>,
): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(`${headerLine(header)}\n`);
  for (const line of lines) yield encoder.encode(`${entryLine(line)}\n`);
}

/** Checks the bytes of a journal file as they come, and stops reading at the first break. */
export async function verifyJournalStream(
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  options: VerifyOptions = {},
): Promise<VerifyResult> {
  const check = new JournalFileCheck(options);
  const splitter = new LineSplitter();
  for await (const chunk of chunks) {
    for (const line of splitter.push(chunk)) {
      const fault = check.add(line);
      if (fault) return fault;
    }
  }
  for (const line of splitter.end()) check.add(line);
  return check.finish();
}

/** Checks a journal file. Throws the system's error when the file cannot be read. */
export async function verifyJournalFile(path: string, options: VerifyOptions = {}): Promise<VerifyResult> {
  return verifyJournalStream(createReadStream(path) as AsyncIterable<Uint8Array>, options);
}
