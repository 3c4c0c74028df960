import fc from 'fast-check';
import { makeCalendar } from '../deadlines/calendar.reads.js';
import { fornyetBehandlingV1 } from '../procedure/fornyet-behandling.v1.js';
import { planRungs } from './ladder.pure.js';
import { redated } from './redate.pure.js';

const { ladder } = fornyetBehandlingV1;
const closed = (on: string) => ({ on, name: 'lukket', validFrom: null, validUntil: null });
const calendar = makeCalendar({ closedDays: [closed('05-28'), closed('05-10')] });
const at = (
  rung: 'before-5' | 'before-20' | 'on-day' | 'after-1' | 'after-12',
  localDate: string,
  now: string,
) => redated({ rung, localDate, milestoneDate: '2024-05-31' }, { ladder, calendar, now });

describe('a planned reminder when the calendar changes', () => {
  it('rings a day earlier for each closed day in between', () => {
    expect(at('before-5', '2024-05-24', '2024-05-01T06:00:00.000Z')).toEqual({
      localDate: '2024-05-23',
      dueAt: '2024-05-23T06:00:00.000Z',
    });
    expect(at('on-day', '2024-05-31', '2024-05-01T06:00:00.000Z')).toBeNull();
  });

  it('is not lost when its new day is past: it keeps its day, or takes the first working day after', () => {
    expect(at('before-5', '2024-05-24', '2024-05-23T07:00:00.000Z')).toBeNull();
    expect(at('before-5', '2024-05-28', '2024-05-27T07:00:00.000Z')).toEqual({
      localDate: '2024-05-29',
      dueAt: '2024-05-29T06:00:00.000Z',
    });
  });

  it('is dated after the day too, each working day and then weekly', () => {
    const now = '2024-06-01T06:00:00.000Z';
    const later = makeCalendar({ closedDays: [closed('06-03')] });
    const of = (rung: 'after-1' | 'after-12', localDate: string) =>
      redated({ rung, localDate, milestoneDate: '2024-05-31' }, { ladder, calendar: later, now })?.localDate;
    expect(of('after-1', '2024-06-03')).toBe('2024-06-04');
    expect(of('after-12', '2024-06-28')).toBe('2024-07-01');
  });

  it('always falls on a working day that is not past, or stays', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `05-${String(n).padStart(2, '0')}`);
    fc.assert(
      fc.property(fc.uniqueArray(day, { maxLength: 5 }), fc.integer({ min: 1, max: 28 }), (days, hour) => {
        const now = `2024-05-${String(hour).padStart(2, '0')}T07:00:00.000Z`;
        const changed = makeCalendar({ closedDays: days.map(closed) });
        const old = makeCalendar({ closedDays: [] });
        for (const { rung, date, dueAt } of planRungs({
          date: '2024-05-31',
          ladder,
          calendar: old,
          plannedAt: now,
        })) {
          if (dueAt < now) continue;
          const moved = redated(
            { rung, localDate: date, milestoneDate: '2024-05-31' },
            { ladder, calendar: changed, now },
          );
          if (moved) expect(changed.isWorkingDay(moved.localDate) && moved.dueAt >= now).toBe(true);
          else expect(changed.isWorkingDay(date)).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });
});
