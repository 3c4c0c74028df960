import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables whose rows belong to one region: the database refuses writes for another, the owner included. */
const REGIONAL = ['contribution', 'review_remark', 'answer', 'standpoint'];

/** Drafts, revisions, contributions, remarks, answers, namings and standpoints. */
export class DraftingAndAnswers1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.texts(runner);
    await this.answers(runner);
    for (const table of REGIONAL) await this.fence(runner, table);
  }

  private async texts(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table samsvar.section_draft (
        case_id uuid not null constraint section_draft_case_id_fkey references samsvar.case_file,
        section text not null,
        version integer not null,
        content jsonb not null,
        hash text not null,
        saved_by uuid not null constraint section_draft_saved_by_fkey references samsvar.person,
        saved_at timestamptz not null,
        constraint section_draft_pkey primary key (case_id, section)
      )`);
    await runner.query(`
      create table samsvar.draft_history (
        case_id uuid not null,
        section text not null,
        version integer not null,
        content jsonb not null,
        saved_by uuid not null constraint draft_history_saved_by_fkey references samsvar.person,
        saved_at timestamptz not null,
        constraint draft_history_pkey primary key (case_id, section, version),
        constraint draft_history_case_id_section_fkey
          foreign key (case_id, section) references samsvar.section_draft (case_id, section)
      )`);
    await runner.query(`
      create table samsvar.revision (
        id uuid constraint revision_pkey primary key,
        case_id uuid not null constraint revision_case_id_fkey references samsvar.case_file,
        section text not null,
        number integer not null,
        hash text not null,
        content jsonb not null,
        made_by uuid not null constraint revision_made_by_fkey references samsvar.person,
        made_at timestamptz not null,
        current boolean not null,
        constraint revision_case_id_section_number_key unique (case_id, section, number),
        constraint revision_hash check (hash ~ '^[0-9a-f]{64}$')
      )`);
    await runner.query(
      `create unique index revision_one_current on samsvar.revision (case_id, section) where current`,
    );
    await runner.query(`
      create function samsvar.refuse_revision_change() returns trigger language plpgsql as $$
      begin
        if (new.case_id, new.section, new.number, new.hash, new.content, new.made_by, new.made_at)
           is distinct from (old.case_id, old.section, old.number, old.hash, old.content, old.made_by, old.made_at) then
          raise exception 'A revision is immutable.' using errcode = 'insufficient_privilege';
        end if;
        return new;
      end $$`);
    await runner.query(`
      create trigger revision_immutable before update on samsvar.revision
        for each row execute function samsvar.refuse_revision_change()`);
    await runner.query(`
      create table samsvar.contribution (
        case_id uuid not null constraint contribution_case_id_fkey references samsvar.case_file,
        section text not null,
        region text not null,
        content jsonb not null,
        hash text not null,
        handed_in_by uuid not null constraint contribution_handed_in_by_fkey references samsvar.person,
        handed_in_at timestamptz not null,
        constraint contribution_pkey primary key (case_id, section, region)
      )`);
    await runner.query(`
      create table samsvar.review_remark (
        id uuid constraint review_remark_pkey primary key,
        case_id uuid not null constraint review_remark_case_id_fkey references samsvar.case_file,
        section text not null,
        hash text not null,
        region text not null,
        kind text not null,
        text text,
        made_by uuid not null constraint review_remark_made_by_fkey references samsvar.person,
        made_at timestamptz not null,
        constraint review_remark_kind check (kind in ('none', 'remarks', 'shouldChange')),
        constraint review_remark_text check ((kind = 'none') = (text is null)),
        constraint review_remark_case_id_section_hash_region_key unique (case_id, section, hash, region)
      )`);
  }

  private async answers(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table samsvar.answer (
        id uuid constraint answer_pkey primary key,
        case_id uuid not null constraint answer_case_id_fkey references samsvar.case_file,
        subject text not null,
        region text not null,
        kind text not null,
        hash text not null,
        words text,
        basis text not null,
        decided_on date not null,
        evidence_id uuid constraint answer_evidence_id_fkey references samsvar.document,
        registered boolean not null,
        contested_at timestamptz,
        given_by uuid not null constraint answer_given_by_fkey references samsvar.person,
        on_behalf_of uuid constraint answer_on_behalf_of_fkey references samsvar.person,
        given_at timestamptz not null,
        latest boolean not null,
        constraint answer_kind check (kind in ('yes', 'yesWithReservation', 'cannotJoin', 'sentBack', 'withdrawn')),
        constraint answer_basis check (basis in ('chair', 'meeting', 'writtenProcedure')),
        constraint answer_words check (kind in ('yes', 'withdrawn') or words is not null),
        constraint answer_evidence check (not registered or evidence_id is not null),
        constraint answer_hash check (hash ~ '^[0-9a-f]{64}$')
      )`);
    await runner.query(
      `create unique index answer_one_latest on samsvar.answer (case_id, subject, region) where latest`,
    );
    await runner.query(`
      create table samsvar.naming (
        case_id uuid not null constraint naming_case_id_fkey references samsvar.case_file,
        subject text not null,
        region text not null,
        hash text not null,
        named_by uuid not null constraint naming_named_by_fkey references samsvar.person,
        named_at timestamptz not null,
        constraint naming_pkey primary key (case_id, subject, region, hash, named_at)
      )`);
    await runner.query(`
      create table samsvar.standpoint (
        id uuid constraint standpoint_pkey primary key,
        case_id uuid not null constraint standpoint_case_id_fkey references samsvar.case_file,
        region text not null,
        text text not null,
        given_by uuid not null constraint standpoint_given_by_fkey references samsvar.person,
        given_at timestamptz not null,
        latest boolean not null
      )`);
    await runner.query(
      `create unique index standpoint_one_latest on samsvar.standpoint (case_id, region) where latest`,
    );
    await runner.query(`
      create table samsvar.coordination_consent (
        case_id uuid not null constraint coordination_consent_case_id_fkey references samsvar.case_file,
        region text not null,
        given_by uuid not null constraint coordination_consent_given_by_fkey references samsvar.person,
        given_at timestamptz not null,
        used_at timestamptz,
        constraint coordination_consent_pkey primary key (case_id, region, given_at)
      )`);
  }

  private async fence(runner: QueryRunner, table: string): Promise<void> {
    await runner.query(`alter table samsvar.${table} enable row level security`);
    await runner.query(`alter table samsvar.${table} force row level security`);
    await runner.query(`create policy ${table}_read on samsvar.${table} for select using (true)`);
    for (const act of ['insert', 'update'] as const) {
      const using = act === 'update' ? `using (region = current_setting('samsvar.region', true))` : '';
      await runner.query(
        `create policy ${table}_${act} on samsvar.${table} for ${act} ${using} with check (region = current_setting('samsvar.region', true))`,
      );
    }
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward. Restore a backup to go back.'));
  }
}
