import fc from 'fast-check';
import type {
  Block,
  DocumentTree,
  Mark,
  Paragraph,
  TextNode,
} from '../../src/platform/text/document-tree.js';

/** Letters, signs that mean something in a plain field, and what must be escaped. */
export const words = fc.string({
  unit: fc.constantFrom(
    'a',
    'å',
    'a\u030a',
    'é',
    'Ø',
    ' ',
    '-',
    '#',
    '1',
    '.',
    '\\',
    '\u00a0',
    '<',
    '&',
    '🏠',
    '*',
    '|',
    '[',
    ']',
  ),
  maxLength: 12,
});
/** Bold, italics, both or neither. */
export const looks = fc.array(fc.constantFrom({ type: 'strong' as const }, { type: 'em' as const }), {
  maxLength: 3,
});
/** Addresses in their one form; and sources of which something odd is said. */
const link = fc
  .constantFrom('https://sbst.dk/', 'https://www.sm.dk/a?b=1&c=%28d%29#e', 'https://xn--bger-gra.dk/')
  .map((href) => ({ type: 'link' as const, attrs: { href } }));
const cite = fc
  .tuple(fc.constantFrom('letter:overOccupancy', 'document:0190', 'register:places'), words)
  .map(([source, says]) => ({
    type: 'cite' as const,
    attrs: { source, says: `${says}"\\|`.normalize('NFC').trim() },
  }));
/** How words are set, and at most one place that they lead to. */
export const marks: fc.Arbitrary<readonly Mark[]> = fc
  .tuple(looks, fc.option(fc.oneof(link, cite), { freq: 3, nil: null }))
  .map(([set, target]) => [...set, ...(target ? [target] : [])]);
const textNode: fc.Arbitrary<TextNode> = fc.record(
  { type: fc.constant('text' as const), text: words, marks },
  { requiredKeys: ['type', 'text'] },
);
const inline = fc.array(textNode, { maxLength: 4 });
/** A heading leads nowhere. */
const headingWords = fc.array(
  fc.record(
    { type: fc.constant('text' as const), text: words, marks: looks },
    { requiredKeys: ['type', 'text'] },
  ),
  { maxLength: 4 },
);
const paragraph: fc.Arbitrary<Paragraph> = fc.record({
  type: fc.constant('paragraph' as const),
  content: inline,
});
const paragraphs = fc.array(paragraph, { maxLength: 3 });
const heading = fc.record({
  type: fc.constant('heading' as const),
  attrs: fc.record({ level: fc.constantFrom(1 as const, 2 as const, 3 as const) }),
  content: headingWords,
});
const list = fc.record({
  type: fc.constantFrom('bulletList' as const, 'orderedList' as const),
  content: fc.array(fc.record({ type: fc.constant('listItem' as const), content: paragraphs }), {
    maxLength: 3,
  }),
});
const table = fc.integer({ min: 1, max: 3 }).chain((width) =>
  fc.record({
    type: fc.constant('table' as const),
    content: fc.array(
      fc.record({
        type: fc.constant('tableRow' as const),
        content: fc.array(fc.record({ type: fc.constant('tableCell' as const), content: paragraphs }), {
          minLength: width,
          maxLength: width,
        }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  }),
);
const block: fc.Arbitrary<Block> = fc.oneof(paragraph, heading, list, table);
/** Any tree that a text can be, not yet in normal form. */
export const anyTree: fc.Arbitrary<DocumentTree> = fc.record({
  type: fc.constant('doc' as const),
  content: fc.array(block, { maxLength: 6 }),
});
