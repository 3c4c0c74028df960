import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { Job } from 'bullmq';
import { v7 } from 'uuid';
import { Clock } from '../clock/clock.js';
import { BellRinger } from './bell-ringer.js';
import { Heartbeat, HEARTBEAT } from './heartbeat.js';
import type { HeavyRinger, HeavyWork } from './heavy-work.js';
import { jobOutcome } from './job-outcome.js';
import { PostgresQueue } from './postgres-queue.js';
import type { QueueBackend } from './queue-backend.js';
import { inTime, QueueSilent } from './queue-line.js';
import { queueState, type QueueState } from './queue-state.js';
import { RedisQueue } from './redis-queue.js';

const QUEUE = 'bells';
/** Name of the job that asks for heavy work. */
const HEAVY = 'heavy';
/** How often everything due is looked for without a bell, in milliseconds. */
const SWEEP_EVERY = 60_000;
/** Longest delay of one bell; a date further away is found by the sweep long before that. */
const FARTHEST_BELL = 30 * 24 * 3_600_000;
/** How often whoever waits for an answer looks whether one came before anybody listened, in milliseconds. */
const LOOK_EVERY = 1_000;

/** What a bell sets going. Each looks for what is due by database time; ringing for nothing is harmless. */
export abstract class BellWork {
  abstract handleDue(): Promise<void>;
}

/** What the process that answered a bell has done since its start. */
export interface BellAnswer {
  readonly bells: number;
  readonly sweeps: number;
}

export interface BellSettings {
  /** Database of BullMQ's schema: a login of the application's role. */
  readonly url: string;
  /** The queue in Redis instead, under a prefix of this installation's own. */
  readonly redis?: { readonly url: string; readonly prefix: string };
  /** Whether this process answers bells, or only rings them. */
  readonly works: boolean;
  /** How often it sweeps, in milliseconds; default a minute. */
  readonly sweepEvery?: number;
}
export const BELL_SETTINGS = Symbol('samsvar:bellSettings');

/**
 * The bell: BullMQ on PostgreSQL or Redis. One job per due instant, rung after commit; a sweep every minute and at
 * start does the same without a bell, so that a lost, doubled or late queue costs a minute and never a mail.
 */
@Injectable()
export class Bells extends BellRinger implements HeavyRinger, OnModuleDestroy {
  private readonly log = new Logger('bells');
  private readonly backend: QueueBackend;
  private readonly heartbeat: Heartbeat;
  private everyMinute: NodeJS.Timeout | null = null;
  private work: readonly BellWork[] = [];
  private running: Promise<void> = Promise.resolve();
  private heavy: HeavyWork | null = null;
  private heavyRun: Promise<void> | null = null;
  private readonly leaving = new AbortController();
  /** Bells answered and sweeps made by this process since its start. */
  readonly counts = { bells: 0, sweeps: 0 };

  constructor(
    @Inject(BELL_SETTINGS) private readonly settings: BellSettings,
    private readonly clock: Clock,
  ) {
    super();
    const { url, redis } = settings;
    this.backend = redis ? RedisQueue.open(QUEUE, redis) : PostgresQueue.open(QUEUE, url);
    this.heartbeat = new Heartbeat(this.backend);
  }

  /** Begins to answer bells, and sweeps once; a process that only rings looks after the heartbeat. Called when everything else stands. */
  async start(work: readonly BellWork[], heavy: HeavyWork | null = null): Promise<void> {
    const { works, sweepEvery = SWEEP_EVERY } = this.settings;
    if (works) {
      this.work = work;
      this.heavy = heavy;
      this.backend.answer((job) => this.answer(job));
    }
    await this.backend.ready();
    const tick = async () => {
      await this.heartbeat.beat();
      if (works) void this.doHeavy();
      if (works) await this.sweepNow();
    };
    this.everyMinute = setInterval(() => void tick(), sweepEvery);
    await tick();
  }

  /** How the queue does. Never throws, and takes no longer than the queue is given to answer. */
  async state(): Promise<QueueState> {
    return queueState(this.backend, await this.heartbeat.ageSeconds());
  }

  /** How many bells were tried too often and given up. Errors: the queue's. */
  givenUp(): Promise<number> {
    return this.backend.queue.getFailedCount();
  }

  /** Asks for a bell at each instant. In a stepped database time stands still, so only what is due rings. */
  async ring(dueAt: readonly string[], now: string): Promise<void> {
    const { line, queue } = this.backend;
    try {
      const stepped = await this.clock.isStepped();
      await line.ask(async () => {
        for (const due of dueAt) {
          const delay = Math.max(0, Date.parse(due) - Date.parse(now));
          if (delay > FARTHEST_BELL || (stepped && delay > 0)) continue;
          const jobId = `due-${Date.parse(due)}-${delay === 0 ? Date.parse(now) : 'later'}`;
          await queue.add('due', { due }, { ...JOB_OPTIONS, delay, jobId });
        }
      });
    } catch (error) {
      // A queue that is away is told of once, by its line.
      if (error instanceof QueueSilent || !line.answers) return;
      this.log.warn(`A bell could not be rung; the sweep takes over: ${(error as Error).message}`);
    }
  }

  async ringHeavy(): Promise<void> {
    const { line, queue } = this.backend;
    await line.ask(() => queue.add(HEAVY, {}, { ...JOB_OPTIONS, jobId: `${HEAVY}-${v7()}` }));
  }

  /**
   * Rings now and waits until a worker, of this process or another, has answered; for a stepped clock, once per instant
   * it passes. Errors: nobody answered within `withinMs` milliseconds, or the work failed; ringing again is harmless.
   */
  ringAndWait(instant: string, withinMs = 60_000): Promise<BellAnswer> {
    return inTime(this.ringAndHear(instant, performance.now() + withinMs), withinMs);
  }

  private async ringAndHear(instant: string, until: number): Promise<BellAnswer> {
    const { queue } = this.backend;
    const events = this.backend.listen();
    await this.backend.ready();
    await events.waitUntilReady();
    // An id of our own always: BullMQ would make a sequence for one, and the application's role may create nothing.
    const jobId = `step-${v7()}`;
    await queue.add('step', { due: instant }, { ...JOB_OPTIONS, jobId });
    const waiting = { lookEvery: LOOK_EVERY, until, leaving: this.leaving.signal };
    return (await jobOutcome(queue, events, jobId, waiting)) as BellAnswer;
  }

  private async answer({ name }: Job): Promise<BellAnswer | null> {
    if (name === HEARTBEAT) return null;
    if (name === HEAVY) return this.doHeavy().then(() => null);
    this.counts.bells += 1;
    await this.handleDue();
    return { ...this.counts };
  }

  /** On a stepped clock whoever steps it rings: a sweep between would hide a bell that did not. */
  private async sweepNow(): Promise<void> {
    try {
      if (await this.clock.isStepped()) return;
      this.counts.sweeps += 1;
      await this.handleDue();
    } catch (error) {
      this.log.error(`Sweep: ${(error as Error).message}`);
    }
  }

  /** What is waiting, unless it is being done already: then whoever does it goes on until nothing is left. Never throws. */
  private async doHeavy(): Promise<void> {
    if (!this.heavy || this.heavyRun || this.leaving.signal.aborted) return;
    this.heavyRun = this.heavy
      .handle(this.leaving.signal)
      .catch((error: unknown) => this.log.error(`Heavy work: ${(error as Error).message}`))
      .finally(() => (this.heavyRun = null));
    await this.heavyRun;
  }

  /**
   * One run at a time in this process; several processes share the rows by `skip locked`. Work that fails keeps none of
   * the others from theirs; the bell is rung again for it.
   */
  private handleDue(): Promise<void> {
    const run = this.running.then(async () => {
      const failures: unknown[] = [];
      for (const work of this.work)
        await work.handleDue().catch((error: unknown) => void failures.push(error));
      if (failures.length > 0) throw failures[0];
    });
    this.running = run.catch(() => undefined);
    return run;
  }

  async onModuleDestroy(): Promise<void> {
    if (this.everyMinute) clearInterval(this.everyMinute);
    this.leaving.abort();
    await this.heavyRun;
    await this.running;
    await this.backend.close();
    await this.running;
  }
}

const JOB_OPTIONS = {
  removeOnComplete: { age: 3600 },
  removeOnFail: { age: 86_400 },
  attempts: 3,
  backoff: { type: 'fixed', delay: 1000 },
};
