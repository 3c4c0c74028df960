import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { MachineError } from '../boot/exit.js';
import { clusterDirOf } from './data-place.js';
import type { ClusterSettings } from './cluster.js';
import { readPidFile, stopServer } from './running-server.js';
import { asUser } from './server-user.js';

const pollMs = 20;
const maxLogBytes = 10_000_000;

/** A running postmaster that this process started. */
export interface Server {
  pid: number;
  /** Resolves when the postmaster has ended, for whatever reason. */
  exited: Promise<void>;
  /** Keeps this process alive until the postmaster has ended; before that the server alone does not. */
  ref(): void;
}

/** Why a server did not come up. */
export type LaunchRefusal = 'portBusy' | 'sharedMemoryBusy' | 'other';

/** A server that did not come up, with the last lines of its log. */
export class LaunchError extends MachineError {
  constructor(
    readonly refusal: LaunchRefusal,
    logTail: string,
  ) {
    super(`PostgreSQL kunne ikke starte:\n${logTail}`);
  }
}

/**
 * Starts PostgreSQL on 127.0.0.1 (no socket file) and waits until it accepts connections, crash recovery included.
 * It leads a session of its own, so that Ctrl-C at our terminal reaches us and not it. Throws a LaunchError.
 */
export async function launchServer(settings: ClusterSettings & { port: number }): Promise<Server> {
  const clusterDir = clusterDirOf(settings.dataDir);
  const log = openLog(settings.dataDir);
  const child = spawn(join(settings.binaries.home, 'bin/postgres'), serverArguments(clusterDir, settings), {
    cwd: '/',
    detached: true,
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', log.fd, log.fd],
    ...asUser(settings.user),
  });
  closeSync(log.fd);
  let ended = false;
  const exited = new Promise<void>((resolve) => {
    const end = () => ((ended = true), resolve());
    child.once('exit', end).once('error', end);
  });
  child.unref();
  const { pid } = child;
  while (!ended) {
    const found = readPidFile(clusterDir);
    if (pid !== undefined && found?.pid === pid && found.ready)
      return { pid, exited, ref: () => child.ref() };
    await pause(pollMs);
  }
  throw refusalFrom(log.tail());
}

/** Stops a server of ours and waits for it; see stopServer for the steps. */
export async function endServer(server: Server): Promise<void> {
  server.ref();
  await stopServer(server.pid, 20_000);
  await server.exited;
}

function serverArguments(
  clusterDir: string,
  { durable, port }: { durable: boolean; port: number },
): string[] {
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    max_connections: '200',
    shared_buffers: '64MB',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return [
    '-D',
    clusterDir,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
}

function openLog(dataDir: string): { fd: number; tail(): string } {
  const file = join(dataDir, 'postgres.log');
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > maxLogBytes) renameSync(file, `${file}.1`);
  const from = size > maxLogBytes ? 0 : size;
  const tail = () =>
    readFileSync(file).subarray(from).toString('utf8').trim().split('\n').slice(-10).join('\n');
  return { fd: openSync(file, 'a', 0o600), tail };
}

function refusalFrom(logTail: string): LaunchError {
  if (/could not bind/.test(logTail)) return new LaunchError('portBusy', logTail);
  if (/shared memory block .* is still in use/.test(logTail))
    return new LaunchError('sharedMemoryBusy', logTail);
  return new LaunchError('other', logTail);
}
