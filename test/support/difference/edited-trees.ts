import fc from 'fast-check';
import { normalise } from '../../../src/platform/text/document-tree.js';
import { looks, marks } from '../document-trees.js';
import type { Block, DocumentTree, Paragraph, TextNode } from '../../../src/platform/text/document-tree.js';

// Few words, so that texts share many of them, and signs that are hard to part words at.
const word = fc.constantFrom(
  ...[
    'og',
    'det',
    'nye',
    'tilbud',
    'placeres',
    'Midtjylland',
    'på',
    'åben',
    'é',
    '12',
    '8,2',
    '§ 13 b',
    'sikret-',
  ],
  ...['.', ',', ' ', '  ', '\u00a0', '🏠', 'driftsansvaret', 'kommunerne', '20-24', '(', ')', "'", '<b>'],
);
const words = fc.array(word, { maxLength: 14 }).map((parts) => parts.join(' '));
const textNode: fc.Arbitrary<TextNode> = fc.record(
  {
    type: fc.constant('text' as const),
    text: fc.oneof(
      { weight: 4, arbitrary: words },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
    ),
    marks,
  },
  { requiredKeys: ['type', 'text'] },
);
const headingWords = fc.array(
  fc.record(
    { type: fc.constant('text' as const), text: words, marks: looks },
    { requiredKeys: ['type', 'text'] },
  ),
  { minLength: 1, maxLength: 3 },
);
const inline = fc.array(textNode, { minLength: 1, maxLength: 3 });
const paragraph: fc.Arbitrary<Paragraph> = fc.record({
  type: fc.constant('paragraph' as const),
  content: inline,
});
const level = fc.constantFrom(1 as const, 2 as const, 3 as const);
const heading = fc.record({
  type: fc.constant('heading' as const),
  attrs: fc.record({ level }),
  content: headingWords,
});
const paragraphs = fc.array(paragraph, { maxLength: 2 });
const list = fc.record({
  type: fc.constantFrom('bulletList' as const, 'orderedList' as const),
  content: fc.array(fc.record({ type: fc.constant('listItem' as const), content: paragraphs }), {
    maxLength: 4,
  }),
});
const row = (width: number) =>
  fc.record({
    type: fc.constant('tableRow' as const),
    content: fc.array(
      fc.record({ type: fc.constantFrom('tableCell' as const, 'tableHeader' as const), content: paragraphs }),
      { minLength: width, maxLength: width },
    ),
  });
const table = fc.integer({ min: 1, max: 3 }).chain((width) =>
  fc.record({
    type: fc.constant('table' as const),
    content: fc.array(row(width), { minLength: 1, maxLength: 4 }),
  }),
);
const block: fc.Arbitrary<Block> = fc.oneof({ weight: 4, arbitrary: paragraph }, heading, list, table);

/** A text of every kind of block, in normal form. */
export const treeArbitrary: fc.Arbitrary<DocumentTree> = fc
  .array(block, { maxLength: 10 })
  .map((content) => normalise({ type: 'doc', content }));

/** Changes one block: words, marks, its level, its items, its rows or its columns. */
type Touch = 'word' | 'cut' | 'mark' | 'form' | 'inner' | 'column';
interface Edit {
  readonly act: 'touch' | 'delete' | 'insert' | 'move' | 'double';
  readonly touch: Touch;
  readonly at: number;
  readonly to: number;
  readonly word: string;
  readonly block: Block;
}
const edit: fc.Arbitrary<Edit> = fc.record({
  act: fc.constantFrom('touch', 'touch', 'touch', 'delete', 'insert', 'move', 'double'),
  touch: fc.constantFrom('word', 'cut', 'mark', 'form', 'inner', 'column'),
  at: fc.nat(30),
  to: fc.nat(30),
  word,
  block,
});

/** A text and what random edits made of it. */
export const editedPair: fc.Arbitrary<readonly [DocumentTree, DocumentTree]> = fc
  .tuple(treeArbitrary, fc.array(edit, { maxLength: 8 }))
  .map(([tree, edits]) => [tree, normalise(edits.reduce(edited, tree))] as const);

function edited(tree: DocumentTree, { act, touch, at, to, word: fresh, block: another }: Edit): DocumentTree {
  const content = [...tree.content];
  const index = content.length === 0 ? 0 : at % content.length;
  const target = to % (content.length + 1);
  if (act === 'insert') content.splice(target, 0, another);
  else if (content.length === 0) return tree;
  else if (act === 'delete') content.splice(index, 1);
  else if (act === 'double') content.splice(target, 0, content[index]!);
  else if (act === 'move') content.splice(to % content.length, 0, ...content.splice(index, 1));
  else content[index] = touched(content[index]!, touch, to, fresh);
  return normalise({ type: 'doc', content });
}

function touched(node: Block, touch: Touch, at: number, fresh: string): Block {
  switch (node.type) {
    case 'paragraph':
      return touch === 'form'
        ? { type: 'heading', attrs: { level: ((at % 3) + 1) as 1 | 2 | 3 }, content: node.content }
        : { ...node, content: retyped(node.content, touch, at, fresh) };
    case 'heading':
      return touch === 'form'
        ? { type: 'paragraph', content: node.content }
        : { ...node, content: retyped(node.content, touch, at, fresh) };
    case 'bulletList':
    case 'orderedList': {
      const type = touch === 'form' && node.type === 'bulletList' ? 'orderedList' : node.type;
      return {
        type,
        content: shuffled(node.content, touch, at, (item) => ({
          ...item,
          content: inside(item.content, touch, at, fresh),
        })),
      };
    }
    case 'table':
      return touch === 'column'
        ? {
            ...node,
            content: node.content.map((line) => ({
              ...line,
              content: [...line.content, line.content[at % line.content.length]!],
            })),
          }
        : {
            ...node,
            content: shuffled(node.content, touch, at, (line) => ({
              ...line,
              content: line.content.map((cell, column) =>
                column === at % line.content.length
                  ? { ...cell, content: inside(cell.content, touch, at, fresh) }
                  : cell,
              ),
            })),
          };
  }
}

function shuffled<T>(parts: readonly T[], touch: Touch, at: number, change: (part: T) => T): T[] {
  const index = at % parts.length;
  const result = [...parts];
  if (touch === 'inner' && parts.length > 1) result.push(...result.splice(index, 1));
  else if (touch === 'cut' && parts.length > 1) result.splice(index, 1);
  else result[index] = change(result[index]!);
  return result;
}

const inside = (content: readonly Paragraph[], touch: Touch, at: number, fresh: string): Paragraph[] =>
  content.map((one) => ({ ...one, content: retyped(one.content, touch, at, fresh) }));

function retyped(nodes: readonly TextNode[], touch: Touch, at: number, fresh: string): TextNode[] {
  if (nodes.length === 0) return [{ type: 'text', text: fresh }];
  const index = at % nodes.length;
  return nodes.map((node, own) => {
    if (own !== index) return node;
    const place = at % (node.text.length + 1);
    if (touch === 'mark') return { ...node, marks: node.marks ? undefined : [{ type: 'strong' as const }] };
    if (touch === 'cut') return { ...node, text: node.text.slice(0, place) };
    return { ...node, text: `${node.text.slice(0, place)} ${fresh} ${node.text.slice(place)}` };
  });
}
