import { blockText, cleanLines, type DocumentTree } from '../../platform/text/document-tree.js';

/** The place in a text a comment is about; without one it is about the whole text. */
export interface Anchor {
  /** The block of the text, counted from 1. */
  readonly paragraph?: number;
  /** Words quoted from the text, or from that block. */
  readonly quote?: string;
}

/** What is wrong with a comment's place, in Danish, at the field it stands at. */
export interface AnchorProblem {
  readonly field: 'paragraph' | 'quote';
  readonly text: string;
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
const linesOf = (body: DocumentTree) => body.content.map((block) => oneLine(blockText(block)));

/** Whether the place is in the text: the block is there, and the quoted words stand in it. Null when it is. */
export function anchorProblem(body: DocumentTree, { paragraph, quote }: Anchor): AnchorProblem | null {
  if (paragraph !== undefined && paragraph > body.content.length)
    return { field: 'paragraph', text: `Teksten har kun ${body.content.length} afsnit. Vælg stedet igen.` };
  if (quote === undefined) return null;
  const blocks = paragraph === undefined ? body.content : [body.content[paragraph - 1]!];
  const words = oneLine(cleanLines(quote) ?? '');
  if (words !== '' && blocks.some((block) => oneLine(blockText(block)).includes(words))) return null;
  return { field: 'quote', text: 'Citatet står ikke i teksten. Markér stedet igen.' };
}

/** Words round a place, by which it is found again in a text that was edited. */
export interface Surroundings {
  readonly before: string;
  readonly after: string;
}

/** So many characters on each side of a quote; of a block without one, so many from its beginning. */
const AROUND = 60;
const OF_BLOCK = 400;

/** What stands round a place; null for the whole text. A block without a quote is known by its own words. */
export function surroundingsOf(body: DocumentTree, { paragraph, quote }: Anchor): Surroundings | null {
  const lines = linesOf(body);
  if (quote === undefined)
    return paragraph === undefined ? null : { before: lines[paragraph - 1]!.slice(0, OF_BLOCK), after: '' };
  const words = oneLine(quote.normalize('NFC'));
  const at = paragraph === undefined ? lines.findIndex((line) => line.includes(words)) : paragraph - 1;
  const line = lines[at] ?? '';
  const from = line.indexOf(words);
  return {
    before: line.slice(Math.max(0, from - AROUND), from),
    after: line.slice(from + words.length).slice(0, AROUND),
  };
}

/** Where a comment belongs in a text: at the very words, at what has become of them, or nowhere any more. */
export type FoundPlace =
  | { readonly state: 'same' | 'changed'; readonly block: number; readonly words: string }
  | { readonly state: 'lost' };

interface Span {
  readonly block: number;
  readonly from: number;
  readonly to: number;
  readonly score: number;
}

/** Finds the place of a comment in a text that may have been edited since. */
export function findPlace(
  body: DocumentTree,
  place: {
    readonly paragraph: number | null;
    readonly quote: string | null;
    readonly around: Surroundings | null;
  },
): FoundPlace {
  const { paragraph, quote, around } = place;
  const lines = linesOf(body);
  if (quote === null) return likeBlock(lines, around?.before ?? '', paragraph);
  const words = oneLine(quote);
  const near = (span: Span) => span.score + (span.block === paragraph ? 0.5 : 0);
  const best = (spans: readonly Span[]) =>
    spans.reduce<Span | null>((top, span) => (top && near(top) >= near(span) ? top : span), null);
  const exact = best(lines.flatMap((line, index) => spansOf(line, words, index + 1, around)));
  if (exact) return { state: 'same', block: exact.block, words };
  const between = around && best(lines.flatMap((line, index) => spanBetween(line, words, index + 1, around)));
  if (between)
    return {
      state: 'changed',
      block: between.block,
      words: lines[between.block - 1]!.slice(between.from, between.to).trim(),
    };
  return likeBlock(lines, words, paragraph);
}

/** Every place where the words stand as they were, with how much of what stood round them is there still. */
function spansOf(line: string, words: string, block: number, around: Surroundings | null): Span[] {
  const spans: Span[] = [];
  for (let from = line.indexOf(words); words !== '' && from >= 0; from = line.indexOf(words, from + 1)) {
    const to = from + words.length;
    const score = around
      ? shared(reversed(line.slice(0, from)), reversed(around.before)) + shared(line.slice(to), around.after)
      : 0;
    spans.push({ block, from, to, score });
  }
  return spans;
}

/** What stands now between the words that stood round the quote. The edge of a block is known by nothing. */
function spanBetween(line: string, words: string, block: number, { before, after }: Surroundings): Span[] {
  const [tail, head] = [before.slice(-KNOWN), after.slice(0, KNOWN)];
  if (tail.trim().length < LEAST && head.trim().length < LEAST) return [];
  const from = tail === '' ? 0 : line.indexOf(tail) + tail.length;
  if (tail !== '' && line.indexOf(tail) < 0) return [];
  const to = head === '' ? line.length : line.indexOf(head, from);
  if (to <= from || to - from > 2 * words.length + AROUND) return [];
  return [{ block, from, to, score: tail.length + head.length }];
}
/** Characters next to the quote that must stand unchanged, and how many at least make a place known. */
const KNOWN = 24;
const LEAST = 8;

/** The block that has most of the words, when it has at least half of them. */
function likeBlock(lines: readonly string[], words: string, paragraph: number | null): FoundPlace {
  const wanted = wordsIn(words);
  if (wanted.length === 0) return { state: 'lost' };
  const shares = lines.map((line, index) => {
    const own = new Set(wordsIn(line));
    const share = wanted.filter((word) => own.has(word)).length / wanted.length;
    return { block: index + 1, share, near: index + 1 === paragraph ? 0.01 : 0 };
  });
  const best = shares.reduce<(typeof shares)[number] | null>(
    (top, one) => (top && top.share + top.near >= one.share + one.near ? top : one),
    null,
  );
  if (!best || best.share < 0.5) return { state: 'lost' };
  const same = lines[best.block - 1]!.startsWith(words);
  return { state: same ? 'same' : 'changed', block: best.block, words: '' };
}

const wordsIn = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
const reversed = (text: string) => [...text].reverse().join('');

/** How many characters two texts begin with alike. */
function shared(one: string, other: string): number {
  let count = 0;
  while (count < one.length && count < other.length && one[count] === other[count]) count += 1;
  return count;
}
