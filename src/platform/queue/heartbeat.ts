import { v7 } from 'uuid';
import type { QueueBackend } from './queue-backend.js';

/** Name of the job that does nothing but be answered. */
export const HEARTBEAT = 'heartbeat';
/** Unanswered beats that are remembered. */
const REMEMBERED = 10;

/**
 * Shows that the queue carries a job from one end to the other, which a connection alone does not: this process puts a
 * beat in, any worker answers it, and this process sees that it was answered.
 */
export class Heartbeat {
  private readonly waiting: { readonly id: string; readonly rungAt: number }[] = [];
  /** When the latest answered beat was put in; at first when this process began. By the process's own stopwatch. */
  private heardAt = performance.now();

  constructor(private readonly backend: QueueBackend) {}

  /** Puts one beat in. Never throws. */
  async beat(): Promise<void> {
    const { line, queue } = this.backend;
    const one = { id: `${HEARTBEAT}-${v7()}`, rungAt: performance.now() };
    await line
      .ask(() => queue.add(HEARTBEAT, {}, { ...KEPT, jobId: one.id }))
      .then(
        () => void this.waiting.push(one),
        () => undefined,
      );
    this.waiting.splice(0, this.waiting.length - REMEMBERED);
  }

  /** Seconds since the latest beat that was answered was put in. Never throws. */
  async ageSeconds(): Promise<number> {
    const { line, queue } = this.backend;
    for (const one of [...this.waiting].reverse()) {
      const job = await line.ask(() => queue.getJob(one.id)).catch(() => undefined);
      if (!job?.finishedOn || job.failedReason) continue;
      this.heardAt = one.rungAt;
      this.waiting.splice(0, this.waiting.indexOf(one) + 1);
      break;
    }
    return Math.floor((performance.now() - this.heardAt) / 1000);
  }
}

const KEPT = { removeOnComplete: { age: 3600 }, removeOnFail: { age: 3600 } } as const;
