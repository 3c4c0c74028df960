import { DateTime, IANAZone } from 'luxon';

/** Calendar date `YYYY-MM-DD`, without time and zone; where a zone matters it is Europe/Copenhagen. */
export type IsoDate = string;
/** Instant in UTC with milliseconds, `2024-06-01T21:59:00.000Z`. */
export type IsoInstant = string;

/** The zone of every local date and time in the system. */
export const ZONE = 'Europe/Copenhagen';

const copenhagen = IANAZone.create(ZONE);
const DAY_MS = 86_400_000;
const datePattern = /^\d{4}-\d{2}-\d{2}$/;
const timePattern = /^([01]\d|2[0-3]):([0-5]\d)$/;
/** The zone must be in the text: without it the process's own zone would decide. */
const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** Most answers that are kept, of each kind. */
const MOST_KEPT = 20_000;

/** The same answers, worked out once: dates are few, and each is asked about again and again. */
function kept<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const answer = work(text);
    if (known.size >= MOST_KEPT) known.clear();
    known.set(text, answer);
    return answer;
  };
}

const exists = kept((date) => {
  const midnight = Date.parse(`${date}T00:00:00.000Z`);
  // The engine reads 29 February of a common year as 1 March.
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(date);
});

/** Whether a value is a date that exists, written `YYYY-MM-DD`; 2023-02-29 is not. */
export function isDate(value: unknown): value is IsoDate {
  return typeof value === 'string' && datePattern.test(value) && exists(value);
}

/** Midnight in UTC as milliseconds: the date as a number, without zone. */
function midnightOf(date: IsoDate): number {
  if (!isDate(date)) throw new RangeError(`Ugyldig dato: ${String(date)}. En dato skrives ÅÅÅÅ-MM-DD.`);
  return Date.parse(`${date}T00:00:00.000Z`);
}

function dateOf(date: IsoDate): DateTime {
  return DateTime.fromMillis(midnightOf(date), { zone: 'utc', locale: 'da-DK' });
}

function momentOf(instant: IsoInstant): DateTime {
  const moment = DateTime.fromISO(instant, { zone: ZONE }).setLocale('da-DK');
  if (!instantPattern.test(instant) || !moment.isValid)
    throw new RangeError(`Ugyldigt tidspunkt: ${instant}.`);
  return moment;
}

/** "fredag den 31. maj 2024, uge 22". Throws RangeError on a date that does not exist. */
export function longDate(date: IsoDate): string {
  return dateOf(date).toFormat("cccc 'den' d. MMMM yyyy', uge 'W");
}

/** "31. maj 2024", inside a sentence. Throws RangeError on a date that does not exist. */
export function plainDate(date: IsoDate): string {
  return dateOf(date).toFormat('d. MMMM yyyy');
}

/** "fredag". Throws RangeError on a date that does not exist. */
export function weekdayOf(date: IsoDate): string {
  return dateOf(date).toFormat('cccc');
}

/** "31.5.2024", for tables. Throws RangeError on a date that does not exist. */
export function shortDate(date: IsoDate): string {
  return dateOf(date).toFormat('d.M.yyyy');
}

/** "31.5.", where the year is plain from the context. Throws RangeError on a date that does not exist. */
export function dayMonth(date: IsoDate): string {
  return dateOf(date).toFormat('d.M.');
}

/** ISO 8601 week, 1 to 53: the "uge" of Danish calendars. 30 December 2024 lies in week 1 of 2025. */
export function isoWeek(date: IsoDate): number {
  return dateOf(date).weekNumber;
}

/** Another calendar date so many days later (earlier when negative), without regard to working days. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(midnightOf(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** "kl. 8.00" in Copenhagen. Throws RangeError on an instant without a zone. */
export function clockTime(instant: IsoInstant): string {
  return momentOf(instant).toFormat("'kl. 'H.mm");
}

/** "lørdag den 1. juni 2024 kl. 23.59" in Copenhagen. Throws RangeError on an instant without a zone. */
export function longInstant(instant: IsoInstant): string {
  return momentOf(instant).toFormat("cccc 'den' d. MMMM yyyy 'kl. 'H.mm");
}

/** The date in Copenhagen at an instant: 22:30 UTC on 31 May is 1 June. */
export function localDateOf(instant: IsoInstant): IsoDate {
  return momentOf(instant).toFormat('yyyy-MM-dd');
}

/** The time in Copenhagen at an instant, `HH:mm`. Throws RangeError on an instant without a zone. */
export function localTimeOf(instant: IsoInstant): string {
  return momentOf(instant).toFormat('HH:mm');
}

/**
 * The instant of a local date and time (`HH:mm`) in Copenhagen. A time skipped in spring moves forward by the hour
 * (31 March 2024 02:30 becomes 03:30); a time that comes twice in autumn is the first of the two (summer time).
 * Luxon alone takes the second. Throws RangeError on a date or time that is malformed.
 */
export const instantOf = (date: IsoDate, time: string): IsoInstant => instantAt(`${date} ${time}`);

const instantAt = kept((dateAndTime) => {
  const date = dateAndTime.slice(0, dateAndTime.lastIndexOf(' '));
  const time = dateAndTime.slice(date.length + 1);
  const parts = timePattern.exec(time);
  if (!parts) throw new RangeError(`Ugyldigt klokkeslæt: ${time}. Et klokkeslæt skrives TT:MM.`);
  const wall = midnightOf(date) + (Number(parts[1]) * 60 + Number(parts[2])) * 60_000;
  const at = (offsetMinutes: number) => wall - offsetMinutes * 60_000;
  const before = at(copenhagen.offset(wall - DAY_MS));
  const after = at(copenhagen.offset(wall + DAY_MS));
  if (before === after) return new Date(before).toISOString();
  const shows = (instant: number) => instant + copenhagen.offset(instant) * 60_000 === wall;
  const chosen = !shows(before) && shows(after) ? after : before;
  return new Date(chosen).toISOString();
});
