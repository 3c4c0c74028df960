/** What was seen of one thing that must hold before requests are sent here; `detail` is for the operator. */
export interface CheckResult {
  readonly ok: boolean;
  /** True when it holds, but worse than it should: the process is ready and says so. */
  readonly degraded?: boolean;
  readonly detail?: string;
  /** Age in seconds of the oldest thing that is due and not done. */
  readonly ageSeconds?: number;
}

/**
 * One more thing `/readyz` asks, from a part of the platform that health does not know. Runs each time it is asked, in bounded time;
 * one that throws or is late does not hold. A detail names no host and no password.
 */
export abstract class ReadinessCheck {
  /** Its name in the answer: one English word in camelCase. */
  abstract readonly name: string;
  abstract check(): Promise<CheckResult>;
}
