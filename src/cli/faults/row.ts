import type { QueueChoice } from '../queue-choice.js';

/** How a row is run. */
export interface RowSetting {
  readonly seed: number;
  /** Part of the full number of runs, from 0 up to 1. */
  readonly share: number;
  /** Where bells ring; absent: in PostgreSQL. */
  readonly queue?: QueueChoice;
}

const MOST_TOLD = 20;

/** What a row counts. Every promise broken is a problem; lost and doubled effects are counted as well. */
export class Tally {
  runs = 0;
  /** Acknowledged, but not found afterwards. */
  lost = 0;
  /** Found more often than acknowledged. */
  doubled = 0;
  /** Neither yes nor no was answered. */
  uncertain = 0;
  readonly problems: string[] = [];
  /** What the runs met, so that a row that met nothing can be told from one that held. */
  readonly seen: Record<string, number> = {};

  see(what: string, times = 1): void {
    this.seen[what] = (this.seen[what] ?? 0) + times;
  }
  /** Notes a broken promise unless it holds; the first twenty are told. */
  expect(holds: boolean, problem: string): void {
    if (!holds && this.problems.length < MOST_TOLD) this.problems.push(problem);
  }
  get ok(): boolean {
    return this.runs > 0 && this.lost === 0 && this.doubled === 0 && this.problems.length === 0;
  }
}

/** How many runs a share of the full number is; at least one. */
export const runsOf = (full: number, { share }: RowSetting) => Math.max(1, Math.round(full * share));
