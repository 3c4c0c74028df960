import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who has a text open right now (decision 0043). Worth nothing after a crash: no write-ahead log. A row is written in the
 * name of the region whose text it is; of a contribution only that region is shown who writes.
 */
export class DeskVisits1700000000026 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create unlogged table samsvar.desk_visit (
        id uuid constraint desk_visit_pkey primary key,
        case_id uuid not null constraint desk_visit_case_id_fkey references samsvar.case_file,
        subject text not null,
        section text not null,
        region text not null,
        person_id uuid not null constraint desk_visit_person_id_fkey references samsvar.person,
        opened_at timestamptz not null,
        here_until timestamptz not null,
        told_at timestamptz,
        wrote_at timestamptz,
        constraint desk_visit_subject check (subject in ('draft', 'contribution'))
      )`);
    await runner.query(`create index desk_visit_desk on samsvar.desk_visit (case_id, section, here_until)`);
    await this.fence(runner);
  }

  private async fence(runner: QueryRunner): Promise<void> {
    const own = `region = samsvar.acting_region()`;
    const rules = [
      `create policy desk_visit_read on samsvar.desk_visit for select using (subject = 'draft' or ${own})`,
      `create policy desk_visit_audience on samsvar.desk_visit as restrictive for select using (samsvar.audience() = '')`,
      `create policy desk_visit_insert on samsvar.desk_visit for insert with check (${own})`,
      `create policy desk_visit_update on samsvar.desk_visit for update using (${own}) with check (${own})`,
      `create policy desk_visit_delete on samsvar.desk_visit for delete using (${own})`,
    ];
    await runner.query(`alter table samsvar.desk_visit enable row level security`);
    await runner.query(`alter table samsvar.desk_visit force row level security`);
    for (const rule of rules) await runner.query(rule);
    await runner.query(`
      do $$
      declare app text := current_setting('samsvar.role_prefix') || '_app';
      begin
        execute format('grant delete on samsvar.desk_visit to %I', app);
      end $$`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward. Restore a backup to go back.'));
  }
}
