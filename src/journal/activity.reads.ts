import type { Tx } from '../platform/database/database.js';
import type { JournalEntry } from './entry.pure.js';

export type { JournalEntry } from './entry.pure.js';

/** The latest entries of a chain, newest first. Free texts lie apart and are not read. */
export async function latestEntries(tx: Tx, chain: string, limit: number): Promise<JournalEntry[]> {
  const rows = await tx.query<{ entry: string }>(
    'select entry from samsvar.journal_entry where chain_id = $1 order by seq desc limit $2',
    [chain, limit],
  );
  return rows.map(({ entry }) => JSON.parse(entry) as JournalEntry);
}

/** The first entry of a case's chain: who opened it, and when. Throws on a chain without entries. */
export async function firstEntry(tx: Tx, chain: string): Promise<JournalEntry> {
  const [row] = await tx.query<{ entry: string }>(
    'select entry from samsvar.journal_entry where chain_id = $1 and seq = 1',
    [chain],
  );
  if (!row) throw new Error('The chain has no first entry.');
  return JSON.parse(row.entry) as JournalEntry;
}
