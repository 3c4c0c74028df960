import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { personalNumbersIn } from '../platform/personal/personal-number.pure.js';
import { asRead } from '../platform/personal/texts-of.pure.js';

const source = readFileSync(join(__dirname, 'assets/cpr.js'), 'utf8');
const page = { document: { querySelector: () => null }, addEventListener: () => undefined };
const looksLikeCpr = runInNewContext(`${source}; looksLikeCpr`, page) as (text: string) => boolean;

describe('the warning while one writes', () => {
  it('says what the server says, of any text', () => {
    const pieces = fc.constantFrom(
      ...['010170', '290200', '310270', '610170', '1234', '4000', '5000', '-', ' ', '–', '.', '01.01.70'],
      ...['cpr', 'nr.', '+45 ', 'a', '2024-', '\u200b', '４２', '0101701234', ' 4321 ', '/', '\n', 'Æ', '_'],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const text = parts.join('');
        expect(looksLikeCpr(text)).toBe(personalNumbersIn(asRead(text)).length > 0);
      }),
      { numRuns: 3000 },
    );
  });
});
