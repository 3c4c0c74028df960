import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MachineError } from '../platform/boot/exit.js';
import { lookAtRedis } from '../platform/queue/redis-check.js';
import { startOwnRedis } from './own-redis.js';

/** Which queue a command rings on. */
export const QUEUES = ['postgres', 'redis'] as const;
export type QueueChoice = (typeof QUEUES)[number];

/** The queue of a command that was given none: the one that needs nothing more. */
export function readQueue(text: string | undefined): QueueChoice | undefined {
  return QUEUES.find((queue) => queue === (text ?? 'postgres'));
}

/** A Redis a command may use until it closes it. */
export interface ChosenRedis {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * The Redis of a command run with `--queue redis`: that of REDIS_URL, or a `redis-server` from PATH on a free port with a
 * folder of its own; the queue holds nothing, so an interrupted command goes on with an empty one. Null for PostgreSQL.
 * Errors: MachineError when neither can be had.
 */
export async function openChosenQueue(queue: QueueChoice): Promise<ChosenRedis | null> {
  if (queue === 'postgres') return null;
  const given = process.env.REDIS_URL?.trim();
  if (given) {
    const finding = await lookAtRedis(given);
    if (finding.kind === 'silent') throw new MachineError('Redis (REDIS_URL) svarer ikke.');
    if (finding.kind === 'wrong') throw new MachineError(finding.text);
    return { url: given, close: () => Promise.resolve() };
  }
  const folder = await mkdtemp(join(tmpdir(), 'samsvar-redis-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const redis = await startOwnRedis({ folder });
    return { url: redis.url, close: () => redis.stop().then(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}
