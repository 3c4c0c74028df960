import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Written by one region alone, read by all who work on the case. */
const WRITTEN_BY_REGION = ['political_treatment', 'clarification_look'];
const OWN_REGION = `region = current_setting('samsvar.region', true)`;

/**
 * What the reply takes with it out of the house: facts of the case with their source, political treatment per region,
 * the access status of a document with its reason, and clarifications with their ledger lines, date and looks.
 */
export class House1700000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.facts(runner);
    await this.treatment(runner);
    await this.clarifications(runner);
    await runner.query(`alter table samsvar.document add column access_reason text`);
    await runner.query(`
      alter table samsvar.answer
        add column link text,
        add constraint answer_link check (link is null or (registered and link ~ '^https?://'))`);
    for (const table of WRITTEN_BY_REGION) await this.fence(runner, table);
    await this.grants(runner);
  }

  private async facts(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table samsvar.case_fact (
        id uuid constraint case_fact_pkey primary key,
        case_id uuid not null constraint case_fact_case_id_fkey references samsvar.case_file,
        name text not null,
        value text not null,
        source text not null,
        definition text not null,
        period text not null,
        entered_by uuid not null constraint case_fact_entered_by_fkey references samsvar.person,
        entered_at timestamptz not null,
        latest boolean not null,
        constraint case_fact_known check (name = 'kofoedsmindeModel' and value in ('objective', 'rate', 'mixture')),
        constraint case_fact_cited check (source ~ '\\S' and definition ~ '\\S' and period ~ '\\S')
      )`);
    await runner.query(
      `create unique index case_fact_one_latest on samsvar.case_fact (case_id, name) where latest`,
    );
  }

  private async treatment(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table samsvar.political_treatment (
        id uuid constraint political_treatment_pkey primary key,
        case_id uuid not null constraint political_treatment_case_id_fkey references samsvar.case_file,
        region text not null,
        body text not null,
        stage text not null,
        dated date,
        text text not null,
        document_id uuid constraint political_treatment_document_id_fkey references samsvar.document,
        recorded_by uuid not null constraint political_treatment_recorded_by_fkey references samsvar.person,
        recorded_at timestamptz not null,
        latest boolean not null,
        constraint political_treatment_body check (body in ('kkr', 'councils', 'regionalCouncil')),
        constraint political_treatment_stage check (stage in ('planned', 'treated', 'notTreated')),
        constraint political_treatment_dated check (stage <> 'treated' or dated is not null)
      )`);
    await runner.query(
      `create unique index political_treatment_one_latest on samsvar.political_treatment (case_id, region, body) where latest`,
    );
  }

  private async clarifications(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table samsvar.clarification
        add column requirements jsonb not null default '[]',
        add column due_on date`);
    await runner.query(`
      create table samsvar.clarification_look (
        id uuid constraint clarification_look_pkey primary key,
        case_id uuid not null constraint clarification_look_case_id_fkey references samsvar.case_file,
        clarification_id uuid not null constraint clarification_look_clarification_id_fkey references samsvar.clarification,
        region text not null,
        hash text not null,
        looked_by uuid not null constraint clarification_look_looked_by_fkey references samsvar.person,
        looked_at timestamptz not null,
        constraint clarification_look_once unique (clarification_id, region, hash),
        constraint clarification_look_hash check (hash ~ '^[0-9a-f]{64}$')
      )`);
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

  private async grants(runner: QueryRunner): Promise<void> {
    await runner.query(`
      do $$
      declare app text := current_setting('samsvar.role_prefix') || '_app';
      begin
        execute format('revoke update on samsvar.clarification_look from %I', app);
      end $$`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward. Restore a backup to go back.'));
  }
}
