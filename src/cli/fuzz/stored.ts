import { Client } from 'pg';
import type { Database } from '../../platform/database/database.js';

/** Written by every request, refused or not: who used which token when, who has what open, and how many there were. */
const NOTED = ['access_token', 'session', 'sign_in_attempt', 'request_count', 'access_log', 'desk_visit'];

/**
 * Lets a database note in which table a row is added, changed or taken away. A note is part of the transaction: what is taken
 * back leaves none. As the database's owner.
 */
export async function watchTables(ownerUrl: string, rolePrefix: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(NOTES.replaceAll('APP', `"${rolePrefix}_app"`));
    const { rows } = await client.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'samsvar' order by 1`,
    );
    for (const { name } of rows.filter((row) => !NOTED.includes(row.name)))
      await client.query(TRIGGERS.replaceAll('TABLE', `samsvar."${name}"`));
  } finally {
    await client.end();
  }
}

const NOTES = `
  create schema fuzz;
  create table fuzz.written (id bigint generated always as identity primary key, name text not null);
  grant usage on schema fuzz to APP;
  grant select on fuzz.written to APP;
  create function fuzz.note() returns trigger language plpgsql security definer set search_path = pg_catalog as
    $$ begin insert into fuzz.written (name) values (tg_table_name); return null; end $$;`;
const TRIGGERS = `
  create trigger fuzz_written after insert or delete on TABLE for each row execute function fuzz.note();
  create trigger fuzz_changed after update on TABLE for each row when (old.* *<> new.*) execute function fuzz.note();`;

/** What was written since it was asked last. On a database whose tables are watched, of one sender at a time. */
export class Stored {
  private seen = '0';

  constructor(private readonly db: Database) {}

  /** The tables in which something was stored since the last time. */
  async changed(): Promise<string[]> {
    const rows = await this.db.read<{ name: string; last: string }>(
      'select name, max(id)::text as last from fuzz.written where id > $1 group by name order by name',
      [this.seen],
    );
    for (const { last } of rows) if (BigInt(last) > BigInt(this.seen)) this.seen = last;
    return rows.map(({ name }) => name);
  }
}
