import { targetOf } from '../platform/text/document-tree.js';
import type { Block, DocumentTree, Paragraph, Table, TextNode } from '../platform/text/document-tree.js';
import type { Cell, ReplyBlock, Run, TableBlock } from './reply-blocks.js';

/** Numbers the headings of one chapter; skipped levels are closed up so that the outline has no holes. */
export class Outline {
  private readonly counters: number[] = [];
  private readonly levels: number[] = [];
  private headings = 0;

  /** @param chapter number of the chapter, or null where headings carry none. */
  constructor(
    private readonly id: string,
    private readonly chapter: number | null,
  ) {}

  heading(level: number, text: string): Extract<ReplyBlock, { kind: 'heading' }> {
    while (this.levels.length > 0 && this.levels.at(-1)! >= level) this.levels.pop();
    this.levels.push(level);
    const rank = this.levels.length;
    this.counters[rank - 1] = (this.counters[rank - 1] ?? 0) + 1;
    this.counters.length = rank;
    this.headings += 1;
    const number = this.chapter === null ? null : [this.chapter, ...this.counters].join('.');
    return {
      kind: 'heading',
      level: Math.min(rank + 1, 4) as 2 | 3 | 4,
      number,
      text,
      id: `${this.id}-${this.headings}`,
    };
  }
}

function runOf(node: TextNode): Run {
  const has = (type: string) => node.marks?.some((mark) => mark.type === type) === true;
  const target = targetOf(node);
  return {
    text: node.text,
    ...(has('strong') ? { strong: true } : {}),
    ...(has('em') ? { em: true } : {}),
    ...(target?.type === 'link' ? { href: target.attrs.href } : {}),
    ...(target?.type === 'cite' ? { says: target.attrs.says } : {}),
  };
}

const runs = (node: Paragraph) => node.content.map(runOf);

function tableBlock(table: Table, caption: string): TableBlock {
  const cells = table.content.map((row) =>
    row.content.map((cell): Cell => ({
      paragraphs: cell.content.map(runs),
      ...(cell.type === 'tableHeader' ? { header: true } : {}),
    })),
  );
  const [first = [], ...rest] = cells;
  const hasHeader = first.every((cell) => cell.header === true);
  return {
    kind: 'table',
    caption,
    columns: hasHeader ? first : [],
    rows: hasHeader ? rest : cells,
    widths: first.map(() => 1),
  };
}

/** Counts the tables of the whole reply, so that each has a caption of its own. */
export interface TableCount {
  next(): number;
}

function blockOf(block: Block, outline: Outline, tables: TableCount): ReplyBlock {
  switch (block.type) {
    case 'paragraph':
      return { kind: 'paragraph', runs: runs(block) };
    case 'heading':
      return outline.heading(block.attrs.level, block.content.map((node) => node.text).join(''));
    case 'bulletList':
    case 'orderedList':
      return {
        kind: 'list',
        ordered: block.type === 'orderedList',
        items: block.content.map((item) => item.content.map(runs)),
      };
    case 'table':
      return tableBlock(block, `Tabel ${tables.next()}`);
  }
}

/** The blocks of a text, one for one and in order: block 3 of the text is entry 2 of the result. */
export function bodyBlocks(body: DocumentTree, outline: Outline, tables: TableCount): ReplyBlock[] {
  return body.content.map((block) => blockOf(block, outline, tables));
}
