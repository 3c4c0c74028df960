import { setTimeout as pause } from 'node:timers/promises';
import type { Choices } from '../faults/choices.js';
import type { Member } from './member.js';

/** When and what a killer kills. */
export interface KillerOptions {
  readonly members: readonly Member[];
  readonly choices: Choices;
  /** How many kills in all. */
  readonly kills: number;
  /** Longest time between a process being ready and its death, in milliseconds. */
  readonly withinMs: number;
}

/** Kills processes at moments drawn from a seed and starts each again, until its number is reached or it is called off. */
export class Killer {
  kills = 0;
  private readonly off = new AbortController();
  private readonly done: Promise<void>;

  constructor(private readonly options: KillerOptions) {
    this.done = this.run();
    // Told to whoever waits for the end.
    this.done.catch(() => undefined);
  }

  /** Whether every kill has been made. */
  get finished(): boolean {
    return this.kills >= this.options.kills;
  }

  /** Kills no more, and waits until what was killed is up again. Errors: a process that did not come up. */
  async callOff(): Promise<void> {
    this.off.abort();
    await this.done;
  }

  private async run(): Promise<void> {
    const { members, choices, kills, withinMs } = this.options;
    while (this.kills < kills) {
      const member = choices.of(members);
      await pause(choices.fraction() * withinMs, undefined, { signal: this.off.signal }).catch(
        () => undefined,
      );
      if (this.off.signal.aborted) return;
      await member.kill();
      this.kills += 1;
      await member.start();
    }
  }
}
