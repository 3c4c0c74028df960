import { oneLine } from '../../platform/text/one-line.pure.js';
import { estimateText, rangeText } from '../answers-text.pure.js';
import type { Estimate, Phase, Range } from '../structured-answers.js';

/** How a structured answer is written in one field. `long`: a text of several lines, kept as one. */
export type AnswerKind = 'range' | 'phases' | 'quarter' | 'text' | 'long' | 'choice' | 'yesNo';

/** A value read of a field; undefined when nothing is said, `wrong` when it cannot be understood. */
export type ReadValue = { readonly value: unknown } | 'wrong';

const RANGE =
  /^(\d{1,6})(?:\s*(?:-|–|til)\s*(\d{1,6}))?(?:\s+(?:pladser|borgere|måneder|måned))?(?:\s+i alt)?$/i;
const QUARTER = /^([1-4])\.\s*(?:kvartal|kvt\.?)\s*(20\d{2})$/i;
const MONTHS = /^(\d{1,6}(?:\s*(?:-|–|til)\s*\d{1,6})?)\s+måned(?:er)?\s+efter\s+(\S.*)$/i;
const LATER = /\n|,\s*(?:senere|derefter|siden)\s+/i;

function readRange(text: string): Range | 'wrong' {
  const found = RANGE.exec(text);
  if (!found) return 'wrong';
  const [, min, max] = found;
  return max === undefined ? { min: Number(min) } : { min: Number(min), max: Number(max) };
}

/** `2027-Q2`; null when it is no quarter. */
function readQuarter(text: string): string | null {
  const found = QUARTER.exec(text);
  return found ? `${found[2]}-Q${found[1]}` : null;
}

function readEstimate(text: string): Estimate | 'wrong' {
  const quarter = readQuarter(text);
  if (quarter !== null) return { quarter };
  const [, span = '', from] = MONTHS.exec(text) ?? [];
  const months = readRange(span);
  return months === 'wrong' || from === undefined ? 'wrong' : { months, from: from.trim() };
}

function readPhase(line: string): Phase | 'wrong' {
  const at = line.indexOf(':');
  const places = readRange((at < 0 ? line : line.slice(0, at)).trim());
  if (places === 'wrong') return 'wrong';
  if (at < 0) return { places };
  const estimate = readEstimate(line.slice(at + 1).trim());
  return estimate === 'wrong' ? 'wrong' : { places, estimate };
}

function readPhases(text: string): readonly Phase[] | 'wrong' {
  const lines = text.split(LATER).map((line) => line.trim());
  const phases = lines.filter((line) => line !== '').map(readPhase);
  return phases.some((phase) => phase === 'wrong') ? 'wrong' : (phases as Phase[]);
}

const shown = (value: unknown) => (value === 'wrong' ? 'wrong' : { value });

/** Reads a field: "20-24", "12, senere 24", "2. kvartal 2027", a text, a choice. */
export function readValue(kind: AnswerKind, typed: string): ReadValue {
  const text = typed.replace(/\r\n?/g, '\n').trim();
  if (text === '') return { value: undefined };
  switch (kind) {
    case 'range':
      return shown(readRange(text));
    case 'phases':
      return shown(readPhases(text));
    case 'quarter':
      return shown(readQuarter(text) ?? 'wrong');
    case 'yesNo':
      return text === 'yes' || text === 'no' ? { value: text === 'yes' } : 'wrong';
    case 'long':
      return { value: oneLine(text) };
    case 'text':
    case 'choice':
      return { value: text };
  }
}

const phaseText = ({ places, estimate }: Phase) =>
  estimate === undefined ? rangeText(places) : `${rangeText(places)}: ${estimateText(estimate)}`;

/** A stored answer as its field shows it. */
export function valueText(kind: AnswerKind, value: unknown): string {
  if (value === undefined) return '';
  switch (kind) {
    case 'range':
      return rangeText(value as Range);
    case 'phases':
      return (value as readonly Phase[]).map(phaseText).join('\n');
    case 'quarter':
      return estimateText({ quarter: value as string });
    case 'yesNo':
      return value === true ? 'yes' : 'no';
    case 'text':
    case 'long':
    case 'choice':
      return value as string;
  }
}
