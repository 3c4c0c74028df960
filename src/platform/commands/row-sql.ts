import type { Database, Tx } from '../database/database.js';
import { Refused } from './refusal.js';
import type { InsertRow, RowWrite, UpdateRows } from './write-set.js';

/** Most parameters of one statement; PostgreSQL allows 65,535. */
const MOST_PARAMETERS = 30_000;

/** What was read has changed meanwhile; deciding again from fresh rows may succeed. */
export class StaleRow extends Refused {
  constructor(readonly table: string) {
    super('stale', 'stale', 'Oplysningerne er ændret, siden du hentede dem. Hent siden igen, og prøv på ny.');
  }
}

/** Writes the rows of a write set in order. Throws `StaleRow` when an update does not hit the rows it must. */
export async function writeRows(db: Database, tx: Tx, rows: readonly RowWrite[]): Promise<void> {
  for (const batch of batches(rows)) {
    if (batch[0]!.op === 'insert') await insert(db, tx, batch as InsertRow[]);
    else await update(db, tx, batch[0]);
  }
}

/** Neighbouring inserts of the same shape go in one statement; the order of writes stays. */
function batches(rows: readonly RowWrite[]): RowWrite[][] {
  const result: RowWrite[][] = [];
  for (const row of rows) {
    const last = result.at(-1);
    if (last && row.op === 'insert' && sameShape(last[0]!, row) && fits(last, row)) last.push(row);
    else result.push([row]);
  }
  return result;
}

function sameShape(a: RowWrite, b: InsertRow): boolean {
  if (a.op !== 'insert' || a.entity !== b.entity || a.unlessTaken !== b.unlessTaken) return false;
  return Object.keys(a.values).join() === Object.keys(b.values).join();
}

const fits = (batch: readonly RowWrite[], row: InsertRow) =>
  (batch.length + 1) * Object.keys(row.values).length <= MOST_PARAMETERS;

async function insert(db: Database, tx: Tx, rows: readonly InsertRow[]): Promise<void> {
  const first = rows[0]!;
  const table = db.table(first.entity);
  const properties = Object.keys(first.values);
  const parameters: unknown[] = [];
  const tuples = rows.map(({ values }) => {
    const marks = properties.map(
      (property) => `$${parameters.push(parameter(table, property, values[property]))}`,
    );
    return `(${marks.join(', ')})`;
  });
  const columns = properties.map((property) => column(table, property)).join(', ');
  const conflict = first.unlessTaken ? ' on conflict do nothing' : '';
  await tx.query(`insert into ${table.name} (${columns}) values ${tuples.join(', ')}${conflict}`, parameters);
}

async function update(db: Database, tx: Tx, row: RowWrite | undefined): Promise<void> {
  const { entity, set, where, expect } = row as UpdateRows;
  const table = db.table(entity);
  const parameters: unknown[] = [];
  const mark = (property: string, value: unknown) => `$${parameters.push(parameter(table, property, value))}`;
  const sets = Object.entries(set).map(
    ([property, value]) => `${column(table, property)} = ${mark(property, value)}`,
  );
  const tests = Object.entries(where).map(([property, value]) => {
    if (value === null) return `${column(table, property)} is null`;
    const found = mark(property, value);
    return `${column(table, property)} = ${Array.isArray(value) ? `any(${found})` : found}`;
  });
  const sql = `update ${table.name} set ${sets.join(', ')} where ${tests.join(' and ')} returning 1`;
  const hit = await tx.query(sql, parameters);
  if (expect !== null && hit.length !== expect) throw new StaleRow(table.name);
}

type Table = ReturnType<Database['table']>;

function column(table: Table, property: string): string {
  const name = table.columns.get(property);
  if (!name) throw new Error(`${table.name} has no property ${property}.`);
  return `"${name}"`;
}

function parameter(table: Table, property: string, value: unknown): unknown {
  if (value === undefined) return null;
  return table.json.has(property) && value !== null ? JSON.stringify(value) : value;
}
