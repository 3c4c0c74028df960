import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an erased text leaves where it stood. */
const MARKER = 'Teksten er slettet.';

/**
 * Changes that other secretariats suggest in a draft, and what became of each (decision 0046): taken or not by whoever
 * writes the text, or withdrawn by whoever suggested it; once, for ever.
 */
export class Suggestions1700000000028 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.tables(runner);
    const own = 'region = samsvar.acting_region()';
    await this.fence(runner, 'suggestion', `${own} and samsvar.may_work_on(case_id)`);
    await this.fence(
      runner,
      'suggestion_settlement',
      `${own} and exists (select from samsvar.suggestion s where s.id = suggestion_id and s.case_id = suggestion_settlement.case_id
         and case when kind = 'withdrawn' then s.region = samsvar.acting_region() else samsvar.writes_section(s.case_id, s.section) end)`,
    );
    await this.erasure(runner);
  }

  private async tables(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table samsvar.suggestion (
        id uuid constraint suggestion_pkey primary key,
        case_id uuid not null constraint suggestion_case_id_fkey references samsvar.case_file,
        number integer not null,
        section text not null,
        region text not null,
        draft_version integer not null,
        place integer not null,
        before jsonb,
        after jsonb,
        note text,
        made_by uuid not null constraint suggestion_made_by_fkey references samsvar.person,
        made_at timestamptz not null,
        constraint suggestion_case_id_number_key unique (case_id, number),
        constraint suggestion_case_id_section_draft_version_fkey
          foreign key (case_id, section, draft_version) references samsvar.draft_history (case_id, section, version),
        constraint suggestion_place check (place > 0),
        constraint suggestion_texts check ((before is null) = (after is null)),
        constraint suggestion_change check (before is null or (jsonb_typeof(before) = 'array' and jsonb_typeof(after) = 'array'
          and jsonb_array_length(before) + jsonb_array_length(after) > 0 and before <> after))
      )`);
    await runner.query(`create index suggestion_section on samsvar.suggestion (case_id, section)`);
    await runner.query(`
      create table samsvar.suggestion_settlement (
        suggestion_id uuid constraint suggestion_settlement_pkey primary key
          constraint suggestion_settlement_suggestion_id_fkey references samsvar.suggestion,
        case_id uuid not null constraint suggestion_settlement_case_id_fkey references samsvar.case_file,
        region text not null,
        kind text not null,
        draft_version integer,
        reason text,
        made_by uuid not null constraint suggestion_settlement_made_by_fkey references samsvar.person,
        made_at timestamptz not null,
        constraint suggestion_settlement_kind check (kind in ('accepted', 'rejected', 'withdrawn')),
        constraint suggestion_settlement_version check ((kind = 'accepted') = (draft_version is not null)),
        constraint suggestion_settlement_reason check (reason is null or kind = 'rejected')
      )`);
  }

  /** Written once; changed by an erasure only, and shown to those who work on the case. */
  private async fence(runner: QueryRunner, table: string, insert: string): Promise<void> {
    const erases = `current_setting('samsvar.erases', true) = case_id::text and samsvar.may_work_on(case_id)`;
    for (const rule of [
      `alter table samsvar.${table} enable row level security`,
      `alter table samsvar.${table} force row level security`,
      `create policy ${table}_read on samsvar.${table} for select using (true)`,
      `create policy ${table}_audience on samsvar.${table} as restrictive for select using (samsvar.audience() = '')`,
      `create policy ${table}_insert on samsvar.${table} for insert with check (${insert})`,
      `create policy ${table}_update on samsvar.${table} for update using (true) with check (${erases})`,
    ])
      await runner.query(rule);
  }

  /** A text of the journal that is erased goes here, too: the changed blocks as a whole, for they hold it. */
  private async erasure(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function samsvar.erase_suggestion() returns trigger language plpgsql as $$
      declare kept jsonb;
      begin
        if new.state <> 'erased' or old.state = 'erased' then return new; end if;
        select e.entry::jsonb -> 'data' into kept from samsvar.journal_entry e
         where e.chain_id = new.case_id and e.seq = new.seq;
        perform set_config('samsvar.erases', new.case_id::text, true);
        if new.field = 'note' then
          update samsvar.suggestion set note = '${MARKER}' where case_id = new.case_id and note is not null
             and kept @> jsonb_build_object('suggestions', jsonb_build_array(jsonb_build_object('suggestion', id)));
        elsif new.field ~ '^(removed|inserted)-' then
          update samsvar.suggestion set before = null, after = null
           where case_id = new.case_id and number::text = split_part(new.field, '-', 2);
        elsif new.field = 'reason' and kept ? 'suggestion' then
          update samsvar.suggestion_settlement set reason = '${MARKER}'
           where suggestion_id = (kept ->> 'suggestion')::uuid and reason is not null;
        end if;
        perform set_config('samsvar.erases', '', true);
        return new;
      end $$`);
    await runner.query(`
      create trigger text_erasure_erases_suggestion after update on samsvar.text_erasure
        for each row execute function samsvar.erase_suggestion()`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward. Restore a backup to go back.'));
  }
}
