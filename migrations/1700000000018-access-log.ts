import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whatever is asked for, no younger line is taken away. */
const KEPT_AT_LEAST = 30;

/**
 * Who read what in a case, apart from its journal (decision 0037). The program adds lines and changes none; they go by a
 * function of the owner's alone, once they are old. Whoever works on no case sees no line but its own.
 */
export class AccessLog1700000000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table samsvar.access_log (
        id uuid constraint access_log_pkey primary key,
        at timestamptz not null,
        person_id uuid not null constraint access_log_person_id_fkey references samsvar.person,
        through text not null,
        kind text not null,
        route text not null,
        case_ref text not null,
        case_id uuid constraint access_log_case_id_fkey references samsvar.case_file,
        object text,
        outcome text not null,
        constraint access_log_through check (through in ('session', 'token')),
        constraint access_log_kind check (kind in ('case', 'section', 'contribution', 'document', 'reply', 'answer', 'journal', 'export', 'plan', 'mail')),
        constraint access_log_outcome check (outcome in ('shown', 'denied', 'notFound')),
        constraint access_log_length check (length(case_ref) <= 200 and length(object) <= 200)
      )`);
    await runner.query(`create index access_log_at on samsvar.access_log (at, id)`);
    await runner.query(`create index access_log_person on samsvar.access_log (person_id, at)`);
    await runner.query(`create index access_log_case on samsvar.access_log (case_id, at)`);
    await this.fence(runner);
    await this.expiry(runner);
  }

  private async fence(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table samsvar.access_log enable row level security`);
    await runner.query(`alter table samsvar.access_log force row level security`);
    await runner.query(`
      create policy access_log_read on samsvar.access_log for select using (
        samsvar.audience() in ('', 'administration') or person_id = samsvar.reading_person())`);
    await runner.query(`create policy access_log_insert on samsvar.access_log for insert with check (true)`);
    // Granted to nobody; the owner's function below is subject to it as well.
    await runner.query(
      `create policy access_log_expire on samsvar.access_log for delete using (at < samsvar.now() - interval '${KEPT_AT_LEAST} days')`,
    );
    await runner.query(`
      do $$
      declare app text := current_setting('samsvar.role_prefix') || '_app';
      begin
        execute format('revoke update on samsvar.access_log from %I', app);
      end $$`);
  }

  /** The one way out: some of the lines that are older than so many days; how many went. */
  private async expiry(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function samsvar.expire_access_log(days integer) returns integer
        language plpgsql security definer set search_path = pg_catalog as $$
      declare gone integer;
      begin
        delete from samsvar.access_log where id in (
          select id from samsvar.access_log
           where at < samsvar.now() - make_interval(days => greatest(days, ${KEPT_AT_LEAST}))
           order by at limit 10000);
        get diagnostics gone = row_count;
        return gone;
      end $$`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward. Restore a backup to go back.'));
  }
}
