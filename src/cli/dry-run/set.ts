import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openEngine, type Engine } from '../../engine.js';
import { step } from '../../platform/boot/progress.js';
import { startEmbedded, type EmbeddedPostgres } from '../../platform/embedded/embedded.js';
import { provisionDatabase } from '../../platform/embedded/provision.js';
import { migrateDatabase } from '../../platform/database/migrate.js';
import { instantOf } from '../../platform/danish/dates.pure.js';
import { STORY_BEGINS } from '../../sample/story/story.js';
import type { DryRunOptions } from './options.js';
import { MailSink } from './mail-sink.js';

const PREFIX = 'samsvar';
/** A mail claimed by a process that died is taken over after this long. */
const LEASE_SECONDS = 2;

/** Everything a dry run stands on. */
export interface DryRunStage {
  readonly engine: Engine;
  readonly sink: MailSink;
  readonly postgres: EmbeddedPostgres;
  readonly state: string;
  /** Whether an interrupted run goes on here. */
  readonly resumed: boolean;
  finished: boolean;
}

/** A database of its own under `out`, a mail server, and the engine with its worker. */
export async function setStage({ out, seed }: DryRunOptions): Promise<DryRunStage> {
  const state = join(out, '.state');
  const postgres = await step('Starter PostgreSQL', () =>
    startEmbedded({
      dataDir: join(state, 'pg'),
      dataDirChosen: false,
      durable: true,
      log: (line) => console.error(line),
    }),
  );
  try {
    const urls = await provisionDatabase({
      superuserUrl: postgres.superuserUrl,
      rolePrefix: PREFIX,
      database: 'dryrun',
    });
    await step('Migrerer databasen', () => migrateDatabase({ ownerUrl: urls.ownerUrl, rolePrefix: PREFIX }));
    const sink = new MailSink(join(state, 'mails.jsonl'));
    const smtpUrl = await sink.listen();
    const options = {
      appUrl: urls.appUrl,
      rolePrefix: PREFIX,
      seed: String(seed),
      smtpUrl,
      publicUrl: 'https://samsvar.example',
      leaseSeconds: LEASE_SECONDS,
      works: true,
      steppedFrom: instantOf(STORY_BEGINS.date, STORY_BEGINS.time),
    };
    const engine = await openEngine(options);
    const resumed = (await engine.db.read('select 1 from samsvar.case_file limit 1')).length > 0;
    return { engine, sink, postgres, state, resumed, finished: false };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

/** Closes everything; a finished run takes its database with it, an unfinished one can go on. */
export async function removeStage(stage: DryRunStage): Promise<void> {
  await stage.engine.close();
  await stage.sink.close();
  await stage.postgres.stop();
  if (stage.finished) await rm(stage.state, { recursive: true, force: true });
}
