import { setTimeout as pause } from 'node:timers/promises';
import { migrateDatabase } from '../../platform/database/migrate.js';
import { startEmbedded, type EmbeddedPostgres } from '../../platform/embedded/embedded.js';
import { provisionDatabase } from '../../platform/embedded/provision.js';
import { Choices } from './choices.js';
import { Load } from './load.js';
import { runsOf, Tally, type RowSetting } from './row.js';
import { WebArena } from './web-arena.js';

const FULL = 50;
/** Longest time of undisturbed work between two stops, in milliseconds. */
const CALM_MS = 400;
/** How long the web may take to answer again once PostgreSQL is back; longer breaks the promise. */
const BACK_WITHIN_MS = 60_000;

export interface DatabaseGround {
  readonly program: string;
  readonly rolePrefix: string;
  /** An empty folder for a PostgreSQL of the row's own: one that writes through to disk, since it is about what survives. */
  readonly folder: string;
}

/**
 * F5: PostgreSQL stops immediately, in the middle of transactions, and comes again. Clients are told 503, the program
 * connects by itself, and nothing acknowledged is lost.
 */
export async function databaseStopped(
  { program, rolePrefix, folder }: DatabaseGround,
  setting: RowSetting,
): Promise<Tally> {
  const tally = new Tally();
  const postgres = await startEmbedded({
    dataDir: folder,
    dataDirChosen: false,
    durable: true,
    log: () => undefined,
  });
  try {
    const { superuserUrl } = postgres;
    const urls = await provisionDatabase({ superuserUrl, rolePrefix, database: rolePrefix });
    await migrateDatabase({ ownerUrl: urls.ownerUrl, rolePrefix });
    const web = await WebArena.open({ program, rolePrefix, appUrl: urls.appUrl, webs: 1 });
    try {
      await stopAgainAndAgain(web, postgres, setting, tally);
    } finally {
      await web.close();
    }
  } finally {
    await postgres.stop();
  }
  return tally;
}

async function stopAgainAndAgain(
  web: WebArena,
  postgres: EmbeddedPostgres,
  setting: RowSetting,
  tally: Tally,
): Promise<void> {
  const choices = new Choices(setting.seed);
  const load = new Load(web);
  await load.start('F5');
  // The operator, who issues each client its token, has no patience of his own.
  while (!load.underWay && load.working) await pause(5);
  let longest = 0;
  for (let stop = 1; stop <= runsOf(FULL, setting) && load.working; stop++) {
    await pause(choices.fraction() * CALM_MS);
    await stopImmediately(postgres);
    tally.runs += 1;
    const from = performance.now();
    const { answered } = load;
    while (load.working && load.answered === answered) {
      if (performance.now() - from > BACK_WITHIN_MS)
        throw new Error(`Stop ${stop}: nobody is answered any more.`);
      await pause(10);
    }
    longest = Math.max(longest, performance.now() - from);
  }
  await load.stop();
  tally.see('acknowledged', load.answered);
  tally.see('answered when sent again', load.repeated);
  tally.see('longest silence in ms', Math.round(longest));
  await web.judge(tally);
}

/** SIGQUIT is PostgreSQL's immediate stop: no transaction is ended, and the next start recovers from the log. */
async function stopImmediately(postgres: EmbeddedPostgres): Promise<void> {
  const pid = postgres.serverPid();
  if (pid === undefined) throw new Error('PostgreSQL is down already.');
  process.kill(pid, 'SIGQUIT');
  while ((postgres.serverPid() ?? pid) === pid) await pause(10);
}
