import { makeCalendar } from '../deadlines/calendar.reads.js';
import type { MilestoneInForce } from '../deadlines/milestones.reads.js';
import type { Grant } from '../platform/commands/actor.js';
import type { CaseContext } from '../workflow/case-context.js';
import type { Where } from '../workflow/where.js';
import { taskTitle } from './task-words.pure.js';
import { everyTaskIn, tasksIn, type CaseWithTasks } from './tasks.pure.js';

const calendar = makeCalendar();
const TODAY = '2024-04-08';
const milestone = (more: Partial<MilestoneInForce>): MilestoneInForce => ({
  id: 'm',
  key: 'draft:need',
  kind: 'draft',
  section: 'need',
  region: null,
  occurrence: 1,
  date: '2024-04-12',
  rule: '',
  movedBy: null,
  ruleDate: null,
  meetingId: null,
  owedBy: 'lead',
  state: 'open',
  ...more,
});
const file = (more: Partial<CaseWithTasks> = {}): CaseWithTasks => ({
  id: 'c',
  number: '2023-7996',
  title: 'Sagen',
  procedure: {
    regions: [
      { code: 'DK-81', name: 'Nordjylland' },
      { code: 'DK-82', name: 'Midtjylland' },
    ],
    sections: [{ id: 'need', title: 'Finansiering' }],
  },
  context: {
    regions: ['DK-81', 'DK-82'],
    coordinator: 'DK-82',
    sections: { need: { lead: 'DK-81' } },
  } as unknown as CaseContext,
  where: { progress: 'working.drafting', sections: { need: 'drafting' } } as unknown as Where,
  milestones: [milestone({})],
  commented: new Set(),
  ...more,
});
const grant = (role: Grant['role'], region: string, kind: Grant['kind'] = 'membership'): Grant => ({
  kind,
  id: 'g',
  role,
  region,
  principal: kind === 'mandate' ? { personId: 'p2', name: 'Formand Nordjylland' } : null,
});
const tasks = (grants: Grant[], more: Partial<CaseWithTasks> = {}) =>
  tasksIn(file(more), grants, TODAY, calendar);

describe('Tasks of everybody', () => {
  it('are those of each region and role, each as its own', () => {
    const milestones = [
      milestone({}),
      milestone({ key: 'review:need', kind: 'review', owedBy: 'secretariats' }),
    ];
    expect(
      everyTaskIn(file({ milestones }), TODAY, calendar).map(({ kind, region, role, standsInFor }) => [
        kind,
        region,
        role,
        standsInFor,
      ]),
    ).toEqual([
      ['draft', 'DK-81', 'secretariat', null],
      ['review', 'DK-82', 'secretariat', null],
    ]);
  });
});

describe('Tasks of a person', () => {
  it('are the acts its regions and roles owe, with the working days left from tomorrow', () => {
    expect(tasks([grant('secretariat', 'DK-81')])).toEqual([
      expect.objectContaining({ kind: 'draft', regionName: 'Nordjylland', workingDays: 4, notYet: null }),
    ]);
    expect(tasks([grant('secretariat', 'DK-82'), grant('chair', 'DK-81')])).toEqual([]);
    expect(tasks([])).toEqual([]);
  });

  it('count days past as negative', () => {
    const late = { milestones: [milestone({ date: '2024-04-03' })] };
    expect(tasks([grant('secretariat', 'DK-81')], late)[0]).toMatchObject({ workingDays: -3 });
  });

  it('say what cannot be done yet', () => {
    const approval = milestone({
      kind: 'approval',
      key: 'approval:need:DK-81',
      owedBy: 'chair',
      region: 'DK-81',
    });
    expect(tasks([grant('chair', 'DK-81')], { milestones: [approval] })[0]).toMatchObject({
      notYet: 'Afsnittet er ikke sendt til godkendelse endnu.',
    });
  });

  it('end with the act, with the case, and with the comment made', () => {
    const lead = [grant('secretariat', 'DK-81')];
    expect(tasks(lead, { milestones: [milestone({ state: 'reached' })] })).toEqual([]);
    expect(tasks(lead, { where: { progress: 'closed', sections: {} } as unknown as Where })).toEqual([]);
    const review = milestone({ kind: 'review', key: 'review:need', owedBy: 'secretariats' });
    const reviewing = { progress: 'working.drafting', sections: { need: 'reviewing' } } as unknown as Where;
    const other = [grant('secretariat', 'DK-82')];
    expect(tasks(other, { milestones: [review], where: reviewing })).toHaveLength(1);
    expect(
      tasks(other, { milestones: [review], where: reviewing, commented: new Set(['need DK-82']) }),
    ).toEqual([]);
  });

  it('of a substitute name whom it stands in for, its own membership first', () => {
    const mandate = grant('secretariat', 'DK-81', 'mandate');
    expect(tasks([mandate])[0]).toMatchObject({ standsInFor: 'Formand Nordjylland' });
    expect(tasks([mandate, grant('secretariat', 'DK-81')])).toEqual([
      expect.objectContaining({ standsInFor: null }),
    ]);
  });

  it('stand by date, earliest first', () => {
    const milestones = [
      milestone({ id: 'b', kind: 'submission', section: null, owedBy: 'coordinator', date: '2024-05-31' }),
      milestone({ id: 'a', kind: 'review', owedBy: 'secretariats', date: '2024-04-10' }),
    ];
    const where = { progress: 'working.drafting', sections: { need: 'reviewing' } } as unknown as Where;
    expect(tasks([grant('secretariat', 'DK-82')], { milestones, where }).map(taskTitle)).toEqual([
      'Kommentér Finansiering',
      'Fremsend den samlede afrapportering',
    ]);
  });
});
