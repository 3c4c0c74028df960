import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Passwords, browsers' sessions, programs' tokens, and how often somebody tried to sign in. */
export class Accounts1700000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table samsvar.credential (
        person_id uuid constraint credential_pkey primary key
          constraint credential_person_id_fkey references samsvar.person,
        hash text not null,
        must_change boolean not null,
        changed_at timestamptz not null,
        constraint credential_argon2id check (starts_with(hash, '$argon2id$'))
      )`);
    // Ages of a session are real time: they are about a browser, whatever day a demo plays.
    await runner.query(`
      create table samsvar.session (
        id uuid constraint session_pkey primary key,
        token_sha256 text not null constraint session_token_sha256_key unique,
        person_id uuid not null constraint session_person_id_fkey references samsvar.person,
        method text not null,
        csrf_secret text not null,
        browser text not null,
        created_at timestamptz not null,
        fresh_at timestamptz not null,
        last_seen_at timestamptz not null,
        idle_until timestamptz not null,
        ends_at timestamptz not null,
        ended_at timestamptz,
        constraint session_method check (method in ('password', 'demo')),
        constraint session_token check (token_sha256 ~ '^[0-9a-f]{64}$')
      )`);
    await runner.query(`create index session_person on samsvar.session (person_id)`);
    await runner.query(`
      create table samsvar.access_token (
        id uuid constraint access_token_pkey primary key,
        token_sha256 text not null constraint access_token_token_sha256_key unique,
        person_id uuid not null constraint access_token_person_id_fkey references samsvar.person,
        name text not null,
        scope text not null,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        last_used_at timestamptz,
        revoked_at timestamptz,
        constraint access_token_scope check (scope in ('read', 'act')),
        constraint access_token_token check (token_sha256 ~ '^[0-9a-f]{64}$'),
        constraint access_token_period check (expires_at > created_at)
      )`);
    await runner.query(`create index access_token_person on samsvar.access_token (person_id)`);
    // The form that rate-limiter-flexible writes; `expire` is in milliseconds since 1970.
    await runner.query(`
      create table samsvar.sign_in_attempt (
        key varchar(255) constraint sign_in_attempt_pkey primary key,
        points integer not null default 0,
        expire bigint
      )`);
    await runner.query(`
      do $$
      declare app text := current_setting('samsvar.role_prefix') || '_app';
      begin
        execute format('grant delete on samsvar.session, samsvar.sign_in_attempt to %I', app);
      end $$`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward. Restore a backup to go back.'));
  }
}
