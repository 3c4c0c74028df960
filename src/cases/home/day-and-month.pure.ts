import { plainDate } from '../../platform/danish/dates.pure.js';

/** "3. april", with the year when it is not that of the other date. Both are Danish dates. */
export function dayAndMonth(date: string, beside: string): string {
  const year = date.slice(0, 4);
  return year === beside.slice(0, 4) ? plainDate(date).replace(` ${year}`, '') : plainDate(date);
}
