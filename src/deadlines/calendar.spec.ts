import Holidays from 'date-holidays';
import { makeCalendar } from './calendar.pure.js';
import { defaultClosedDays, holidaysOf } from './holidays.js';

const calendar = makeCalendar({ closedDays: defaultClosedDays });
const target = '2024-05-31';

describe('working days', () => {
  it.each([
    [-1, '2024-05-30'],
    [-3, '2024-05-28'],
    [-5, '2024-05-24'],
    [-10, '2024-05-16'],
    [-20, '2024-05-01'],
    [-30, '2024-04-17'],
    [-40, '2024-04-03'],
    [-60, '2024-03-01'],
    [0, '2024-05-31'],
    [1, '2024-06-03'],
    [2, '2024-06-04'],
    [3, '2024-06-06'],
  ])('%i from Friday 31 May 2024 is %s', (n, date) => expect(calendar.addWorkingDays(target, n)).toBe(date));

  it('counts 129 from the day after the letter to the target', () => {
    expect(calendar.workingDaysBetween('2023-11-23', target)).toBe(129);
    expect(calendar.workingDaysBetween(target, target)).toBe(1);
    expect(calendar.workingDaysBetween('2024-06-01', '2024-06-02')).toBe(0);
    expect(calendar.workingDaysBetween(target, '2024-05-30')).toBe(0);
  });

  it.each([
    ['2024-05-31', 37],
    ['2024-05-16', 27],
    ['2024-05-01', 17],
    ['2024-04-17', 7],
    ['2024-04-12', 4],
    ['2024-04-08', 0],
    ['2024-04-05', 0],
  ])('has so many left to %s on 8 April 2024: %i', (date, left) =>
    expect(calendar.workingDaysLeft('2024-04-08', date)).toBe(left),
  );

  it.each([
    ['2024-05-31', 37],
    ['2024-04-08', 0],
    ['2024-04-05', -1],
    ['2024-04-06', -1],
    ['2024-03-27', -5],
  ])('are signed to a date before or after 8 April 2024: %s is %i away', (date, days) =>
    expect(calendar.workingDaysTo(date, '2024-04-08')).toBe(days),
  );

  it('starts a weekend from the day it is asked', () => {
    expect(calendar.previousWorkingDay('2024-06-01')).toBe('2024-05-31');
    expect(calendar.nextWorkingDay('2024-06-01')).toBe('2024-06-03');
    expect(calendar.previousWorkingDay('2024-04-02')).toBe('2024-03-27');
    expect(calendar.nextWorkingDay('2024-03-27')).toBe('2024-04-02');
    expect(calendar.addWorkingDays('2024-06-01', 0)).toBe('2024-06-01');
  });

  it.each([
    ['2024-03-28', false, 'skærtorsdag (helligdag)'],
    ['2024-03-29', false, 'langfredag (helligdag)'],
    ['2024-03-31', false, '1. påskedag (helligdag)'],
    ['2024-04-01', false, '2. påskedag (helligdag)'],
    ['2023-05-05', false, 'store bededag (helligdag)'],
    ['2024-04-26', true, 'arbejdsdag (store bededag er en almindelig arbejdsdag fra 2024)'],
    ['2024-05-09', false, 'Kristi himmelfartsdag (helligdag)'],
    ['2024-05-20', false, '2. pinsedag (helligdag)'],
    ['2024-06-05', false, 'grundlovsdag (lukkedag)'],
    ['2024-12-24', false, 'juleaftensdag (lukkedag)'],
    ['2024-12-31', false, 'nytårsaftensdag (lukkedag)'],
    ['2024-06-01', false, 'lørdag'],
    ['2024-06-02', false, 'søndag'],
    ['2024-05-31', true, 'arbejdsdag'],
    ['2024-05-01', true, 'arbejdsdag'],
  ])('explains %s', (date, working, reason) => {
    expect(calendar.explain(date)).toEqual({ working, reason });
    expect(calendar.isWorkingDay(date)).toBe(working);
  });

  it('takes closed days as data with validity', () => {
    const closedDays = [
      { on: '06-05', name: 'grundlovsdag', validFrom: '2025-01-01', validUntil: '2026-12-31' },
      { on: '2024-05-10', name: 'dagen efter Kristi himmelfartsdag', validFrom: null, validUntil: null },
    ];
    const own = makeCalendar({ closedDays });
    expect(
      ['2024-06-05', '2025-06-05', '2026-06-05', '2029-06-05'].map((date) => own.isWorkingDay(date)),
    ).toEqual([true, false, false, true]);
    expect(own.explain('2024-05-10').reason).toBe('dagen efter Kristi himmelfartsdag (lukkedag)');
    expect(own.isWorkingDay('2024-12-24')).toBe(true);
    expect(makeCalendar().isWorkingDay('2024-12-24')).toBe(false);
  });

  it('refuses dates that do not exist, years beyond the table and counts that are none', () => {
    expect(() => calendar.isWorkingDay('2023-02-29')).toThrow('Ugyldig dato');
    expect(() => calendar.isWorkingDay('1999-12-31')).toThrow('2000-2099');
    expect(() => calendar.nextWorkingDay('2099-12-31')).toThrow('2000-2099');
    expect(() => calendar.addWorkingDays(target, 1.5)).toThrow('Ugyldigt antal');
    expect(() => calendar.addWorkingDays(target, Number.NaN)).toThrow('Ugyldigt antal');
  });
});

describe('reviewed table of holidays', () => {
  it('has the same days as the library in every year from 2015 to 2060', () => {
    const library = new Holidays('DK');
    for (let year = 2015; year <= 2060; year += 1) {
      const theirs = library
        .getHolidays(year)
        .filter((day) => day.type === 'public')
        .map((day) => day.date.slice(0, 10));
      expect([...holidaysOf(year).keys()].sort()).toEqual([...new Set(theirs)].sort());
    }
  });
});
