import { Refused } from './refusal.js';
import type { Database, Tx } from '../database/database.js';
import type { RowWrite } from './write-set.js';

/** Writes the rows of a write set in order. Throws `StaleRow` when an update does not hit the rows it must. */
export async function writeRows(db: Database, tx: Tx, rows: readonly RowWrite[]): Promise<void> {
  for (const row of rows) {
    if (row.op === 'insert') await insert(db, tx, row);
    else await update(db, tx, row);
  }
}

/** What was read has changed meanwhile; deciding again from fresh rows may succeed. */
export class StaleRow extends Refused {
  constructor(readonly table: string) {
    super('stale', 'stale', 'Oplysningerne er ændret, siden du hentede dem. Hent siden igen, og prøv på ny.');
  }
}

async function insert(db: Database, tx: Tx, row: Extract<RowWrite, { op: 'insert' }>): Promise<void> {
  const table = db.table(row.entity);
  const properties = Object.keys(row.values);
  const columns = properties.map((property) => column(table, property));
  const marks = properties.map((_, index) => `$${index + 1}`);
  const conflict = row.unlessTaken ? ' on conflict do nothing' : '';
  await tx.query(
    `insert into ${table.name} (${columns.join(', ')}) values (${marks.join(', ')})${conflict}`,
    properties.map((property) => parameter(table, property, row.values[property])),
  );
}

async function update(db: Database, tx: Tx, row: Extract<RowWrite, { op: 'update' }>): Promise<void> {
  const table = db.table(row.entity);
  const parameters: unknown[] = [];
  const mark = (property: string, value: unknown) => {
    parameters.push(parameter(table, property, value));
    return `$${parameters.length}`;
  };
  const set = Object.entries(row.set).map(([property, value]) => `${column(table, property)} = ${mark(property, value)}`);
  const where = Object.entries(row.where).map(([property, value]) =>
    value === null ? `${column(table, property)} is null` : `${column(table, property)} = ${mark(property, value)}`,
  );
  const hit = await tx.query(`update ${table.name} set ${set.join(', ')} where ${where.join(' and ')} returning 1`, parameters);
  if (row.expect !== null && hit.length !== row.expect) throw new StaleRow(table.name);
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
