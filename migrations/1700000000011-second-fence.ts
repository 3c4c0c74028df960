import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a row must be to be written: SQL over its columns, for what is added and for what it becomes. */
interface Fence {
  readonly table: string;
  readonly insert: string;
  /** Absent: the same as for adding. */
  readonly update?: string;
}

const PROGRAM_OR_IN_CASE = `samsvar.may_work_on(case_id)`;
const ADMINISTRATION = `samsvar.acting_role() = 'admin'`;
const OF_MEMBERSHIP = `${ADMINISTRATION} or exists (
  select from samsvar.membership m where m.id = membership_id and m.region = samsvar.acting_region())`;
const WRITER = `samsvar.writes_section(case_id, section)`;
const COORDINATOR = `samsvar.coordinates(case_id)`;

/** Every table that carries a region and was not fenced before, and those that are one secretariat's to write. */
const FENCES: readonly Fence[] = [
  { table: 'organisation', insert: ADMINISTRATION },
  { table: 'membership', insert: ADMINISTRATION },
  { table: 'mandate', insert: OF_MEMBERSHIP },
  { table: 'milestone', insert: PROGRAM_OR_IN_CASE },
  { table: 'reminder', insert: PROGRAM_OR_IN_CASE },
  { table: 'naming', insert: COORDINATOR },
  {
    table: 'coordination_consent',
    insert: `region = samsvar.acting_region()`,
    // The old coordinator notes that the yes was used; by then the case names the new one.
    update: PROGRAM_OR_IN_CASE,
  },
  { table: 'section_draft', insert: WRITER },
  { table: 'draft_history', insert: WRITER },
  { table: 'put_forward', insert: COORDINATOR, update: PROGRAM_OR_IN_CASE },
  { table: 'submission', insert: COORDINATOR },
  { table: 'case_file', insert: `samsvar.is_asked(snapshot)` },
  { table: 'journal_entry', insert: `samsvar.is_own_entry(entry)` },
];

/**
 * The second fence, on every table that carries a region: whatever the application believes, the database takes no row in
 * another region's name. Who acts is set by the executor, transaction-locally, from the grant as stored. Reading stays
 * open here: agreement, overview and reminders need the rows of all regions.
 */
export class SecondFence1700000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.questions(runner);
    for (const fence of FENCES) await this.raise(runner, fence);
  }

  /** What the policies ask. A transaction of the program itself (clock, post, start) has neither region nor role. */
  private async questions(runner: QueryRunner): Promise<void> {
    for (const [name, setting] of [
      ['acting_region', 'samsvar.region'],
      ['acting_role', 'samsvar.role'],
    ])
      await runner.query(`
        create function samsvar.${name}() returns text language sql stable as
          $$ select coalesce(current_setting('${setting}', true), '') $$`);
    await runner.query(`
      create function samsvar.is_asked(snapshot jsonb) returns boolean language sql stable as $$
        select case samsvar.acting_region()
          when '' then samsvar.acting_role() in ('', 'admin', 'agency')
          else jsonb_exists(snapshot #> '{context,regions}', samsvar.acting_region()) end
      $$`);
    await runner.query(`
      create function samsvar.may_work_on(file uuid) returns boolean language sql stable as $$
        select exists (select from samsvar.case_file c where c.id = file and samsvar.is_asked(c.snapshot))
      $$`);
    await runner.query(`
      create function samsvar.coordinates(file uuid) returns boolean language sql stable as $$
        select exists (select from samsvar.case_file c
          where c.id = file and c.snapshot #>> '{context,coordinator}' = samsvar.acting_region())
      $$`);
    await runner.query(`
      create function samsvar.writes_section(file uuid, section text) returns boolean language sql stable as $$
        select exists (select from samsvar.case_file c
          where c.id = file and samsvar.acting_region() = coalesce(
            c.snapshot #>> array['context', 'sections', section, 'lead'], c.snapshot #>> '{context,coordinator}'))
      $$`);
    await this.ownEntry(runner);
  }

  /**
   * An entry names who acted, in which region's name the statechart was moved, and who opened the case: each of them the
   * acting region. What the clock does stands under nobody's name.
   */
  private async ownEntry(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function samsvar.is_own_entry(entry text) returns boolean language sql stable as $$
        select (e #>> '{actor,person}') is null
            or (coalesce(e #>> '{actor,region}', '') = samsvar.acting_region()
                and coalesce(e #>> '{event,by,region}', samsvar.acting_region()) = samsvar.acting_region()
                and coalesce(e #>> '{open,input,coordinator}', samsvar.acting_region()) = samsvar.acting_region())
          from (select entry::jsonb as e) parsed
      $$`);
  }

  /**
   * The old row is let through: a row is also locked under this policy, and the owner's trigger must see what it refuses.
   * The new one is refused, with an error.
   */
  private async raise(runner: QueryRunner, { table, insert, update = insert }: Fence): Promise<void> {
    await runner.query(`alter table samsvar.${table} enable row level security`);
    await runner.query(`alter table samsvar.${table} force row level security`);
    await runner.query(`create policy ${table}_read on samsvar.${table} for select using (true)`);
    await runner.query(`create policy ${table}_insert on samsvar.${table} for insert with check (${insert})`);
    await runner.query(
      `create policy ${table}_update on samsvar.${table} for update using (true) with check (${update})`,
    );
    await runner.query(`create policy ${table}_delete on samsvar.${table} for delete using (true)`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward. Restore a backup to go back.'));
  }
}
