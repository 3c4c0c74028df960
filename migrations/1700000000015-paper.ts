import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files of a reply made by workers, the PDF of a round, what a round is sent with, and the look of an organisation's papers. */
export class Paper1700000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.assemblies(runner);
    await this.rounds(runner);
    await this.looks(runner);
  }

  private async assemblies(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table samsvar.assembly (
        id uuid constraint assembly_pkey primary key,
        case_id uuid not null constraint assembly_case_id_fkey references samsvar.case_file,
        hash text not null,
        input jsonb,
        state text not null,
        step integer not null default 0,
        attempts integer not null default 0,
        lease_until timestamptz,
        html_sha256 text constraint assembly_html_sha256_fkey references samsvar.stored_file,
        docx_sha256 text constraint assembly_docx_sha256_fkey references samsvar.stored_file,
        pdf_sha256 text constraint assembly_pdf_sha256_fkey references samsvar.stored_file,
        reason text,
        requested_at timestamptz not null,
        finished_at timestamptz,
        constraint assembly_case_id_hash_key unique (case_id, hash),
        constraint assembly_hash check (hash ~ '^[0-9a-f]{64}$'),
        constraint assembly_state check (state in ('planned', 'running', 'done', 'failed')),
        constraint assembly_done check ((state = 'done') = (html_sha256 is not null and docx_sha256 is not null and pdf_sha256 is not null)),
        constraint assembly_input check (state in ('done', 'failed') or input is not null),
        constraint assembly_reason check ((state = 'failed') = (reason is not null))
      )`);
    await runner.query(
      `create index assembly_waiting on samsvar.assembly (requested_at, id) where state in ('planned', 'running')`,
    );
  }

  /** Rounds from before have no PDF and the first form of a package: they stay as they were sent. */
  private async rounds(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table samsvar.submission
        add column pdf_sha256 text constraint submission_pdf_sha256_fkey references samsvar.stored_file,
        add column package_format integer not null default 1,
        add column documents jsonb not null default '[]',
        add column recipient text`);
    await runner.query(`
      alter table samsvar.submission
        add constraint submission_recipient check (recipient is null or (channel = 'mail' and recipient !~ '[\\r\\n]'))`);
    await runner.query(`alter table samsvar.outgoing add column attachment text`);
  }

  private async looks(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table samsvar.reply_template (
        id uuid constraint reply_template_pkey primary key,
        organisation_id uuid not null constraint reply_template_organisation_id_fkey references samsvar.organisation,
        file_name text not null,
        sha256 text not null constraint reply_template_sha256_fkey references samsvar.stored_file,
        look jsonb not null,
        current boolean not null,
        uploaded_by uuid not null constraint reply_template_uploaded_by_fkey references samsvar.person,
        uploaded_at timestamptz not null
      )`);
    await runner.query(
      `create unique index reply_template_one_current on samsvar.reply_template (organisation_id) where current`,
    );
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward. Restore a backup to go back.'));
  }
}
