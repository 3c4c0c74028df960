import Holidays from 'date-holidays';
import type { IsoDate } from '../platform/danish/dates.pure.js';

/** A Danish public holiday of our reviewed table. */
export interface PublicHoliday {
  /** Danish name inside a sentence. */
  readonly name: string;
  /** Days after Easter Sunday, or a fixed month and day. */
  readonly on: { readonly afterEaster: number } | { readonly monthDay: string };
  /** Last year in which it is a holiday; absent: still is. */
  readonly lastYear?: number;
}

/**
 * The table decides; the library only finds Easter Sunday, and a test compares every year with it.
 * Source: lov om detailsalg fra butikker m.v. (lukkeloven) § 2, stk. 1, without grundlovsdag and juleaftensdag, which are
 * closed days and no holidays. Store bededag ended by lov om konsekvenser ved afskaffelsen af store bededag som
 * helligdag from 1 January 2024.
 */
export const publicHolidays: readonly PublicHoliday[] = [
  { name: 'nytårsdag', on: { monthDay: '01-01' } },
  { name: 'skærtorsdag', on: { afterEaster: -3 } },
  { name: 'langfredag', on: { afterEaster: -2 } },
  { name: '1. påskedag', on: { afterEaster: 0 } },
  { name: '2. påskedag', on: { afterEaster: 1 } },
  { name: 'store bededag', on: { afterEaster: 26 }, lastYear: 2023 },
  { name: 'Kristi himmelfartsdag', on: { afterEaster: 39 } },
  { name: '1. pinsedag', on: { afterEaster: 49 } },
  { name: '2. pinsedag', on: { afterEaster: 50 } },
  { name: '1. juledag', on: { monthDay: '12-25' } },
  { name: '2. juledag', on: { monthDay: '12-26' } },
];

/** A day on which an organisation is closed though it is no holiday. Rows with validity; both ends included. */
export interface ClosedDay {
  /** `MM-DD` each year, or `YYYY-MM-DD` once. */
  readonly on: string;
  /** Danish name inside a sentence. */
  readonly name: string;
  readonly validFrom: IsoDate | null;
  readonly validUntil: IsoDate | null;
}

/** What is closed when an organisation has said nothing else: custom in Danish authorities, not law. */
export const defaultClosedDays: readonly ClosedDay[] = [
  { on: '06-05', name: 'grundlovsdag', validFrom: null, validUntil: null },
  { on: '12-24', name: 'juleaftensdag', validFrom: null, validUntil: null },
  { on: '12-31', name: 'nytårsaftensdag', validFrom: null, validUntil: null },
];

const library = new Holidays('DK', { languages: ['da'] });
const DAY_MS = 86_400_000;
const found = new Map<number, ReadonlyMap<IsoDate, string>>();

function easterOf(year: number): number {
  const easter = library.getHolidays(year).find((day) => day.rule === 'easter');
  if (!easter) throw new RangeError(`Påsken er ukendt for år ${year}.`);
  return Date.parse(`${easter.date.slice(0, 10)}T00:00:00.000Z`);
}

function dateIn(year: number, on: PublicHoliday['on'], easter: number): IsoDate {
  if ('monthDay' in on) return `${year}-${on.monthDay}`;
  return new Date(easter + on.afterEaster * DAY_MS).toISOString().slice(0, 10);
}

/** Public holidays of a year by date, with their Danish names. Years 2000 to 2099, RangeError otherwise. */
export function holidaysOf(year: number): ReadonlyMap<IsoDate, string> {
  if (!Number.isInteger(year) || year < 2000 || year > 2099)
    throw new RangeError(`Kalenderen dækker årene 2000-2099, ikke ${year}.`);
  const known = found.get(year);
  if (known) return known;
  const easter = easterOf(year);
  const inForce = publicHolidays.filter((holiday) => year <= (holiday.lastYear ?? year));
  const days = new Map(inForce.map((holiday) => [dateIn(year, holiday.on, easter), holiday.name]));
  found.set(year, days);
  return days;
}
