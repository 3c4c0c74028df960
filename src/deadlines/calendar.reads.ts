export { makeCalendar, type DayExplained, type WorkingCalendar } from './calendar.pure.js';
export { defaultClosedDays, type ClosedDay } from './holidays.js';
export { caseCalendar } from './case-calendar.js';
