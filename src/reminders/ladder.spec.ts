import { makeCalendar } from '../deadlines/calendar.reads.js';
import { fornyetBehandlingV1 } from '../procedure/fornyet-behandling.v1.js';
import { smallHearing } from '../procedure/small-hearing.fixture.js';
import { escalationOf, nextOverdueRung, planRungs, type Rung, type RungId } from './ladder.pure.js';

const calendar = makeCalendar();
const ladder = fornyetBehandlingV1.ladder;
const plannedAt = '2023-11-23T08:00:00.000Z';
const short = (rungs: readonly Rung[]) => rungs.map((one) => [one.rung, one.date]);

/** The first so many overdue rungs, each made from the one before. */
function overdue(date: string, count: number, spec = ladder): Rung[] {
  const rungs: Rung[] = [];
  for (let previous: RungId = 'on-day'; rungs.length < count;) {
    const next = nextOverdueRung({ date, previous, ladder: spec, calendar });
    rungs.push(next);
    previous = next.rung;
  }
  return rungs;
}

describe('ladder to 31 May 2024', () => {
  it('rings 20, 10, 5, 2 and 1 working days before and on the day', () => {
    expect(short(planRungs({ date: '2024-05-31', ladder, calendar, plannedAt }))).toEqual([
      ['before-20', '2024-05-01'],
      ['before-10', '2024-05-16'],
      ['before-5', '2024-05-24'],
      ['before-2', '2024-05-29'],
      ['before-1', '2024-05-30'],
      ['on-day', '2024-05-31'],
    ]);
  });

  it('rings at eight o’clock in Copenhagen, in winter and in summer time', () => {
    const due = planRungs({ date: '2024-04-02', ladder, calendar, plannedAt }).map((one) => one.dueAt);
    expect(due).toEqual([
      '2024-02-29T07:00:00.000Z',
      '2024-03-14T07:00:00.000Z',
      '2024-03-21T07:00:00.000Z',
      '2024-03-26T07:00:00.000Z',
      '2024-03-27T07:00:00.000Z',
      '2024-04-02T06:00:00.000Z',
    ]);
  });

  it('counts from the working day before when the date is none, each day once', () => {
    expect(short(planRungs({ date: '2024-06-01', ladder, calendar, plannedAt })).slice(-2)).toEqual([
      ['before-1', '2024-05-30'],
      ['on-day', '2024-05-31'],
    ]);
    expect(overdue('2024-06-01', 1)[0]?.date).toBe('2024-06-03');
  });

  it('marks what was due before it was planned, and not what is due in that instant', () => {
    const passed = (at: string) =>
      planRungs({ date: '2024-05-31', ladder, calendar, plannedAt: at }).map((one) => one.alreadyPassed);
    expect(passed('2024-05-16T06:00:00.000Z')).toEqual([true, false, false, false, false, false]);
    expect(passed('2024-05-16T06:00:00.001Z')).toEqual([true, true, false, false, false, false]);
    expect(passed('2024-05-16T08:00:00+02:00')).toEqual([true, false, false, false, false, false]);
  });

  it('goes on each working day for ten of them, then weekly', () => {
    expect(short(overdue('2024-05-31', 13))).toEqual([
      ['after-1', '2024-06-03'],
      ['after-2', '2024-06-04'],
      ['after-3', '2024-06-06'],
      ['after-4', '2024-06-07'],
      ['after-5', '2024-06-10'],
      ['after-6', '2024-06-11'],
      ['after-7', '2024-06-12'],
      ['after-8', '2024-06-13'],
      ['after-9', '2024-06-14'],
      ['after-10', '2024-06-17'],
      ['after-11', '2024-06-24'],
      ['after-12', '2024-07-01'],
      ['after-13', '2024-07-08'],
    ]);
  });

  it('moves a weekly rung off a holiday to the next working day', () => {
    const easter = overdue('2024-03-07', 12).slice(-2);
    expect(short(easter)).toEqual([
      ['after-11', '2024-04-02'],
      ['after-12', '2024-04-09'],
    ]);
  });

  it('marks an overdue rung that a standstill has passed', () => {
    const input = { date: '2024-05-31', previous: 'after-1', ladder, calendar } as const;
    expect(nextOverdueRung({ ...input, plannedAt: '2024-06-05T06:00:00.000Z' }).alreadyPassed).toBe(true);
    expect(nextOverdueRung({ ...input, plannedAt: '2024-06-03T06:00:10.000Z' }).alreadyPassed).toBe(false);
  });

  it('tells the substitute first, then the chair, then the coordinator', () => {
    const told = (rung: RungId) => escalationOf(rung, ladder);
    expect(told('before-5')).toEqual([]);
    expect(told('before-2')).toEqual(['substitute']);
    expect(told('on-day')).toEqual(['substitute']);
    expect(told('after-1')).toEqual(['substitute', 'chair']);
    expect(told('after-3')).toEqual(['substitute', 'chair', 'coordinator']);
    expect(told('after-40')).toEqual(['substitute', 'chair', 'coordinator']);
  });

  it('counts a weekly rung as a working week when it escalates', () => {
    const late = { ...ladder, dailyUntil: 2, escalation: [{ from: 7, to: 'chair' as const }] };
    expect(escalationOf('after-2', late)).toEqual([]);
    expect(escalationOf('after-3', late)).toEqual(['chair']);
  });

  it('is data: another ladder without a rung on the day, at half past nine', () => {
    const rungs = planRungs({ date: '2024-05-31', ladder: smallHearing.ladder, calendar, plannedAt });
    expect(short(rungs)).toEqual([
      ['before-3', '2024-05-28'],
      ['before-1', '2024-05-30'],
    ]);
    expect(rungs[0]?.dueAt).toBe('2024-05-28T07:30:00.000Z');
    expect(short(overdue('2024-05-31', 3, smallHearing.ladder))).toEqual([
      ['after-1', '2024-06-03'],
      ['after-2', '2024-06-04'],
      ['after-3', '2024-06-11'],
    ]);
    expect(overdue('2024-05-31', 1, { ...ladder, dailyUntil: 0 })[0]?.date).toBe('2024-06-07');
  });
});
