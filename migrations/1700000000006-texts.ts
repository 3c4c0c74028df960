import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Written by one region alone, read by all five: the database refuses rows for another, the owner included. */
const WRITTEN_BY_REGION = ['comment', 'comment_settlement', 'option_position'];
/** Read by one region alone, too: what it has not handed in. */
const SEEN_BY_REGION = ['contribution_draft', 'contribution_comment'];

const OWN_REGION = `region = current_setting('samsvar.region', true)`;

/** Contributions in versions and as drafts, comments, options with positions, and releases to readers. */
export class Texts1700000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.contributions(runner);
    await this.comments(runner);
    await this.options(runner);
    await this.releases(runner);
    for (const table of WRITTEN_BY_REGION) await this.fence(runner, table, 'true');
    for (const table of SEEN_BY_REGION) await this.fence(runner, table, OWN_REGION);
    await this.grants(runner);
  }

  /** What was handed in before becomes version 1; its content and hash stay as they were journaled. */
  private async contributions(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table samsvar.contribution
        add column number integer not null default 1,
        add column latest boolean not null default true`);
    await runner.query(`
      alter table samsvar.contribution
        alter column number drop default,
        alter column latest drop default,
        drop constraint contribution_pkey,
        add constraint contribution_pkey primary key (case_id, section, region, number),
        add constraint contribution_number check (number > 0)`);
    await runner.query(
      `create unique index contribution_one_latest on samsvar.contribution (case_id, section, region) where latest`,
    );
    await runner.query(`
      create function samsvar.refuse_contribution_change() returns trigger language plpgsql as $$
      begin
        if (new.case_id, new.section, new.region, new.number, new.hash, new.content, new.handed_in_by, new.handed_in_at)
           is distinct from (old.case_id, old.section, old.region, old.number, old.hash, old.content, old.handed_in_by, old.handed_in_at) then
          raise exception 'A contribution that is handed in is immutable.' using errcode = 'insufficient_privilege';
        end if;
        return new;
      end $$`);
    await runner.query(`
      create trigger contribution_immutable before update on samsvar.contribution
        for each row execute function samsvar.refuse_contribution_change()`);
    await runner.query(`
      create table samsvar.contribution_draft (
        case_id uuid not null constraint contribution_draft_case_id_fkey references samsvar.case_file,
        section text not null,
        region text not null,
        version integer not null,
        content jsonb not null,
        hash text not null,
        saved_by uuid not null constraint contribution_draft_saved_by_fkey references samsvar.person,
        saved_at timestamptz not null,
        constraint contribution_draft_pkey primary key (case_id, section, region),
        constraint contribution_draft_version check (version > 0),
        constraint contribution_draft_hash check (hash ~ '^[0-9a-f]{64}$')
      )`);
    await runner.query(`
      create table samsvar.contribution_comment (
        id uuid constraint contribution_comment_pkey primary key,
        case_id uuid not null constraint contribution_comment_case_id_fkey references samsvar.case_file,
        section text not null,
        region text not null,
        parent_id uuid constraint contribution_comment_parent_id_fkey references samsvar.contribution_comment,
        hash text not null,
        paragraph integer,
        quote text,
        text text,
        made_by uuid not null constraint contribution_comment_made_by_fkey references samsvar.person,
        made_at timestamptz not null,
        resolved_at timestamptz,
        withdrawn_at timestamptz,
        constraint contribution_comment_hash check (hash ~ '^[0-9a-f]{64}$'),
        constraint contribution_comment_text check ((text is null) = (withdrawn_at is not null))
      )`);
    await runner.query(
      `create index contribution_comment_case on samsvar.contribution_comment (case_id, section, region)`,
    );
  }

  private async comments(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table samsvar.comment (
        id uuid constraint comment_pkey primary key,
        case_id uuid not null constraint comment_case_id_fkey references samsvar.case_file,
        number integer not null,
        section text not null,
        region text not null,
        parent_id uuid constraint comment_parent_id_fkey references samsvar.comment,
        subject text not null,
        hash text not null,
        of_region text,
        paragraph integer,
        quote text,
        text text,
        made_by uuid not null constraint comment_made_by_fkey references samsvar.person,
        made_at timestamptz not null,
        changed_at timestamptz,
        withdrawn_at timestamptz,
        constraint comment_case_id_number_key unique (case_id, number),
        constraint comment_subject check (subject in ('draft', 'revision', 'contribution')),
        constraint comment_of_region check ((subject = 'contribution') = (of_region is not null)),
        constraint comment_hash check (hash ~ '^[0-9a-f]{64}$'),
        constraint comment_paragraph check (paragraph > 0),
        constraint comment_text check ((text is null) = (withdrawn_at is not null))
      )`);
    await runner.query(`create index comment_section on samsvar.comment (case_id, section)`);
    await runner.query(`
      create table samsvar.comment_settlement (
        comment_id uuid not null constraint comment_settlement_comment_id_fkey references samsvar.comment,
        number integer not null,
        region text not null,
        kind text not null,
        made_by uuid not null constraint comment_settlement_made_by_fkey references samsvar.person,
        made_at timestamptz not null,
        constraint comment_settlement_pkey primary key (comment_id, number),
        constraint comment_settlement_kind check (kind in ('resolved', 'reopened'))
      )`);
  }

  private async options(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table samsvar.section_option (
        id uuid constraint section_option_pkey primary key,
        case_id uuid not null constraint section_option_case_id_fkey references samsvar.case_file,
        section text not null,
        number integer not null,
        version integer not null,
        title text not null,
        description text,
        made_by uuid not null constraint section_option_made_by_fkey references samsvar.person,
        made_at timestamptz not null,
        changed_at timestamptz,
        withdrawn_at timestamptz,
        constraint section_option_case_id_section_number_key unique (case_id, section, number),
        constraint section_option_counts check (number > 0 and version > 0)
      )`);
    await runner.query(`
      create table samsvar.option_position (
        id uuid constraint option_position_pkey primary key,
        case_id uuid not null constraint option_position_case_id_fkey references samsvar.case_file,
        option_id uuid not null constraint option_position_option_id_fkey references samsvar.section_option,
        option_version integer not null,
        region text not null,
        stand text not null,
        condition text,
        given_by uuid not null constraint option_position_given_by_fkey references samsvar.person,
        on_behalf_of uuid constraint option_position_on_behalf_of_fkey references samsvar.person,
        given_at timestamptz not null,
        latest boolean not null,
        constraint option_position_stand check (stand in ('supports', 'canAccept', 'cannotAccept'))
      )`);
    await runner.query(
      `create unique index option_position_one_latest on samsvar.option_position (option_id, region) where latest`,
    );
    await runner.query(`create index option_position_case on samsvar.option_position (case_id)`);
  }

  private async releases(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table samsvar.revision_release (
        id uuid constraint revision_release_pkey primary key,
        case_id uuid not null constraint revision_release_case_id_fkey references samsvar.case_file,
        section text not null,
        hash text not null,
        person_id uuid not null constraint revision_release_person_id_fkey references samsvar.person,
        released_by uuid not null constraint revision_release_released_by_fkey references samsvar.person,
        released_at timestamptz not null,
        withdrawn_by uuid constraint revision_release_withdrawn_by_fkey references samsvar.person,
        withdrawn_at timestamptz,
        constraint revision_release_withdrawn check ((withdrawn_by is null) = (withdrawn_at is null)),
        constraint revision_release_hash check (hash ~ '^[0-9a-f]{64}$')
      )`);
    await runner.query(
      `create unique index revision_release_one_in_force on samsvar.revision_release (case_id, section, hash, person_id) where withdrawn_at is null`,
    );
    await runner.query(
      `create index revision_release_person on samsvar.revision_release (person_id, case_id)`,
    );
  }

  private async fence(runner: QueryRunner, table: string, readable: string): Promise<void> {
    await runner.query(`alter table samsvar.${table} enable row level security`);
    await runner.query(`alter table samsvar.${table} force row level security`);
    await runner.query(`create policy ${table}_read on samsvar.${table} for select using (${readable})`);
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
        execute format('revoke update on samsvar.comment_settlement from %I', app);
      end $$`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward. Restore a backup to go back.'));
  }
}
