import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How far a shared text had come when it was last saved, or when something was last put into it (decision 0044): a save of it that was
 * made earlier and held up on its way is not to replace that. Null for one that was begun before this was kept.
 */
export class LiveStates1700000000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table samsvar.live_draft add column state text');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward. Restore a backup to go back.'));
  }
}
