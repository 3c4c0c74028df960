import { isDate, type IsoDate } from '../platform/danish/dates.pure.js';
import { holidaysOf, type ClosedDay } from './holidays.js';

/** Day number: days since 1 January 1970, so that a day's step is a sum without zone. */
export type DayNumber = number;

/** The working days of one year of one organisation, laid out so that counting is looking up. */
export interface WorkingYear {
  readonly year: number;
  readonly first: DayNumber;
  /** Why a day is closed, in Danish; a day that is not here is a working day. */
  readonly closed: ReadonlyMap<DayNumber, string>;
  readonly working: readonly DayNumber[];
  /** Working days of the year before its n-th day, n from 0 to the number of days. */
  readonly before: readonly number[];
}

const DAY_MS = 86_400_000;
const weekend: Readonly<Record<number, string>> = { 0: 'søndag', 6: 'lørdag' };

/** Day number of a date. Throws RangeError on a date that does not exist. */
export function dayOf(date: IsoDate): DayNumber {
  if (!isDate(date)) throw new RangeError(`Ugyldig dato: ${String(date)}. En dato skrives ÅÅÅÅ-MM-DD.`);
  return Date.parse(`${date}T00:00:00.000Z`) / DAY_MS;
}

/** The date of a day number. */
export function dateAt(day: DayNumber): IsoDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

function closingOf(date: IsoDate, closedDays: readonly ClosedDay[]): string | undefined {
  return closedDays.find(
    ({ on, validFrom, validUntil }) =>
      (on === date || on === date.slice(5)) && (validFrom ?? date) <= date && date <= (validUntil ?? date),
  )?.name;
}

function reasonOf(day: DayNumber, holidays: ReadonlyMap<IsoDate, string>, closedDays: readonly ClosedDay[]) {
  const date = dateAt(day);
  const holiday = holidays.get(date);
  if (holiday) return `${holiday} (helligdag)`;
  const closing = closingOf(date, closedDays);
  // 1 January 1970 was a Thursday.
  return weekend[(day + 4) % 7] ?? (closing && `${closing} (lukkedag)`);
}

/** Lays out one year. Years 2000 to 2099, RangeError otherwise. */
export function makeWorkingYear(year: number, closedDays: readonly ClosedDay[]): WorkingYear {
  const holidays = holidaysOf(year);
  const closed = new Map<DayNumber, string>();
  const working: DayNumber[] = [];
  const before = [0];
  const first = dayOf(`${year}-01-01`);
  for (let day = first; day <= dayOf(`${year}-12-31`); day += 1) {
    const reason = reasonOf(day, holidays, closedDays);
    if (reason) closed.set(day, reason);
    else working.push(day);
    before.push(working.length);
  }
  return { year, first, closed, working, before };
}
