import fc from 'fast-check';
import { propertyRuns } from '../../../test/support/property-runs.js';
import { personalNumbersIn } from './personal-number.pure.js';

const two = (value: number) => String(value).padStart(2, '0');
/** A birthday between 1900 and 1999, and the digits after it that such a person may be given. */
const numbers = fc
  .record({
    birth: fc.date({
      min: new Date('1900-01-01T12:00:00Z'),
      max: new Date('1999-12-31T12:00:00Z'),
      noInvalidDate: true,
    }),
    serial: fc.integer({ min: 0, max: 3999 }),
    parted: fc.constantFrom('', ' ', '-', ' - ', '–'),
  })
  .map(({ birth, serial, parted }) => {
    const date = `${two(birth.getUTCDate())}${two(birth.getUTCMonth() + 1)}${two(birth.getUTCFullYear() % 100)}`;
    return `${date}${parted}${String(serial).padStart(4, '0')}`;
  });
const words = fc.string({ unit: fc.constantFrom(...'abcæøå ,.;:()\n«»') });

describe('the search for CPR numbers, whatever stands about them', () => {
  it('finds every number, checked or not, and gives its place', () => {
    fc.assert(
      fc.property(words, numbers, words, (before, number, after) => {
        const text = `${before} ${number} ${after}`;
        const [found] = personalNumbersIn(text);
        expect(text.slice(found?.from, found?.to)).toBe(number);
      }),
      { numRuns: propertyRuns(1000, 50_000) },
    );
  });

  it('finds nothing where there are not ten digits, nor where the day or month is none', () => {
    const few = fc
      .string({ unit: fc.constantFrom(...'0123456789ab -.') })
      .filter((text) => (text.match(/\d/g) ?? []).length < 10);
    const never = fc
      .tuple(
        fc.integer({ min: 13, max: 99 }),
        fc.integer({ min: 0, max: 99 }),
        fc.integer({ min: 0, max: 9999 }),
      )
      .map(([month, year, serial]) => `01${month}${two(year)}-${String(serial).padStart(4, '0')}`);
    fc.assert(
      fc.property(fc.oneof(few, never), (text) => {
        expect(personalNumbersIn(text)).toEqual([]);
      }),
      { numRuns: propertyRuns(1000, 50_000) },
    );
  });

  it('is done with 100,000 hostile characters in no time', () => {
    for (const sign of ['0', '01', '010170', '010170-', '010170 ', '01.01.']) {
      const text = sign.repeat(Math.ceil(100_000 / sign.length));
      const before = performance.now();
      personalNumbersIn(text);
      expect(performance.now() - before).toBeLessThan(500);
    }
  });
});
