/** Asks the queue for one bell per instant at which something becomes due. A lost bell costs a minute, never a mail. */
export abstract class BellRinger {
  /** `dueAt`: instants, ISO UTC. `now`: `samsvar.now()` of the command. Never throws: the sweep is the safety net. */
  abstract ring(dueAt: readonly string[], now: string): Promise<void>;
}
