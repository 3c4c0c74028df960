import { makeCalendar } from '../deadlines/calendar.reads.js';
import type { MilestoneInForce } from '../deadlines/milestones.reads.js';
import { fornyetBehandlingV1 } from '../procedure/fornyet-behandling.v1.js';
import { buildCaseProcess } from '../workflow/case-process.js';
import { movedReminders } from './moved-reminders.pure.js';
import type { PlannedReminder } from './rehearsal.pure.js';

const { ladder, regions } = fornyetBehandlingV1;
const { context } = buildCaseProcess(fornyetBehandlingV1).open({
  regions: regions.map(({ code }) => code),
  coordinator: 'DK-82',
  formalDeadline: '2024-06-01T21:59:00.000Z',
});
const milestone = (key: string, date: string): MilestoneInForce => ({
  id: key,
  key,
  kind: 'submission',
  section: null,
  region: null,
  occurrence: 1,
  date,
  rule: '',
  movedBy: null,
  ruleDate: null,
  meetingId: null,
  owedBy: 'coordinator',
  state: 'open',
});
const planned = (key: string, rung: PlannedReminder['rung'], localDate: string): PlannedReminder => ({
  milestoneKey: key,
  rung,
  localDate,
  region: 'DK-82',
  role: 'secretariat',
  commented: true,
  milestone: milestone(key, '2024-05-31'),
});
const by = { ladder, calendarOf: () => makeCalendar(), context, now: '2024-05-20T08:00:00.000Z' };

describe('movedReminders', () => {
  it('plans those of a moved milestone anew, keeps what is known of them, and leaves the others', () => {
    const stored = [planned('submission', 'on-day', '2024-05-31'), planned('other', 'on-day', '2024-05-31')];
    const moved = movedReminders(stored, [milestone('submission', '2024-06-14')], by);
    expect(moved.map(({ milestoneKey, rung, localDate }) => [milestoneKey, rung, localDate])).toEqual([
      ['other', 'on-day', '2024-05-31'],
      ['submission', 'before-10', '2024-05-30'],
      ['submission', 'before-5', '2024-06-07'],
      ['submission', 'before-2', '2024-06-12'],
      ['submission', 'before-1', '2024-06-13'],
      ['submission', 'on-day', '2024-06-14'],
    ]);
    expect(moved.every(({ commented }) => commented)).toBe(true);
  });

  it('leaves out what would be past at once, and takes the overdue one that comes next', () => {
    const moved = movedReminders([], [milestone('submission', '2024-05-16')], by);
    expect(moved.map(({ rung, localDate }) => [rung, localDate])).toEqual([['after-2', '2024-05-21']]);
  });
});
