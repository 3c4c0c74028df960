import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Days on which people are away, so that reminders find the substitute. Never why: that is nobody's business here. */
export class Absences1700000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table samsvar.absence (
        id uuid constraint absence_pkey primary key,
        person_id uuid not null constraint absence_person_id_fkey references samsvar.person,
        first_day date not null,
        last_day date not null,
        registered_by uuid not null constraint absence_registered_by_fkey references samsvar.person,
        registered_at timestamptz not null,
        withdrawn_at timestamptz,
        constraint absence_period check (last_day >= first_day),
        constraint absence_once exclude using gist
          (person_id with =, daterange(first_day, last_day, '[]') with &&) where (withdrawn_at is null)
      )`);
    await runner.query(`create index absence_person on samsvar.absence (person_id, first_day)`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward. Restore a backup to go back.'));
  }
}
