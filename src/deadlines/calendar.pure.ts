import { addDays, type IsoDate } from '../platform/danish/dates.pure.js';
import { defaultClosedDays, holidaysOf, type ClosedDay } from './holidays.js';
import { dateAt, dayOf, makeWorkingYear, type DayNumber, type WorkingYear } from './working-year.pure.js';

/** Why a date is or is not a working day. */
export interface DayExplained {
  readonly working: boolean;
  /** Danish, for "fredag den ...: <reason>". */
  readonly reason: string;
}

/** Working days of one organisation: Monday to Friday without Danish public holidays and its own closed days. */
export interface WorkingCalendar {
  isWorkingDay(date: IsoDate): boolean;
  explain(date: IsoDate): DayExplained;
  /** The n-th working day after the date, before it when n is negative; the date itself, working or not, when n is 0. */
  addWorkingDays(date: IsoDate, n: number): IsoDate;
  /** Working days from a to b, both included; 0 when b lies before a. */
  workingDaysBetween(a: IsoDate, b: IsoDate): number;
  /** Working days from tomorrow to the date, the date included; 0 when it is today or past. */
  workingDaysLeft(today: IsoDate, date: IsoDate): number;
  /** As `workingDaysLeft`; for a date that is past the working days since, negative. */
  workingDaysTo(date: IsoDate, today: IsoDate): number;
  /** The last working day before the date, never the date itself. */
  previousWorkingDay(date: IsoDate): IsoDate;
  /** The first working day after the date, never the date itself. */
  nextWorkingDay(date: IsoDate): IsoDate;
}

const MOST = 10_000;
const AFTER_EASTER = 26;

function workingReason(date: IsoDate): string {
  const holidays = [...holidaysOf(Number(date.slice(0, 4)))];
  const easter = holidays.find(([, name]) => name === '1. påskedag')?.[0];
  const wasStoreBededag = easter !== undefined && addDays(easter, AFTER_EASTER) === date;
  return wasStoreBededag ? 'arbejdsdag (store bededag er en almindelig arbejdsdag fra 2024)' : 'arbejdsdag';
}

type Years = (year: number) => WorkingYear;

function yearsWith(closedDays: readonly ClosedDay[]): Years {
  const known = new Map<number, WorkingYear>();
  return (year) => {
    const found = known.get(year) ?? makeWorkingYear(year, closedDays);
    known.set(year, found);
    return found;
  };
}

/** Working days of the day's year before the day. */
const beforeIn = (year: WorkingYear, day: DayNumber): number => year.before[day - year.first] ?? 0;

function step(years: Years, from: IsoDate, n: number): DayNumber {
  if (!Number.isInteger(n) || Math.abs(n) > MOST) throw new RangeError(`Ugyldigt antal arbejdsdage: ${n}.`);
  const start = dayOf(from);
  let year = years(Number(from.slice(0, 4)));
  if (n === 0) return start;
  // The day itself counts for nothing: a closed day stands before the next working day.
  let index = beforeIn(year, start) + n - (n > 0 && year.closed.has(start) ? 1 : 0);
  while (index < 0) {
    year = years(year.year - 1);
    index += year.working.length;
  }
  while (index >= year.working.length) {
    index -= year.working.length;
    year = years(year.year + 1);
  }
  return year.working[index] ?? start;
}

/** Working days from a up to, but not including, the day after b. */
function count(years: Years, a: DayNumber, b: DayNumber): number {
  if (b < a) return 0;
  const first = years(Number(dateAt(a).slice(0, 4)));
  const last = years(Number(dateAt(b).slice(0, 4)));
  let working = beforeIn(last, b + 1) - beforeIn(first, a);
  for (let year = first.year; year < last.year; year += 1) working += years(year).working.length;
  return working;
}

/** The calendar with these closed days (default 5 June, 24 and 31 December). Years 2000 to 2099, RangeError otherwise. */
export function makeCalendar({
  closedDays = defaultClosedDays,
}: { closedDays?: readonly ClosedDay[] } = {}): WorkingCalendar {
  const years = yearsWith(closedDays);
  const left = (today: IsoDate, date: IsoDate) => count(years, dayOf(today) + 1, dayOf(date));
  const closedAt = (date: IsoDate) => {
    const day = dayOf(date);
    return years(Number(date.slice(0, 4))).closed.get(day);
  };
  return {
    isWorkingDay: (date) => closedAt(date) === undefined,
    explain: (date) => {
      const closed = closedAt(date);
      return { working: closed === undefined, reason: closed ?? workingReason(date) };
    },
    addWorkingDays: (date, n) => dateAt(step(years, date, n)),
    workingDaysBetween: (a, b) => count(years, dayOf(a), dayOf(b)),
    workingDaysLeft: left,
    workingDaysTo: (date, today) => (date >= today ? left(today, date) : -left(date, today)),
    previousWorkingDay: (date) => dateAt(step(years, date, -1)),
    nextWorkingDay: (date) => dateAt(step(years, date, 1)),
  };
}
