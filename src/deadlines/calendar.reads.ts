export { makeCalendar, type DayExplained, type WorkingCalendar } from './calendar.pure.js';
export { defaultClosedDays, type ClosedDay } from './holidays.js';
export { caseCalendar, readCalendars, type Calendars } from './case-calendar.js';
