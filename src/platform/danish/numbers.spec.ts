import { fileSize, inWords, number, percent, plural } from './numbers.pure.js';

describe('numbers in Danish', () => {
  it('has a decimal comma and points between thousands', () => {
    expect(number(12345.6)).toBe('12.345,6');
    expect(number(1_000_000)).toBe('1.000.000');
    expect(number(0)).toBe('0');
    expect(percent(8.2)).toBe('8,2 pct.');
    expect(percent(15.4)).toBe('15,4 pct.');
    expect(percent(52)).toBe('52 pct.');
  });

  it('gives the word its form', () => {
    const days = (count: number) => plural(count, 'arbejdsdag', 'arbejdsdage');
    expect([0, 1, 2, 37, 1000].map(days)).toEqual([
      '0 arbejdsdage',
      '1 arbejdsdag',
      '2 arbejdsdage',
      '37 arbejdsdage',
      '1.000 arbejdsdage',
    ]);
  });

  it('writes small numbers as words', () => {
    expect([0, 1, 3, 12, 13, 1000].map(inWords)).toEqual(['ingen', 'en', 'tre', 'tolv', '13', '1.000']);
  });

  it('refuses what is no number', () => {
    expect(() => number(Number.NaN)).toThrow(RangeError);
    expect(() => percent(Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });
});

describe('fileSize', () => {
  it.each([
    [0, '0 byte'],
    [999, '999 byte'],
    [311_600, '312 kB'],
    [1_240_000, '1,2 MB'],
    [20_971_520, '21 MB'],
  ])('writes %d bytes as %s', (bytes, text) => {
    expect(fileSize(bytes)).toBe(text);
  });
});
