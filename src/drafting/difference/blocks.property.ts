import fc from 'fast-check';
import { editedPair, treeArbitrary } from '../../../test/support/difference/edited-trees.js';
import { sideOf } from '../../../test/support/difference/sides.js';
import { propertyRuns } from '../../../test/support/property-runs.js';
import { compareTrees } from './blocks.pure.js';
import { compareWords, Effort, tokensOf } from './words.pure.js';

const check = <T>(property: fc.IProperty<T>) => fc.assert(property, { numRuns: propertyRuns(200, 5000) });

test('both texts can be read back from what random edits made, to the letter and the mark', () => {
  check(
    fc.property(editedPair, ([before, after]) => {
      const blocks = compareTrees(before, after);
      expect(sideOf(blocks, 'before')).toEqual(before);
      expect(sideOf(blocks, 'after')).toEqual(after);
    }),
  );
});

test('both can be read back from two texts that have nothing to do with each other', () => {
  check(
    fc.property(treeArbitrary, treeArbitrary, (before, after) => {
      const blocks = compareTrees(before, after);
      expect(sideOf(blocks, 'before')).toEqual(before);
      expect(sideOf(blocks, 'after')).toEqual(after);
    }),
  );
});

test('a text does not differ from itself, and only from itself', () => {
  check(
    fc.property(editedPair, ([before, after]) => {
      const differs = (a: typeof before, b: typeof before) =>
        compareTrees(a, b).some(({ change, moved }) => change !== 'same' || moved);
      expect(differs(before, before)).toBe(false);
      expect(differs(before, after)).toBe(JSON.stringify(before) !== JSON.stringify(after));
    }),
  );
});

test('the same two texts always give the same difference', () => {
  check(
    fc.property(editedPair, ([before, after]) =>
      expect(compareTrees(before, after)).toEqual(
        compareTrees(structuredClone(before), structuredClone(after)),
      ),
    ),
  );
});

test('words join to their text, and stretches cover both texts without gap', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'å', ' ', '.', '1', '\u00a0', '🏠', 'b', '\n'),
    maxLength: 40,
  });
  check(
    fc.property(text, text, (before, after) => {
      expect(tokensOf(before).join('')).toBe(before);
      let ends = [0, 0];
      for (const stretch of compareWords(before, after, new Effort())) {
        expect([stretch.before[0], stretch.after[0]]).toEqual(ends);
        ends = [stretch.before[1], stretch.after[1]];
        if (stretch.same) expect(before.slice(...stretch.before)).toBe(after.slice(...stretch.after));
      }
      expect(ends).toEqual([before.length, after.length]);
    }),
  );
});
