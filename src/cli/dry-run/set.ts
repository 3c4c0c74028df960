import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openEngine, type Engine } from '../../engine.js';
import { step } from '../../platform/boot/progress.js';
import { startEmbedded } from '../../platform/embedded/embedded.js';
import { provisionDatabase, type DatabaseUrls } from '../../platform/embedded/provision.js';
import { migrateDatabase } from '../../platform/database/migrate.js';
import { instantOf } from '../../platform/danish/dates.pure.js';
import { HandlersSender, type CommandSender } from '../../sample/story/sender.js';
import { STORY_BEGINS } from '../../sample/story/story.js';
import type { Met } from '../cluster/api-client.js';
import { ClientLog, NotingSender } from '../cluster/client-log.js';
import { Cluster } from '../cluster/cluster.js';
import { HttpSender } from '../cluster/http-sender.js';
import { People } from '../cluster/people.js';
import { openChosenQueue } from '../queue-choice.js';
import type { DryRunOptions } from './options.js';
import { MailSink } from './mail-sink.js';

const PREFIX = 'samsvar';
/** A mail claimed by a process that died is taken over after this long. */
const LEASE_SECONDS = 2;
/** Where links in mail lead; the same for every run, since mails are compared. */
const PUBLIC_URL = 'https://samsvar.example';

/** Everything a dry run stands on. */
export interface DryRunStage {
  /** The operator's: it steps the clock, rings and reads; with `handlers` it also acts and answers bells. */
  readonly engine: Engine;
  /** How the people act. */
  readonly sender: CommandSender;
  /** The processes people act on; null when they act through the handlers. */
  readonly cluster: Cluster | null;
  /** What clients sent and were answered. */
  readonly log: ClientLog;
  /** What clients met on the way to their answers. */
  readonly met: Met;
  readonly sink: MailSink;
  readonly state: string;
  /** Whether an interrupted run goes on here. */
  readonly resumed: boolean;
  finished: boolean;
  /** Stops everything, in the reverse order. */
  readonly close: () => Promise<void>;
}

/** A database of its own under `out`, a mail server, the operator's engine, and the processes people act on. */
export async function setStage(options: DryRunOptions): Promise<DryRunStage> {
  const opened: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (let next = opened.pop(); next; next = opened.pop()) await next();
  };
  try {
    return await open(options, opened, close);
  } catch (error) {
    await close();
    throw error;
  }
}

/** Closes everything; a finished run takes its database with it, an unfinished one can go on. */
export async function removeStage(stage: DryRunStage): Promise<void> {
  await stage.close();
  if (stage.finished) await rm(stage.state, { recursive: true, force: true });
}

async function open(
  options: DryRunOptions,
  opened: (() => Promise<unknown>)[],
  close: () => Promise<void>,
): Promise<DryRunStage> {
  const state = join(options.out, '.state');
  const { appUrl } = await openDryRunDatabase(state, opened);
  const sink = new MailSink(join(state, 'mails.jsonl'));
  const smtpUrl = await sink.listen();
  opened.push(() => sink.close());
  const redis = await openChosenQueue(options.queue);
  if (redis) opened.push(() => redis.close());
  const common = { appUrl, rolePrefix: PREFIX, smtpUrl, publicUrl: PUBLIC_URL };
  const rehearsal = { seed: String(options.seed), leaseSeconds: LEASE_SECONDS };
  const engine = await openEngine({
    ...common,
    ...rehearsal,
    redis: redis ?? undefined,
    works: options.through === 'handlers',
    steppedFrom: instantOf(STORY_BEGINS.date, STORY_BEGINS.time),
  });
  opened.push(() => engine.close());
  const log = new ClientLog(join(state, 'clients.jsonl'));
  const operator = new NotingSender(new HandlersSender(engine), log);
  const resumed = (await engine.db.read('select 1 from samsvar.case_file limit 1')).length > 0;
  const stage = { engine, log, met: {}, sink, state, resumed, finished: false, close };
  if (options.through === 'handlers') return { ...stage, sender: operator, cluster: null };
  const { program, each = 1 } = options;
  const processes = { program, rehearsal, webs: each, workers: each };
  const cluster = new Cluster({ ...common, ...processes, redisUrl: redis?.url });
  opened.push(() => cluster.close());
  const base = await step('Starter web og arbejder', () => cluster.start());
  const people = new People(engine.db, base);
  return { ...stage, met: people.met, cluster, sender: new HttpSender(people.clientOf, log, operator) };
}

async function openDryRunDatabase(state: string, opened: (() => Promise<unknown>)[]): Promise<DatabaseUrls> {
  const postgres = await step('Starter PostgreSQL', () =>
    startEmbedded({
      dataDir: join(state, 'pg'),
      dataDirChosen: false,
      durable: true,
      log: (line) => console.error(line),
    }),
  );
  opened.push(() => postgres.stop());
  const { superuserUrl } = postgres;
  const urls = await provisionDatabase({ superuserUrl, rolePrefix: PREFIX, database: 'dryrun' });
  await step('Migrerer databasen', () => migrateDatabase({ ownerUrl: urls.ownerUrl, rolePrefix: PREFIX }));
  return urls;
}
