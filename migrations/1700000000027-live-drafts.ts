import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Largest piece of a shared text that is stored at once, in bytes. */
const LARGEST = 1_048_576;

/**
 * Drafts that several people write at once (decision 0044): which shared text a draft has, on which version of the draft it
 * stands, and the pieces it grew by. A piece is told to all processes when it is committed, and so is the end of a shared text.
 */
export class LiveDrafts1700000000027 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table samsvar.live_draft (
        id uuid constraint live_draft_pkey primary key,
        case_id uuid not null constraint live_draft_case_id_fkey references samsvar.case_file,
        section text not null,
        version integer not null,
        ended boolean not null,
        opened_at timestamptz not null,
        constraint live_draft_case_id_section_key unique (case_id, section),
        constraint live_draft_version check (version >= 0)
      )`);
    await runner.query(`
      create table samsvar.live_update (
        id uuid constraint live_update_pkey primary key,
        live_id uuid not null constraint live_update_live_id_fkey references samsvar.live_draft on delete cascade,
        case_id uuid not null constraint live_update_case_id_fkey references samsvar.case_file,
        section text not null,
        data bytea not null,
        written_by uuid not null constraint live_update_written_by_fkey references samsvar.person,
        written_at timestamptz not null,
        constraint live_update_size check (length(data) between 1 and ${LARGEST})
      )`);
    await runner.query(`create index live_update_live on samsvar.live_update (live_id)`);
    for (const table of ['live_draft', 'live_update']) await this.fence(runner, table);
    await this.told(runner);
    await this.erasure(runner);
  }

  private async fence(runner: QueryRunner, table: string): Promise<void> {
    const writer = `samsvar.writes_section(case_id, section)`;
    const rules = [
      `create policy ${table}_read on samsvar.${table} for select using (samsvar.audience() = '')`,
      `create policy ${table}_insert on samsvar.${table} for insert with check (${writer})`,
      `create policy ${table}_update on samsvar.${table} for update using (true) with check (${writer})`,
      `create policy ${table}_delete on samsvar.${table} for delete using (${writer})`,
      // The trigger below, in whose name ever a text is erased.
      `create policy ${table}_erase on samsvar.${table} for delete using (current_setting('samsvar.erases', true) = case_id::text)`,
    ];
    await runner.query(`alter table samsvar.${table} enable row level security`);
    await runner.query(`alter table samsvar.${table} force row level security`);
    for (const rule of rules) await runner.query(rule);
    await runner.query(`
      do $$
      declare app text := current_setting('samsvar.role_prefix') || '_app';
      begin
        execute format('grant delete on samsvar.${table} to %I', app);
      end $$`);
  }

  /** "u:<text>:<piece>:<process>" for a new piece, "e:<text>" for the end; sent with the commit, never before. */
  private async told(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function samsvar.tell_live() returns trigger language plpgsql as $$
      begin
        if tg_table_name = 'live_update' then
          perform pg_notify('samsvar_live', 'u:' || new.live_id || ':' || new.id || ':'
            || coalesce(current_setting('samsvar.process', true), ''));
        elsif tg_op = 'DELETE' then
          perform pg_notify('samsvar_live', 'e:' || old.id);
        elsif new.ended and not old.ended then
          perform pg_notify('samsvar_live', 'e:' || new.id);
        end if;
        return null;
      end $$`);
    await runner.query(`
      create trigger live_update_told after insert on samsvar.live_update
        for each row execute function samsvar.tell_live()`);
    await runner.query(`
      create trigger live_draft_told after update or delete on samsvar.live_draft
        for each row execute function samsvar.tell_live()`);
  }

  /** A piece is bytes in which no text can be looked for: the shared texts of the case go with any text that is erased. */
  private async erasure(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function samsvar.erase_live() returns trigger language plpgsql as $$
      begin
        if new.state = 'erased' and old.state <> 'erased' then
          perform set_config('samsvar.erases', new.case_id::text, true);
          delete from samsvar.live_draft where case_id = new.case_id;
          perform set_config('samsvar.erases', '', true);
        end if;
        return new;
      end $$`);
    await runner.query(`
      create trigger text_erasure_erases_live after update on samsvar.text_erasure
        for each row execute function samsvar.erase_live()`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward. Restore a backup to go back.'));
  }
}
