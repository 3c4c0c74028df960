import { processLookup } from './process-lookup.pure.js';
import { replay } from './replay.pure.js';
import { readCaseJournal, type ReadJournal } from './journal.reads.js';
import type { JournalEntry } from './entry.pure.js';
import type { Tx } from '../platform/database/database.js';
import { procedures } from '../procedure/catalogue.js';

/** What other features may know of a journal as a file: its bytes, how it is held against itself, and what it ends with. */
export { journalBytes, verifyJournalStream } from './journal-file.js';
export type { VerifyOptions, VerifyResult } from './journal-file-check.pure.js';
export { verifyReport } from './report.pure.js';
export type { JournalEntry } from './entry.pure.js';
export type { ReadJournal } from './journal.reads.js';

/**
 * The journal of a case as it was when an entry had just been made, without the free texts: for a receiver whom they are
 * not given to. The state of the case comes from replaying the entries. Null when no entry is the one that is looked for.
 */
export async function journalUntil(
  tx: Tx,
  caseId: string,
  isLast: (entry: JournalEntry) => boolean,
): Promise<ReadJournal | null> {
  const { header, lines } = await readCaseJournal(tx, caseId);
  const entries = lines.map(({ entry }) => JSON.parse(entry) as JournalEntry);
  const last = entries.findIndex(isLast);
  if (last < 0) return null;
  const then = lines.slice(0, last + 1);
  const replayed = replay(processLookup(procedures), entries.slice(0, last + 1));
  if (!replayed.ok) throw new Error(`The journal breaks at entry ${replayed.seq}: ${replayed.code}.`);
  return {
    header: { ...header, entries: then.length, head: then.at(-1)!.hash, snapshot: replayed.snapshot },
    lines: then.map((line) => ({
      ...line,
      texts: Object.fromEntries(Object.keys(line.texts).map((field) => [field, 'withheld'])),
    })),
  };
}
