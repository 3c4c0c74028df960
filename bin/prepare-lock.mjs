import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { step } from './console.mjs';

/**
 * Lets one process at a time install or build this checkout. The lock lies outside it, since installing clears
 * node_modules and building clears dist; one whose process has died is taken over.
 */
export async function alone(root, work) {
  const name = createHash('sha256').update(root).digest('hex').slice(0, 16);
  const lock = join(tmpdir(), `samsvar-prepare-${userInfo().uid}-${name}`);
  if (!take(lock))
    await step('Venter på en anden proces, der installerer eller bygger', () => takeWhenFree(lock));
  try {
    return await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

async function takeWhenFree(lock) {
  do {
    if (!ownerLives(lock)) discard(lock);
    await pause(200);
  } while (!take(lock));
}

function take(lock) {
  try {
    mkdirSync(lock);
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
  writeFileSync(join(lock, 'pid'), String(process.pid));
  return true;
}

// Right after it was made a lock names nobody yet: it counts as alive for the moment that takes.
const unnamed = new Map();

function ownerLives(lock) {
  let pid = 0;
  try {
    pid = Number(readFileSync(join(lock, 'pid'), 'utf8'));
  } catch {
    const times = (unnamed.get(lock) ?? 0) + 1;
    unnamed.set(lock, times);
    return times < 25;
  }
  unnamed.delete(lock);
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function discard(lock) {
  const aside = `${lock}.${process.pid}`;
  try {
    renameSync(lock, aside);
  } catch {
    return;
  }
  rmSync(aside, { recursive: true, force: true });
}
