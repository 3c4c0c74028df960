import type { Job } from 'bullmq';

/** What is heard of a queue's jobs. */
export interface JobEvents {
  on(event: 'completed' | 'failed', heard: (told: { jobId: string }) => void): unknown;
  off(event: 'completed' | 'failed', heard: (told: { jobId: string }) => void): unknown;
}

/** The part of a queue that is asked. */
export interface JobQueue {
  getJob(id: string): Promise<Pick<Job, 'finishedOn' | 'returnvalue' | 'failedReason'> | undefined>;
}

export interface Waiting {
  /** How often it is looked whether the answer came before anybody listened, in milliseconds. */
  readonly lookEvery: number;
  /** Nobody waits any longer than this, by `performance.now()`. */
  readonly until: number;
  /** The process is leaving. */
  readonly leaving: AbortSignal;
}

/**
 * Waits until a job that gives something is done, and gives that. BullMQ's own waiting leaves an error of its connection to nobody, which ends
 * the process. Errors: the job failed, is not there, was not done in time, or the queue cannot be asked.
 */
export async function jobOutcome(
  queue: JobQueue,
  events: JobEvents,
  id: string,
  { lookEvery, until, leaving }: Waiting,
): Promise<unknown> {
  for (;;) {
    const heard = listen(events, id, lookEvery, leaving);
    try {
      // Looked for after listening has begun: what is done in between is heard.
      const job = await queue.getJob(id);
      if (!job) throw new Error(`The job ${id} is not there any more.`);
      // A reason is kept also of an attempt that was followed by a good one.
      if (job.finishedOn && (job.returnvalue ?? null) === null) throw new Error(job.failedReason);
      if (job.finishedOn) return job.returnvalue as unknown;
      await heard.once;
    } finally {
      heard.stop();
    }
    if (leaving.aborted) throw new Error('The queue is closing.');
    if (performance.now() >= until) throw new Error(`The job ${id} was not done in time.`);
  }
}

/** Ends when the job is told of, after a while, or when the process leaves. Never fails. */
function listen(events: JobEvents, id: string, ms: number, leaving: AbortSignal) {
  let end = () => undefined as void;
  const once = new Promise<void>((resolve) => (end = resolve));
  const heard = ({ jobId }: { jobId: string }) => jobId === id && end();
  const timer = setTimeout(end, ms);
  events.on('completed', heard);
  events.on('failed', heard);
  leaving.addEventListener('abort', end, { once: true });
  if (leaving.aborted) end();
  const stop = () => {
    clearTimeout(timer);
    events.off('completed', heard);
    events.off('failed', heard);
    leaving.removeEventListener('abort', end);
  };
  return { once, stop };
}
