import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an erased text leaves where it stood. */
const MARKER = 'Teksten er slettet.';

/** Where else the text of an entry may stand: the key in the entry's data, the table it names a row of, and the columns. */
const COPIES: readonly {
  readonly key: string;
  readonly table: string;
  readonly columns: readonly string[];
}[] = [
  { key: 'answer', table: 'answer', columns: ['words'] },
  { key: 'document', table: 'document', columns: ['theme', 'party', 'note'] },
  { key: 'comment', table: 'comment', columns: ['text', 'quote'] },
  { key: 'standpoint', table: 'standpoint', columns: ['text'] },
  { key: 'clarification', table: 'clarification', columns: ['question', 'answer'] },
];
const FENCED = ['answer', 'comment', 'standpoint'];

/**
 * Erasing a free text of the journal (decision 0028): one person proposes, another confirms, and the database does it, so
 * that no text is taken away in any other manner. The copies that other tables keep of the very same text go with it.
 */
export class Erasure1700000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table samsvar.text_erasure (
        id uuid constraint text_erasure_pkey primary key,
        case_id uuid not null,
        seq integer not null,
        field text not null,
        reason text not null,
        proposed_by uuid not null constraint text_erasure_proposed_by_fkey references samsvar.person,
        proposed_at timestamptz not null,
        state text not null,
        settled_by uuid constraint text_erasure_settled_by_fkey references samsvar.person,
        settled_at timestamptz,
        constraint text_erasure_case_id_seq_field_fkey
          foreign key (case_id, seq, field) references samsvar.journal_text (chain_id, seq, field),
        constraint text_erasure_state check (state in ('proposed', 'erased', 'dropped')),
        constraint text_erasure_settled check ((state = 'proposed') = (settled_by is null) and (state = 'proposed') = (settled_at is null)),
        constraint text_erasure_two_persons check (state <> 'erased' or settled_by <> proposed_by)
      )`);
    await runner.query(
      `create unique index text_erasure_one_open on samsvar.text_erasure (case_id, seq, field) where state <> 'dropped'`,
    );
    await this.textsStay(runner);
    await this.erase(runner);
  }

  /** A text of the journal is written once, and taken away by a confirmed erasure only, also by the owner. */
  private async textsStay(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function samsvar.refuse_text_change() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' and new.text is null and new.salt is null
           and (new.chain_id, new.seq, new.field) = (old.chain_id, old.seq, old.field)
           and exists (select from samsvar.text_erasure e where e.case_id = old.chain_id and e.seq = old.seq
                        and e.field = old.field and e.state = 'erased') then
          return new;
        end if;
        raise exception 'A text of the journal goes by a confirmed erasure only.' using errcode = 'insufficient_privilege';
      end $$`);
    await runner.query(`
      create trigger journal_text_stays before update or delete on samsvar.journal_text
        for each row execute function samsvar.refuse_text_change()`);
  }

  private async erase(runner: QueryRunner): Promise<void> {
    const copies = COPIES.flatMap(({ key, table, columns }) => {
      // Rows of a region are written in its name alone; here it is nobody's act but the erasure's.
      const fence = FENCED.includes(table)
        ? `perform set_config('samsvar.region', coalesce((select region from samsvar.${table} where id = (kept ->> '${key}')::uuid), acting), true);`
        : '';
      const updates = columns.map(
        (column) =>
          `update samsvar.${table} set ${column} = '${MARKER}' where id = (kept ->> '${key}')::uuid and ${column} = gone;`,
      );
      return [`if kept ? '${key}' then ${fence} ${updates.join(' ')} end if;`];
    });
    await runner.query(`
      create function samsvar.erase_text() returns trigger language plpgsql as $$
      declare
        gone text;
        kept jsonb;
        acting text := coalesce(current_setting('samsvar.region', true), '');
      begin
        if new.state <> 'erased' or old.state = 'erased' then return new; end if;
        select t.text, e.entry::jsonb -> 'data' into gone, kept
          from samsvar.journal_text t join samsvar.journal_entry e using (chain_id, seq)
         where t.chain_id = new.case_id and t.seq = new.seq and t.field = new.field;
        update samsvar.journal_text set text = null, salt = null, erased_at = new.settled_at
         where chain_id = new.case_id and seq = new.seq and field = new.field;
        ${copies.join('\n        ')}
        perform set_config('samsvar.region', acting, true);
        return new;
      end $$`);
    await runner.query(`
      create trigger text_erasure_erases after update on samsvar.text_erasure
        for each row execute function samsvar.erase_text()`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward. Restore a backup to go back.'));
  }
}
