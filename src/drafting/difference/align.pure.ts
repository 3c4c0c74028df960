import { likeness, type Bag } from './comparison.pure.js';
import { rising } from './rising.pure.js';

/** A block, list item, row or paragraph among its likes. */
export interface Unit {
  /** Equal for two units that are the same in words and form. */
  readonly key: string;
  /** Only units of one kind can be the same unit, changed. */
  readonly kind: string;
  readonly bag: () => Bag;
}

/** A unit of both sides, by index. */
type Pair = readonly [before: number, after: number];

/** One line of two sequences laid side by side; a unit that moved stands where it stands now. */
export interface Step {
  readonly before: number | null;
  readonly after: number | null;
  readonly moved: boolean;
}

/** From here on two units count as the same one, changed. */
const ALIKE = 0.4;
/** The only unit between the same two neighbours: any shared word will do. */
const ALIKE_ALONE = Number.MIN_VALUE;
/** A unit that changed and moved as well must be surer than one that stayed, and have words enough to tell. */
const ALIKE_ELSEWHERE = 0.75;
const WORDS_ELSEWHERE = 6;
/** Most pairs of units that are compared at once; longer gaps are parted. */
const MOST_PAIRS = 160_000;

/**
 * Lays two sequences side by side: equal units first, then, between them, units that are alike, then what has moved.
 * Every unit of both sides stands in exactly one step.
 */
export function align(before: readonly Unit[], after: readonly Unit[], moves: boolean): Step[] {
  const equal = equalPairs(before, after);
  const fixed = rising(equal);
  const kept = moves ? equal : fixed;
  const taken = takenBy(kept);
  const inGaps = gapsOf(fixed, before.length, after.length).flatMap((gap) =>
    alikeInGap(before, after, without(gap, taken)),
  );
  const pairs = [...kept, ...inGaps];
  return steps(moves ? withElsewhere(before, after, pairs) : pairs, before.length, after.length);
}

/** Shared start and end, and between them units that stand once on each side. */
function equalPairs(before: readonly Unit[], after: readonly Unit[]): Pair[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start]!.key === after[start]!.key) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end)!.key === after.at(-1 - end)!.key) end += 1;
  const ends: Pair[] = [
    ...range(0, start).map((index): Pair => [index, index]),
    ...range(1, end + 1).map((back): Pair => [before.length - back, after.length - back]),
  ];
  const [old, fresh] = [before, after].map((units) => single(units, start, units.length - end));
  const middle = [...old!].flatMap(([key, index]): Pair[] => {
    const other = fresh!.get(key);
    return other === undefined || other === null || index === null ? [] : [[index, other]];
  });
  return [...ends, ...middle];
}

const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);

/** Index of each key that stands once; null for one that stands more often. */
function single(units: readonly Unit[], from: number, to: number): Map<string, number | null> {
  const found = new Map<string, number | null>();
  for (let index = from; index < to; index += 1) {
    const { key } = units[index]!;
    found.set(key, found.has(key) ? null : index);
  }
  return found;
}

interface Gap {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

function gapsOf(fixed: readonly Pair[], befores: number, afters: number): Gap[] {
  const ends: readonly Pair[] = [...fixed, [befores, afters]];
  return ends.map(([before, after], index) => {
    const [fromBefore, fromAfter] = index === 0 ? [-1, -1] : ends[index - 1]!;
    return { before: range(fromBefore + 1, before), after: range(fromAfter + 1, after) };
  });
}

function without(gap: Gap, taken: Taken): Gap {
  return {
    before: gap.before.filter((index) => !taken.before.has(index)),
    after: gap.after.filter((index) => !taken.after.has(index)),
  };
}

interface Taken {
  readonly before: Set<number>;
  readonly after: Set<number>;
}

const takenBy = (pairs: readonly Pair[]): Taken => ({
  before: new Set(pairs.map(([before]) => before)),
  after: new Set(pairs.map(([, after]) => after)),
});

function alikeInGap(before: readonly Unit[], after: readonly Unit[], gap: Gap): Pair[] {
  const [height, width] = [gap.before.length, gap.after.length];
  if (height === 0 || width === 0) return [];
  if (height * width > MOST_PAIRS && height > 1 && width > 1)
    return halves(gap).flatMap((half) => alikeInGap(before, after, half));
  const enough = height === 1 && width === 1 ? ALIKE_ALONE : ALIKE;
  const score = (row: number, column: number) =>
    scoreOf(before[gap.before[row]!]!, after[gap.after[column]!]!, enough);
  return bestPath(height, width, score).map(([row, column]): Pair => [gap.before[row]!, gap.after[column]!]);
}

function halves({ before, after }: Gap): Gap[] {
  const [middle, centre] = [before.length >> 1, after.length >> 1];
  return [
    { before: before.slice(0, middle), after: after.slice(0, centre) },
    { before: before.slice(middle), after: after.slice(centre) },
  ];
}

/** 0 for two units that are not the same one; equal ones before all that are only alike. */
function scoreOf(before: Unit, after: Unit, enough: number): number {
  if (before.key === after.key) return 2;
  if (before.kind !== after.kind) return 0;
  const found = likeness(before.bag(), after.bag());
  return found < enough ? 0 : found;
}

/** The pairs in order whose scores together are highest; the classic table, filled from the end. */
function bestPath(height: number, width: number, score: (row: number, column: number) => number): Pair[] {
  const step = width + 1;
  const best = new Float64Array((height + 1) * step);
  const scores = new Float64Array(height * width);
  for (let row = height - 1; row >= 0; row -= 1)
    for (let column = width - 1; column >= 0; column -= 1) {
      const here = row * step + column;
      const own = score(row, column);
      scores[row * width + column] = own;
      const paired = own === 0 ? 0 : own + best[here + step + 1]!;
      best[here] = Math.max(paired, best[here + 1]!, best[here + step]!);
    }
  const pairs: Pair[] = [];
  for (let row = 0, column = 0; row < height && column < width;) {
    const here = row * step + column;
    const own = scores[row * width + column]!;
    if (own > 0 && best[here] === own + best[here + step + 1]!) pairs.push([row++, column++]);
    else if (best[here] === best[here + step]) row += 1;
    else column += 1;
  }
  return pairs;
}

/** Adds units that are nearly equal but stand in different gaps: they have moved and were changed on the way. */
function withElsewhere(before: readonly Unit[], after: readonly Unit[], pairs: readonly Pair[]): Pair[] {
  const taken = takenBy(pairs);
  const wordy = (unit: Unit) => unit.bag().length >= WORDS_ELSEWHERE;
  const old = range(0, before.length).filter((index) => !taken.before.has(index) && wordy(before[index]!));
  const fresh = range(0, after.length).filter((index) => !taken.after.has(index) && wordy(after[index]!));
  if (old.length * fresh.length > MOST_PAIRS) return [...pairs];
  const candidates = old.flatMap((left) =>
    fresh.flatMap((right) => {
      const score = scoreOf(before[left]!, after[right]!, ALIKE_ELSEWHERE);
      return score === 0 ? [] : [{ left, right, score }];
    }),
  );
  const found = [...pairs];
  for (const { left, right } of candidates.sort(
    (a, b) => b.score - a.score || a.left - b.left || a.right - b.right,
  )) {
    if (taken.before.has(left) || taken.after.has(right)) continue;
    taken.before.add(left);
    taken.after.add(right);
    found.push([left, right]);
  }
  return found;
}

/** In the order of now; what is gone stands before what has come at the same place. */
function steps(pairs: readonly Pair[], befores: number, afters: number): Step[] {
  const taken = takenBy(pairs);
  const fixed = rising(pairs);
  const stays = new Set(fixed.map(([before]) => before));
  const movedTo = new Map(
    pairs.filter(([before]) => !stays.has(before)).map(([before, after]) => [after, before]),
  );
  return gapsOf(fixed, befores, afters).flatMap((gap, index): Step[] => {
    const gone = gap.before.filter((before) => !taken.before.has(before));
    const stayed = fixed[index];
    return [
      ...gone.map((before) => ({ before, after: null, moved: false })),
      ...gap.after.map((after) => {
        const from = movedTo.get(after);
        return { before: from ?? null, after, moved: from !== undefined };
      }),
      ...(stayed ? [{ before: stayed[0], after: stayed[1], moved: false }] : []),
    ];
  });
}
