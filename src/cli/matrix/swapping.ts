import { randomUUID } from 'node:crypto';
import type { Database } from '../../platform/database/database.js';

/** What stands for one thing, and whose it is: a case or a person. */
interface Named {
  readonly kind: string;
  readonly value: string;
  readonly owner: string;
}

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;
const HASH = /[0-9a-f]{64}/;
const NUMBER = /M-[a-z]+/;
const ANY = new RegExp(`${HASH.source}|${ID.source}|${NUMBER.source}`, 'g');
const NOBODYS_HASH = 'f'.repeat(64);

/** One value put in the place of another: a foreign one, and one that nothing has. */
export interface Swap {
  readonly value: string;
  readonly foreign: string;
  readonly unknown: string;
}

/** Knows of every id, check number and case number in the database what it stands for, and one of the same kind that is another's. */
export class Swapping {
  private constructor(private readonly known: ReadonlyMap<string, readonly Named[]>) {}

  /** Reads them: of every table that has a case or a person. */
  static async of(db: Database): Promise<Swapping> {
    const columns = await db.read<{ table: string; column: string; owner: string }>(COLUMNS);
    const found: Named[] = [];
    for (const { table, column, owner } of columns) {
      const rows = await db.read<{ value: string; owner: string }>(
        `select distinct "${column}"::text as value, "${owner}"::text as owner from samsvar."${table}" where "${column}" is not null`,
      );
      found.push(...rows.map((row) => ({ ...row, kind: `${table}.${column}` })));
    }
    const known = new Map<string, Named[]>();
    for (const one of found) known.set(one.value, [...(known.get(one.value) ?? []), one]);
    return new Swapping(known);
  }

  /** The swaps for what stands in a text; none for what is nobody's, such as a person. `hidden`: the case preferred as foreign. */
  in(text: string, hidden: string): readonly Swap[] {
    return [...new Set(text.match(ANY))].flatMap((value) => {
      const [own] = this.known.get(value) ?? [];
      if (!own) return [];
      const foreign = this.foreignTo(own, hidden);
      return foreign === undefined ? [] : [{ value, foreign, unknown: unknownLike(value) }];
    });
  }

  private foreignTo({ kind, value, owner }: Named, hidden: string): string | undefined {
    const others = [...this.known.values()]
      .flat()
      .filter((one) => one.kind === kind && one.owner !== owner && one.value !== value);
    return (others.find((one) => one.owner === hidden) ?? others[0])?.value;
  }
}

function unknownLike(value: string): string {
  if (NUMBER.test(value) && !ID.test(value)) return 'M-findesikke';
  return HASH.test(value) ? NOBODYS_HASH : randomUUID();
}

/** Every column that names a row, or a text by its hash, with the column that says whose it is. */
const COLUMNS = `
  select c.table_name as "table", c.column_name as "column", o.column_name as owner
    from information_schema.columns c
    join lateral (
      select column_name from information_schema.columns o
       where o.table_schema = c.table_schema and o.table_name = c.table_name and o.column_name in ('case_id', 'person_id')
       order by o.column_name limit 1) o on true
    join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
   where c.table_schema = 'samsvar' and has_column_privilege(format('%I.%I', c.table_schema, c.table_name), c.column_name, 'select')
     and c.table_name not in ('journal_text', 'stored_answer', 'session')
     and (c.column_name in ('id', 'hash', 'reply_hash', 'submission_hash', 'document_id'))
  union all select 'case_file', 'id', 'id' union all select 'case_file', 'number', 'id'`;
