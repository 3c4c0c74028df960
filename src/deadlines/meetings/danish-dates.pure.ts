import { isDate, weekdayOf, type IsoDate } from '../../platform/danish/dates.pure.js';

/** A date found in a line of text, or what is wrong with what looks like one. */
export type FoundDate =
  | { readonly ok: true; readonly date: IsoDate }
  | { readonly ok: false; readonly written: string; readonly why: 'unknown' | 'shortYear' | 'weekday' };

const MONTHS = [
  'januar',
  'februar',
  'marts',
  'april',
  'maj',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'december',
];
const WEEKDAYS = ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'];
const SHORTEST = 3;

const weekday = `(?:(${WEEKDAYS.join('|')}|${WEEKDAYS.map((day) => day.slice(0, SHORTEST)).join('|')})\\.?,? (?:den )?)?`;
const iso = '(\\d{4})-(\\d{2})-(\\d{2})';
const numeric = '(\\d{1,2})[./] ?(\\d{1,2})[./-] ?(\\d{2,4})';
const named = '(\\d{1,2})\\. ?([a-zæøå]{3,9})\\.? (\\d{2,4})';
const PATTERN = `(?<!\\d)${weekday}(?:${iso}|${named}|${numeric})(?!\\d)`;
/** A time of day is no date: "kl. 9.00-12.00". */
const TIME = /kl\. ?\d{1,2}(?:[.:]\d{2})?(?: ?[-–] ?\d{1,2}(?:[.:]\d{2})?)?/gu;

/**
 * Dates as Danes write them: "19.4.2024", "19/4-2024", "19. april 2024", "fredag den 19. april 2024", "2024-04-19". A
 * weekday that is not the date's, a date that is none and a year without its century are told, never guessed.
 */
export function datesIn(text: string): FoundDate[] {
  const plain = text.toLowerCase().replaceAll(/\s+/g, ' ').replaceAll(TIME, ' ');
  return [...plain.matchAll(new RegExp(PATTERN, 'gu'))].map(read);
}

function read(match: RegExpMatchArray): FoundDate {
  const [whole, day, y1, m1, d1, d2, name, y2, d3, m3, y3] = match;
  const written = whole.trim();
  const year = y1 ?? y2 ?? y3 ?? '';
  if (year.length !== 4) return { ok: false, written, why: 'shortYear' };
  const month = Number(m1 ?? m3 ?? monthOf(name));
  const date = `${year}-${two(month)}-${two(Number(d1 ?? d2 ?? d3))}`;
  if (!isDate(date)) return { ok: false, written, why: 'unknown' };
  if (day !== undefined && !weekdayOf(date).startsWith(day.slice(0, SHORTEST)))
    return { ok: false, written, why: 'weekday' };
  return { ok: true, date };
}

const two = (n: number) => String(n).padStart(2, '0');

/** The month of a name or its first letters; 0 when there is none. */
function monthOf(name: string | undefined): number {
  if (name === undefined) return 0;
  return (
    MONTHS.findIndex((month) => month === name || (name.length >= SHORTEST && month.startsWith(name))) + 1
  );
}
