import { randomUUID } from 'node:crypto';
import { BellWork } from '../queue/bells.js';
import { withLogContext } from './log-context.js';
import type { Log } from './log.js';

/** A worker's work with an id for each run, in every line of it; what fails is logged here, once, and thrown on. */
export class LoggedWork extends BellWork {
  constructor(
    private readonly work: BellWork,
    private readonly log: Log,
  ) {
    super();
  }

  handleDue(): Promise<void> {
    const from = performance.now();
    const ms = () => Math.round(performance.now() - from);
    return withLogContext({ runId: randomUUID(), work: this.work.constructor.name }, async () => {
      try {
        await this.work.handleDue();
        this.log.debug({ ms: ms() }, 'run');
      } catch (err) {
        this.log.error({ err, ms: ms() }, 'run failed');
        throw err;
      }
    });
  }
}
