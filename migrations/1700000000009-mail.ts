import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a mail carries beside its text, what became of each attempt, who has turned what off, and feeds of dates. */
export class Mail1700000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table samsvar.outgoing
        add column mail text,
        add column html text,
        add column calendar text,
        add column urgent boolean not null default false,
        add column stoppable boolean not null default false,
        add column tries jsonb not null default '[]',
        add column followed_up_at timestamptz`);
    // What failed before anybody followed it up is on the pages already.
    await runner.query(`update samsvar.outgoing set followed_up_at = finished_at where state = 'failed'`);
    await runner.query(
      `create index outgoing_not_followed_up on samsvar.outgoing (id) where state = 'failed' and followed_up_at is null`,
    );
    await runner.query(
      `create index outgoing_failed on samsvar.outgoing (person_id, finished_at) where state = 'failed'`,
    );
    await runner.query(
      `create index outgoing_held_up on samsvar.outgoing (person_id, dated) where state = 'planned' and attempts > 0`,
    );
    await runner.query(`
      create table samsvar.mail_preference (
        person_id uuid constraint mail_preference_pkey primary key
          constraint mail_preference_person_id_fkey references samsvar.person,
        early_off boolean not null,
        changed_at timestamptz not null
      )`);
    await runner.query(`
      create table samsvar.stop_token (
        token_sha256 text constraint stop_token_pkey primary key,
        outgoing_id uuid not null constraint stop_token_outgoing_id_fkey references samsvar.outgoing,
        constraint stop_token_token check (token_sha256 ~ '^[0-9a-f]{64}$')
      )`);
    await runner.query(`
      create table samsvar.calendar_feed (
        id uuid constraint calendar_feed_pkey primary key,
        token_sha256 text not null constraint calendar_feed_token_sha256_key unique,
        person_id uuid not null constraint calendar_feed_person_id_fkey references samsvar.person,
        case_id uuid constraint calendar_feed_case_id_fkey references samsvar.case_file,
        created_at timestamptz not null,
        last_read_at timestamptz,
        revoked_at timestamptz,
        constraint calendar_feed_token check (token_sha256 ~ '^[0-9a-f]{64}$')
      )`);
    await runner.query(
      `create unique index calendar_feed_own on samsvar.calendar_feed (person_id) where case_id is null and revoked_at is null`,
    );
    await runner.query(
      `create unique index calendar_feed_of_case on samsvar.calendar_feed (person_id, case_id) where revoked_at is null`,
    );
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward. Restore a backup to go back.'));
  }
}
