import { diffArrays } from 'diff';

const segmenter = new Intl.Segmenter('da', { granularity: 'word' });
/** Beyond so many inserted and deleted words two lines have nothing in common worth showing. */
const MOST_EDITS = 400;
/** The work grows with the square of the edits: so much for two texts together, some tenths of a second. */
const MOST_WORK = 2_000_000;

/**
 * How much comparing may still be done. Two texts that somebody made to be slow are shown with whole lines replaced
 * where it ran out: less readable, and still exact.
 */
export class Effort {
  private left = MOST_WORK;

  /** Most edits that are looked for in the next line. */
  get edits(): number {
    return Math.min(MOST_EDITS, Math.floor(Math.sqrt(this.left)));
  }

  spend(edits: number): void {
    this.left = Math.max(0, this.left - edits ** 2);
  }
}

/**
 * The words and signs of a text, each with the white space after it, so that they join to exactly the text. The
 * segmenter sees one word with its signs at a time: what it takes grows with the square of a text's length.
 */
export function tokensOf(text: string): string[] {
  return text.split(/(?<=\s)(?=\S)/u).flatMap((chunk) => {
    if (chunk === '') return [];
    if (/^[\p{L}\p{N}]+\s*$/u.test(chunk)) return [chunk];
    const tokens: string[] = [];
    for (const { segment } of segmenter.segment(chunk))
      if (tokens.length > 0 && segment.trim() === '') tokens[tokens.length - 1] += segment;
      else tokens.push(segment);
    return tokens;
  });
}

/** A stretch of two texts, as offsets. `same`: equal words. Else `before` was replaced by `after`; one of them may be empty. */
export interface Stretch {
  readonly same: boolean;
  readonly before: readonly [from: number, to: number];
  readonly after: readonly [from: number, to: number];
}

/**
 * How one text became the other, word by word. The stretches cover both texts from start to end. Words count as equal
 * when only the white space after them differs; that white space is then a stretch of its own.
 */
export function compareWords(before: string, after: string, effort: Effort): Stretch[] {
  const [old, fresh] = [tokensOf(before), tokensOf(after)];
  const runs = joinedAcrossScraps(runsOf(old.map(wordOf), fresh.map(wordOf), effort), old, fresh);
  return withOffsets(runs, old, fresh).flatMap((stretch) => withoutSharedEnd(stretch, before, after));
}

/** A change whose both sides end in the same white space leaves it to what follows: it has not changed. */
function withoutSharedEnd(stretch: Stretch, before: string, after: string): Stretch[] {
  const [[from, to], [start, end]] = [stretch.before, stretch.after];
  const most = stretch.same ? 0 : Math.min(to - from, end - start);
  let shared = 0;
  while (
    shared < most &&
    isSpace(before, to - 1 - shared) &&
    before[to - 1 - shared] === after[end - 1 - shared]
  )
    shared += 1;
  if (shared === 0) return [stretch];
  return [
    { same: false, before: [from, to - shared], after: [start, end - shared] },
    { same: true, before: [to - shared, to], after: [end - shared, end] },
  ];
}

const isSpace = (text: string, index: number) => text[index]!.trim() === '';

const wordOf = (token: string) => token.trimEnd();

/** Numbers of tokens: so many equal ones, or so many removed and added at one place. */
interface Run {
  readonly same: boolean;
  readonly removed: number;
  readonly added: number;
}

/** What both begin and end with is kept in any case; what lies between is compared. */
function runsOf(old: readonly string[], fresh: readonly string[], effort: Effort): Run[] {
  const shorter = Math.min(old.length, fresh.length);
  let start = 0;
  while (start < shorter && old[start] === fresh[start]) start += 1;
  let end = 0;
  while (end < shorter - start && old[old.length - 1 - end] === fresh[fresh.length - 1 - end]) end += 1;
  const kept = (count: number): Run => ({ same: true, removed: count, added: count });
  const middle = runsBetween(
    old.slice(start, old.length - end),
    fresh.slice(start, fresh.length - end),
    effort,
  );
  return [kept(start), ...middle, kept(end)].filter((run) => run.removed + run.added > 0);
}

function runsBetween(old: string[], fresh: string[], effort: Effort): Run[] {
  const most = effort.edits;
  const found = diffArrays(old, fresh, { maxEditLength: most });
  effort.spend(found?.reduce((sum, part) => sum + (part.added || part.removed ? part.count : 0), 0) ?? most);
  if (found === undefined) return [{ same: false, removed: old.length, added: fresh.length }];
  const runs: Run[] = [];
  for (const { added, removed, count } of found) {
    const same = !added && !removed;
    const run = { same, removed: added ? 0 : count, added: removed ? 0 : count };
    const last = runs.at(-1);
    if (!same && last?.same === false) runs[runs.length - 1] = together([last, run]);
    else runs.push(run);
  }
  return runs;
}

const together = (runs: readonly Run[]): Run => ({
  same: false,
  removed: runs.reduce((sum, run) => sum + run.removed, 0),
  added: runs.reduce((sum, run) => sum + run.added, 0),
});

interface Measured {
  readonly run: Run;
  /** Characters, of the longer side. */
  readonly length: number;
}

/**
 * A scrap of equal text between two changes that are both longer than it ("og", a comma) is taken into them: one change
 * of a phrase is read more easily than a patchwork of single words.
 */
function joinedAcrossScraps(runs: readonly Run[], old: readonly string[], fresh: readonly string[]): Run[] {
  const lengths = lengthsOf(runs, old, fresh);
  const stack: Measured[] = [];
  runs.forEach((run, index) => {
    stack.push({ run, length: lengths[index]! });
    while (endsInScrap(stack)) {
      const three = stack.splice(-3);
      const length = three.reduce((sum, part) => sum + part.length, 0);
      stack.push({ run: together(three.map((part) => part.run)), length });
    }
  });
  return stack.map(({ run }) => run);
}

function endsInScrap(stack: readonly Measured[]): boolean {
  const [first, scrap, last] = stack.slice(-3);
  if (!first || !scrap || !last || first.run.same || !scrap.run.same || last.run.same) return false;
  return scrap.length <= first.length && scrap.length <= last.length;
}

function lengthsOf(runs: readonly Run[], old: readonly string[], fresh: readonly string[]): number[] {
  let [from, to] = [0, 0];
  const size = (tokens: readonly string[], start: number, count: number) =>
    tokens
      .slice(start, start + count)
      .join('')
      .trim().length;
  return runs.map(({ removed, added }) => {
    const length = Math.max(size(old, from, removed), size(fresh, to, added));
    from += removed;
    to += added;
    return length;
  });
}

/** Goes along both texts at once. */
class Walk {
  private readonly stretches: Stretch[] = [];
  private before = 0;
  private after = 0;

  step(same: boolean, removed: number, added: number): void {
    if (removed === 0 && added === 0) return;
    const last = this.stretches.at(-1);
    const from = last?.same === same ? this.stretches.pop()! : null;
    const start = from ? [from.before[0], from.after[0]] : [this.before, this.after];
    this.before += removed;
    this.after += added;
    this.stretches.push({ same, before: [start[0]!, this.before], after: [start[1]!, this.after] });
  }

  done(): Stretch[] {
    return this.stretches;
  }
}

function withOffsets(runs: readonly Run[], old: readonly string[], fresh: readonly string[]): Stretch[] {
  const walk = new Walk();
  let [from, to] = [0, 0];
  const size = (tokens: readonly string[], start: number, count: number) =>
    tokens.slice(start, start + count).reduce((sum, token) => sum + token.length, 0);
  for (const { same, removed, added } of runs) {
    if (!same) walk.step(false, size(old, from, removed), size(fresh, to, added));
    else for (let index = 0; index < removed; index += 1) keep(walk, old[from + index]!, fresh[to + index]!);
    from += removed;
    to += added;
  }
  return walk.done();
}

/** Equal words; where the white space after them differs, only what they share is kept. */
function keep(walk: Walk, old: string, fresh: string): void {
  let shared = 0;
  while (shared < old.length && old[shared] === fresh[shared]) shared += 1;
  walk.step(true, shared, shared);
  walk.step(false, old.length - shared, fresh.length - shared);
}
