import type { Tx } from '../database/database.js';
import type { CaseScope } from './scope.js';
import type { Administration } from './administration.entity.js';
import type { CaseFile } from './case-file.entity.js';
import { Refused } from './refusal.js';
import type { NewCaseRow, WriteSet } from './write-set.js';
import type { ChainHead } from '../../journal/entry.pure.js';

/** Another command was written first; decide again. */
export class Conflict extends Error {}

const CASE_COLUMNS = `id, number, title, sender, letter_date as "letterDate", procedure_id as "procedureId",
  procedure_version as "procedureVersion", version, snapshot, state, seq, head, head_at as "headAt", opened_at as "openedAt", closed_at as "closedAt"`;

/** The case row, locked when asked. Errors: `Refused` (unknown). */
export async function readCase(tx: Tx, id: string, lock: boolean): Promise<CaseFile> {
  const [file] = await tx.query<CaseFile>(
    `select ${CASE_COLUMNS} from samsvar.case_file where id = $1${lock ? ' for update' : ''}`,
    [id],
  );
  if (!file) throw new Refused('unknown', 'unknownCase', 'Sagen findes ikke.');
  return file;
}

/** The head of the administration's chain, locked when asked. */
export async function readAdministration(tx: Tx, lock: boolean): Promise<Administration> {
  const [row] = await tx.query<Administration>(
    `select id, chain_id as "chainId", version, seq, head, head_at as "headAt" from samsvar.administration where id = 1${lock ? ' for update' : ''}`,
  );
  if (!row) throw new Error('The administration row is missing: the database is not seeded.');
  return row;
}

/** Moves the case to its next version; the write guard of every case command. Errors: `Conflict`. */
export async function moveCase(tx: Tx, scope: CaseScope, writes: WriteSet, head: ChainHead): Promise<void> {
  const snapshot = writes.snapshot ?? scope.file.snapshot;
  const where = scope.process.where(snapshot);
  const moved = await tx.query(
    `update samsvar.case_file set version = version + 1, snapshot = $3, state = $4, seq = $5, head = $6, head_at = $7,
       closed_at = case when $4 = 'closed' then coalesce(closed_at, $7::timestamptz) end
     where id = $1 and version = $2 returning 1`,
    [
      scope.file.id,
      scope.file.version,
      JSON.stringify(snapshot),
      where.progress,
      head.seq,
      head.hash,
      scope.now,
    ],
  );
  if (moved.length !== 1) throw new Conflict();
}

/** Inserts the row of a new case. */
export async function insertCase(
  tx: Tx,
  row: NewCaseRow,
  writes: WriteSet,
  state: string,
  now: string,
  head: ChainHead,
): Promise<void> {
  await tx.query(
    `insert into samsvar.case_file (id, number, title, sender, letter_date, procedure_id, procedure_version, version, snapshot, state, seq, head, head_at, opened_at)
     values ($1, $2, $3, $4, $5, $6, $7, 1, $8, $9, $10, $11, $12, $12)`,
    [
      row.id,
      row.number,
      row.title,
      row.sender,
      row.letterDate,
      row.procedureId,
      row.procedureVersion,
      JSON.stringify(writes.snapshot),
      state,
      head.seq,
      head.hash,
      now,
    ],
  );
}

/** Moves the administration's chain. Errors: `Conflict`. */
export async function moveAdministration(
  tx: Tx,
  read: Administration,
  head: ChainHead,
  now: string,
): Promise<void> {
  const moved = await tx.query(
    `update samsvar.administration set version = version + 1, seq = $2, head = $3, head_at = $4 where id = 1 and version = $1 returning 1`,
    [read.version, head.seq, head.hash, now],
  );
  if (moved.length !== 1) throw new Conflict();
}
