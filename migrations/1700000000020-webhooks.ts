import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Receivers of events, and their deliveries among everything else that leaves the house. */
export class Webhooks1700000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table samsvar.webhook (
        id uuid constraint webhook_pkey primary key,
        name text not null,
        url text not null,
        events jsonb not null,
        state text not null,
        off_reason text,
        failures integer not null default 0,
        failing_since timestamptz,
        failed_at timestamptz,
        generation integer not null default 0,
        secret_at timestamptz,
        told_at timestamptz,
        registered_by uuid not null constraint webhook_registered_by_fkey references samsvar.person,
        registered_at timestamptz not null,
        constraint webhook_url check (url ~ '^https://[^[:space:]@]+$'),
        constraint webhook_state check (state in ('active', 'off', 'removed')),
        constraint webhook_off check ((state = 'off') = (off_reason is not null)),
        constraint webhook_failing check (failures >= 0 and (failures = 0) = (failing_since is null)),
        constraint webhook_secret check (generation >= 0 and (generation = 0) = (secret_at is null))
      )`);
    await runner.query(
      `create unique index webhook_one_of_url on samsvar.webhook (url) where state <> 'removed'`,
    );
    await runner.query(`
      alter table samsvar.outgoing
        alter column person_id drop not null,
        add column webhook_id uuid constraint outgoing_webhook_id_fkey references samsvar.webhook,
        drop constraint outgoing_kind,
        add constraint outgoing_kind check (kind in ('digest', 'immediate', 'webhook')),
        add constraint outgoing_addressee check (
          (kind = 'webhook') = (webhook_id is not null) and (kind = 'webhook') = (person_id is null))`);
    await runner.query(
      `create index outgoing_of_webhook on samsvar.outgoing (webhook_id, dated) where webhook_id is not null`,
    );
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward. Restore a backup to go back.'));
  }
}
