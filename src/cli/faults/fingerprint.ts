import { Client } from 'pg';
import { sha256Hex } from '../../platform/canonical/canonical.js';

/** Everything that makes the schema, as lines: tables, columns, constraints, indexes, functions, triggers, policies, rights, migrations. */
const LINES = `
  with ours as (select oid, nspname from pg_namespace where nspname in ('samsvar', 'bullmq'))
  select line from (
    select format('relation %s.%s %s rls=%s,%s acl=%s owner=%s', n.nspname, c.relname, c.relkind, c.relrowsecurity, c.relforcerowsecurity,
             (select array_agg(a::text order by a::text) from unnest(c.relacl) a), c.relowner::regrole) as line
      from pg_class c join ours n on n.oid = c.relnamespace
    union all
    select format('column %s.%s %s %s null=%s default=%s', n.nspname, c.relname, a.attname, format_type(a.atttypid, a.atttypmod), not a.attnotnull,
             pg_get_expr(d.adbin, d.adrelid))
      from pg_attribute a join pg_class c on c.oid = a.attrelid join ours n on n.oid = c.relnamespace
      left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
     where a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'v', 'p')
    union all
    select format('constraint %s.%s %s', n.nspname, conname, pg_get_constraintdef(k.oid)) from pg_constraint k join ours n on n.oid = k.connamespace
    union all
    select format('index %s', indexdef) from pg_indexes where schemaname in (select nspname from ours)
    union all
    select format('function %s acl=%s', pg_get_functiondef(p.oid), (select array_agg(a::text order by a::text) from unnest(p.proacl) a))
      from pg_proc p join ours n on n.oid = p.pronamespace where p.prokind in ('f', 'p')
    union all
    select format('trigger %s', pg_get_triggerdef(t.oid)) from pg_trigger t join pg_class c on c.oid = t.tgrelid join ours n on n.oid = c.relnamespace
     where not t.tgisinternal
    union all
    select format('policy %s %s %s %s %s', tablename, policyname, cmd, qual, with_check) from pg_policies where schemaname in (select nspname from ours)
    union all
    select format('schema %s acl=%s', nspname, (select array_agg(a::text order by a::text) from unnest(nspacl) a)) from pg_namespace
     where nspname in ('samsvar', 'bullmq')
    union all
    select format('default rights %s %s', defaclobjtype, (select array_agg(a::text order by a::text) from unnest(defaclacl) a)) from pg_default_acl
    union all
    select format('migration %s', name) from samsvar.migration
    union all
    select format('clock %s', count(*)) from samsvar.clock
  ) lines order by line collate "C"`;

/** What a migrated database looks like, as one hash, with the migrations it says it has had. */
export async function fingerprint(ownerUrl: string): Promise<{ hash: string; migrations: string[] }> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ line: string }>(LINES);
    const { rows: names } = await client.query<{ name: string }>('select name from samsvar.migration');
    return {
      hash: sha256Hex(rows.map(({ line }) => line).join('\n')),
      migrations: names.map(({ name }) => name),
    };
  } finally {
    await client.end();
  }
}
