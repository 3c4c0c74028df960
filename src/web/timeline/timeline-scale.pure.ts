import { DateTime } from 'luxon';
import { texts } from '../../texts/texts.js';
import type { TimelineView } from './timeline.view.js';

export interface WeekMark {
  readonly x: number;
  readonly week: number;
  /** The Danish month name when a month begins in this week or the chart begins here; else null. */
  readonly month: string | null;
}

/** Places local dates on a line of whole weeks, Monday first. Lengths in user units of the drawing. */
export interface TimelineScale {
  readonly left: number;
  readonly right: number;
  readonly dayWidth: number;
  readonly weeks: readonly WeekMark[];
  /** Left edge of a date's day. */
  readonly start: (date: string) => number;
  /** Middle of a date's day. */
  readonly middle: (date: string) => number;
  /** E.g. "Uge 9 til 23, 2024". */
  readonly caption: string;
}

const weekMax = 64;
const weekMin = 22;
const room = 960;

// A date without a time has no zone: days are counted in UTC, where each has 24 hours.
const day = (date: string): DateTime => DateTime.fromISO(date, { zone: 'utc', locale: 'da' });

function allDates(view: TimelineView): string[] {
  const marks = view.rows.flatMap((row) =>
    row.milestones.flatMap((m) => [m.date, ...(m.moved ? [m.moved.from] : [])]),
  );
  return [...marks, view.today, view.target.date, view.formal.date].sort();
}

/** From the first week with a date to the one after the last date, at `left`. Throws on a text that is no ISO date. */
export function timelineScale(view: TimelineView, left: number): TimelineScale {
  const dates = allDates(view);
  const wrong = dates.find((date) => !day(date).isValid);
  if (wrong !== undefined) throw new Error(`Not an ISO date: ${wrong}`);
  const first = day(dates[0] ?? view.today).startOf('week');
  const last = day(dates[dates.length - 1] ?? view.today)
    .startOf('week')
    .plus({ weeks: 1 });
  const count = Math.round(last.diff(first, 'weeks').weeks) + 1;
  const weekWidth = Math.max(weekMin, Math.min(weekMax, Math.floor(room / count)));
  const dayWidth = weekWidth / 7;
  const start = (date: string): number => left + day(date).diff(first, 'days').days * dayWidth;
  const weeks = Array.from({ length: count }, (_, index) =>
    weekMark(first.plus({ weeks: index }), left + index * weekWidth, index === 0),
  );
  return {
    left,
    right: left + count * weekWidth,
    dayWidth,
    weeks,
    start,
    middle: (date) => start(date) + dayWidth / 2,
    caption: caption(first, first.plus({ weeks: count - 1 })),
  };
}

function weekMark(monday: DateTime, x: number, firstWeek: boolean): WeekMark {
  const begins = Array.from({ length: 7 }, (_, index) => monday.plus({ days: index })).find(
    (date) => date.day === 1,
  );
  const month = begins ?? (firstWeek ? monday : null);
  return { x, week: monday.weekNumber, month: month ? month.toFormat('LLLL') : null };
}

function caption(first: DateTime, last: DateTime): string {
  const same = first.weekYear === last.weekYear;
  return same
    ? texts.timeline.weeks(first.weekNumber, last.weekNumber, last.weekYear)
    : texts.timeline.weeksOfTwoYears(first.weekNumber, first.weekYear, last.weekNumber, last.weekYear);
}

/** "1.3." for the chart. */
export function shortDay(date: string): string {
  return day(date).toFormat('d.L.');
}
