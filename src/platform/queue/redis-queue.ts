import { Queue, QueueEvents, Worker, type Processor } from 'bullmq';
import { Redis, type RedisOptions } from 'ioredis';
import { QueueLine } from './queue-line.js';
import { QueueBackend, WORKER_OPTIONS, type BellEvents, type BellWorker } from './queue-backend.js';
import { redisFault } from './redis-check.js';

/** How long a start waits for a Redis before it goes on without one, in milliseconds. */
const APPEAR_WITHIN = 2_000;
/** Longest pause between two attempts to reach a Redis that is gone, in milliseconds. */
const LONGEST_PAUSE = 2_000;

const COMMON = {
  connectTimeout: 5_000,
  retryStrategy: (times: number) => Math.min(times * 100, LONGEST_PAUSE),
} satisfies RedisOptions;
/** Who rings is told at once that Redis is gone, and goes on. */
const RINGING = {
  ...COMMON,
  enableOfflineQueue: false,
  maxRetriesPerRequest: 0,
  commandTimeout: 2_000,
} satisfies RedisOptions;
/** Who answers waits for Redis however long it takes; BullMQ asks for it. */
const WORKING = { ...COMMON, maxRetriesPerRequest: null } satisfies RedisOptions;

// The version is not asked for: an answer that is lost, or refused to this login, would leave BullMQ's part dead until a
// restart, or asking without a pause. Taken for an old Redis, a delayed bell may come up to a second late.
const UNASKED = { skipVersionCheck: true };

/** BullMQ in Redis. Every key begins with the installation's prefix, so that several can share one Redis. */
export class RedisQueue extends QueueBackend {
  readonly kind = 'redis';
  private found: string | null = null;
  private working: Redis | null = null;

  private constructor(
    private readonly name: string,
    private readonly url: string,
    private readonly prefix: string,
    private readonly ringing: Redis,
  ) {
    super(new QueueLine('Redis', false), new Queue(name, { connection: ringing, prefix, ...UNASKED }));
    ringing.on('ready', () => void this.arrived());
    ringing.on('error', (error: Error) => this.line.down(error.message));
    ringing.on('close', () => this.line.down('the connection was closed'));
  }

  static open(name: string, { url, prefix }: { url: string; prefix: string }): RedisQueue {
    return new RedisQueue(name, url, prefix, new Redis(url, RINGING));
  }

  override get fault(): string | null {
    return this.found;
  }

  async ready(): Promise<void> {
    if (this.ringing.status === 'ready') return;
    await new Promise<void>((resolve) => {
      const late = setTimeout(resolve, APPEAR_WITHIN);
      this.ringing.once('ready', () => (clearTimeout(late), resolve()));
    });
  }

  protected makeWorker(answer: Processor): BellWorker {
    this.working = this.quiet(new Redis(this.url, WORKING));
    const { prefix } = this;
    return new Worker(this.name, answer, { connection: this.working, prefix, ...UNASKED, ...WORKER_OPTIONS });
  }

  protected makeEvents(): BellEvents {
    // BullMQ listens on a copy of what it is given.
    const connection = (this.working ??= this.quiet(new Redis(this.url, WORKING)));
    return new QueueEvents(this.name, { connection, prefix: this.prefix, ...UNASKED });
  }

  protected cut(): Promise<void> {
    this.ringing.removeAllListeners('close');
    this.ringing.disconnect();
    this.working?.disconnect();
    return Promise.resolve();
  }

  /** A Redis that has come, or come back, may be set up otherwise than the one before. */
  private async arrived(): Promise<void> {
    this.line.up();
    this.found = await redisFault(this.ringing).catch(() => null);
  }

  // What the ringing connection tells of a Redis that is gone holds for all.
  private quiet(client: Redis): Redis {
    return client.on('error', () => undefined);
  }
}
