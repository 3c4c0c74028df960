import fc from 'fast-check';
import { nextMeeting } from './next-meeting.pure.js';

const meeting = (date: string, papersBy: string) => ({ forum: 'DASSOS', date, papersBy });
const april = meeting('2024-04-12', '2024-04-05');
const may = meeting('2024-05-10', '2024-05-03');
const june = meeting('2024-06-14', '2024-06-07');

describe('the next meeting that an item can be treated at', () => {
  it('is the first that still takes papers', () => {
    expect(nextMeeting([june, may, april], ['2024-05-31'], '2024-04-08')).toEqual({
      kind: 'next',
      meeting: may,
    });
    expect(nextMeeting([april, may], ['2024-05-31'], '2024-04-05')).toEqual({ kind: 'next', meeting: april });
  });

  it('is none when all that are left lie after the deadline, and unknown when none is entered', () => {
    expect(nextMeeting([april, june], ['2024-05-31'], '2024-04-08')).toEqual({
      kind: 'none',
      deadline: '2024-05-31',
    });
    expect(nextMeeting([], ['2024-05-31'], '2024-04-08')).toEqual({
      kind: 'unknown',
      deadline: '2024-05-31',
    });
  });

  it('is held against the next deadline when the nearest is past', () => {
    const known = nextMeeting([may], ['2024-04-01', '2024-05-31'], '2024-04-08');
    expect(known).toEqual({ kind: 'next', meeting: may });
    expect(nextMeeting([may], ['2024-04-01', '2024-04-30'], '2024-04-08')).toMatchObject({ kind: 'none' });
  });

  it('can always be reached, and no earlier one can', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((one) => `2024-05-${String(one).padStart(2, '0')}`);
    const any = fc.record({ forum: fc.constant('DASSOS'), date: day, papersBy: day });
    fc.assert(
      fc.property(fc.array(any, { minLength: 1 }), day, day, (meetings, deadline, today) => {
        const limit = deadline;
        const usable = meetings
          .filter((one) => one.papersBy >= today && one.date >= today && one.date <= limit)
          .map(({ date }) => date)
          .sort();
        const known = nextMeeting(meetings, [deadline], today);
        expect(known.kind === 'next' ? known.meeting.date : undefined).toBe(usable[0]);
      }),
    );
  });
});
