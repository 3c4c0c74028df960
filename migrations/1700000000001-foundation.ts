import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Roles, the clock, identity and procedures. The role prefix arrives as a session setting of the migrating connection. */
export class Foundation1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create extension if not exists btree_gist`);
    await runner.query(`
      do $$
      declare app text := current_setting('samsvar.role_prefix') || '_app';
      begin
        perform pg_advisory_xact_lock(hashtext('samsvar.roles'));
        if not exists (select from pg_roles where rolname = app) then
          execute format('create role %I nologin nosuperuser nocreatedb nocreaterole nobypassrls', app);
        end if;
        execute format('grant usage on schema samsvar to %I', app);
        execute format('alter default privileges in schema samsvar grant select, insert, update on tables to %I', app);
        execute format('alter default privileges in schema samsvar grant execute on functions to %I', app);
      end $$`);
    await runner.query(`revoke all on schema samsvar from public`);

    await runner.query(`
      create table samsvar.clock (
        id smallint constraint clock_pkey primary key default 1,
        mode text not null default 'real',
        shift interval not null default '0',
        at timestamptz,
        constraint clock_single check (id = 1),
        constraint clock_mode check (mode in ('real', 'shifted', 'stepped')),
        constraint clock_stepped check ((mode = 'stepped') = (at is not null))
      )`);
    await runner.query(`insert into samsvar.clock default values`);
    await runner.query(`
      create function samsvar.now() returns timestamptz language sql stable as $$
        select date_trunc('milliseconds', case mode
          when 'stepped' then at
          when 'shifted' then statement_timestamp() + shift
          else statement_timestamp() end)
        from samsvar.clock
      $$`);
    await runner.query(`
      create function samsvar.today() returns date language sql stable as $$
        select (samsvar.now() at time zone 'Europe/Copenhagen')::date
      $$`);

    await runner.query(`
      create table samsvar.organisation (
        id uuid constraint organisation_pkey primary key,
        kind text not null,
        name text not null,
        region text,
        forum text,
        valid_from date not null,
        valid_to date,
        constraint organisation_kind check (kind in ('secretariat', 'steeringGroup', 'agency', 'authority', 'operations')),
        constraint organisation_period check (valid_to is null or valid_to >= valid_from),
        constraint organisation_region check (kind not in ('secretariat', 'steeringGroup') or region is not null)
      )`);
    await runner.query(`
      create table samsvar.person (
        id uuid constraint person_pkey primary key,
        name text not null,
        email text not null constraint person_email_key unique,
        phone text,
        disabled_at timestamptz
      )`);
    await runner.query(`
      create table samsvar.membership (
        id uuid constraint membership_pkey primary key,
        person_id uuid not null constraint membership_person_id_fkey references samsvar.person,
        organisation_id uuid not null constraint membership_organisation_id_fkey references samsvar.organisation,
        role text not null,
        region text,
        valid_from date not null,
        valid_to date,
        constraint membership_role check (role in ('secretariat', 'chair', 'agency', 'reader', 'admin')),
        constraint membership_region check (role not in ('secretariat', 'chair') or region is not null),
        constraint membership_period check (valid_to is null or valid_to >= valid_from),
        constraint membership_one_chair exclude using gist
          (region with =, daterange(valid_from, valid_to, '[]') with &&) where (role = 'chair')
      )`);
    await runner.query(`create index membership_person on samsvar.membership (person_id)`);
    await runner.query(`create index membership_region_role on samsvar.membership (region, role)`);
    await runner.query(`
      create table samsvar.mandate (
        id uuid constraint mandate_pkey primary key,
        membership_id uuid not null constraint mandate_membership_id_fkey references samsvar.membership,
        substitute_id uuid not null constraint mandate_substitute_id_fkey references samsvar.person,
        valid_from date not null,
        valid_to date not null,
        reason text not null,
        registered_by uuid not null constraint mandate_registered_by_fkey references samsvar.person,
        registered_at timestamptz not null,
        revoked_at timestamptz,
        constraint mandate_period check (valid_to >= valid_from),
        constraint mandate_not_backdated check (valid_from >= (registered_at at time zone 'Europe/Copenhagen')::date)
      )`);
    await runner.query(`create index mandate_substitute on samsvar.mandate (substitute_id)`);
    await runner.query(`
      create table samsvar.closed_day (
        id uuid constraint closed_day_pkey primary key,
        organisation_id uuid constraint closed_day_organisation_id_fkey references samsvar.organisation,
        month smallint not null,
        day smallint not null,
        name text not null,
        valid_from date not null,
        valid_to date,
        constraint closed_day_month check (month between 1 and 12),
        constraint closed_day_day check (day between 1 and 31)
      )`);
    await runner.query(`
      create table samsvar.procedure (
        id text not null,
        version integer not null,
        hash text not null,
        body jsonb not null,
        constraint procedure_pkey primary key (id, version),
        constraint procedure_version check (version > 0)
      )`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward. Restore a backup to go back.'));
  }
}
