import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MachineError } from '../boot/exit.js';
import { embeddedBinaries, installedBinaries } from './binaries.js';
import { ensureCluster, superuser, superuserPassword, type ClusterSettings } from './cluster.js';
import { acquireDataLock, isAlive, lockOwner } from './data-lock.js';
import { clusterDirOf, placeData } from './data-place.js';
import { freePort } from './free-port.js';
import { startGuard } from './guarding.js';
import { readPidFile, runningServer, stopServer } from './running-server.js';
import { LaunchError } from './server.js';
import { serverUser } from './server-user.js';
import { launchWhenMemoryIsFree, watchServer } from './watching.js';

/** How an embedded PostgreSQL is wanted. */
export interface EmbeddedOptions {
  /** Folder for the cluster, its password and its log; made when missing. */
  dataDir: string;
  /** False when `dataDir` is a default that may be exchanged for one the server's user can reach. Default true. */
  dataDirChosen?: boolean;
  /** False turns off writing through to disk: only for tests. */
  durable: boolean;
  /** A fixed port; without it a free one is found and kept for the next start. */
  port?: number;
  /** The `bin`, `lib`, `share` of an installed PostgreSQL to use instead of the packaged one. */
  installation?: string;
  /** Takes lines in Danish for the person at the terminal. */
  log: (line: string) => void;
}

/** A PostgreSQL that belongs to this process. */
export interface EmbeddedPostgres {
  port: number;
  dataDir: string;
  /** `postgresql://...@127.0.0.1:port/postgres` for the cluster's superuser, password included. */
  superuserUrl: string;
  /** Process number of the server now running; undefined while it is down. */
  serverPid: () => number | undefined;
  /** Stops server and guard; a second call waits for the first. */
  stop: () => Promise<void>;
}

/**
 * Starts PostgreSQL from the packaged binaries on 127.0.0.1, made ready when there is none, with a guard process that
 * stops it within 5 seconds when this process dies. A server left over from a dead process is stopped first; one that
 * dies under us is started again on the same port. Throws a MachineError (Danish text) for what the machine lacks, and
 * when another living process holds the folder.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const settings = await prepare(options);
  const lock = acquireDataLock(settings.dataDir);
  let guard: ReturnType<typeof startGuard> | undefined;
  try {
    await stopLeftOver(settings.dataDir, options.log);
    await ensureCluster(settings);
    guard = startGuard(settings.dataDir, lock.owner);
    const { port, server } = await launchOnFreePort(settings, options.port);
    const watch = watchServer(server, { ...settings, port }, options.log);
    const stop = async () => {
      await watch.end();
      await guard?.dismiss();
      lock.release();
    };
    let stopping: Promise<void> | undefined;
    return {
      port,
      dataDir: settings.dataDir,
      superuserUrl: addressOf(settings.dataDir, port),
      serverPid: () => watch.pid(),
      stop: () => (stopping ??= stop()),
    };
  } catch (error) {
    await guard?.dismiss();
    lock.release();
    throw error;
  }
}

/**
 * The address of the superuser of the server that another living process runs on this folder; undefined when none
 * does. For commands that read a database while the program is running.
 */
export async function runningEmbedded(options: EmbeddedOptions): Promise<string | undefined> {
  const { dataDir } = await prepare({ ...options, log: () => undefined });
  const owner = lockOwner(dataDir);
  if (owner === undefined || !isAlive(owner) || !readPidFile(clusterDirOf(dataDir))?.ready) return undefined;
  return addressOf(dataDir, readFileSync(join(dataDir, 'port'), 'utf8').trim());
}

function addressOf(dataDir: string, port: number | string): string {
  return `postgresql://${superuser}:${superuserPassword(dataDir)}@127.0.0.1:${port}/postgres`;
}

async function prepare(options: EmbeddedOptions): Promise<ClusterSettings> {
  if (process.platform === 'win32') {
    throw new MachineError(
      'Den indbyggede PostgreSQL kører ikke under Windows. Brug WSL, eller sæt DATABASE_URL og DATABASE_OWNER_URL.',
    );
  }
  const existing = clusterDirOf(options.dataDir);
  const user = serverUser(existsSync(existing) ? existing : undefined);
  const binaries = options.installation
    ? installedBinaries(options.installation, user)
    : await embeddedBinaries(user);
  const place = placeData(options.dataDir, options.dataDirChosen ?? true, user);
  const said = [
    ...(binaries.copied ? [`programfilerne er kopieret til ${binaries.home}`] : []),
    ...(place.moved ? [`data ligger i ${place.dataDir}`] : []),
  ];
  if (said.length > 0) {
    options.log(
      `PostgreSQL kører som brugeren ${user?.name ?? ''}, som ikke kan nå denne mappe: ${said.join(', og ')}.`,
    );
  }
  return { dataDir: place.dataDir, binaries, user, durable: options.durable };
}

async function stopLeftOver(dataDir: string, log: (line: string) => void): Promise<void> {
  const pid = runningServer(clusterDirOf(dataDir));
  if (pid === undefined) return;
  log(`En PostgreSQL fra en tidligere start kører stadig (proces ${pid}); den standses først.`);
  await stopServer(pid, 20_000);
}

async function launchOnFreePort(settings: ClusterSettings, fixed: number | undefined) {
  const kept = join(settings.dataDir, 'port');
  let port = fixed ?? (await freePort(existsSync(kept) ? Number(readFileSync(kept, 'utf8')) || 0 : 0));
  for (let attempt = 1; ; attempt++) {
    try {
      const server = await launchWhenMemoryIsFree({ ...settings, port });
      writeFileSync(kept, `${port}\n`);
      return { port, server };
    } catch (error) {
      if (!(error instanceof LaunchError && error.refusal === 'portBusy')) throw error;
      if (fixed !== undefined)
        throw new MachineError(`Porten ${fixed} til PostgreSQL er optaget.`, { cause: error });
      if (attempt === 5) throw error;
      port = await freePort(0);
    }
  }
}
