/** What one socket may send within the time below: far above what anybody types or pastes. */
const WITHIN_MS = 10_000;
const MESSAGES = 600;
const BYTES = 4 * 1_048_576;

/** Counts what a socket sends. */
export class Allowance {
  private since = -Infinity;
  private messages = 0;
  private bytes = 0;

  /** Whether a message is still within what may be sent. `now`: milliseconds of any clock that only goes forward. */
  takes(bytes: number, now: number): boolean {
    if (now - this.since >= WITHIN_MS) Object.assign(this, { since: now, messages: 0, bytes: 0 });
    this.messages += 1;
    this.bytes += bytes;
    return this.messages <= MESSAGES && this.bytes <= BYTES;
  }
}
