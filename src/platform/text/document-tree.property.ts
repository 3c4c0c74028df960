import { propertyRuns } from '../../../test/support/property-runs.js';
import fc from 'fast-check';
import { canonicalJson, contentHash } from '../canonical/canonical.js';
import {
  fitsPlainText,
  normalise,
  parseTree,
  plainText,
  TextError,
  treeFromPlainText,
} from './document-tree.js';
import type { Block, DocumentTree, Paragraph, TextNode } from './document-tree.js';

const runs = propertyRuns(1000, 5000);
const words = fc.string({
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
  ),
  maxLength: 12,
});
const marks = fc.array(fc.constantFrom({ type: 'strong' as const }, { type: 'em' as const }), {
  maxLength: 3,
});
const textNode: fc.Arbitrary<TextNode> = fc.record(
  { type: fc.constant('text' as const), text: words, marks },
  { requiredKeys: ['type', 'text'] },
);
const inline = fc.array(textNode, { maxLength: 4 });
const paragraph: fc.Arbitrary<Paragraph> = fc.record({
  type: fc.constant('paragraph' as const),
  content: inline,
});
const paragraphs = fc.array(paragraph, { maxLength: 3 });
const heading = fc.record({
  type: fc.constant('heading' as const),
  attrs: fc.record({ level: fc.constantFrom(1 as const, 2 as const, 3 as const) }),
  content: inline,
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
const tree: fc.Arbitrary<DocumentTree> = fc.record({
  type: fc.constant('doc' as const),
  content: fc.array(block, { maxLength: 6 }),
});

const check = <T>(property: fc.IProperty<T>) => fc.assert(property, { numRuns: runs });

function parses(input: unknown): boolean {
  try {
    parseTree(input);
    return true;
  } catch (error) {
    if (error instanceof TextError) return false;
    throw error;
  }
}

test('normalising and parsing change nothing the second time', () => {
  check(
    fc.property(tree, (value) => {
      const once = normalise(value);
      expect(normalise(once)).toEqual(once);
      expect(parseTree(once)).toEqual(once);
      expect(contentHash(parseTree(value))).toBe(contentHash(once));
    }),
  );
});

test('a tree and its decomposed twin have one hash', () => {
  check(
    fc.property(tree, (value) => {
      const twin = JSON.parse(JSON.stringify(value).normalize('NFD')) as unknown;
      expect(contentHash(parseTree(twin))).toBe(contentHash(parseTree(value)));
    }),
  );
});

test('splitting a text node anywhere keeps the hash', () => {
  check(
    fc.property(words, fc.nat(12), (text, at) => {
      const whole = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
      const points = [...text];
      const halves = [points.slice(0, at).join(''), points.slice(at).join('')].map((half) => ({
        type: 'text',
        text: half,
      }));
      const split = { type: 'doc', content: [{ type: 'paragraph', content: halves }] };
      expect(canonicalJson(parseTree(split))).toBe(canonicalJson(parseTree(whole)));
    }),
  );
});

test('a text of plain blocks survives the plain field', () => {
  const bare = fc.record({
    type: fc.constant('paragraph' as const),
    content: fc.array(
      words.map((text) => ({ type: 'text' as const, text })),
      { maxLength: 1 },
    ),
  });
  const bareHeading = bare.chain((node) =>
    fc
      .constantFrom(1 as const, 2 as const, 3 as const)
      .map((level) => ({ type: 'heading' as const, attrs: { level }, content: node.content })),
  );
  const bareList = fc.record({
    type: fc.constantFrom('bulletList' as const, 'orderedList' as const),
    content: fc.array(
      bare.map((node) => ({ type: 'listItem' as const, content: [node] })),
      { maxLength: 3 },
    ),
  });
  check(
    fc.property(
      fc.array(fc.oneof<fc.Arbitrary<Block>[]>(bare, bareHeading, bareList), { maxLength: 5 }),
      (content) => {
        const value = normalise({ type: 'doc', content });
        expect(treeFromPlainText(plainText(value))).toEqual(value);
        expect(fitsPlainText(value)).toBe(true);
      },
    ),
  );
});

test('whatever comes in, the only error is ours, and what is taken is JSON without surprises', () => {
  const key = fc.constantFrom(
    'type',
    'content',
    'attrs',
    'marks',
    'text',
    'level',
    '__proto__',
    'constructor',
    'toString',
    'x',
  );
  const value = fc.oneof(
    fc.constantFrom(
      'doc',
      'paragraph',
      'text',
      'heading',
      'listItem',
      'bulletList',
      'table',
      'tableRow',
      'tableCell',
      'strong',
      1,
      2,
      null,
      true,
    ),
    fc.string(),
  );
  const { node } = fc.letrec((tie) => ({
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      value,
      fc.array(tie('node'), { maxLength: 4 }),
      fc
        .array(fc.tuple(key, tie('node')), { maxLength: 5 })
        .map(
          (entries) =>
            JSON.parse(
              `{${entries.map(([name, inner]) => `${JSON.stringify(name)}:${JSON.stringify(inner) ?? 'null'}`).join(',')}}`,
            ) as unknown,
        ),
    ),
  }));
  const junk = fc.oneof(
    node,
    node.map((inner) => ({ type: 'doc', content: [inner] })),
    fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withNullPrototype: true,
      withObjectString: true,
      withSparseArray: true,
      withTypedArray: true,
      withBoxedValues: true,
    }),
  );
  check(fc.property(junk, (input) => void parses(input)));
  expect(({} as Record<string, unknown>).type).toBeUndefined();
});

test('a valid tree with one foreign thing put in is refused', () => {
  const foreign = fc.constantFrom<unknown>(
    { type: 'image' },
    { type: 'script', content: [] },
    null,
    7,
    'tekst',
    { type: 'paragraph', onclick: 'x' },
    { type: 'paragraph', content: [{ type: 'text', text: 'a\u0000' }] },
    { type: 'listItem' },
  );
  check(
    fc.property(tree, foreign, fc.nat(), (value, thing, at) => {
      const content: unknown[] = [...value.content];
      content.splice(at % (content.length + 1), 0, thing);
      expect(parses({ type: 'doc', content })).toBe(false);
    }),
  );
});
