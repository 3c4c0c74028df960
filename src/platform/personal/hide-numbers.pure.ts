import { personalNumbersIn } from './personal-number.pure.js';

const HIDDEN = '[skjult]';
/** A line without six digits and four near each other needs no search. */
const CANDIDATE = /\d{2}[^\p{L}\p{N}]{0,3}\d{4}/u;
/** Of a text within JSON: what stands before the digits then is a character, not the letter that it is written with. */
const ESCAPE = /(\\(?:u[0-9a-fA-F]{4}|.))/;

/**
 * A line of a log with everything in it that reads like a CPR number struck out. No text of anybody's belongs in a log;
 * this is for the one that comes there all the same.
 */
export function hideNumbers(line: string): string {
  return CANDIDATE.test(line) ? line.split(ESCAPE).map(hidden).join('') : line;
}

const hidden = (text: string) =>
  personalNumbersIn(text).reduceRight(
    (left, { from, to }) => `${left.slice(0, from)}${HIDDEN}${left.slice(to)}`,
    text,
  );
