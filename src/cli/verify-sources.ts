import type { VerifyOptions, VerifyResult } from '../journal/journal-file-check.pure.js';
import { verifyJournalStream } from '../journal/journal-file.js';
import { entryLine, headerLine } from '../journal/journal-file-format.pure.js';
import {
  caseIds,
  readAdministrationJournal,
  readCaseJournal,
  type ReadJournal,
} from '../journal/journal.reads.js';
import { UsageError } from '../platform/boot/exit.js';
import { openDatabase } from '../platform/boot/open-database.js';
import { step } from '../platform/boot/progress.js';
import { makeShutdown } from '../platform/boot/shutdown.js';
import { readConfig } from '../platform/config/config.js';
import { Database } from '../platform/database/database.js';
import { makeDataSource } from '../platform/database/data-source.js';
import { runVerify } from './verify.cli.js';

/** `samsvar verify [CASE|FILE]`: a journal file, one case of the database, or without a target the whole database. */
export function runVerifyCommand(args: string[]): Promise<number> {
  return runVerify(args, { other: verifyDatabase });
}

async function verifyDatabase(target: string | undefined, options: VerifyOptions): Promise<VerifyResult> {
  const config = readConfig(process.env, process.cwd());
  const shutdown = makeShutdown();
  try {
    const { appUrl } = await openDatabase(config, { onClose: shutdown.onClose, step }, { share: true });
    const source = await makeDataSource({
      url: appUrl,
      rolePrefix: config.rolePrefix,
      poolSize: 2,
    }).initialize();
    shutdown.onClose('Databasen', () => source.destroy());
    return await verifyAll(new Database(source), target, options);
  } finally {
    await shutdown.close();
  }
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
    result = await verifyJournalStream(linesOf(await read()), options);
    if (!result.ok) return result;
    entries += result.entries;
  }
  return { ...result!, entries } as VerifyResult;
}

function* linesOf({ header, lines }: ReadJournal): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(`${headerLine(header)}\n`);
  for (const line of lines) yield encoder.encode(`${entryLine(line)}\n`);
}
