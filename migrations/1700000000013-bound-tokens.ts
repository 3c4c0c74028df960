import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A token answers, puts forward and submits only when it was made for that. */
export class BoundTokens1700000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table samsvar.access_token drop constraint access_token_scope`);
    await runner.query(`
      alter table samsvar.access_token
        add constraint access_token_scope check (scope in ('read', 'act', 'answer'))`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward. Restore a backup to go back.'));
  }
}
