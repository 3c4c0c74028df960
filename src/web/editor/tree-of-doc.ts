import type { Mark as PmMark, Node } from 'prosemirror-model';
import { forbiddenCharacters } from '../../platform/text/clean-text.js';
import { normalise } from '../../platform/text/normalise.js';
import type { TagsByBlock } from '../../platform/text/sheet.js';
import type {
  Block,
  DocumentTree,
  Heading,
  ListItem,
  Mark,
  Paragraph,
  TableCell,
  TableRow,
  TextNode,
} from '../../platform/text/tree-types.js';
import { linesOf, schema } from './schema.js';

/** A text, and which of its blocks answer which lines of the ledger. */
export interface TaggedTree {
  readonly tree: DocumentTree;
  readonly tags: TagsByBlock;
}

const FORBIDDEN = new RegExp(forbiddenCharacters.source, 'gu');
const known = new WeakMap<Node, Block | null>();

/** The text that stands in the editor: exactly a tree of ours, in normal form. Blocks of which nothing can be seen are left out. */
export function treeOfDoc(doc: Node): TaggedTree {
  const content: Block[] = [];
  const tags = new Map<number, readonly number[]>();
  doc.forEach((node) => {
    const block = blockOf(node);
    if (block === null) return;
    content.push(block);
    const lines = linesOf(node.attrs);
    if (lines.length > 0) tags.set(content.length, lines);
  });
  return { tree: { type: 'doc', content }, tags };
}

/** Nodes of the editor never change, so that a long text is not read anew at each letter. */
function blockOf(node: Node): Block | null {
  const before = known.get(node);
  if (before !== undefined) return before;
  const block = normalise({ type: 'doc', content: [rawBlock(node)] }).content[0] ?? null;
  known.set(node, block);
  return block;
}

function rawBlock(node: Node): Block {
  switch (node.type.name as Block['type']) {
    case 'paragraph':
      return paragraphOf(node);
    case 'heading':
      return {
        type: 'heading',
        attrs: { level: node.attrs.level as Heading['attrs']['level'] },
        content: textsOf(node),
      };
    case 'bulletList':
    case 'orderedList':
      return {
        type: node.type.name as 'bulletList' | 'orderedList',
        content: node.children.map((item): ListItem => ({
          type: 'listItem',
          content: item.children.map(paragraphOf),
        })),
      };
    case 'table':
      return { type: 'table', content: node.children.map(rowOf) };
  }
}

const paragraphOf = (node: Node): Paragraph => ({ type: 'paragraph', content: textsOf(node) });

const textsOf = (node: Node): TextNode[] =>
  node.children.map((text): TextNode => {
    const marks = text.marks.map(markOf);
    const words = (text.text ?? '').replaceAll('\t', ' ').replace(FORBIDDEN, '');
    return marks.length === 0 ? { type: 'text', text: words } : { type: 'text', text: words, marks };
  });

const markOf = ({ type, attrs }: PmMark): Mark =>
  (Object.keys(attrs).length > 0 ? { type: type.name, attrs } : { type: type.name }) as Mark;

const rowOf = (row: Node, at: number): TableRow => ({
  type: 'tableRow',
  content: row.children.map((cell, column): TableCell => ({
    type: cell.type.name === 'tableHeader' && (at === 0 || column === 0) ? 'tableHeader' : 'tableCell',
    content: cell.children.map(paragraphOf),
  })),
});

/** A text as the editor holds it. Errors: `RangeError` for a tree that is none of ours. */
export function docOfTree({ tree, tags }: TaggedTree): Node {
  const blocks = tree.content.map((block, index) => nodeOf(block, tags.get(index + 1) ?? []));
  const doc = schema.nodes.doc!.create(null, blocks.length > 0 ? blocks : [schema.nodes.paragraph!.create()]);
  doc.check();
  return doc;
}

function nodeOf(block: Block, lines: readonly number[]): Node {
  const attrs = block.type === 'heading' ? { ...block.attrs, lines } : { lines };
  const type = schema.nodes[block.type]!;
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return type.create(attrs, textNodes(block.content));
    case 'bulletList':
    case 'orderedList':
      return type.create(
        attrs,
        block.content.map(({ content }) => schema.nodes.listItem!.create(null, paragraphs(content))),
      );
    case 'table':
      return type.create(
        attrs,
        block.content.map(({ content }) =>
          schema.nodes.tableRow!.create(
            null,
            content.map((cell) => schema.nodes[cell.type]!.create(null, paragraphs(cell.content))),
          ),
        ),
      );
  }
}

/** An empty cell still has a line to write in. */
const paragraphs = (content: readonly Paragraph[]): Node[] =>
  (content.length > 0 ? content : [{ content: [] }]).map((paragraph) =>
    schema.nodes.paragraph!.create(null, textNodes(paragraph.content)),
  );

const textNodes = (content: readonly TextNode[]): Node[] =>
  content.map(({ text, marks = [] }) =>
    schema.text(
      text,
      marks.map((mark) => schema.marks[mark.type]!.create('attrs' in mark ? mark.attrs : null)),
    ),
  );
