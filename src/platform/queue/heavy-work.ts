/** Work that takes long: it runs beside the bells, one at a time in a process, and holds none of them up. */
export abstract class HeavyWork {
  /** Does what is waiting. Gives up when the process is `leaving`: what is begun then is another's. */
  abstract handle(leaving: AbortSignal): Promise<void>;
}

/** Asks some worker to look for heavy work. */
export abstract class HeavyRinger {
  /** Errors: the queue's. The sweep looks for it all the same. */
  abstract ringHeavy(): Promise<void>;
}
