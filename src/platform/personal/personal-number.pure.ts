// CPR numbers in text. The form and the century come from the CPR office's own description of the number; since 2007
// numbers without a check digit (modulus 11) are issued, so that the check only makes a finding surer and never acquits.
// https://www.cpr.dk/cpr-systemet/personnumre-uden-kontrolciffer-modulus-11-kontrol/

/** A place in a text that reads like a CPR number. The number itself is never given on. */
export interface PersonalNumber {
  /** First character and the one after the last, in the text as given to the search. */
  readonly from: number;
  readonly to: number;
  /** The check digit fits: hardly a coincidence. */
  readonly checked: boolean;
}

const DASH = '[\\u00ad\\u2010-\\u2015\\u2212\\ufe63\\uff0d-]';
const BLANK = '[ \\t\\u00a0\\u2000-\\u200a\\u202f\\u3000]';
/** Six digits and four, together or parted by a blank or dash; the date also with dots. */
const LIKELY = new RegExp(
  `(?<!\\d)(\\d\\d)(\\.?)(\\d\\d)\\2(\\d\\d)(${BLANK}?${DASH}${BLANK}?|${BLANK})?(\\d{4})(?!\\d)`,
  'gu',
);
const NAMED = /(?:cpr|nr|nummer)[-.:_]?$/iu;
/** A part of a longer number or name: a file number of several parts, a telephone number with its country, a word. */
const JOINED_BEFORE = new RegExp(`(?:\\d${DASH}|\\+|[\\p{L}_])$`, 'u');
const JOINED_AFTER = new RegExp(`^(?:${DASH}\\d|[\\p{L}_])`, 'u');
/** The registration number of a bank before an account's ten digits. */
const BANK = /(?:^|\D)\d{4}[ -]$/;
const WEIGHTS = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
/** Added to the day of the numbers that authorities make themselves until the real one is known. */
const ADMINISTRATIVE = 60;

/** Every place in a text that reads like a CPR number: the form of one, and a date that was. */
export function personalNumbersIn(text: string): PersonalNumber[] {
  const found: PersonalNumber[] = [];
  for (const match of text.matchAll(LIKELY)) {
    const [whole, day, , month, year, parted, serial] = match;
    const digits = `${day}${month}${year}${serial}`;
    const place = { from: match.index, to: match.index + whole.length, checked: isChecked(digits) };
    const after = found.at(-1)?.to ?? 0;
    if (isBirthDate(digits) && standsAlone(text, place, parted !== undefined, after)) found.push(place);
  }
  return found;
}

/** Whether a place is no part of something longer. `after`: the end of the number before it, whose last digits name no bank. */
function standsAlone(
  text: string,
  { from, to, checked }: PersonalNumber,
  parted: boolean,
  after: number,
): boolean {
  const before = text.slice(Math.max(after, from - 12), from);
  if (JOINED_BEFORE.test(before) && !NAMED.test(before)) return false;
  if (JOINED_AFTER.test(text.slice(to, to + 2))) return false;
  return checked || parted || !BANK.test(before);
}

/** Whether ten digits begin with a date of the century that the seventh tells. */
function isBirthDate(digits: string): boolean {
  const [day, month, year] = [0, 2, 4].map((at) => Number(digits.slice(at, at + 2))) as [
    number,
    number,
    number,
  ];
  const date = day > ADMINISTRATIVE ? day - ADMINISTRATIVE : day;
  const whole = centuryOf(Number(digits[6]), year) + year;
  const real = new Date(Date.UTC(whole, month - 1, date));
  return real.getUTCDate() === date && real.getUTCMonth() === month - 1 && date > 0;
}

function centuryOf(seventh: number, year: number): number {
  if (seventh <= 3) return 1900;
  if (seventh === 4 || seventh === 9) return year <= 36 ? 2000 : 1900;
  return year <= 57 ? 2000 : 1800;
}

const isChecked = (digits: string) =>
  WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11 === 0;
