import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { MachineError } from '../boot/exit.js';
import { processIdentity } from './process-identity.js';

/** Who holds a data folder: one process of ours, told apart from a later one with the same number. */
export interface DataLock {
  owner: string;
  release(): void;
}

const lockFile = (dataDir: string) => join(dataDir, 'lock');

/**
 * Takes the data folder for this process, or throws a MachineError naming the process that has it. A lock whose
 * process has died (kill -9, power cut) is taken over.
 */
export function acquireDataLock(dataDir: string): DataLock {
  const owner = processIdentity(process.pid);
  if (!owner) throw new Error('This process cannot be identified.');
  for (let attempt = 0; attempt < 20; attempt++) {
    if (createLock(dataDir, owner)) return { owner, release: () => releaseLock(dataDir, owner) };
    const held = lockOwner(dataDir);
    if (held === undefined) continue;
    if (isAlive(held)) throw inUse(dataDir, held);
    removeStale(dataDir, held);
  }
  throw inUse(dataDir, lockOwner(dataDir) ?? '?');
}

/** The identity of the process that holds the folder, dead or alive; undefined when nobody does. */
export function lockOwner(dataDir: string): string | undefined {
  try {
    return readFileSync(lockFile(dataDir), 'utf8').trim();
  } catch {
    return undefined;
  }
}

// Written aside and linked in place: the lock is never seen half written, and linking fails when it exists.
function createLock(dataDir: string, owner: string): boolean {
  const draft = `${lockFile(dataDir)}.${randomUUID()}`;
  writeFileSync(draft, `${owner}\n`, { mode: 0o644 });
  try {
    linkSync(draft, lockFile(dataDir));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

// Two starts may find the same dead lock: who renames something else than that puts it back.
function removeStale(dataDir: string, stale: string): void {
  const aside = `${lockFile(dataDir)}.${randomUUID()}`;
  try {
    renameSync(lockFile(dataDir), aside);
  } catch {
    return;
  }
  try {
    if (readFileSync(aside, 'utf8').trim() !== stale) linkSync(aside, lockFile(dataDir));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function releaseLock(dataDir: string, owner: string): void {
  if (lockOwner(dataDir) === owner) rmSync(lockFile(dataDir), { force: true });
}

/** Tells whether the process of this identity still runs. */
export function isAlive(owner: string): boolean {
  return processIdentity(pidOf(owner)) === owner;
}

// Linux names a process "boot:pid:start", others "pid:start".
function pidOf(owner: string): number {
  const parts = owner.split(':');
  return Number(process.platform === 'linux' ? parts[1] : parts[0]);
}

function inUse(dataDir: string, owner: string): MachineError {
  return new MachineError(
    `Databasen i ${dataDir} er allerede i brug af et andet samsvar (proces ${pidOf(owner)}). ` +
      'Stop det først, eller vælg en anden mappe med SAMSVAR_DATA_DIR.',
  );
}
