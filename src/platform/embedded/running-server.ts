import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { processArguments, processIdentity } from './process-identity.js';

const pollMs = 20;

/** What PostgreSQL writes in `postmaster.pid`. */
export interface PidFile {
  pid: number;
  ready: boolean;
}

/** Reads `postmaster.pid`; undefined when there is none or it is not written out yet. */
export function readPidFile(clusterDir: string): PidFile | undefined {
  let lines: string[];
  try {
    lines = readFileSync(join(clusterDir, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const pid = Number(lines[0]);
  if (!Number.isSafeInteger(pid) || pid <= 0) return undefined;
  return { pid, ready: lines[7]?.trim() === 'ready' };
}

/**
 * The process number of a PostgreSQL that serves this cluster now. A pid file whose number belongs to nobody, or to
 * some other program by now, is stale and gives undefined.
 */
export function runningServer(clusterDir: string): number | undefined {
  const pid = readPidFile(clusterDir)?.pid;
  return pid !== undefined && servesCluster(pid, clusterDir) ? pid : undefined;
}

function servesCluster(pid: number, clusterDir: string): boolean {
  const args = processArguments(pid);
  return args !== undefined && basename(args[0] ?? '').startsWith('postgres') && args.includes(clusterDir);
}

/**
 * Stops one server and waits until it is gone: a fast shutdown first, an immediate one (safe, the next start
 * recovers from the log) after `fastMs`, and the kernel's kill when even that has not helped `immediateMs` later.
 * Throws when the process survives all three or may not be signalled.
 */
export async function stopServer(pid: number, fastMs: number, immediateMs = 6_000): Promise<void> {
  const identity = processIdentity(pid);
  if (identity === undefined) return;
  const steps: [NodeJS.Signals, number][] = [
    ['SIGINT', fastMs],
    ['SIGQUIT', immediateMs],
    ['SIGKILL', 2_000],
  ];
  for (const [signal, waitMs] of steps) {
    if (!send(pid, signal)) return;
    if (await gone(pid, identity, waitMs)) return;
  }
  throw new Error(`PostgreSQL (process ${pid}) could not be stopped.`);
}

function send(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
}

async function gone(pid: number, identity: string, waitMs: number): Promise<boolean> {
  const until = performance.now() + waitMs;
  for (;;) {
    if (processIdentity(pid) !== identity) return true;
    if (performance.now() >= until) return false;
    await pause(pollMs);
  }
}
