import { longDate } from '../../platform/danish/dates.pure.js';
import { texts } from '../../texts/texts.js';
import type { MarkedWord, MarkName } from '../../web/components/marks.js';
import type { CoverageLine, CoverageState } from '../coverage.pure.js';

const words = texts.section;

/** A line of the ledger, ready to print. */
export interface LedgerRow {
  readonly number: number;
  readonly text: string;
  /** The letter's own word, e.g. "skal". */
  readonly letterWord: string;
  readonly mandatory: boolean;
  readonly state: MarkedWord;
  readonly silent: boolean;
  /** What is missing and who clarifies, or why there is no answer; null when there is nothing to say. */
  readonly note: string | null;
  /** Block of the text that answers, counted from 1. */
  readonly block: number | null;
}

const marks: Readonly<Record<CoverageState, MarkName>> = {
  answered: 'done',
  partly: 'partly',
  declined: 'refused',
  notRelevant: 'notRelevant',
  silent: 'missing',
};

/** A line as the reader of a text sees it. */
export function ledgerRow(line: CoverageLine): LedgerRow {
  const { requirement, number, state, entry } = line;
  return {
    number,
    text: requirement.text,
    letterWord: requirement.letterWord,
    mandatory: requirement.weight === 'mandatory',
    state: { mark: marks[state], word: words.lineStates[state] },
    silent: state === 'silent',
    note: noteOf(line),
    block: entry?.paragraph ?? null,
  };
}

function noteOf({ state, entry, requirement }: CoverageLine): string | null {
  switch (state) {
    case 'partly':
      return `${stopped(words.missing(entry?.missing ?? ''))} ${words.clarifiedBy(
        entry?.clarifiedBy ?? '',
        longDate(entry!.clarifiedByDate!),
      )}`;
    case 'declined':
      return entry?.reason ?? null;
    case 'notRelevant':
      return whyNot(requirement.onlyWhen?.answer);
    case 'answered':
    case 'silent':
      return null;
  }
}

const stopped = (text: string) => (/[.?]$/.test(text) ? text : `${text}.`);

function whyNot(condition: string | undefined): string {
  if (condition === 'placement.operator.kind') return words.whyNot.operator;
  if (condition === 'caseFacts.kofoedsmindeModel') return words.whyNot.model;
  return words.whyNot.other;
}

/** How far the lines of a section are: "2 besvaret, 1 delvist, 1 mangler", and the numbers behind it. */
export interface LedgerTally {
  readonly text: string;
  /** Lines that are answered in some way, of those that are relevant. */
  readonly met: number;
  readonly of: number;
  /** Mandatory lines without an answer: they hold the review back. */
  readonly blocking: readonly number[];
}

/** Counts the lines of one section. */
export function tallyOf(lines: readonly CoverageLine[]): LedgerTally {
  const count = (state: CoverageState) => lines.filter((line) => line.state === state).length;
  const parts = (['answered', 'partly', 'declined', 'silent'] as const).flatMap((state) =>
    count(state) === 0 ? [] : [words.counts[state](count(state))],
  );
  const of = lines.length - count('notRelevant');
  return {
    text: parts.length === 0 ? words.counts.none : parts.join(', '),
    met: of - count('silent'),
    of,
    blocking: lines
      .filter(({ state, requirement }) => state === 'silent' && requirement.weight === 'mandatory')
      .map(({ number }) => number),
  };
}
