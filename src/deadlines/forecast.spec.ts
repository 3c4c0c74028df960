import fc from 'fast-check';
import { addDays } from '../platform/danish/dates.pure.js';
import { makeCalendar } from './calendar.pure.js';
import { forecast, type ForecastStep } from './forecast.pure.js';

const calendar = makeCalendar();
const step = (key: string, date: string, more: Partial<ForecastStep> = {}): ForecastStep => {
  const [kind, second, third] = key.split(':');
  const isWhole = kind === 'endorsement' || kind === 'submission';
  return {
    key,
    kind: kind as ForecastStep['kind'],
    section: isWhole ? null : second!,
    region: isWhole ? (second ?? null) : (third ?? null),
    date,
    reachedOn: null,
    meeting: null,
    ...more,
  };
};
// 1 March is 60 working days before Friday 31 May, 3 April 40, 1 May 20, 24 May 5. The case was opened 20 days before 1 March.
const OPENED = '2024-02-02';
const plan = (more: Readonly<Record<string, Partial<ForecastStep>>> = {}) =>
  [
    ['draft:placement', '2024-03-01'],
    ['review:placement', '2024-04-03'],
    ['approval:placement:DK-82', '2024-05-01'],
    ['endorsement:DK-82', '2024-05-24'],
    ['submission', '2024-05-31'],
  ].map(([key, date]) => step(key!, date!, more[key!]));
const at = (today: string, more?: Parameters<typeof plan>[0]) => {
  const { pace, lines } = forecast({ today, opened: OPENED, steps: plan(more), calendar });
  return { pace, of: (key: string) => lines.find((line) => line.step.key === key)!, lines };
};

describe('a forecast', () => {
  it('is the plan itself before anything is done: a pace of 1, and no slack', () => {
    const { pace, lines } = at(OPENED);
    expect(pace).toEqual({ used: 0, planned: 0, factor: 1 });
    expect(lines.map(({ expected, step: { date } }) => expected === date)).toEqual([
      true,
      true,
      true,
      true,
      true,
    ]);
    expect(lines.map(({ margin }) => margin)).toEqual([0, 0, 0, 0, 0]);
  });

  it('multiplies what is left by the pace so far', () => {
    // The draft took 30 working days of 20: 15 March.
    const { pace, of } = at('2024-03-15', { 'draft:placement': { reachedOn: '2024-03-15' } });
    expect(pace).toEqual({ used: 30, planned: 20, factor: 1.5 });
    // 20 planned days times 1.5 from 15 March: 30 working days.
    expect(of('review:placement')).toMatchObject({ expected: '2024-05-01', verdict: 'danger', margin: -20 });
    expect(of('review:placement').why).toBe(
      'Ventes onsdag den 1. maj 2024, uge 18: 20 arbejdsdage i planen × 1,5 fra 15.3.2024, og tidligst i dag. Det er 20 arbejdsdage efter datoen.',
    );
    expect(of('submission').verdict).toBe('danger');
  });

  it('gains by work that went faster, but expects nothing before today', () => {
    const done = { 'draft:placement': { reachedOn: '2024-02-09' } };
    expect(at('2024-02-09', done).pace.factor).toBe(0.5);
    expect(at('2024-02-09', done).of('review:placement')).toMatchObject({
      expected: '2024-02-23',
      verdict: 'holds',
    });
    expect(at('2024-04-02', done).of('review:placement')).toMatchObject({
      expected: '2024-04-02',
      margin: 1,
      verdict: 'tight',
    });
  });

  it('says that a date is past, and what is expected now', () => {
    const { of } = at('2024-03-05');
    expect(of('draft:placement')).toMatchObject({ expected: '2024-03-05', verdict: 'late' });
    expect(of('draft:placement').why).toContain('Datoen var 1.3.2024.');
    expect(of('review:placement').verdict).toBe('danger');
  });

  const MEETING = { meeting: { date: '2024-04-19', papersBy: '2024-04-12' }, date: '2024-04-19' };
  it('holds at a meeting while papers are expected in time, and says when they are not', () => {
    const key = 'approval:placement:DK-82';
    expect(at(OPENED, { [key]: MEETING }).of(key)).toMatchObject({
      expected: '2024-04-19',
      verdict: 'holds',
    });
    const slow = at('2024-03-15', { [key]: MEETING, 'draft:placement': { reachedOn: '2024-03-15' } }).of(key);
    expect(slow.verdict).toBe('danger');
    expect(slow.why).toContain(
      'Materialet ventes først klar 1.5.2024, men skal til mødet afleveres senest 12.4.2024.',
    );
  });

  it('never expects a step before today or before the steps it needs, and judges by the figures it shows', () => {
    const day = fc.integer({ min: 0, max: 150 }).map((days) => addDays(OPENED, days));
    fc.assert(
      fc.property(day, fc.option(day), fc.option(day), (today, draft, review) => {
        const reached = {
          'draft:placement': { reachedOn: draft },
          'review:placement': { reachedOn: draft && review && review > draft ? review : null },
        };
        const { lines, pace } = at(today, reached);
        expect(pace.factor).toBeGreaterThanOrEqual(0.5);
        expect(pace.factor).toBeLessThanOrEqual(3);
        lines.forEach(({ expected, margin, verdict, step: { date } }, index) => {
          expect(expected >= today).toBe(true);
          expect(expected >= (lines[index - 1]?.expected ?? expected)).toBe(true);
          expect(margin).toBe(calendar.workingDaysTo(date, expected));
          const near = calendar.workingDaysTo(date, today) <= 2;
          const wanted = date < today ? 'late' : margin < 0 ? 'danger' : near ? 'tight' : 'holds';
          expect(verdict).toBe(wanted);
        });
      }),
      { numRuns: 200 },
    );
  });
});
