import { plural } from '../platform/danish/numbers.pure.js';

/** Days left in words; what is due today has none left and is not late. Dates are Danish ones. */
export function daysLeft(workingDays: number, date: string, today: string): string {
  if (date === today) return 'I dag';
  if (date > today) return `${plural(workingDays, 'arbejdsdag', 'arbejdsdage')} tilbage`;
  // Past, but no working day since: "0 arbejdsdage over" would read as not late.
  if (workingDays === 0) return 'Over fristen';
  return `${plural(-workingDays, 'arbejdsdag', 'arbejdsdage')} over fristen`;
}
