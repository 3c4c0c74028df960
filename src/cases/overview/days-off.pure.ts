import type { WorkingCalendar } from '../../deadlines/calendar.reads.js';
import { addDays, dayMonth } from '../../platform/danish/dates.pure.js';

/** Days from Monday to Friday that are no working days, after the first date, up to and including the last. */
export function daysOffBetween(calendar: WorkingCalendar, first: string, last: string): string[] {
  const found: string[] = [];
  for (let date = addDays(first, 1); date <= last; date = addDays(date, 1)) {
    if (!calendar.isWorkingDay(date) && !isWeekend(date)) found.push(date);
  }
  return found;
}

/** "fridag: 28.-29.3., 1.4., 9.5."; days that follow each other are one. Empty without days. */
export function daysOffText(days: readonly string[]): string {
  if (days.length === 0) return '';
  const runs: [string, string][] = [];
  for (const date of days) {
    const run = runs.at(-1);
    const goesOn = run && addDays(run[1], 1) === date && run[1].slice(0, 7) === date.slice(0, 7);
    if (goesOn) run[1] = date;
    else runs.push([date, date]);
  }
  const texts = runs.map(([from, to]) =>
    from === to ? dayMonth(from) : `${Number(from.slice(8))}.-${dayMonth(to)}`,
  );
  return `fridag: ${texts.join(', ')}`;
}

const SATURDAY = 6;
const isWeekend = (date: string) => [0, SATURDAY].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
