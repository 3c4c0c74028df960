import { propertyRuns } from '../../../test/support/property-runs.js';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { addDays, instantOf, localDateOf, ZONE } from './dates.pure.js';

// F12: each local time resolves once, to the wall clock asked for unless that hour was skipped.
const minute = fc.record({
  day: fc.integer({ min: 0, max: 11_322 }),
  minute: fc.integer({ min: 0, max: 1439 }),
});
const runs = { numRuns: propertyRuns(1000, 5000), seed: seed() };
function seed(): number | undefined {
  return process.env.SAMSVAR_PROPERTY_SEED ? Number(process.env.SAMSVAR_PROPERTY_SEED) : undefined;
}
const two = (value: number) => String(value).padStart(2, '0');

describe('local times from 2020 to 2050', () => {
  it('resolve to the instant that shows that time, the first where there are two', () => {
    fc.assert(
      fc.property(minute, (sample) => {
        const date = addDays('2020-01-01', sample.day);
        const time = `${two(Math.floor(sample.minute / 60))}:${two(sample.minute % 60)}`;
        const shown = DateTime.fromISO(instantOf(date, time), { zone: ZONE });
        const skipped = shown.toFormat('HH:mm') !== time;
        expect(localDateOf(instantOf(date, time))).toBe(date);
        if (skipped) expect(shown.minus({ hours: 1 }).offset).toBe(60);
        else expect(shown.minus({ hours: 1 }).toFormat('HH:mm')).not.toBe(time);
        if (skipped) expect(time.slice(0, 2)).toBe('02');
      }),
      runs,
    );
  });

  it('cover both changes of the clock of every year', () => {
    for (let year = 2020; year <= 2050; year += 1) {
      for (const month of ['03', '10']) {
        const last = lastSunday(year, month);
        const shown = DateTime.fromISO(instantOf(last, '02:30'), { zone: ZONE });
        expect(shown.toFormat('HH:mm ZZ')).toBe(month === '03' ? '03:30 +02:00' : '02:30 +02:00');
      }
    }
  });
});

function lastSunday(year: number, month: string): string {
  const end = DateTime.fromISO(`${year}-${month}-31`, { zone: 'utc' });
  return end.minus({ days: end.weekday % 7 }).toFormat('yyyy-MM-dd');
}
