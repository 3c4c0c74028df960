import {
  addDays,
  clockTime,
  dayMonth,
  instantOf,
  isDate,
  isoWeek,
  localDateOf,
  longDate,
  longInstant,
  shortDate,
} from './dates.pure.js';

describe('dates in Danish', () => {
  it.each([
    ['2024-05-31', 'fredag den 31. maj 2024, uge 22'],
    ['2024-06-01', 'lørdag den 1. juni 2024, uge 22'],
    ['2024-06-03', 'mandag den 3. juni 2024, uge 23'],
    ['2023-11-22', 'onsdag den 22. november 2023, uge 47'],
    ['2024-12-30', 'mandag den 30. december 2024, uge 1'],
    ['2027-01-01', 'fredag den 1. januar 2027, uge 53'],
    ['2024-02-29', 'torsdag den 29. februar 2024, uge 9'],
  ])('%s is %s', (date, text) => expect(longDate(date)).toBe(text));

  it('writes short dates without leading zeros', () => {
    expect(shortDate('2024-05-31')).toBe('31.5.2024');
    expect(shortDate('2024-06-01')).toBe('1.6.2024');
    expect(dayMonth('2024-05-31')).toBe('31.5.');
    expect(isoWeek('2021-01-03')).toBe(53);
  });

  it('writes instants as the clock in Copenhagen shows them', () => {
    expect(clockTime('2024-05-31T06:00:00.000Z')).toBe('kl. 8.00');
    expect(clockTime('2024-01-31T07:05:00.000Z')).toBe('kl. 8.05');
    expect(clockTime('2024-01-30T23:00:00.000Z')).toBe('kl. 0.00');
    expect(longInstant('2024-06-01T21:59:00.000Z')).toBe('lørdag den 1. juni 2024 kl. 23.59');
    expect(longInstant('2024-04-08T09:00:00+02:00')).toBe('mandag den 8. april 2024 kl. 9.00');
    expect(localDateOf('2024-05-31T21:59:59.999Z')).toBe('2024-05-31');
    expect(localDateOf('2024-05-31T22:00:00.000Z')).toBe('2024-06-01');
    expect(localDateOf('2023-12-31T23:00:00.000Z')).toBe('2024-01-01');
  });

  it.each([
    ['2024-05-31', '08:00', '2024-05-31T06:00:00.000Z'],
    ['2024-01-31', '08:00', '2024-01-31T07:00:00.000Z'],
    ['2024-06-01', '23:59', '2024-06-01T21:59:00.000Z'],
    ['2024-03-31', '01:59', '2024-03-31T00:59:00.000Z'],
    ['2024-03-31', '02:00', '2024-03-31T01:00:00.000Z'],
    ['2024-03-31', '02:30', '2024-03-31T01:30:00.000Z'],
    ['2024-03-31', '03:00', '2024-03-31T01:00:00.000Z'],
    ['2024-10-27', '01:59', '2024-10-26T23:59:00.000Z'],
    ['2024-10-27', '02:00', '2024-10-27T00:00:00.000Z'],
    ['2024-10-27', '02:30', '2024-10-27T00:30:00.000Z'],
    ['2024-10-27', '03:00', '2024-10-27T02:00:00.000Z'],
    ['2024-10-27', '00:00', '2024-10-26T22:00:00.000Z'],
  ])('%s at %s is %s', (date, time, instant) => expect(instantOf(date, time)).toBe(instant));

  it('shows the skipped hour moved forward and the doubled hour in summer time', () => {
    expect(clockTime(instantOf('2024-03-31', '02:30'))).toBe('kl. 3.30');
    expect(clockTime(instantOf('2024-10-27', '02:30'))).toBe('kl. 2.30');
  });

  it('counts calendar days over the change of clocks and of month', () => {
    expect(addDays('2024-03-30', 2)).toBe('2024-04-01');
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
    expect(addDays('2024-10-27', 1)).toBe('2024-10-28');
  });

  it('refuses what is no date, time or instant', () => {
    for (const bad of [
      '2023-02-29',
      '2024-13-01',
      '1.6.2024',
      '2024-6-1',
      '2024-05-31T00:00',
      '',
      ' 2024-05-31',
    ])
      expect(() => longDate(bad)).toThrow(RangeError);
    for (const bad of [undefined, null, 20240531, {}]) expect(isDate(bad)).toBe(false);
    for (const bad of ['24:00', '8:00', '08.00', '02:60', ''])
      expect(() => instantOf('2024-05-31', bad)).toThrow(RangeError);
    for (const bad of ['2024-05-31T08:00:00', '2024-05-31', 'nu', '2024-05-31T25:00:00Z'])
      expect(() => clockTime(bad)).toThrow(RangeError);
  });
});
