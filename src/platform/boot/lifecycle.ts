/**
 * Where a process is in its life; it only moves on. `serving`; `leaving`: still serves, but says that it is not ready
 * and begins no new batch; `closing`: takes no request any more and waits for those under way.
 */
export class Lifecycle {
  private stage: 'serving' | 'leaving' | 'closing' = 'serving';

  leave(): void {
    if (this.stage === 'serving') this.stage = 'leaving';
  }
  close(): void {
    this.stage = 'closing';
  }
  /** On the way out, whether or not requests are still taken. */
  get isLeaving(): boolean {
    return this.stage !== 'serving';
  }
  /** Requests that come now are sent away. */
  get isClosing(): boolean {
    return this.stage === 'closing';
  }
}
