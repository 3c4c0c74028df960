import { Effort, tokensOf } from './words.pure.js';

/** The words of a unit as sorted numbers, so that two units compare without looking at letters. */
export type Bag = Uint32Array;

/** What one comparison of two texts keeps: the numbers of its words, and how much work it may still do. */
export class Comparison {
  readonly effort = new Effort();
  private readonly numbers = new Map<string, number>();

  /** Words as they are counted for likeness: without white space, and in small letters. */
  bagOf(text: string): Bag {
    const words = tokensOf(text).flatMap((token) => {
      const word = token.trimEnd().toLocaleLowerCase('da');
      return /[\p{L}\p{N}]/u.test(word) ? [this.numberOf(word)] : [];
    });
    return Uint32Array.from(words).sort();
  }

  private numberOf(word: string): number {
    const known = this.numbers.get(word);
    if (known !== undefined) return known;
    this.numbers.set(word, this.numbers.size);
    return this.numbers.size - 1;
  }
}

/** Shared words of all words, 0 to 1, each counted as often as it stands. Two units without words are not alike. */
export function likeness(a: Bag, b: Bag): number {
  if (a.length === 0 || b.length === 0) return 0;
  let shared = 0;
  for (let left = 0, right = 0; left < a.length && right < b.length;) {
    const difference = a[left]! - b[right]!;
    if (difference === 0) shared += 1;
    if (difference <= 0) left += 1;
    if (difference >= 0) right += 1;
  }
  return (2 * shared) / (a.length + b.length);
}
