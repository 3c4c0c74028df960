import {
  isoWeek,
  localDateOf,
  longDate,
  longInstant,
  plainDate,
  shortDate,
} from '../platform/danish/dates.pure.js';
import { listed, plural } from '../platform/danish/numbers.pure.js';
import type { Procedure } from '../procedure/procedure.js';
import { texts } from '../texts/texts.js';
import { casePages } from '../web/addresses.js';
import type { MarkName } from '../web/components/marks.js';
import type { WorkingCalendar } from './calendar.pure.js';
import type { DateView, ExtensionLine } from './deadline.view.js';
import type { ExtensionRow } from './extension.reads.js';
import type { DateInForce } from './milestones.reads.js';

const words = texts.files.deadline;
type Kind = DateInForce['kind'];
const ORDER: readonly Kind[] = ['formal', 'target', 'possible'];

export interface DatesInput {
  readonly dates: readonly DateInForce[];
  /** Dates that were in force before, latest first. */
  readonly before: readonly Pick<DateInForce, 'kind' | 'date'>[];
  readonly letterDate: string;
  /** Local date of the reading; null once delivered, when nothing is counted any more. */
  readonly today: string | null;
  readonly calendar: WorkingCalendar;
  /** The case's number. */
  readonly number: string;
}

/** The dates of a case, each with the rule that gave it, what moved it and who confirmed it. */
export function dateViews(input: DatesInput): DateView[] {
  return ORDER.flatMap((kind) => input.dates.filter((date) => date.kind === kind)).map((date) =>
    viewOf(date, input),
  );
}

function viewOf(
  { kind, date, at, rule, movedBy, confirmedBy, documentId }: DateInForce,
  input: DatesInput,
): DateView {
  const { before, letterDate, today } = input;
  const former = [
    ...new Set(before.filter((one) => one.kind === kind && one.date !== date).map((one) => one.date)),
  ];
  return {
    name: words.dates[kind],
    date: kind === 'formal' ? words.dates.at(longInstant(at), isoWeek(date)) : longDate(date),
    left: kind === 'possible' || today === null ? null : leftTo(date, today, input.calendar),
    late: today !== null && kind !== 'possible' && date < today,
    strong: kind === 'target',
    rule,
    movedBy: movedBy ?? words.dates.notMoved,
    confirmedBy: confirmedBy ?? unnamed(kind, movedBy, letterDate),
    confirmedHref: documentId === null ? null : casePages(input.number).document(documentId),
    before: former.length === 0 ? null : words.dates.beforeText(listed(former.map(longDate))),
  };
}

/** Who stands behind a date nobody is named for: the agency's letter, the rule, or nobody. */
function unnamed(kind: Kind, movedBy: string | null, letterDate: string): string {
  if (kind === 'target') return words.dates.byRule;
  const inLetter = kind === 'formal' && movedBy === null;
  return inLetter ? words.dates.inLetter(plainDate(letterDate)) : words.dates.unconfirmed;
}

function leftTo(date: string, today: string, calendar: WorkingCalendar): string {
  if (date === today) return words.dates.today;
  const days = calendar.workingDaysTo(date, today);
  const counted = plural(Math.abs(days), words.workingDay, words.workingDays);
  return date > today ? words.dates.workingDays(counted) : words.dates.past(counted);
}

const STATES: Readonly<Record<ExtensionRow['state'], MarkName>> = {
  requested: 'waiting',
  granted: 'done',
  declined: 'refused',
  lapsed: 'notRelevant',
};

/** What was asked for; nothing, when the agency came by itself, in writing or on the phone. */
function askedText({ askedUntil, state, promisedUntil }: ExtensionRow): string {
  const own = words.extension;
  if (askedUntil !== null) return own.until(longDate(askedUntil));
  return state === 'granted' || promisedUntil === null ? own.unasked : own.offeredUnasked;
}

/** An extension as a line: asked, promised, answered. */
export function extensionLine(
  row: ExtensionRow,
  number: string,
  sections: Procedure['sections'],
): ExtensionLine {
  const { promisedUntil: promised, grantedUntil: granted } = row;
  const document = (id: string | null) => (id === null ? null : casePages(number).document(id));
  const own = words.extension;
  return {
    number: row.number,
    asked: askedText(row),
    sections:
      row.sections === null
        ? null
        : own.only(listed(sections.filter(({ id }) => row.sections!.includes(id)).map(({ title }) => title))),
    opened: own.on(shortDate(localDateOf(row.openedAt))),
    promise: {
      text: promised === null ? own.noPromise : own.until(longDate(promised)),
      noteHref: document(row.promiseNoteId),
    },
    state: { mark: STATES[row.state], word: own.states[row.state] },
    answer: granted === null ? null : own.until(longDate(granted)),
    answerHref: document(row.answerDocumentId),
  };
}
