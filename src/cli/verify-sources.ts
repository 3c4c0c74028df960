import type { VerifyOptions, VerifyResult } from '../journal/journal-file-check.pure.js';
import { journalBytes, verifyJournalStream } from '../journal/journal-file.js';
import {
  caseIds,
  readAdministrationJournal,
  readCaseJournal,
  type ReadJournal,
} from '../journal/journal.reads.js';
import { UsageError } from '../platform/boot/exit.js';
import type { Database } from '../platform/database/database.js';
import { runVerify } from './verify.cli.js';
import { withDatabaseAsItIs } from './with-database.js';

/** `samsvar verify [CASE|FILE]`: a journal file, one case of the database, or without a target the whole database. */
export function runVerifyCommand(args: string[]): Promise<number> {
  return runVerify(args, { other: verifyDatabase });
}

function verifyDatabase(target: string | undefined, options: VerifyOptions): Promise<VerifyResult> {
  return withDatabaseAsItIs(({ db }) => verifyAll(db, target, options));
}

/** Verifies one case, or every chain; gives the first break, else the last chain with the number of all entries. */
export async function verifyAll(
  db: Database,
  number: string | undefined,
  options: VerifyOptions,
): Promise<VerifyResult> {
  if (number === undefined && (options.head ?? options.anchor)) {
    throw new UsageError('Et aftryk hører til én sag. Angiv sagens nummer sammen med --head eller --anchor.');
  }
  const ids = await db.transaction((tx) => caseIds(tx, number));
  if (number !== undefined && ids.length === 0)
    throw new UsageError(`Hverken en fil eller en sag hedder ${number}.`);
  let entries = 0;
  let result: VerifyResult | undefined;
  const chains: (() => Promise<ReadJournal>)[] = ids.map(
    (id) => () => db.transaction((tx) => readCaseJournal(tx, id)),
  );
  if (number === undefined) chains.unshift(() => db.transaction(readAdministrationJournal));
  for (const read of chains) {
    result = await verifyJournalStream(bytesOf(await read()), options);
    if (!result.ok) return result;
    entries += result.entries;
  }
  return { ...result!, entries } as VerifyResult;
}

const bytesOf = ({ header, lines }: ReadJournal) => journalBytes(header, lines);
