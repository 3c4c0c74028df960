import fc from 'fast-check';
import { anyTree, words } from '../../../test/support/document-trees.js';
import { propertyRuns } from '../../../test/support/property-runs.js';
import { normalise, readSheet, sheetOf, TextError, type Sheet } from './document-tree.js';

const numRuns = propertyRuns(1000, 5000);
const check = <T>(property: fc.IProperty<T>) => fc.assert(property, { numRuns });
const tags = fc.dictionary(
  fc.nat(8).map(String),
  fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 3 }),
);
const read = ({ text, kept }: Sheet) => readSheet(text, kept);

describe('a text in a plain field', () => {
  it('comes back as the very same tree, with the ledger lines at the same blocks', () => {
    check(
      fc.property(anyTree, tags, (value, tagged) => {
        const tree = normalise(value);
        const byBlock = new Map(
          Object.entries(tagged)
            .map(([at, numbers]) => [Number(at) + 1, numbers] as const)
            .filter(([block, numbers]) => block <= tree.content.length && numbers.length > 0),
        );
        const back = read(sheetOf(tree, byBlock));
        expect(back.tree).toEqual(tree);
        expect([back.missing, back.loose]).toEqual([[], []]);
        const again = new Map<number, number[]>();
        for (const [tag, blocks] of back.places)
          for (const block of blocks) again.set(block, [...(again.get(block) ?? []), tag]);
        expect([...again].map(([block, numbers]) => [block, [...numbers].sort()]).sort()).toEqual(
          [...byBlock].map(([block, numbers]) => [block, [...numbers].sort()]).sort(),
        );
      }),
    );
  });

  it('is written the same after it was read: saving again changes nothing', () => {
    const line = fc.tuple(
      fc.constantFrom('', '- ', '1. ', '# ', '| ', '[krav 3]', '[krav 3] ', '  ', '\\'),
      words,
    );
    const text = fc.array(
      line.map((parts) => parts.join('')),
      { maxLength: 8 },
    );
    check(
      fc.property(text, (lines) => {
        const once = readSheet(lines.join('\n'), []).tree;
        expect(read(sheetOf(once)).tree).toEqual(once);
      }),
    );
  });

  it('is read or refused with our own error, whatever it holds', () => {
    check(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.anything(), { maxLength: 2 }), (text, kept) => {
        try {
          readSheet(`${text}\n\n[[tabel 1]]`, kept as never);
        } catch (error) {
          expect(error).toBeInstanceOf(TextError);
        }
      }),
    );
  });
});
