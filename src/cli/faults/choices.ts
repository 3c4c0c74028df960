/** A stream of choices from one 32-bit seed (mulberry32): the same seed gives the same choices. */
export class Choices {
  private state: number;
  constructor(seed: number) {
    this.state = seed >>> 0;
  }
  /** A fraction from 0 up to but not including 1. */
  fraction(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }
  /** A stream of its own, for what runs beside this one. */
  fork(): Choices {
    return new Choices(Math.floor(this.fraction() * 4294967296));
  }
  chance(share: number): boolean {
    return this.fraction() < share;
  }
  /** A whole number from `least` up to and including `most`. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.fraction() * (most - least + 1));
  }
  of<T>(items: readonly T[]): T {
    if (items.length === 0) throw new Error('Nothing to choose from.');
    return items[Math.floor(this.fraction() * items.length)] as T;
  }
  /** The same items in another order. */
  shuffled<T>(items: readonly T[]): T[] {
    return items
      .map((item) => [this.fraction(), item] as const)
      .sort(([a], [b]) => a - b)
      .map(([, item]) => item);
  }
}
