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

/** The first entry of a case's chain: who opened it, and when; null to whom the database shows no journal. */
export async function firstEntry(tx: Tx, chain: string): Promise<JournalEntry | null> {
  const [row] = await tx.query<{ entry: string }>(
    'select entry from samsvar.journal_entry where chain_id = $1 and seq = 1',
    [chain],
  );
  return row ? (JSON.parse(row.entry) as JournalEntry) : null;
}

/** An entry and its number in the chain. */
export interface NumberedEntry {
  readonly seq: number;
  readonly entry: JournalEntry;
}

/** Entries of a chain that hold all of this (as `jsonb` contains), the oldest first. */
export async function entriesWith(tx: Tx, chain: string, part: object): Promise<NumberedEntry[]> {
  const rows = await tx.query<{ seq: number; entry: string }>(
    'select seq, entry from samsvar.journal_entry where chain_id = $1 and entry::jsonb @> $2::jsonb order by seq',
    [chain, JSON.stringify(part)],
  );
  return rows.map(({ seq, entry }) => ({ seq, entry: JSON.parse(entry) as JournalEntry }));
}

/** Entries of a chain by their numbers, the oldest first; unknown numbers give none. */
export async function entriesNumbered(
  tx: Tx,
  chain: string,
  numbers: readonly number[],
): Promise<NumberedEntry[]> {
  const rows = await tx.query<{ seq: number; entry: string }>(
    'select seq, entry from samsvar.journal_entry where chain_id = $1 and seq = any($2) order by seq',
    [chain, numbers],
  );
  return rows.map(({ seq, entry }) => ({ seq, entry: JSON.parse(entry) as JournalEntry }));
}

/** Number of the entry by which each of some answers was given, by the answer's id. */
export async function entriesOfAnswers(
  tx: Tx,
  chain: string,
  answers: readonly string[],
): Promise<Map<string, number>> {
  const rows = await tx.query<{ answer: string; seq: number }>(
    `select entry::jsonb #>> '{data,answer}' as answer, seq from samsvar.journal_entry
      where chain_id = $1 and entry::jsonb #>> '{data,answer}' = any($2)`,
    [chain, answers],
  );
  return new Map(rows.map(({ answer, seq }) => [answer, seq]));
}

/** An entry as a receipt names it. */
export interface EntryRef {
  readonly seq: number;
  /** ISO UTC. */
  readonly at: string;
  readonly type: string;
  /** SHA-256 of the entry's bytes: its check number. */
  readonly hash: string;
}

/** The last entry of a chain whose data name this id in this field; null when none does. */
export async function entryAbout(tx: Tx, chain: string, field: string, id: string): Promise<EntryRef | null> {
  const [row] = await tx.query<EntryRef>(
    `select seq, hash, entry::jsonb ->> 'at' as at, entry::jsonb ->> 'type' as type from samsvar.journal_entry
      where chain_id = $1 and entry::jsonb -> 'data' ->> $2 = $3 order by seq desc limit 1`,
    [chain, field, id],
  );
  return row ?? null;
}

/** The last entry of a type in a chain; null when there is none. */
export async function lastOfType(tx: Tx, chain: string, type: string): Promise<EntryRef | null> {
  const [row] = await tx.query<EntryRef>(
    `select seq, hash, entry::jsonb ->> 'at' as at, entry::jsonb ->> 'type' as type from samsvar.journal_entry
      where chain_id = $1 and entry::jsonb ->> 'type' = $2 order by seq desc limit 1`,
    [chain, type],
  );
  return row ?? null;
}
