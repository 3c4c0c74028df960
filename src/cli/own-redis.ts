import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { MachineError } from '../platform/boot/exit.js';
import { freePort } from '../platform/embedded/free-port.js';

/** A `redis-server` of a command's or test's own. */
export interface OwnRedis {
  readonly url: string;
  /** Ends it as a power cut does. */
  kill(): Promise<void>;
  /** Starts it again at the same address, on what it has kept. */
  restart(): Promise<void>;
  /** Ends it for good. */
  stop(): Promise<void>;
}

export interface OwnRedisOptions {
  /** Where it keeps its data: an empty folder, or the one of a start before. */
  readonly folder: string;
  /** Where on 127.0.0.1; any free port when it is not said. */
  readonly port?: number;
  /** Settings other than those a queue needs, such as `{ appendonly: 'no' }`. */
  readonly settings?: Readonly<Record<string, string>>;
}

const FIT_FOR_A_QUEUE = { appendonly: 'yes', 'maxmemory-policy': 'noeviction', save: '' };
/** How long a server may take to answer, in milliseconds. */
const APPEAR_WITHIN = 20_000;

// When the pipe from this process closes, however this process ended, nobody needs the server any more.
const GUARDED = '"$@" >/dev/null 2>&1 & echo $!; cat >/dev/null; kill -9 $! 2>/dev/null';

/** Where `redis-server` lies on this machine; null when it is not in PATH. */
export function redisServer(): string | null {
  const places = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'redis-server'));
  return places.find(isProgram) ?? null;
}

/** Starts a server on a free port of 127.0.0.1. Errors: MachineError when there is none in PATH, or it does not start. */
export async function startOwnRedis({
  folder,
  port: wanted,
  settings = {},
}: OwnRedisOptions): Promise<OwnRedis> {
  const program = redisServer();
  if (program === null) {
    throw new MachineError(
      'redis-server findes ikke i PATH. Installér den (Debian: apt-get install redis-server), eller sæt REDIS_URL til en Redis, der kører.',
    );
  }
  const port = wanted ?? (await freePort(0));
  const url = `redis://127.0.0.1:${port}`;
  const args = { bind: '127.0.0.1', port: String(port), dir: folder, ...FIT_FOR_A_QUEUE, ...settings };
  const start = () =>
    run([program, ...Object.entries(args).flatMap(([name, value]) => [`--${name}`, value])]);
  let running = await start();
  const kill = async () => {
    // Nothing else may be left that keeps this process up until the guard has gone.
    running.guard.ref();
    running.guard.stdin?.end();
    await running.gone;
  };
  await appear(url).catch(async (error: unknown) => {
    await kill();
    throw error;
  });
  return {
    url,
    kill,
    stop: kill,
    restart: async () => {
      running = await start();
      await appear(url);
    },
  };
}

async function run(command: readonly string[]): Promise<{ guard: ChildProcess; gone: Promise<unknown> }> {
  // In a group of its own: a Ctrl-C at the terminal is for us, and we stop it.
  const guard = spawn('/bin/sh', ['-c', GUARDED, 'sh', ...command], {
    detached: true,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  guard.stdin.on('error', () => undefined);
  const gone = once(guard, 'close');
  const lines = createInterface({ input: guard.stdout });
  await once(lines, 'line');
  guard.unref();
  return { guard, gone };
}

async function appear(url: string): Promise<void> {
  const client = new Redis(url, { retryStrategy: () => 50, maxRetriesPerRequest: null });
  client.on('error', () => undefined);
  try {
    const late = pause(APPEAR_WITHIN, 'late', { ref: false });
    if ((await Promise.race([client.ping(), late])) === 'late')
      throw new MachineError(`redis-server svarer ikke inden ${APPEAR_WITHIN / 1000} s.`);
  } finally {
    client.disconnect();
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
