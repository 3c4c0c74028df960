import { propertyRuns } from '../../test/support/property-runs.js';
import fc from 'fast-check';
import { makeCalendar } from './calendar.pure.js';

// The comparison is computed in another way: Easter by the Gregorian computus, days off by (month, day) and weekday of a
// UTC date, working days as one sorted list in which an offset is an index.
const MS = 86_400_000;
const first = Date.UTC(2019, 0, 1);
const last = Date.UTC(2051, 11, 31);

function easterSunday(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const n = h + l - 7 * Math.floor((a + 11 * h + 22 * l) / 451) + 114;
  return Date.UTC(year, Math.floor(n / 31) - 1, (n % 31) + 1);
}

function isOff(at: number): boolean {
  const day = new Date(at);
  const year = day.getUTCFullYear();
  if (day.getUTCDay() === 0 || day.getUTCDay() === 6) return true;
  if (
    ['1/1', '6/5', '12/24', '12/25', '12/26', '12/31'].includes(
      `${day.getUTCMonth() + 1}/${day.getUTCDate()}`,
    )
  )
    return true;
  const fromEaster = Math.round((at - easterSunday(year)) / MS);
  return [-3, -2, 0, 1, 39, 49, 50].includes(fromEaster) || (fromEaster === 26 && year < 2024);
}

const iso = (at: number) => new Date(at).toISOString().slice(0, 10);
const all: number[] = [];
for (let at = first; at <= last; at += MS) all.push(at);
const working = all.filter((at) => !isOff(at));
const dates = working.map(iso);
const calendar = makeCalendar();

describe('working days of 2020 to 2050 against an independent list', () => {
  it('agree on every day and on every offset from -60 to 60', () => {
    const wrong: string[] = [];
    let checked = 0;
    let below = working.findIndex((at) => at >= Date.UTC(2020, 0, 1));
    for (let at = Date.UTC(2020, 0, 1); at <= Date.UTC(2050, 11, 31); at += MS) {
      const date = iso(at);
      const works = dates[below] === date;
      if (calendar.isWorkingDay(date) !== works) wrong.push(date);
      for (let n = -60; n <= 60; n += 1) {
        const expected = n === 0 ? date : dates[n < 0 ? below + n : below + n - (works ? 0 : 1)];
        if (calendar.addWorkingDays(date, n) !== expected) wrong.push(`${date} ${n}`);
        checked += 1;
      }
      if (works) below += 1;
    }
    expect(wrong.slice(0, 20)).toEqual([]);
    expect(checked).toBe(11_323 * 121);
  });
});

describe('counts between any two days', () => {
  const runs = {
    numRuns: propertyRuns(1000, 5000),
    ...(process.env.SAMSVAR_PROPERTY_SEED ? { seed: Number(process.env.SAMSVAR_PROPERTY_SEED) } : {}),
  };
  const day = fc.integer({ min: 365, max: all.length - 365 }).map((index) => all[index] ?? first);

  it('equal the list, and what is left leaves today out', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        const between = working.filter((at) => a <= at && at <= b).length;
        const left = working.filter((at) => a < at && at <= b).length;
        expect(calendar.workingDaysBetween(iso(a), iso(b))).toBe(between);
        expect(calendar.workingDaysLeft(iso(a), iso(b))).toBe(left);
      }),
      runs,
    );
  });

  it('are undone by going back, from a working day', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -60, max: 60 }), (at, n) => {
        const from = calendar.nextWorkingDay(iso(at));
        expect(calendar.addWorkingDays(calendar.addWorkingDays(from, n), -n)).toBe(from);
      }),
      runs,
    );
  });
});
