type Pair = readonly [before: number, after: number];

/**
 * The longest chain of pairs that rises on both sides, in order: what stayed in its place. The others have moved.
 * No index may stand twice on a side. Patience sorting: n log n.
 */
export function rising(pairs: readonly Pair[]): Pair[] {
  const sorted = [...pairs].sort((a, b) => a[1] - b[1]);
  /** Index of the smallest last pair of a chain of each length. */
  const tails: number[] = [];
  const previous: number[] = [];
  sorted.forEach(([before], index) => {
    const length = firstNotBelow(tails, (tail) => sorted[tail]![0] < before);
    previous[index] = length === 0 ? -1 : tails[length - 1]!;
    tails[length] = index;
  });
  const chain: Pair[] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index]!) chain.push(sorted[index]!);
  return chain.reverse();
}

function firstNotBelow(tails: readonly number[], below: (tail: number) => boolean): number {
  let [low, high] = [0, tails.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (below(tails[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}
