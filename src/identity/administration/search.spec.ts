import { askedOf } from './search.pure.js';
import { periodState, periodText, roleText } from './periods.pure.js';

describe('askedOf', () => {
  it.each([
    [{}, { q: '', page: 1 }],
    [
      { q: ' Jensen ', side: '3' },
      { q: 'Jensen', page: 3 },
    ],
    [
      { q: 'a\u0000b', side: '0' },
      { q: 'a b', page: 1 },
    ],
    [
      { q: ['a', 'b'], side: '-1' },
      { q: '', page: 1 },
    ],
    [
      { q: 'x'.repeat(300), side: '99999' },
      { q: 'x'.repeat(200), page: 10_000 },
    ],
  ])('%j', (query, asked) => expect(askedOf(query)).toEqual(asked));
});

describe('periods', () => {
  const period = { validFrom: '2024-01-01', validTo: '2024-05-31' };

  it('say their dates, and whether they hold', () => {
    expect(periodText(period)).toBe('1.1.2024 til 31.5.2024');
    expect(periodText({ ...period, validTo: null })).toBe('Fra 1.1.2024');
    expect(periodState(period, '2023-12-31').mark).toBe('waiting');
    expect(periodState(period, '2024-01-01').mark).toBe('done');
    expect(periodState(period, '2024-05-31').mark).toBe('done');
    expect(periodState(period, '2024-06-01').mark).toBe('notRelevant');
  });

  it('name a role with its region', () => {
    expect(roleText('chair', 'Midtjylland')).toBe('Formand · kommunerne i Midtjylland');
    expect(roleText('admin', null)).toBe('Systemadministrator');
  });
});
