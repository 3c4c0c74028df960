import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { redisServer, startOwnRedis, type OwnRedis } from '../../src/cli/own-redis.js';

/** Whether a `redis-server` can be had; without one its specs are skipped, which counts as a failure where all is required. */
export const hasRedis = redisServer() !== null;
if (!hasRedis) console.error('redis-server findes ikke i PATH: det, der kræver Redis, springes over.');

/** `describe`, skipped on a machine without `redis-server`. */
export const describeWithRedis = hasRedis ? describe : describe.skip;

/** A `redis-server` of a test's own. Take one in `beforeAll` and remove it in `afterAll`. */
export interface TestRedis extends OwnRedis {
  /** Asks it something on a connection that is closed afterwards. */
  ask<T>(question: (client: Redis) => Promise<T>): Promise<T>;
  /** Stops it and removes what it kept. */
  remove(): Promise<void>;
}

/** Starts a server on a free port and in a folder of its own, fit for a queue unless the settings say otherwise. */
export async function testRedis(
  settings: Readonly<Record<string, string>> = {},
  port?: number,
): Promise<TestRedis> {
  const folder = mkdtempSync(join(tmpdir(), 'samsvar-test-redis-'));
  const redis = await startOwnRedis({ folder, settings, port });
  return {
    ...redis,
    ask: async (question) => {
      const client = new Redis(redis.url);
      try {
        return await question(client);
      } finally {
        client.disconnect();
      }
    },
    remove: async () => {
      await redis.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What an engine is opened with for one of the two queues. */
export type QueueOptions = { readonly redis?: { readonly url: string } };

/**
 * The same specs on both queues: BullMQ in PostgreSQL, and in a Redis of their own. `queue()` gives what to open the
 * engine with, from `beforeAll` on. For the specs in which the queue matters; the others run on PostgreSQL.
 */
export function onBothQueues(specs: (queue: () => QueueOptions) => void): void {
  describe('with the queue in PostgreSQL', () => specs(() => ({})));
  describeWithRedis('with the queue in Redis', () => {
    let redis: TestRedis;
    beforeAll(async () => {
      redis = await testRedis();
    });
    // After the engines of the specs are closed.
    specs(() => ({ redis: { url: redis.url } }));
    afterAll(() => redis?.remove());
  });
}
