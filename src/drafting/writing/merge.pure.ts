import { diffArrays } from 'diff';
import { canonicalJson } from '../../platform/canonical/canonical.js';
import type { Block, DocumentTree } from '../../platform/text/document-tree.js';
import type { LedgerEntry } from '../ledger-entry.js';
import type { SectionContent } from '../section-content.pure.js';

type Fields = Readonly<Record<string, unknown>>;

/** From where to where of the base, and what stands there instead. */
interface Hunk {
  readonly from: number;
  readonly to: number;
  readonly keys: readonly string[];
}

/**
 * Two texts that grew from one, put together block by block. What only one side changed is as that side has it. Where both
 * changed the same place, the stored blocks come first and then those of the other that say something else: a word is rather
 * there twice than lost. Answers and lines that both changed are as typed here; the page shows the difference.
 * @param base the text both began from; null when it is not known: then what both have is taken for it.
 */
export function merged(
  base: SectionContent | null,
  stored: SectionContent,
  mine: SectionContent,
): SectionContent {
  const [theirs, own] = [keysOf(stored.body), keysOf(mine.body)];
  const ground = base ? keysOf(base.body) : common(theirs, own);
  const keys = mergedKeys(ground, hunksOf(ground, theirs), hunksOf(ground, own));
  const blocks = new Map([...keyed(base?.body), ...keyed(stored.body), ...keyed(mine.body)]);
  const content = keys.map((key) => blocks.get(key)!);
  const place = placesIn(keys);
  const lines = mergedFields(base ? linesOf(base) : {}, linesOf(stored), linesOf(mine));
  return {
    body: { type: 'doc', content },
    answers: mergedFields(base?.answers ?? {}, stored.answers, mine.answers),
    ledger: Object.fromEntries(Object.entries(lines).map(([id, line]) => [id, entryOf(line, place)])),
  };
}

const keyed = (body: DocumentTree | undefined): [string, Block][] =>
  (body?.content ?? []).map((block) => [canonicalJson(block), block]);
const keysOf = (body: DocumentTree) => keyed(body).map(([key]) => key);
const common = (one: readonly string[], other: readonly string[]) =>
  diffArrays([...one], [...other]).flatMap(({ added, removed, value }) => (added || removed ? [] : value));

function hunksOf(base: readonly string[], side: readonly string[]): Hunk[] {
  const hunks: { from: number; to: number; keys: string[] }[] = [];
  let at = 0;
  let open = false;
  for (const { added, removed, value } of diffArrays([...base], [...side])) {
    if (!added && !removed) {
      at += value.length;
      open = false;
      continue;
    }
    if (!open) hunks.push({ from: at, to: at, keys: [] });
    open = true;
    const hunk = hunks.at(-1)!;
    if (added) hunk.keys.push(...value);
    else hunk.to = at += value.length;
  }
  return hunks;
}

/** Changes of the two sides that touch each other, as one place. */
function mergedKeys(base: readonly string[], theirs: readonly Hunk[], own: readonly Hunk[]): string[] {
  const all = [...theirs, ...own].sort((a, b) => a.from - b.from || a.to - b.to);
  const result: string[] = [];
  let at = 0;
  while (all.length > 0) {
    const { from, to: first } = all[0]!;
    let to = first;
    const touching: Hunk[] = [];
    for (let next = all[0]; next && next.from <= to; next = all[0]) {
      touching.push(all.shift()!);
      to = Math.max(to, next.to);
    }
    const of = (side: readonly Hunk[]) => touching.filter((hunk) => side.includes(hunk));
    result.push(...base.slice(at, from), ...place(base, { from, to }, of(theirs), of(own)));
    at = to;
  }
  return [...result, ...base.slice(at)];
}

function place(
  base: readonly string[],
  { from, to }: { readonly from: number; readonly to: number },
  theirs: readonly Hunk[],
  own: readonly Hunk[],
): string[] {
  const side = (hunks: readonly Hunk[]) => {
    let at = from;
    const keys = hunks.flatMap((hunk) => {
      const before = base.slice(at, hunk.from);
      at = hunk.to;
      return [...before, ...hunk.keys];
    });
    return [...keys, ...base.slice(at, to)];
  };
  const [stored, typed] = [side(theirs), side(own)];
  if (theirs.length === 0) return typed;
  if (own.length === 0) return stored;
  const known = new Set([...stored, ...base.slice(from, to)]);
  return [...stored, ...typed.filter((key) => !known.has(key))];
}

/** A line with the very block that answers it, so that one that only stands elsewhere is unchanged. */
interface Line {
  readonly entry: LedgerEntry;
  readonly block: string | null;
  /** Of the blocks of its side that say the same: which one. */
  readonly at: number;
}

function linesOf({ body, ledger }: SectionContent): Record<string, Line> {
  const keys = keysOf(body);
  return Object.fromEntries(
    Object.entries(ledger).map(([id, { paragraph, ...entry }]) => {
      const block = paragraph === undefined ? null : (keys[paragraph - 1] ?? null);
      const at = keys.slice(0, (paragraph ?? 1) - 1).filter((one) => one === block).length;
      return [id, { entry, block, at }];
    }),
  );
}

/** Where each block stands in the whole; of several that say the same, one after the other. */
function placesIn(keys: readonly string[]) {
  return (block: string, at: number): number | undefined => {
    const found = keys.flatMap((one, index) => (one === block ? [index + 1] : []));
    return found[at] ?? found.at(-1);
  };
}

function entryOf({ entry, block, at }: Line, place: ReturnType<typeof placesIn>): LedgerEntry {
  const paragraph = block === null ? undefined : place(block, at);
  return paragraph === undefined ? entry : { ...entry, paragraph };
}

/** Field by field: what one side changed is as it has it; what both changed as it is typed here. */
function mergedFields<T extends Fields>(base: Fields, stored: T, mine: T): T {
  const said = (fields: Fields, name: string) =>
    Object.hasOwn(fields, name) ? canonicalJson(fields[name]) : '';
  const names = [...new Set([...Object.keys(stored), ...Object.keys(mine)])];
  const kept = names.flatMap((name): [string, unknown][] => {
    const untouched = said(mine, name) === said(base, name);
    // What one has emptied and the other has changed stays.
    const emptied = said(mine, name) === '' && said(stored, name) !== said(base, name);
    const side = untouched || emptied ? stored : mine;
    return Object.hasOwn(side, name) ? [[name, side[name]]] : [];
  });
  return Object.fromEntries(kept) as T;
}
