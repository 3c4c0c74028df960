import {
  canonicalHref,
  parseTree,
  TEXT_LIMITS,
  type DocumentTree,
} from '../../platform/text/document-tree.js';
import { texts } from '../../texts/texts.js';
import { citedRuns, type IncomingRun, type KnownNotes } from '../sources/citations-in-word.pure.js';
import { WordFault } from './word-rules.pure.js';

/** A run of text as `word-child.mjs` read it. */
export interface WordRun extends IncomingRun {
  readonly strong: boolean;
  readonly em: boolean;
  /** Where the words lead, as the file has it. */
  readonly href?: string;
}

export interface WordParagraph {
  readonly kind: 'paragraph';
  readonly style: string;
  readonly styleId: string;
  readonly list: { readonly ordered: boolean; readonly level: number } | null;
  readonly indented: boolean;
  readonly runs: readonly WordRun[];
  readonly comments: readonly string[];
}

export interface WordTable {
  readonly kind: 'table';
  readonly rows: readonly {
    readonly header: boolean;
    readonly cells: readonly {
      readonly colSpan: number;
      readonly rowSpan: number;
      readonly paragraphs: readonly WordParagraph[];
    }[];
  }[];
}

/** What a Word file says, as it was read. */
export interface WordRead {
  readonly blocks: readonly (WordParagraph | WordTable)[];
  readonly comments: readonly { readonly id: string; readonly author: string; readonly text: string }[];
  readonly seen: { readonly images: number; readonly nested: number };
}

/** A comment of the file, and the block of the text it is at, from 1; null where it is at none. */
export interface WordComment {
  readonly author: string;
  readonly text: string;
  readonly block: number | null;
}

/** A Word file as a text of ours: what it says, its comments, and what was left out. */
export interface WordText {
  readonly tree: DocumentTree;
  readonly comments: readonly WordComment[];
  /** Danish sentences. */
  readonly notices: readonly string[];
}

type Node = Record<string, unknown> & { readonly type: string };
const { notice } = texts.section.word;
/** Longest comment of ours, in characters. */
const LONGEST_COMMENT = 20_000;
const DEEPEST = 3;

/**
 * Makes a text of ours of what a Word file says: headings, paragraphs, lists, tables, bold, italics, links, and sources where a note
 * is certain to be one of `known`. Pure.
 * Errors: `WordFault` for a file without text; TextError for a text that is too long or cannot be taken.
 */
export function wordText(read: WordRead, known: KnownNotes = new Map()): WordText {
  const making = new Making(known);
  for (const block of read.blocks) making.take(block);
  const { nodes, places, notices } = making;
  if (nodes.length === 0) throw new WordFault('empty');
  const tree = parseTree({ type: 'doc', content: nodes });
  // Empty paragraphs are gone in the normal form; a comment stays at the block that its paragraph became.
  const sound = tree.content.length === nodes.length;
  const comments = read.comments.flatMap(({ id, author, text }): WordComment[] => {
    const words = clean(text);
    if (words.trim() === '') return [];
    if (words.length > LONGEST_COMMENT) notices.add(notice.longComments);
    const block = places.get(id);
    return [
      { author: clean(author), text: words.slice(0, LONGEST_COMMENT), block: sound && block ? block : null },
    ];
  });
  if (read.seen.images > 0) notices.add(notice.images);
  if (read.seen.nested > 0) notices.add(notice.merged);
  return { tree, comments, notices: [...notices] };
}

/** Signs that a text of ours cannot hold; Word has some of its own (a hyphen that may break, a mark of a field). */
const clean = (text: string) =>
  text
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b\u2028\u2029\ufeff\ufffe\uffff]/g,
      '',
    )
    .normalize('NFC');

const NONE: KnownNotes = new Map();

class Making {
  readonly nodes: Node[] = [];
  /** Number of the block of each comment, by the comment's id. */
  readonly places = new Map<string, number>();
  readonly notices = new Set<string>();
  private list: { readonly ordered: boolean; readonly items: Node[][] } | null = null;

  constructor(private readonly known: KnownNotes) {}

  take(block: WordParagraph | WordTable): void {
    if (block.kind === 'table') return this.table(block);
    const level = headingLevel(block);
    const content = this.inline(block.runs, level !== null);
    if (content.length === 0) return this.note(block.comments);
    if (level !== null) this.heading(level, content);
    else if (block.list !== null) this.item(block.list, content);
    else if (this.list !== null && block.indented) this.list.items.at(-1)!.push(paragraph(content));
    else this.add(paragraph(content));
    this.note(block.comments);
  }

  private add(node: Node): void {
    this.list = null;
    this.nodes.push(node);
  }

  private heading(level: number, content: readonly Node[]): void {
    if (level > DEEPEST) this.notices.add(notice.deepHeadings);
    this.add({ type: 'heading', attrs: { level: Math.min(level, DEEPEST) }, content });
  }

  private item({ ordered, level }: NonNullable<WordParagraph['list']>, content: readonly Node[]): void {
    if (level > 0) this.notices.add(notice.nested);
    const own = [paragraph(content)];
    if (this.list?.ordered === ordered || (this.list !== null && level > 0)) {
      this.list.items.push(own);
      return;
    }
    const items = [own];
    this.add({
      type: ordered ? 'orderedList' : 'bulletList',
      // Filled in by the items that follow.
      get content() {
        return items.map((one) => ({ type: 'listItem', content: one }));
      },
    });
    this.list = { ordered, items };
  }

  private table({ rows }: WordTable): void {
    const grid = gridOf(rows);
    if (grid === null) return;
    if (rows.some(({ cells }) => cells.some(({ colSpan, rowSpan }) => colSpan > 1 || rowSpan > 1)))
      this.notices.add(notice.merged);
    const header = rows[0]!.header;
    this.add({
      type: 'table',
      content: grid.map((cells, row) => ({
        type: 'tableRow',
        content: cells.map((paragraphs) => ({
          type: row === 0 && header ? 'tableHeader' : 'tableCell',
          content: paragraphs.flatMap(({ runs }) => {
            const words = this.inline(runs, row === 0 && header);
            return words.length === 0 ? [] : [paragraph(words)];
          }),
        })),
      })),
    });
    for (const { cells } of rows)
      for (const { paragraphs } of cells) for (const { comments } of paragraphs) this.note(comments);
  }

  /** Words of a line; `plain`: those of a heading, which lead nowhere and cite nothing. */
  private inline(read: readonly WordRun[], plain = false): Node[] {
    const { runs, lost } = citedRuns(read, plain ? NONE : this.known);
    if (lost > 0) this.notices.add(notice.footnotes);
    const nodes = runs.flatMap(inlineNode);
    if (!nodes.some(({ text }) => String(text).trim() !== '')) return [];
    return plain ? nodes.map(bare) : nodes;
  }

  private note(comments: readonly string[]): void {
    for (const id of comments) if (this.nodes.length > 0) this.places.set(id, this.nodes.length);
  }
}

const paragraph = (content: readonly Node[]): Node => ({ type: 'paragraph', content });
/** Headings are set bold by their style: bold in them says nothing. */
const bare = ({ type, text }: Node): Node => ({ type, text });

function inlineNode({ text, strong, em, href: led, cite }: WordRun & { readonly cite?: object }): Node[] {
  const words = clean(text).replace(/[\t\r\n]/g, ' ');
  if (words === '') return [];
  // What leads to no address that a text may have stays as words.
  const href = led === undefined ? null : canonicalHref(led);
  const marks = [
    ...(strong ? [{ type: 'strong' }] : []),
    ...(em ? [{ type: 'em' }] : []),
    ...(cite === undefined ? [] : [{ type: 'cite', attrs: cite }]),
    ...(href === null || cite !== undefined ? [] : [{ type: 'link', attrs: { href } }]),
  ];
  return [{ type: 'text', text: words, ...(marks.length > 0 ? { marks } : {}) }];
}

function headingLevel({ style, styleId }: WordParagraph): number | null {
  const named =
    /^(?:heading|overskrift)\s*([1-9])$/i.exec(style) ?? /^(?:heading|overskrift)([1-9])$/i.exec(styleId);
  if (named) return Number(named[1]);
  return /^(title|titel)$/i.test(style) ? 1 : null;
}

type Paragraphs = readonly WordParagraph[];

/** Every row with the same number of cells: a merged cell is one cell and empty ones. Null for a table without cells. */
function gridOf(rows: WordTable['rows']): Paragraphs[][] | null {
  const held = new Map<string, true>();
  const grid = rows.map(({ cells }, row) => {
    const line: Paragraphs[] = [];
    const skip = () => {
      while (held.has(`${row} ${line.length}`)) line.push([]);
    };
    for (const { colSpan, rowSpan, paragraphs } of cells) {
      skip();
      const at = line.length;
      const [wide, high] = [within(colSpan, TEXT_LIMITS.columns + 1), within(rowSpan, TEXT_LIMITS.rows + 1)];
      for (let down = 1; down < high; down += 1)
        for (let right = 0; right < wide; right += 1) held.set(`${row + down} ${at + right}`, true);
      line.push(paragraphs, ...Array.from({ length: wide - 1 }, (): Paragraphs => []));
    }
    skip();
    return line;
  });
  const width = Math.max(0, ...grid.map(({ length }) => length));
  if (width === 0) return null;
  return grid.map((line) => [...line, ...Array.from({ length: width - line.length }, (): Paragraphs => [])]);
}

const within = (span: number, most: number) => Math.max(1, Math.min(most, Math.floor(span) || 1));
