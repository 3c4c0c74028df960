import { fornyetBehandlingV1 } from '../procedure/fornyet-behandling.v1.js';
import { smallHearing } from '../procedure/small-hearing.fixture.js';
import { makeCalendar } from './calendar.pure.js';
import { answerOverdue, planDeadline, planMilestones } from './plan.pure.js';

const calendar = makeCalendar();

describe('deadline of 1 June 2024', () => {
  const plan = planDeadline('2024-06-01', calendar, 'Social- og Boligstyrelsens brev af 22. november 2023');

  it('stays a Saturday, to the last minute of the day', () => {
    expect(plan.formal.date).toBe('2024-06-01');
    expect(plan.formal.at).toBe('2024-06-01T21:59:00.000Z');
    expect(plan.formal.movedBy).toBeNull();
    expect(plan.formal.confirmedBy).toBe('Social- og Boligstyrelsens brev af 22. november 2023');
  });

  it('is aimed at on Friday, and says why', () => {
    expect(plan.target.date).toBe('2024-05-31');
    expect(plan.target.movedBy).toBe(
      'Den formelle frist, lørdag den 1. juni 2024, uge 22, er ikke en arbejdsdag: lørdag.',
    );
    expect(plan.target.confirmedBy).toBeNull();
  });

  it('shows Monday only as possible', () => {
    expect(plan.possibleIfConfirmed?.date).toBe('2024-06-03');
    expect(plan.possibleIfConfirmed?.rule).toContain('kun, hvis styrelsen bekræfter den');
    expect(plan.possibleIfConfirmed?.confirmedBy).toBeNull();
  });

  it('moves nothing when the date is a working day', () => {
    const friday = planDeadline('2024-05-31', calendar);
    expect(friday.target).toMatchObject({ date: '2024-05-31', movedBy: null });
    expect(friday.possibleIfConfirmed).toBeNull();
    expect(friday.formal.confirmedBy).toBeNull();
  });

  it('steps over a whole Easter', () => {
    const easter = planDeadline('2024-03-31', calendar);
    expect([easter.target.date, easter.possibleIfConfirmed?.date]).toEqual(['2024-03-27', '2024-04-02']);
    expect(easter.target.movedBy).toContain('1. påskedag (helligdag)');
    expect(easter.formal.at).toBe('2024-03-31T21:59:00.000Z');
  });
});

describe('milestones', () => {
  const regions = fornyetBehandlingV1.regions.map((region) => region.code);
  const sections = fornyetBehandlingV1.sections.map((section) => section.id);
  const input = {
    procedure: fornyetBehandlingV1,
    target: '2024-05-31',
    formal: '2024-06-01',
    regions,
    sections,
    calendar,
  };
  const planned = planMilestones(input);

  it('are one per section, per section and region, per region and per case', () => {
    const count = (kind: string) => planned.filter((one) => one.kind === kind).length;
    expect(['draft', 'review', 'approval', 'endorsement', 'submission'].map(count)).toEqual([5, 5, 25, 5, 1]);
    expect(new Set(planned.map((one) => one.key)).size).toBe(41);
  });

  it.each([
    ['draft:placement', '2024-03-01', 'lead'],
    ['review:timeline', '2024-04-03', 'secretariats'],
    ['approval:placement:DK-81', '2024-05-01', 'chair'],
    ['endorsement:DK-85', '2024-05-24', 'chair'],
    ['submission', '2024-05-31', 'coordinator'],
  ])('%s falls on %s and is owed by %s', (key, date, owedBy) => {
    expect(planned.find((one) => one.key === key)).toMatchObject({ date, owedBy });
  });

  it('say how they were counted', () => {
    const rule = (key: string) => planned.find((one) => one.key === key)?.rule;
    expect(rule('approval:financing:DK-83')).toBe(
      '20 arbejdsdage før det interne mål, fredag den 31. maj 2024, uge 22.',
    );
    expect(rule('submission')).toBe(
      'På det interne mål, fredag den 31. maj 2024, uge 22. Den formelle frist er lørdag den 1. juni 2024, uge 22.',
    );
  });

  it('keep key and order when the target moves', () => {
    const moved = planMilestones({ ...input, target: '2024-08-30', formal: '2024-08-30' });
    expect(moved.map((one) => one.key)).toEqual(planned.map((one) => one.key));
    expect(moved.filter((one, index) => one.date === planned[index]?.date)).toEqual([]);
    expect(planned.map((one) => one.date)).toEqual([...planned.map((one) => one.date)].sort());
  });

  it('know no other number of sections and regions than those given', () => {
    const small = planMilestones({
      ...input,
      procedure: smallHearing,
      regions: smallHearing.regions.map((region) => region.code),
      sections: smallHearing.sections.map((section) => section.id),
    });
    expect(small).toHaveLength(2 + 2 + 6 + 3 + 1);
    expect(small.find((one) => one.key === 'approval:proposal:DK-83')?.date).toBe('2024-05-24');
  });
});

describe('overdue answer', () => {
  // Text of Monday 29 April; five whole working days are 30 April, 1, 2, 3 and 6 May.
  const text = {
    milestoneDate: '2024-05-01',
    revisedAt: '2024-04-29T07:00:00.000Z',
    shortestDays: 5,
    calendar,
  };

  it.each([
    ['2024-05-02T08:00:00.000Z', false],
    ['2024-05-06T21:59:59.999Z', false],
    ['2024-05-06T22:00:00.000Z', true],
  ])('at %s with a young text: %s', (now, overdue) => expect(answerOverdue({ ...text, now })).toBe(overdue));

  it.each([
    ['2024-05-01T21:59:59.999Z', false],
    ['2024-05-01T22:00:00.000Z', true],
  ])('at %s with an old text waits for the milestone: %s', (now, overdue) =>
    expect(answerOverdue({ ...text, revisedAt: '2024-04-01T07:00:00.000Z', now })).toBe(overdue),
  );

  it('counts the day of a text that came after midnight in Copenhagen', () => {
    const late = { ...text, revisedAt: '2024-04-29T22:30:00.000Z', now: '2024-05-07T10:00:00.000Z' };
    expect(answerOverdue(late)).toBe(false);
    expect(answerOverdue({ ...late, now: '2024-05-07T22:00:00.000Z' })).toBe(true);
  });
});
