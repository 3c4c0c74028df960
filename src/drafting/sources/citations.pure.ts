import { normalise, type DocumentTree, type Mark, type TextNode } from '../../platform/text/document-tree.js';

type Cite = Extract<Mark, { readonly type: 'cite' }>;

type Line = readonly TextNode[];

/** The text with the words of each of its lines as `by` gives them. */
export function mapLines(tree: DocumentTree, by: (nodes: Line) => Line): DocumentTree {
  return normalise(mapped(tree, by) as DocumentTree);
}

interface Inner {
  readonly type: string;
  readonly content?: readonly Inner[];
}

function mapped(node: Inner, by: (nodes: Line) => Line): Inner {
  const { content = [] } = node;
  if (content[0]?.type === 'text') return { ...node, content: by(content as unknown as Line) };
  return { ...node, content: content.map((one) => mapped(one, by)) };
}

/** The text with each of its words as `by` gives them. */
export const mapWords = (tree: DocumentTree, by: (node: TextNode) => TextNode): DocumentTree =>
  mapLines(tree, (nodes) => nodes.map(by));

/** The citation of words; undefined when they have none. */
export const citeOf = ({ marks = [] }: TextNode): Cite | undefined =>
  marks.find((mark) => mark.type === 'cite');

/** What the text cites, each once. */
export function citedIn(tree: DocumentTree): string[] {
  const found = new Set<string>();
  mapWords(tree, (node) => {
    const cite = citeOf(node);
    if (cite) found.add(cite.attrs.source);
    return node;
  });
  return [...found];
}

/** The text with what is to be said of each of its sources. */
export function withSays(tree: DocumentTree, says: ReadonlyMap<string, string>): DocumentTree {
  return mapWords(tree, (node) => {
    const cite = citeOf(node);
    if (!cite) return node;
    const { source } = cite.attrs;
    const said: Cite = { type: 'cite', attrs: { source, says: says.get(source) ?? cite.attrs.says } };
    return { ...node, marks: node.marks!.map((mark) => (mark === cite ? said : mark)) };
  });
}
