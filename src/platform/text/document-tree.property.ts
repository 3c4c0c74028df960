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
import type { Block } from './document-tree.js';
import { anyTree as tree, words } from '../../../test/support/document-trees.js';

const runs = propertyRuns(1000, 5000);
const check = <T>(property: fc.IProperty<T>, numRuns = runs) => fc.assert(property, { numRuns });
/** Texts that are stored as they come out of it: of these tens of thousands are worth while. */
const many = propertyRuns(1000, 50_000);

function parses(input: unknown): boolean {
  try {
    parseTree(input);
    return true;
  } catch (error) {
    if (error instanceof TextError) return false;
    throw error;
  }
}

test('T4 normalising and parsing change nothing the second time', () => {
  check(
    fc.property(tree, (value) => {
      const once = normalise(value);
      expect(normalise(once)).toEqual(once);
      expect(parseTree(once)).toEqual(once);
      expect(contentHash(parseTree(value))).toBe(contentHash(once));
    }),
    many,
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
