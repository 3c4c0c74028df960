import { Logger } from '@nestjs/common';

/** How long a queue may take to answer before whoever asks goes on without it, in milliseconds. */
const ANSWER_WITHIN = 2_000;
/** How long nobody asks a queue that did not answer in time, so that it delays one command and not each, in milliseconds. */
const REST = 5_000;

/** The queue did not answer, or was not asked because it has just been silent. */
export class QueueSilent extends Error {}

/**
 * The line to the queue: whether it answers, told once per change and not once per attempt. Whoever asks over it is
 * never kept waiting by a queue that is gone.
 */
export class QueueLine {
  private silent = false;
  private restUntil = 0;
  private said = '';

  /** `linked`: whether a connection stands; a driver that does not tell leaves it true. */
  constructor(
    private readonly name: string,
    private linked: boolean,
    private readonly log: Pick<Logger, 'warn'> = new Logger('queue'),
  ) {}

  /** Whether the queue answered when it was last heard of. */
  get answers(): boolean {
    return this.linked && !this.silent;
  }

  up(): void {
    this.linked = true;
    this.silent = false;
    if (this.said === LOST) this.log.warn(`${this.name} answers again.`);
    this.said = '';
  }

  /** The connection is gone; the driver makes a new one and tells. */
  down(why: string): void {
    this.linked = false;
    this.sayLost(why);
  }

  /** An error of the queue's own: a lost connection, or something it refused. The same one is told once. */
  failed(error: Error): void {
    if (!this.answers) return;
    if (isLoss(error)) {
      this.silent = true;
      this.sayLost(error.message);
    } else if (this.said !== error.message) {
      this.said = error.message;
      this.log.warn(`${this.name}: ${error.message}`);
    }
  }

  /** Asks something of the queue. Errors: `QueueSilent` when it does not answer in time; its own refusal. */
  async ask<T>(question: () => Promise<T>, within = ANSWER_WITHIN): Promise<T> {
    if (!this.linked || performance.now() < this.restUntil) throw new QueueSilent('not asked');
    try {
      const answer = await inTime(question(), within);
      this.up();
      return answer;
    } catch (error) {
      if (error instanceof QueueSilent) {
        this.silent = true;
        this.restUntil = performance.now() + REST;
        this.sayLost(error.message);
      } else {
        this.failed(error as Error);
      }
      throw error;
    }
  }

  private sayLost(why: string): void {
    if (this.said === LOST) return;
    this.said = LOST;
    this.log.warn(`${this.name} does not answer; the sweep takes over: ${why}`);
  }
}

const LOST = 'lost';

/** The promise, or `QueueSilent` when it is not settled in time. What becomes of it later concerns nobody. */
export async function inTime<T>(promise: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new QueueSilent(`no answer within ${ms} ms`)), ms);
  });
  promise.catch(() => undefined);
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

const LOSS =
  /connection is closed|stream isn't writeable|command timed out|max retries per request|connection terminated|terminating connection|not queryable|connect timeout/i;

function isLoss({ message, ...error }: Error & { code?: string }): boolean {
  const { code = '' } = error;
  return /^(E(CONN|PIPE|TIMEDOUT|HOST|NET|NOTFOUND|AI_)|08|57P)/.test(code) || LOSS.test(message);
}
