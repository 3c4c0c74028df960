import { propertyRuns } from '../../test/support/property-runs.js';
import fc from 'fast-check';
import { makeCalendar } from '../deadlines/calendar.reads.js';
import { addDays, ZONE } from '../platform/danish/dates.pure.js';
import type { LadderSpec } from '../procedure/procedure.js';
import { escalationOf, nextOverdueRung, planRungs, type Rung } from './ladder.pure.js';

const runs = {
  numRuns: propertyRuns(200, 1000),
  ...(process.env.SAMSVAR_PROPERTY_SEED ? { seed: Number(process.env.SAMSVAR_PROPERTY_SEED) } : {}),
};

const day = fc.integer({ min: 0, max: 10_950 }).map((days) => addDays('2020-04-01', days));
const ladders: fc.Arbitrary<LadderSpec> = fc.record({
  before: fc
    .uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 8 })
    .map((list) => list.sort((a, b) => b - a)),
  onTheDay: fc.boolean(),
  dailyUntil: fc.integer({ min: 0, max: 12 }),
  escalation: fc.constant([
    { from: -2, to: 'substitute' as const },
    { from: 1, to: 'chair' as const },
    { from: 13, to: 'coordinator' as const },
  ]),
  digestAt: fc.constantFrom('00:00', '07:30', '08:00', '23:59'),
});
// Another way to the clock than the code's. The Swedish form is ISO's.
const wallClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: ZONE,
  dateStyle: 'short',
  timeStyle: 'short',
});
// A calendar that is closed for three weeks would let two weekly rungs fall on one day if they did not follow each other.
const closedWeeks = Array.from({ length: 21 }, (_, index) => ({
  on: addDays('2024-07-08', index).slice(5),
  name: 'sommerlukket',
  validFrom: null,
  validUntil: null,
}));
const calendars = fc.constantFrom(makeCalendar(), makeCalendar({ closedDays: closedWeeks }));

function wholeLadder(input: Parameters<typeof planRungs>[0], overdue: number): Rung[] {
  const rungs = planRungs(input);
  let previous = rungs.at(-1)?.rung ?? 'on-day';
  for (let made = 0; made < overdue; made += 1) {
    const next = nextOverdueRung({ ...input, previous });
    rungs.push(next);
    previous = next.rung;
  }
  return rungs;
}

describe('any ladder on any date', () => {
  const sample = fc.record({
    date: day,
    ladder: ladders,
    calendar: calendars,
    planned: fc.integer({ min: -90, max: 60 }),
  });
  const withRungs = (check: (rungs: Rung[], input: Parameters<typeof planRungs>[0]) => void) =>
    fc.assert(
      fc.property(sample, ({ planned, ...input }) => {
        const whole = { ...input, plannedAt: `${addDays(input.date, planned)}T10:00:00.000Z` };
        check(wholeLadder(whole, 20), whole);
      }),
      runs,
    );

  it('has each rung once and one rung a day, in order of time', () =>
    withRungs((rungs) => {
      const days = rungs.map((one) => one.date);
      expect(new Set(rungs.map((one) => one.rung)).size).toBe(rungs.length);
      expect([...new Set(days)].sort()).toEqual(days);
    }));

  it('rings on working days only, at the digest’s time on the clock in Copenhagen', () =>
    withRungs((rungs, { calendar, ladder }) => {
      expect(rungs.filter((one) => !calendar.isWorkingDay(one.date))).toEqual([]);
      const shown = rungs.map((one) => wallClock.format(Date.parse(one.dueAt)));
      expect(shown).toEqual(rungs.map((one) => `${one.date} ${ladder.digestAt}`));
    }));

  it('has so many working days to the date as the rung says, and is overdue only after it', () =>
    withRungs((rungs, { calendar, date }) => {
      expect(rungs.filter((one) => one.date > date !== one.rung.startsWith('after-'))).toEqual([]);
      if (!calendar.isWorkingDay(date)) return;
      const before = rungs.filter((one) => one.rung.startsWith('before-'));
      const counted = before.map((one) => `before-${calendar.workingDaysLeft(one.date, date)}`);
      expect(counted).toEqual(before.map((one) => one.rung));
    }));

  it('is passed up to the planning and not after it', () =>
    withRungs((rungs, { plannedAt }) => {
      const planned = rungs.filter((one) => !one.rung.startsWith('after-'));
      expect(planned.filter((one) => one.alreadyPassed !== one.dueAt < plannedAt)).toEqual([]);
    }));

  it('never stops telling someone it has begun to tell', () =>
    withRungs((rungs, { ladder }) => {
      const told = rungs.map((one) => escalationOf(one.rung, ladder));
      const dropped = told.filter((now, index) => (told[index - 1] ?? []).some((one) => !now.includes(one)));
      expect(dropped).toEqual([]);
    }));
});
