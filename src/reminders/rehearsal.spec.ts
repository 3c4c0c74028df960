import { makeCalendar } from '../deadlines/calendar.reads.js';
import { fornyetBehandlingV1 } from '../procedure/fornyet-behandling.v1.js';
import { buildCaseProcess } from '../workflow/case-process.js';
import type { RoleHolder } from '../identity/role-holders.reads.js';
import { rehearse, type PlannedReminder } from './rehearsal.pure.js';

const { ladder, regions } = fornyetBehandlingV1;
const process = buildCaseProcess(fornyetBehandlingV1);
const snapshot = process.open({
  regions: regions.map(({ code }) => code),
  coordinator: 'DK-82',
  formalDeadline: '2024-06-01T21:59:00.000Z',
});
const submission = (rung: PlannedReminder['rung'], localDate: string): PlannedReminder => ({
  milestoneKey: 'submission',
  rung,
  localDate,
  region: 'DK-82',
  role: 'secretariat',
  commented: false,
  milestone: {
    kind: 'submission',
    section: null,
    region: null,
    owedBy: 'coordinator',
    state: 'open',
    date: '2024-05-31',
  },
});
const holder = (
  region: string,
  role: RoleHolder['role'],
  capacity: RoleHolder['capacity'],
  name: string,
): RoleHolder => ({
  region,
  role,
  capacity,
  name,
  membershipId: `${role} ${region}`,
  personId: name,
  email: `${name}@kommune.example`,
  phone: null,
  ownerId: capacity === 'owner' ? name : 'kontor',
  ownerName: 'Kontor',
  ownerReachable: true,
});
// The one who stands in for the office of the coordinator is told from the ladder's step on.
const people = {
  holders: [
    holder('DK-82', 'secretariat', 'owner', 'kontor'),
    holder('DK-82', 'secretariat', 'substitute', 'stedfortraeder'),
    holder('DK-82', 'chair', 'owner', 'formand'),
  ],
  awayUntil: new Map<string, string>(),
};
const run = (planned: readonly PlannedReminder[], until: string, punctual = false) =>
  rehearse({
    planned,
    ladder,
    calendarOf: () => makeCalendar(),
    context: snapshot.context,
    where: process.where(snapshot),
    until,
    punctual,
    peopleOn: () => people,
    earlyOff: new Set(['kontor']),
  }).map(({ reminder, skipped, receivers }) => [
    reminder.localDate,
    reminder.rung,
    skipped,
    receivers.map(({ capacity }) => capacity),
  ]);

describe('rehearse', () => {
  it('stops at the date asked for', () => {
    const planned = [submission('before-1', '2024-05-30'), submission('on-day', '2024-05-31')];
    expect(run(planned, '2024-05-30')).toEqual([['2024-05-30', 'before-1', null, ['owner', 'substitute']]]);
  });

  it('goes on after the date with the overdue ones, escalating as the ladder says', () => {
    expect(run([submission('on-day', '2024-05-31')], '2024-06-06')).toEqual([
      ['2024-05-31', 'on-day', null, ['owner', 'substitute']],
      ['2024-06-03', 'after-1', null, ['owner', 'substitute', 'chair']],
      ['2024-06-04', 'after-2', null, ['owner', 'substitute', 'chair']],
      // The coordinator is the one who owes it: told once, as that.
      ['2024-06-06', 'after-3', null, ['owner', 'substitute', 'chair']],
    ]);
  });

  it('says why one would not be sent, with the words the worker writes', () => {
    const moved = submission('on-day', '2024-05-31');
    const other = { ...moved, region: 'DK-81' };
    expect(run([other], '2024-05-31')[0]![2]).toBe('Opgaven ligger nu hos en anden.');
    const closed = { ...moved, milestone: { ...moved.milestone, state: 'superseded' as const } };
    expect(run([closed], '2024-06-30')).toEqual([['2024-05-31', 'on-day', 'Datoen er flyttet.', []]]);
  });

  it('says when the only receiver has turned early reminders off, and tells what is close all the same', () => {
    const planned = [submission('before-10', '2024-05-16'), submission('before-2', '2024-05-29')];
    expect(run(planned, '2024-05-30')).toEqual([
      ['2024-05-16', 'before-10', 'Modtageren har slået tidlige påmindelser fra.', []],
      ['2024-05-29', 'before-2', null, ['owner', 'substitute']],
    ]);
  });

  it('knows nothing overdue of what is done on its day, and asks of nothing whether it is possible yet', () => {
    const approval = (rung: PlannedReminder['rung'], localDate: string): PlannedReminder => ({
      ...submission(rung, localDate),
      milestoneKey: 'approval:placement:DK-82',
      role: 'chair',
      milestone: {
        kind: 'approval',
        section: 'placement',
        region: 'DK-82',
        owedBy: 'chair',
        state: 'open',
        date: '2024-05-01',
      },
    });
    const planned = [
      approval('before-2', '2024-04-29'),
      approval('on-day', '2024-05-01'),
      { ...approval('after-2', '2024-05-03'), milestoneKey: 'approval:timeline:DK-82' },
    ];
    expect(run(planned, '2024-05-10', true)).toEqual([
      ['2024-04-29', 'before-2', null, ['owner']],
      ['2024-05-01', 'on-day', null, ['owner']],
    ]);
    expect(run(planned, '2024-05-10')[0]).toEqual([
      '2024-04-29',
      'before-2',
      'Udarbejdelsen er ikke begyndt.',
      [],
    ]);
  });
});
