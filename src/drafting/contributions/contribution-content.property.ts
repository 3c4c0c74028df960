import fc from 'fast-check';
import { propertyRuns } from '../../../test/support/property-runs.js';
import { fornyetBehandlingV1 as procedure } from '../../procedure/fornyet-behandling.v1.js';
import { treeFromPlainText } from '../../platform/text/document-tree.js';
import { ContentError } from '../content-error.js';
import { STANDS } from '../options/stand.js';
import { contributionHash, parseContribution, storedContribution } from './contribution-content.pure.js';

const numRuns = propertyRuns(300, 3000);
const check = <T>(property: fc.IProperty<T>) => fc.assert(property, { numRuns });
const SECTION = 'timeline';
const body = treeFromPlainText('Vores bidrag.');
const position = fc.record(
  {
    optionVersion: fc.integer({ min: 1, max: 99 }),
    stand: fc.constantFrom(...STANDS),
    condition: fc.stringMatching(/^[A-Za-zæøåÆØÅ]{1,40}$/),
  },
  { requiredKeys: ['optionVersion', 'stand'] },
);
const positions = fc.dictionary(fc.uuid(), position, { maxKeys: 6 });

const read = (input: object) => parseContribution(procedure, SECTION, input);

describe('a contribution', () => {
  it('says the same after it was read, stored and read again', () => {
    check(
      fc.property(positions, (taken) => {
        const once = read({ body, positions: taken });
        const again = read(storedContribution(JSON.parse(JSON.stringify(once))));
        expect(again).toEqual(once);
        expect(contributionHash(again)).toBe(contributionHash(once));
      }),
    );
  });

  it('has another hash when any position is another', () => {
    check(
      fc.property(positions, fc.uuid(), position, (taken, option, other) => {
        fc.pre(!Object.hasOwn(taken, option));
        const before = contributionHash(read({ body, positions: taken }));
        expect(contributionHash(read({ body, positions: { ...taken, [option]: other } }))).not.toBe(before);
      }),
    );
  });

  it('is refused with its fields, or read; never anything else', () => {
    check(
      fc.property(
        fc.dictionary(fc.constantFrom('body', 'answers', 'ledger', 'positions', 'x'), fc.anything()),
        (input) => {
          try {
            read(input);
          } catch (error) {
            expect(error).toBeInstanceOf(ContentError);
            expect((error as ContentError).problems.length).toBeGreaterThan(0);
          }
        },
      ),
    );
  });

  it('of text alone, as the first ones were handed in, reads as one without answers and positions', () => {
    expect(storedContribution({ body })).toEqual({ body, answers: {}, ledger: {}, positions: {} });
  });
});
