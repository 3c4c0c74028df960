import { sameMarks } from './targets.js';
import { MARKS } from './tree-grammar.js';
import type { Block, DocumentTree, Mark, Paragraph, Table, TextNode } from './tree-types.js';

/** Marks in fixed order without doubles; undefined when there is none. */
function sortedMarks(marks: readonly Mark[] | undefined): readonly Mark[] | undefined {
  const present = MARKS.flatMap((type) => marks?.find((mark) => mark.type === type) ?? []).map(bare);
  return present.length === 0 ? undefined : present;
}

/** With its properties in one order. */
function bare(mark: Mark): Mark {
  if (mark.type === 'link') return { type: mark.type, attrs: { href: mark.attrs.href } };
  if (mark.type !== 'cite') return { type: mark.type };
  return { type: mark.type, attrs: { source: mark.attrs.source, says: mark.attrs.says } };
}

function textNode(text: string, marks: readonly Mark[] | undefined): TextNode {
  return marks === undefined ? { type: 'text', text } : { type: 'text', text, marks };
}

function joined(nodes: readonly TextNode[]): TextNode[] {
  const result: TextNode[] = [];
  for (const node of nodes) {
    if (node.text === '') continue;
    const next = textNode(node.text, sortedMarks(node.marks));
    const last = result.at(-1);
    if (last !== undefined && sameMarks(last.marks, next.marks))
      result[result.length - 1] = textNode(last.text + next.text, last.marks);
    else result.push(next);
  }
  return result;
}

/** Spaces at the edges of a block are invisible in every output and must not tell two texts apart. */
function trimmed(nodes: TextNode[]): TextNode[] {
  while (nodes.length > 0) {
    const first = nodes[0]!;
    const start = first.text.replace(/^\s+/, '');
    if (start !== '') {
      nodes[0] = textNode(start, first.marks);
      break;
    }
    nodes.shift();
  }
  while (nodes.length > 0) {
    const last = nodes.at(-1)!;
    const end = last.text.trimEnd();
    if (end !== '') {
      nodes[nodes.length - 1] = textNode(end, last.marks);
      break;
    }
    nodes.pop();
  }
  return nodes;
}

/** Composed across node borders as well: a letter and its accent may have come in two nodes. */
function inline(nodes: readonly TextNode[]): TextNode[] {
  const composed = joined(nodes).map((node) => textNode(node.text.normalize('NFC'), node.marks));
  return trimmed(joined(composed));
}

function paragraph(node: Paragraph): Paragraph {
  return { type: 'paragraph', content: inline(node.content) };
}

const filled = (node: Paragraph) => node.content.length > 0;

function table(node: Table): Table {
  const content = node.content.map((row) => ({
    type: row.type,
    content: row.content.map((cell) => ({
      type: cell.type,
      content: cell.content.map(paragraph).filter(filled),
    })),
  }));
  return { type: 'table', content };
}

/** The block in normal form, or null when nothing of it can be seen. */
function block(node: Block): Block | null {
  switch (node.type) {
    case 'paragraph': {
      const result = paragraph(node);
      return filled(result) ? result : null;
    }
    case 'heading': {
      const content = inline(node.content);
      return content.length === 0 ? null : { type: 'heading', attrs: { level: node.attrs.level }, content };
    }
    case 'table': {
      const result = table(node);
      return result.content.some((row) => row.content.some((cell) => cell.content.length > 0))
        ? result
        : null;
    }
    case 'bulletList':
    case 'orderedList': {
      const items = node.content.map((item) => ({
        type: item.type,
        content: item.content.map(paragraph).filter(filled),
      }));
      const content = items.filter((item) => item.content.length > 0);
      return content.length === 0 ? null : { type: node.type, content };
    }
  }
}

/**
 * The one form of a text: NFC, no empty text or blocks, neighbours with equal marks joined, marks in fixed order, no
 * spaces at a block's edges. Texts that read the same have the same normal form and thereby the same content hash.
 */
export function normalise(tree: DocumentTree): DocumentTree {
  return { type: 'doc', content: tree.content.map(block).filter((node) => node !== null) };
}

/** Whether two texts read the same. The normal form writes its properties in one order, so that they compare as text. */
export const sameTree = (one: DocumentTree, other: DocumentTree): boolean =>
  JSON.stringify(normalise(one)) === JSON.stringify(normalise(other));
