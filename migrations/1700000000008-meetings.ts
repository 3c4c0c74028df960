import type { MigrationInterface, QueryRunner } from 'typeorm';

const OWN_REGION = `region = current_setting('samsvar.region', true)`;
/** Written by one region alone, read by all five. */
const WRITTEN_BY_REGION = ['forum_meeting', 'written_decision'];

/** Meetings of the regions' forums, dates that follow them, and what is said of dates and extensions besides. */
export class Meetings1700000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table samsvar.forum_meeting (
        id uuid constraint forum_meeting_pkey primary key,
        region text not null,
        forum text not null,
        date date not null,
        papers_by date not null,
        source text not null,
        registered_by uuid not null constraint forum_meeting_registered_by_fkey references samsvar.person,
        registered_at timestamptz not null,
        withdrawn_at timestamptz,
        constraint forum_meeting_source check (source in ('form', 'list', 'calendar')),
        constraint forum_meeting_papers check (papers_by <= date)
      )`);
    await runner.query(
      `create unique index forum_meeting_once on samsvar.forum_meeting (region, forum, date) where withdrawn_at is null`,
    );
    await runner.query(`
      create table samsvar.written_decision (
        id uuid constraint written_decision_pkey primary key,
        case_id uuid not null constraint written_decision_case_id_fkey references samsvar.case_file,
        region text not null,
        milestone_key text not null,
        chosen_by uuid not null constraint written_decision_chosen_by_fkey references samsvar.person,
        chosen_at timestamptz not null,
        withdrawn_at timestamptz
      )`);
    await runner.query(
      `create unique index written_decision_once on samsvar.written_decision (case_id, milestone_key) where withdrawn_at is null`,
    );
    for (const table of WRITTEN_BY_REGION) await this.fence(runner, table);
    await runner.query(`
      alter table samsvar.milestone
        add column moved_by text,
        add column rule_date date,
        add column meeting_id uuid constraint milestone_meeting_id_fkey references samsvar.forum_meeting`);
    await runner.query(`
      alter table samsvar.deadline_date
        add column document_id uuid constraint deadline_date_document_id_fkey references samsvar.document`);
    await runner.query(`alter table samsvar.extension add column sections jsonb`);
    await runner.query(`
      alter table samsvar.closed_day
        add column removed_at timestamptz,
        add constraint closed_day_period check (valid_to is null or valid_to >= valid_from)`);
  }

  private async fence(runner: QueryRunner, table: string): Promise<void> {
    await runner.query(`alter table samsvar.${table} enable row level security`);
    await runner.query(`alter table samsvar.${table} force row level security`);
    await runner.query(`create policy ${table}_read on samsvar.${table} for select using (true)`);
    await runner.query(
      `create policy ${table}_insert on samsvar.${table} for insert with check (${OWN_REGION})`,
    );
    await runner.query(
      `create policy ${table}_update on samsvar.${table} for update using (${OWN_REGION}) with check (${OWN_REGION})`,
    );
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward. Restore a backup to go back.'));
  }
}
