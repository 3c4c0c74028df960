import { readMarks, writeMarks } from './inline-marks.js';
import { normalise, sameTree } from './normalise.js';
import { parseTree } from './parse-tree.js';
import { kindOfLine, type LineKind } from './plain-text.js';
import { readRow, writeTable } from './sheet-table.js';
import type { Block, DocumentTree, List, Paragraph } from './tree-types.js';

/**
 * A text as a plain field holds it, for writing without an editor. A blank line parts paragraphs; "# " to "### " headings,
 * "- " and "1. " list lines, "| a | b |" rows of a table ("# " in a cell: its heading), **fed**, *kursiv*. "[krav 9]" on a
 * line of its own ties the next block to line 9 of the ledger. "[[tabel 1]]" stands for a block that no such text can hold
 * and that is kept as it is. A backslash in front keeps a sign as text.
 */
export interface Sheet {
  readonly text: string;
  /** The blocks that placeholders stand for: "[[tabel 1]]" is the first. */
  readonly kept: readonly Block[];
}

/** Numbers of ledger lines by the number of the block they point at, both from 1. */
export type TagsByBlock = ReadonlyMap<number, readonly number[]>;

/** What was read of a plain field. */
export interface SheetReading {
  readonly tree: DocumentTree;
  /** The blocks that each tag stands at, by the tag's number. */
  readonly places: ReadonlyMap<number, readonly number[]>;
  /** Tags with no block after them. */
  readonly loose: readonly number[];
  /** Numbers of kept blocks that no placeholder names. */
  readonly missing: readonly number[];
}

const TAG = /^\[krav (\d{1,3}(?:(?:, ?| og )\d{1,3})*)\] ?/i;
const PLACEHOLDER = /^\[\[\p{L}+ (\d{1,4})\]\]$/u;
const NAMES: Readonly<Partial<Record<Block['type'], string>>> = {
  table: 'tabel',
  bulletList: 'liste',
  orderedList: 'liste',
};

/** How a placeholder is written. */
export const placeholderOf = (block: Block, number: number): string =>
  `[[${NAMES[block.type] ?? 'stykke'} ${number}]]`;
/** How a tag is written. */
export const tagOf = (numbers: readonly number[]): string => `[krav ${numbers.join(', ')}]`;

/** The text as a plain field shows it; nothing of the tree is lost. */
export function sheetOf(tree: DocumentTree, tags: TagsByBlock = new Map()): Sheet {
  const kept: Block[] = [];
  const parts = tree.content.map((block, index) => {
    const own = tags.get(index + 1);
    const tag = own === undefined || own.length === 0 ? '' : `${tagOf(own)}\n`;
    const text = textOf(block);
    if (text !== null) return tag + text;
    kept.push(block);
    return tag + placeholderOf(block, kept.length);
  });
  return { text: parts.join('\n\n'), kept };
}

/** A block never changes, so that a long text is not tried anew at each letter that somebody writes. */
const written = new WeakMap<Block, string | null>();

/** The block as a plain field shows it; null when no such text can hold it. */
function textOf(block: Block): string | null {
  const before = written.get(block);
  if (before !== undefined) return before;
  const text = writeBlock(block);
  const own = text !== null && holds(text, block) ? text : null;
  written.set(block, own);
  return own;
}

const holds = (text: string, block: Block) =>
  sameTree(readSheet(text, []).tree, { type: 'doc', content: [block] });

function writeBlock(block: Block): string | null {
  switch (block.type) {
    case 'paragraph': {
      const text = writeMarks(block.content);
      return kindOf(text) === 'text' ? text : `\\${text}`;
    }
    case 'heading':
      return `${'#'.repeat(block.attrs.level)} ${writeMarks(block.content)}`;
    case 'bulletList':
    case 'orderedList':
      return writeList(block);
    case 'table':
      return writeTable(block);
  }
}

/** Null when an item has several paragraphs. */
function writeList({ type, content }: List): string | null {
  if (content.some((item) => item.content.length !== 1)) return null;
  return content
    .map((item, index) => {
      const words = writeMarks(item.content[0]!.content);
      return type === 'bulletList' ? `- ${words}` : `${index + 1}. ${words}`;
    })
    .join('\n');
}

type Kind = LineKind | 'table' | 'tag' | 'placeholder';

function kindOf(line: string): Kind {
  if (line.startsWith('|')) return 'table';
  if (TAG.test(line)) return 'tag';
  if (PLACEHOLDER.test(line)) return 'placeholder';
  return kindOfLine(line);
}

interface Chunk {
  readonly kind: Kind;
  readonly lines: string[];
  readonly tags: readonly number[];
}

/** Lines of one block, gathered. A tag belongs to the block that begins after it. */
class Gathering {
  readonly chunks: Chunk[] = [];
  private open = false;
  waiting: number[] = [];

  line(raw: string): void {
    const line = raw.trim();
    const kind = line === '' ? null : kindOf(line);
    const last = this.open ? this.chunks.at(-1) : undefined;
    if (kind === null) this.open = false;
    else if (kind === 'tag') this.tag(line);
    else if (last && isItem(last.kind) && kind === 'text' && /^\s/.test(raw))
      last.lines[last.lines.length - 1] += ` ${line}`;
    else if (last?.kind === kind && GROWING.has(kind)) last.lines.push(line);
    else this.begin(kind, line);
  }

  private begin(kind: Kind, line: string): void {
    this.chunks.push({ kind, lines: [line], tags: this.waiting });
    this.waiting = [];
    this.open = true;
  }

  private tag(line: string): void {
    this.waiting = [...this.waiting, ...(TAG.exec(line)![1]!.match(/\d+/g) ?? []).map(Number)];
    this.open = false;
    this.line(line.replace(TAG, ''));
  }
}

const GROWING: ReadonlySet<Kind> = new Set<Kind>(['bullet', 'numbered', 'table', 'text']);
const isItem = (kind: Kind) => kind === 'bullet' || kind === 'numbered';

const paragraphOf = (text: string): Paragraph => ({ type: 'paragraph', content: readMarks(text) });

function blockOf({ kind, lines }: Chunk, kept: readonly Block[]): Block {
  const [first] = lines as [string];
  switch (kind) {
    case 'heading': {
      const level = /^#+/.exec(first)![0].length as 1 | 2 | 3;
      return { type: 'heading', attrs: { level }, content: readMarks(first.replace(/^#+ +/, '')) };
    }
    case 'bullet':
    case 'numbered': {
      const items = lines.map((line) => paragraphOf(line.replace(/^(?:[-•]|\d+\.) +/, '')));
      const content = items.map((item) => ({ type: 'listItem' as const, content: [item] }));
      return { type: kind === 'bullet' ? 'bulletList' : 'orderedList', content };
    }
    case 'table': {
      const rows = lines.map(readRow);
      const width = Math.max(...rows.map((row) => row.length));
      return { type: 'table', content: rows.map((row, at) => readCells(row, at, width)) };
    }
    case 'placeholder':
      return kept[Number(PLACEHOLDER.exec(first)![1]) - 1] ?? paragraphOf(first);
    case 'tag':
    case 'text':
      return paragraphOf(lines.join(' ').replace(/^\\(?=[-•#\d|[])/, ''));
  }
}

function readCells(row: readonly string[], at: number, width: number) {
  const content = Array.from({ length: width }, (_, column) => {
    const text = row[column] ?? '';
    const header = /^# +(?=\S)/.test(text) && (at === 0 || column === 0);
    const words = header ? text.replace(/^# +/, '') : text.replace(/^\\(?=#)/, '');
    return {
      type: header ? ('tableHeader' as const) : ('tableCell' as const),
      content: [paragraphOf(words)],
    };
  });
  return { type: 'tableRow' as const, content };
}

const lineEnds = (text: string) => text.replace(/\r\n?/g, '\n').replaceAll('\t', ' ');

/**
 * Reads a plain field. `kept` are the blocks its placeholders stand for.
 * @throws TextError when the text, or a kept block, cannot be taken.
 */
export function readSheet(text: string, kept: readonly Block[]): SheetReading {
  const gathering = new Gathering();
  for (const line of lineEnds(text).split('\n')) gathering.line(line);
  const blocks = gathering.chunks.map((chunk) => blockOf(chunk, kept));
  const tree = parseTree({ type: 'doc', content: blocks });
  const places = new Map<number, number[]>();
  let number = 0;
  gathering.chunks.forEach(({ tags }, index) => {
    // What nothing can be seen of, such as a table of empty cells, is no block.
    if (normalise({ type: 'doc', content: [blocks[index]!] }).content.length === 0) return;
    number += 1;
    for (const tag of tags) places.set(tag, [...(places.get(tag) ?? []), number]);
  });
  const named = new Set(
    gathering.chunks
      .filter(({ kind }) => kind === 'placeholder')
      .map(({ lines }) => Number(PLACEHOLDER.exec(lines[0]!)![1])),
  );
  const missing = kept.map((_, index) => index + 1).filter((one) => !named.has(one));
  return { tree, places, loose: gathering.waiting, missing };
}
