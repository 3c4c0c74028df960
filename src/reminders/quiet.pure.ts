import type { WorkingCalendar } from '../deadlines/calendar.reads.js';
import { instantOf, localDateOf, localTimeOf, type IsoInstant } from '../platform/danish/dates.pure.js';

/** Local times between which mail may leave on a working day (ux U17: 17 to 7 and non-working days are quiet). */
export const QUIET_UNTIL = '07:00';
export const QUIET_FROM = '17:00';

/** The first instant from this one on at which mail may leave: itself, or seven o'clock on the next working morning. */
export function outsideQuiet(instant: IsoInstant, calendar: WorkingCalendar): IsoInstant {
  const date = localDateOf(instant);
  const time = localTimeOf(instant);
  if (calendar.isWorkingDay(date) && time < QUIET_FROM)
    return time < QUIET_UNTIL ? instantOf(date, QUIET_UNTIL) : instant;
  return instantOf(calendar.nextWorkingDay(date), QUIET_UNTIL);
}

/** Whether mail has to wait at this instant. */
export const isQuiet = (instant: IsoInstant, calendar: WorkingCalendar): boolean =>
  outsideQuiet(instant, calendar) !== instant;
