// A database with many cases in drafting, and ways to lay reminders on them. Needs the built program.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../dist/src/', import.meta.url));
const load = (path) => import(join(dist, path));

/** Opens an embedded PostgreSQL with an engine that answers no bells; `close` takes everything down. */
export async function openStage({ cases, durable = true }) {
  const [{ startEmbedded }, { provisionDatabase }, { migrateDatabase }, { openArena }, shortcuts] =
    await Promise.all([
      load('platform/embedded/embedded.js'),
      load('platform/embedded/provision.js'),
      load('platform/database/migrate.js'),
      load('cli/faults/arena.js'),
      load('sample/story/shortcuts.js'),
    ]);
  const { mkdtemp, rm } = await import('node:fs/promises');
  const { tmpdir } = await import('node:os');
  const dataDir = await mkdtemp(join(tmpdir(), 'samsvar-bench-'));
  const rolePrefix = 'samsvar_bench';
  const postgres = await startEmbedded({ dataDir, durable, log: () => undefined });
  const urls = await provisionDatabase({
    superuserUrl: postgres.superuserUrl,
    rolePrefix,
    database: 'bench',
  });
  await migrateDatabase({ ownerUrl: urls.ownerUrl, rolePrefix });
  const arena = await openArena({ appUrl: urls.appUrl, rolePrefix });
  await shortcuts.openSampleCase(arena.stage, 'P');
  await shortcuts.toDrafting(arena.stage);
  await arena.engine.db.transaction((tx) =>
    (async () => {
      // The database's own fence asks for the case of each row: it must be there before.
      await tx.query(COPY_CASES, [cases]);
      await tx.query(COPY_MILESTONES);
    })(),
  );
  return {
    arena,
    urls,
    /** The superuser's, past every fence. */
    ownUrl: Object.assign(new URL(postgres.superuserUrl), { pathname: '/bench' }).href,
    rolePrefix,
    load,
    close: async () => {
      await arena.close();
      await postgres.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

const COPY_CASES = `
    insert into samsvar.case_file (id, number, title, sender, letter_date, procedure_id, procedure_version, version, snapshot, state, seq, head, head_at, opened_at)
    select gen_random_uuid(), 'P-' || n, title, sender, letter_date, procedure_id, procedure_version, 1, snapshot, state, 1, head, head_at, opened_at
      from samsvar.case_file, generate_series(1, $1::int) n where number = 'P'`;
const COPY_MILESTONES = `
  insert into samsvar.milestone (id, case_id, key, kind, section, region, occurrence, date, rule, owed_by, state, changed_at)
  select gen_random_uuid(), c.id, m.key, m.kind, m.section, m.region, 1, m.date, m.rule, m.owed_by, m.state, m.changed_at
    from samsvar.case_file c, samsvar.milestone m join samsvar.case_file one on one.id = m.case_id and one.number = 'P'
   where m.kind = 'draft' and c.number like 'P-%'`;

/** Lays down so many planned reminders, all due at an instant (ISO UTC; null: now), spread over the cases and their leads. */
export async function layReminders({ arena: { engine } }, count, at = null, round = 0) {
  await engine.db.transaction((tx) => tx.query(LAY, [count, at, round]));
}

// Rungs of their own for each round: a rung is told once for ever.
const LAY = `
  insert into samsvar.reminder (id, case_id, milestone_id, milestone_key, occurrence, rung, region, role, local_date, due_at, state, planned_at)
  select gen_random_uuid(), m.case_id, m.id, m.key, 1, 'before-' || (100 + $3::int * 40 + n), c.snapshot #>> array['context', 'sections', m.section, 'lead'],
         'secretariat', samsvar.today(), coalesce($2::timestamptz, samsvar.now()), 'planned', samsvar.now()
    from generate_series(1, 40) n, samsvar.milestone m join samsvar.case_file c on c.id = m.case_id
   where c.number like 'P-%' order by n, m.id limit $1`;
