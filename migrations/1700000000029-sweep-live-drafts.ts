import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long a shared text is kept after the last thing that was written in it, in days. */
const KEPT = 30;

/**
 * Shared texts (decision 0044) go when nobody can write in them any more: those of a case that has been submitted or closed, which
 * never comes under work again, once nothing has been written in them for some time.
 */
export class SweepLiveDrafts1700000000029 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function samsvar.sweep_live_drafts() returns integer
        language plpgsql security definer set search_path = pg_catalog as $$
      declare
        file uuid;
        removed integer;
        gone integer := 0;
      begin
        for file in
          select distinct l.case_id from samsvar.live_draft l join samsvar.case_file c on c.id = l.case_id
           where split_part(c.state, '.', 1) in ('submitted', 'closed') order by l.case_id limit 100
        loop
          perform set_config('samsvar.erases', file::text, true);
          delete from samsvar.live_draft l
           where l.case_id = file and l.opened_at < samsvar.now() - interval '${KEPT} days'
             and not exists (select from samsvar.live_update u
                              where u.live_id = l.id and u.written_at >= samsvar.now() - interval '${KEPT} days');
          get diagnostics removed = row_count;
          gone := gone + removed;
        end loop;
        perform set_config('samsvar.erases', '', true);
        return gone;
      end $$`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward. Restore a backup to go back.'));
  }
}
