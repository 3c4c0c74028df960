import fc from 'fast-check';
import { makeCalendar } from '../deadlines/calendar.reads.js';
import { instantOf, localDateOf, localTimeOf } from '../platform/danish/dates.pure.js';
import { propertyRuns } from '../../test/support/property-runs.js';
import { isQuiet, outsideQuiet } from './quiet.pure.js';

const calendar = makeCalendar();
const instants = fc
  .date({ min: new Date('2023-01-01T00:00:00Z'), max: new Date('2026-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());

it('lets mail leave between seven and seventeen on working days, and never earlier than it was to', () => {
  fc.assert(
    fc.property(instants, (instant) => {
      const opening = outsideQuiet(instant, calendar);
      expect(Date.parse(opening)).toBeGreaterThanOrEqual(Date.parse(instant));
      expect(calendar.isWorkingDay(localDateOf(opening))).toBe(true);
      expect(localTimeOf(opening) >= '07:00' && localTimeOf(opening) < '17:00').toBe(true);
      expect(outsideQuiet(opening, calendar)).toBe(opening);
      expect(isQuiet(instant, calendar)).toBe(opening !== instant);
    }),
    { numRuns: propertyRuns(500, 20_000) },
  );
});

it.each([
  ['2024-05-24', '16:59', '2024-05-24', '16:59'],
  ['2024-05-24', '17:00', '2024-05-27', '07:00'],
  ['2024-05-24', '06:59', '2024-05-24', '07:00'],
  ['2024-05-25', '12:00', '2024-05-27', '07:00'],
  // Easter, and the change to summer time within it.
  ['2024-03-27', '18:00', '2024-04-02', '07:00'],
])('waits from %s %s to %s %s', (date, time, toDate, toTime) => {
  expect(outsideQuiet(instantOf(date, time), calendar)).toBe(instantOf(toDate, toTime));
});
