import { HttpProblem } from './failure.js';

const AGAIN_AFTER_SECONDS = '5';

/** A request that came when the process had begun to stop: nothing was done, and another process, or this one started again, takes it. */
export class Stopping extends HttpProblem {
  constructor() {
    super('unavailable', 'stopping', 'Samsvar er ved at genstarte. Intet er gemt. Prøv igen om lidt.', {
      headers: { 'retry-after': AGAIN_AFTER_SECONDS },
    });
  }
}
