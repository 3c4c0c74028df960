import type { Job, JobsOptions, Processor } from 'bullmq';
import { inTime, type QueueLine } from './queue-line.js';

/** What bells ask of a BullMQ queue, whichever datastore holds it. */
export interface BellQueue extends Closing {
  add(name: string, data: object, options: JobsOptions): Promise<Job>;
  getJob(id: string): Promise<Job | undefined>;
  getFailedCount(): Promise<number>;
}
export type BellEvents = Closing & Parameters<Job['waitUntilFinished']>[0];
export type BellWorker = Closing;

interface Closing {
  close(force?: boolean): Promise<void>;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

/** How a worker takes bells: two at once, so that heavy work, which never takes both places, holds none up. A bell is harmless to repeat: one whose workers were killed again and again still rings. */
export const WORKER_OPTIONS = { concurrency: 2, maxStalledCount: 1_000_000, runRetryDelay: 1_000 } as const;

/** How long an orderly close may take before the connections are simply cut, in milliseconds. */
const CLOSE_WITHIN = 5_000;

/** BullMQ's three classes on one datastore, with an error handler each and one order of closing. */
export abstract class QueueBackend {
  abstract readonly kind: 'postgres' | 'redis';
  private worker: BellWorker | null = null;
  private events: BellEvents | null = null;

  protected constructor(
    readonly line: QueueLine,
    readonly queue: BellQueue,
  ) {
    this.guarded(queue);
  }

  /** What is wrong with how the datastore is set up, in Danish; null as far as is known. */
  get fault(): string | null {
    return null;
  }

  /** Begins to answer bells. */
  answer(answer: Processor): void {
    this.worker = this.guarded(this.makeWorker(answer));
  }

  /** Hears which bells were answered. */
  listen(): BellEvents {
    return (this.events ??= this.guarded(this.makeEvents()));
  }

  /** Resolves when the queue can be used. A datastore that may be away is waited for only so long. */
  abstract ready(): Promise<void>;

  /** Closes in order when the queue answers; otherwise, or when that takes too long, cuts the connections. */
  async close(): Promise<void> {
    await this.closeParts(!this.line.answers).catch((error: Error) => this.line.failed(error));
    await this.cut();
  }

  protected abstract makeWorker(answer: Processor): BellWorker;
  protected abstract makeEvents(): BellEvents;
  /** Ends what connections are left. Never throws. */
  protected abstract cut(): Promise<void>;

  private async closeParts(force: boolean): Promise<void> {
    const closing = (async () => {
      await this.worker?.close(force);
      await this.events?.close();
      await this.queue.close();
    })();
    await inTime(closing, force ? CLOSE_WITHIN / 5 : CLOSE_WITHIN);
  }

  private guarded<T extends Closing>(part: T): T {
    part.on('error', (error) => this.line.failed(error));
    return part;
  }
}
