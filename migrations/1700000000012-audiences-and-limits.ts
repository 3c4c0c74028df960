import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is only for those who work on cases: whoever reads as agency, reader or administrator is shown no row of it. */
const INSIDE = [
  'section_draft',
  'draft_history',
  'comment',
  'comment_settlement',
  'contribution',
  'contribution_draft',
  'contribution_comment',
  'review_remark',
  'section_option',
  'option_position',
  'answer',
  'naming',
  'standpoint',
  'reminder',
];
/** The journal: of cases for those who work on them, of the administration also for those who administer. */
const JOURNAL = ['journal_entry', 'journal_text'];
/** Those of them that had no policies yet, and the revisions. */
const OPEN_SO_FAR = ['section_option', 'journal_text', 'revision'];

/** A second fence for reading, by audience, and counters for limits that all processes share. */
export class AudiencesAndLimits1700000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of OPEN_SO_FAR) await this.enable(runner, table);
    await this.audiences(runner);
    await this.limits(runner);
  }

  private async enable(runner: QueryRunner, table: string): Promise<void> {
    await runner.query(`alter table samsvar.${table} enable row level security`);
    await runner.query(`alter table samsvar.${table} force row level security`);
    await runner.query(`create policy ${table}_all on samsvar.${table} using (true) with check (true)`);
  }

  /** The audience is set for a reading by somebody who works on no case; the program and those who do have none. */
  private async audiences(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function samsvar.audience() returns text language sql stable as
        $$ select coalesce(current_setting('samsvar.audience', true), '') $$`);
    await runner.query(`
      create function samsvar.reading_person() returns uuid language sql stable as
        $$ select nullif(current_setting('samsvar.person', true), '')::uuid $$`);
    for (const table of INSIDE)
      await runner.query(
        `create policy ${table}_audience on samsvar.${table} as restrictive for select using (samsvar.audience() = '')`,
      );
    for (const table of JOURNAL)
      await runner.query(
        `create policy ${table}_audience on samsvar.${table} as restrictive for select using (samsvar.audience() = '' or (
           samsvar.audience() = 'administration' and chain_id = (select a.chain_id from samsvar.administration a)))`,
      );
    await runner.query(`
      create policy revision_audience on samsvar.revision as restrictive for select using (
        samsvar.audience() = '' or exists (
          select from samsvar.revision_release r
           where r.case_id = revision.case_id and r.section = revision.section and r.hash = revision.hash
             and r.person_id = samsvar.reading_person() and r.withdrawn_at is null))`);
  }

  /** Written at every limited request and worth nothing after a crash: no write-ahead log. The form is rate-limiter-flexible's. */
  private async limits(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create unlogged table samsvar.request_count (
        key varchar(255) constraint request_count_pkey primary key,
        points integer not null default 0,
        expire bigint
      )`);
    await runner.query(`
      do $$
      declare app text := current_setting('samsvar.role_prefix') || '_app';
      begin
        execute format('grant delete on samsvar.request_count to %I', app);
      end $$`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward. Restore a backup to go back.'));
  }
}
