import { personalNumbersIn } from './personal-number.pure.js';
import { asRead, textsOf } from './texts-of.pure.js';

const count = (text: string) => personalNumbersIn(text).length;

describe('the search for CPR numbers', () => {
  it.each([
    ['a number without a check digit, valid all the same', 'Borgeren, 010170-1234, er flyttet.'],
    ['together', 'cpr 0101701234'],
    ['parted by a blank', '010170 1234'],
    ['with blanks about the dash', '010170 - 1234'],
    ['with an en dash', '010170–1234'],
    ['with a dotted date', '01.01.70-1234'],
    ['right behind its name', 'CPR-nr.010170-1234'],
    ['named without a blank', 'cpr010170-1234'],
    ['in brackets', '(010170-1234)'],
    ['at the end of a sentence', 'Det er 010170-1234.'],
    ['born on a leap day of 2000', '290200-4000'],
    ['born in 2024', '010124-5000'],
    ['born in 1858', '010158-5000'],
    ['an administrative number', '610170-1234'],
    ['on a line of its own', 'a\n010170-1234\nb'],
  ])('finds one %s', (_, text) => {
    expect(count(text)).toBe(1);
  });

  it('takes the end of one number for no bank before the next', () => {
    expect(count('010170-1234 0101701234')).toBe(2);
    expect(count('1234 0101701234')).toBe(0);
  });

  it('finds each of several, and where', () => {
    const text = '010170-1234,020270-1234/030370-1234';
    expect(personalNumbersIn(text).map(({ from, to }) => [from, to])).toEqual([
      [0, 11],
      [12, 23],
      [24, 35],
    ]);
  });

  it.each([
    ['a case number', 'sag 2023-7996'],
    ['a file number of several parts', '2024-010170-1234'],
    ['a longer file number', '010170-1234-5'],
    ['a telephone number', 'tlf. 12 34 56 78 eller +45 0101 7012'],
    ['a telephone number with its country', '+0101701234'],
    ['an EAN number', '5790001010170'],
    ['an account', 'konto 4321 0101701235'],
    ['a CVR number', 'CVR 29189668'],
    ['a date that never was', '310270-1234'],
    ['a leap day in a year without', '290200-1234'],
    ['month thirteen', '011370-1234'],
    ['day zero', '000170-1234'],
    ['a part of a word', 'abc0101701234 og 0101701234x'],
    ['a check number', 'e3b0c4010170123427ae41e4649b934ca495991b'],
    ['an id', '0190f5b2-0101-7012-8a3b-010170123456'],
    ['a time', '2024-05-31T10:00:00.000Z, kl. 8.00, 31.05.2024'],
    ['a sum', '1.010.170.123 kr.'],
  ])('takes %s for none', (_, text) => {
    expect(count(text)).toBe(0);
  });

  it('knows when the check digit fits', () => {
    expect(personalNumbersIn('070761-4285')[0]?.checked).toBe(true);
    expect(personalNumbersIn('010170-1234')[0]?.checked).toBe(false);
  });

  it('reads a paragraph as one text, and other digits and unseen marks as a reader does', () => {
    const pieces = [
      { type: 'text', text: 'Født 0101', marks: [{ type: 'strong' }] },
      { type: 'text', text: '70-1234' },
    ];
    const body = { type: 'doc', content: [{ type: 'paragraph', content: pieces }] };
    expect(textsOf({ body })).toEqual([
      { path: 'body.type', text: 'doc' },
      { path: 'body.content.0.type', text: 'paragraph' },
      { path: 'body.content.0.content', text: 'Født 010170-1234' },
    ]);
    expect(count(asRead('０１０１７０－１２３４'))).toBe(1);
    expect(count(asRead('0101\u200b70-12\u206034'))).toBe(1);
  });
});
