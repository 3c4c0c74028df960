import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { createPostgresBackend, withBackend, type Job } from 'bullmq';
import pg from 'pg';
import { v7 } from 'uuid';
import { Clock } from '../clock/clock.js';
import { BellRinger } from './bell-ringer.js';

const { Queue, Worker, QueueEvents } = withBackend(createPostgresBackend);

const QUEUE = 'bells';
/** How often everything due is looked for without a bell, in milliseconds. */
const SWEEP_EVERY = 60_000;
/** Longest delay of one bell; a date further away is found by the sweep long before that. */
const FARTHEST_BELL = 30 * 24 * 3_600_000;

/** What a bell sets going. Each looks for what is due by database time; ringing for nothing is harmless. */
export abstract class BellWork {
  abstract handleDue(): Promise<void>;
}

export interface BellSettings {
  /** Database of BullMQ's schema: a login of the application's role. */
  readonly url: string;
  /** Whether this process answers bells, or only rings them. */
  readonly works: boolean;
}
export const BELL_SETTINGS = Symbol('samsvar:bellSettings');

/**
 * The bell: BullMQ on PostgreSQL. One job per due instant, rung after commit; a sweep every minute and at start does
 * the same without a bell, so that a lost, doubled or late queue costs a minute and never a mail.
 */
@Injectable()
export class Bells extends BellRinger implements OnModuleDestroy {
  private readonly log = new Logger('bells');
  private readonly pool: pg.Pool;
  private readonly queue: InstanceType<typeof Queue>;
  private worker: InstanceType<typeof Worker> | null = null;
  private events: InstanceType<typeof QueueEvents> | null = null;
  private sweep: NodeJS.Timeout | null = null;
  private work: readonly BellWork[] = [];
  private running: Promise<void> = Promise.resolve();
  /** Bells answered and sweeps made by this process since its start. */
  readonly counts = { bells: 0, sweeps: 0 };

  constructor(
    @Inject(BELL_SETTINGS) private readonly settings: BellSettings,
    private readonly clock: Clock,
  ) {
    super();
    this.pool = new pg.Pool({
      connectionString: settings.url,
      max: 6,
      options: '-c search_path=bullmq,public',
    });
    this.pool.on('error', (error) => this.log.warn(`Queue connection lost: ${error.message}`));
    this.queue = new Queue(QUEUE, { connection: this.pool });
    this.queue.on('error', (error) => this.log.warn(`Queue: ${error.message}`));
  }

  /** Begins to answer bells, and sweeps once. Called when everything else stands. */
  async start(work: readonly BellWork[]): Promise<void> {
    if (!this.settings.works) return;
    this.work = work;
    this.worker = new Worker(QUEUE, (job) => this.answer(job), { connection: this.pool, concurrency: 1 });
    this.worker.on('error', (error) => this.log.warn(`Worker: ${error.message}`));
    await this.worker.waitUntilReady();
    this.sweep = setInterval(() => void this.sweepNow(), SWEEP_EVERY);
    await this.sweepNow();
  }

  /** Asks for a bell at each instant. In a stepped database time stands still, so only what is due rings. */
  async ring(dueAt: readonly string[], now: string): Promise<void> {
    try {
      const stepped = await this.clock.isStepped();
      for (const due of dueAt) {
        const delay = Math.max(0, Date.parse(due) - Date.parse(now));
        if (delay > FARTHEST_BELL || (stepped && delay > 0)) continue;
        await this.queue.add(
          'due',
          { due },
          {
            ...JOB_OPTIONS,
            delay,
            jobId: `due-${Date.parse(due)}-${delay === 0 ? Date.parse(now) : 'later'}`,
          },
        );
      }
    } catch (error) {
      this.log.warn(`A bell could not be rung; the sweep takes over: ${(error as Error).message}`);
    }
  }

  /** Rings now and waits until a worker has answered; for a stepped clock, once per instant it passes. */
  async ringAndWait(instant: string): Promise<void> {
    this.events ??= new QueueEvents(QUEUE, { connection: this.pool });
    await this.events.waitUntilReady();
    // An id of our own always: BullMQ would make a sequence for one, and the application's role may create nothing.
    const job = await this.queue.add('step', { due: instant }, { ...JOB_OPTIONS, jobId: `step-${v7()}` });
    await job.waitUntilFinished(this.events, 60_000);
  }

  private async answer(_job: Job): Promise<void> {
    this.counts.bells += 1;
    await this.handleDue();
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
    if (this.sweep) clearInterval(this.sweep);
    await this.worker?.close();
    await this.running;
    await this.events?.close();
    await this.queue.close();
    await this.pool.end();
  }
}

const JOB_OPTIONS = {
  removeOnComplete: { age: 3600 },
  removeOnFail: { age: 86_400 },
  attempts: 3,
  backoff: { type: 'fixed', delay: 1000 },
};
