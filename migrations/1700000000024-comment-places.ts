import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words round the place of a comment, by which it is found again, and whom it mentions (decision 0042). */
export class CommentPlaces1700000000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table samsvar.comment
        add column words_before text,
        add column words_after text,
        add column mentions jsonb not null default '[]',
        add constraint comment_place check ((words_before is null) = (words_after is null) and (withdrawn_at is null or words_before is null)),
        add constraint comment_mentions check (jsonb_typeof(mentions) = 'array' and jsonb_array_length(mentions) <= 10)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table samsvar.comment
        drop column words_before,
        drop column words_after,
        drop column mentions`);
  }
}
