import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reminders, everything that leaves the house, and the reply with its rounds and clarifications. */
export class RemindersAndReply1700000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.reminders(runner);
    await this.reply(runner);
    await this.grants(runner);
  }

  private async reminders(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table samsvar.outgoing (
        id uuid constraint outgoing_pkey primary key,
        key text not null constraint outgoing_key_key unique,
        kind text not null,
        case_id uuid constraint outgoing_case_id_fkey references samsvar.case_file,
        person_id uuid not null constraint outgoing_person_id_fkey references samsvar.person,
        local_date date not null,
        due_at timestamptz not null,
        state text not null,
        lease_until timestamptz,
        handed_over_at timestamptz,
        attempts integer not null default 0,
        message_id text not null,
        dated timestamptz not null,
        recipient text not null,
        subject text not null,
        body text not null,
        items jsonb,
        finished_at timestamptz,
        repeated boolean not null default false,
        reason text,
        constraint outgoing_kind check (kind in ('digest', 'immediate')),
        constraint outgoing_state check (state in ('planned', 'claimed', 'sent', 'skipped', 'failed', 'uncertain')),
        constraint outgoing_reason check (state not in ('skipped', 'failed') or reason is not null),
        constraint outgoing_header check (recipient !~ '[\\r\\n]' and subject !~ '[\\r\\n]')
      )`);
    await runner.query(
      `create unique index outgoing_one_digest on samsvar.outgoing (person_id, local_date) where kind = 'digest'`,
    );
    await runner.query(
      `create index outgoing_due on samsvar.outgoing (due_at, id) where state in ('planned', 'claimed', 'uncertain')`,
    );
    await runner.query(`
      create table samsvar.reminder (
        id uuid constraint reminder_pkey primary key,
        case_id uuid not null constraint reminder_case_id_fkey references samsvar.case_file,
        milestone_id uuid not null constraint reminder_milestone_id_fkey references samsvar.milestone,
        milestone_key text not null,
        occurrence integer not null,
        rung text not null,
        region text not null,
        role text not null,
        local_date date not null,
        due_at timestamptz not null,
        state text not null,
        reason text,
        planned_at timestamptz not null,
        handled_at timestamptz,
        constraint reminder_once unique (case_id, milestone_key, occurrence, rung, region, role),
        constraint reminder_state check (state in ('planned', 'superseded', 'done', 'skipped', 'handed')),
        constraint reminder_reason check (state <> 'skipped' or reason is not null),
        constraint reminder_handled check ((state = 'planned') = (handled_at is null))
      )`);
    await runner.query(`create index reminder_due on samsvar.reminder (due_at, id) where state = 'planned'`);
    await runner.query(`create index reminder_case on samsvar.reminder (case_id, due_at)`);
    await runner.query(`
      create table samsvar.outgoing_reminder (
        outgoing_id uuid not null constraint outgoing_reminder_outgoing_id_fkey references samsvar.outgoing,
        reminder_id uuid not null constraint outgoing_reminder_reminder_id_fkey references samsvar.reminder,
        capacity text not null,
        constraint outgoing_reminder_pkey primary key (outgoing_id, reminder_id)
      )`);
    await runner.query(`create index outgoing_reminder_reminder on samsvar.outgoing_reminder (reminder_id)`);
  }

  private async reply(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table samsvar.put_forward (
        id uuid constraint put_forward_pkey primary key,
        case_id uuid not null constraint put_forward_case_id_fkey references samsvar.case_file,
        number integer not null,
        reply_hash text not null,
        content jsonb not null,
        made_by uuid not null constraint put_forward_made_by_fkey references samsvar.person,
        made_at timestamptz not null,
        current boolean not null,
        constraint put_forward_case_id_number_key unique (case_id, number)
      )`);
    await runner.query(
      `create unique index put_forward_one_current on samsvar.put_forward (case_id) where current`,
    );
    await runner.query(`
      create table samsvar.submission (
        id uuid constraint submission_pkey primary key,
        case_id uuid not null constraint submission_case_id_fkey references samsvar.case_file,
        round integer not null,
        reply_hash text not null,
        submission_hash text not null,
        model jsonb not null,
        html_sha256 text not null constraint submission_html_sha256_fkey references samsvar.stored_file,
        docx_sha256 text not null constraint submission_docx_sha256_fkey references samsvar.stored_file,
        channel text not null,
        submitted_by uuid not null constraint submission_submitted_by_fkey references samsvar.person,
        submitted_at timestamptz not null,
        constraint submission_case_id_round_key unique (case_id, round),
        constraint submission_channel check (channel in ('mail', 'digitalPost', 'other'))
      )`);
    await runner.query(`
      create function samsvar.refuse_submission_change() returns trigger language plpgsql as $$
      begin
        raise exception 'A submission is frozen.' using errcode = 'insufficient_privilege';
      end $$`);
    await runner.query(`
      create trigger submission_frozen before update or delete on samsvar.submission
        for each row execute function samsvar.refuse_submission_change()`);
    await runner.query(`
      create table samsvar.delivery (
        id uuid constraint delivery_pkey primary key,
        case_id uuid not null constraint delivery_case_id_fkey references samsvar.case_file,
        kind text not null,
        delivered_at timestamptz not null,
        document_id uuid constraint delivery_document_id_fkey references samsvar.document,
        registered_by uuid not null constraint delivery_registered_by_fkey references samsvar.person,
        registered_at timestamptz not null,
        constraint delivery_kind check (kind in ('shown', 'receipt'))
      )`);
    await runner.query(`
      create table samsvar.clarification (
        id uuid constraint clarification_pkey primary key,
        case_id uuid not null constraint clarification_case_id_fkey references samsvar.case_file,
        number integer not null,
        question text not null,
        asked_at timestamptz not null,
        answer text,
        hash text,
        factual boolean,
        state text not null,
        answered_at timestamptz,
        constraint clarification_case_id_number_key unique (case_id, number),
        constraint clarification_state check (state in ('open', 'answered', 'withdrawn')),
        constraint clarification_answered check (state <> 'answered' or (answer is not null and hash is not null))
      )`);
  }

  /** The application's role reads, inserts and updates; what must never change is not even granted. */
  private async grants(runner: QueryRunner): Promise<void> {
    await runner.query(`
      do $$
      declare app text := current_setting('samsvar.role_prefix') || '_app';
      begin
        execute format('revoke update on samsvar.journal_entry, samsvar.stored_file, samsvar.draft_history,
          samsvar.submission, samsvar.delivery, samsvar.procedure, samsvar.stored_answer from %I', app);
        execute format('grant delete on samsvar.stored_answer to %I', app);
      end $$`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward. Restore a backup to go back.'));
  }
}
