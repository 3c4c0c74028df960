import type { RoleHolder } from '../identity/role-holders.reads.js';
import { phoneFor, receiversOf, type People } from './receivers.pure.js';
import { backupsFor, tellersFor } from './undelivered/undelivered.pure.js';

interface Given extends Partial<RoleHolder> {
  readonly name: string;
}
const holder = ({ name, ...more }: Given): RoleHolder => ({
  region: 'DK-82',
  role: 'chair',
  membershipId: 'chair DK-82',
  capacity: 'owner',
  personId: name,
  name,
  email: `${name}@kommune.example`,
  phone: null,
  ownerId: more.capacity === 'substitute' ? 'formand' : name,
  ownerName: 'Formand',
  ownerReachable: true,
  ...more,
});
const chair = holder({ name: 'formand' });
const substitute = holder({ name: 'stedfortraeder', capacity: 'substitute' });
const office = holder({
  name: 'sekretariat',
  role: 'secretariat',
  membershipId: 'office DK-82',
  phone: '11 11 11 11',
});
const coordinator = holder({
  name: 'koordinator',
  role: 'secretariat',
  region: 'DK-81',
  membershipId: 'office DK-81',
  phone: '22 22 22 22',
});

const people = (holders: readonly RoleHolder[], away: readonly [string, string][] = []): People => ({
  holders,
  awayUntil: new Map(away),
});
const owed = { region: 'DK-82', role: 'chair' } as const;
const told = (who: People, ...steps: ('substitute' | 'chair' | 'coordinator')[]) =>
  receiversOf(who, owed, steps, 'DK-81').map(({ name, capacity }) => `${name} ${capacity}`);

describe('the ladder’s step to the substitute', () => {
  it('is where a substitute is told first, while the one it stands in for is there', () => {
    const all = people([chair, substitute, coordinator]);
    expect(told(all)).toEqual(['formand owner']);
    expect(told(all, 'substitute')).toEqual(['formand owner', 'stedfortraeder substitute']);
    expect(told(all, 'substitute', 'chair', 'coordinator')).toEqual([
      'formand owner',
      'stedfortraeder substitute',
      'koordinator coordinator',
    ]);
  });

  it('is not waited for when the one who owes it is away: the substitute is told instead, and told why', () => {
    const away = people([chair, substitute], [['formand', '2024-06-07']]);
    expect(receiversOf(away, owed, [], 'DK-81')).toEqual([
      {
        personId: 'stedfortraeder',
        name: 'stedfortraeder',
        email: 'stedfortraeder@kommune.example',
        capacity: 'substitute',
        absent: { name: 'Formand', until: '2024-06-07' },
      },
    ]);
  });

  it('is not waited for when the account of the one who owes it is closed', () => {
    expect(told(people([{ ...substitute, ownerReachable: false }]))).toEqual(['stedfortraeder substitute']);
  });

  it('leaves the mail with the one who is away when nobody stands in', () => {
    expect(told(people([chair], [['formand', '2024-06-07']]))).toEqual(['formand owner']);
  });

  it('holds for the chair that is told of its secretariat’s act as well', () => {
    const away = people([chair, substitute, office], [['formand', '2024-06-07']]);
    const offices = receiversOf(away, { region: 'DK-82', role: 'secretariat' }, ['chair'], 'DK-82');
    expect(offices.map(({ name, capacity }) => `${name} ${capacity}`)).toEqual([
      'sekretariat owner',
      'stedfortraeder chair',
    ]);
  });
});

it('gives a chair the number of its own secretariat, and a secretariat that of the coordinating one', () => {
  const all = people([chair, office, coordinator]);
  expect(phoneFor(all, owed, 'DK-81')).toEqual({ name: 'sekretariat', phone: '11 11 11 11' });
  expect(phoneFor(all, { region: 'DK-82', role: 'secretariat' }, 'DK-81')?.phone).toBe('22 22 22 22');
  expect(phoneFor(people([chair]), owed, 'DK-81')).toBeNull();
});

describe('a mail that could not be delivered', () => {
  const names = (some: readonly { name: string }[]) => some.map(({ name }) => name);
  it('goes to the substitute, else to a colleague, else to the chair’s own secretariat', () => {
    const colleague = holder({ name: 'kollega' });
    expect(names(backupsFor('formand', [chair, substitute, colleague, office]))).toEqual(['stedfortraeder']);
    expect(names(backupsFor('formand', [chair, colleague, office]))).toEqual(['kollega']);
    expect(names(backupsFor('formand', [chair, office]))).toEqual(['sekretariat']);
    expect(names(backupsFor('sekretariat', [chair, office]))).toEqual([]);
  });

  it('is never passed on to one whose own address is dead, nor to more than two', () => {
    const others = ['a', 'b', 'c'].map((name) => holder({ name }));
    expect(names(backupsFor('formand', [chair, ...others]))).toEqual(['a', 'b']);
    expect(names(backupsFor('formand', [chair, substitute, office], new Set(['stedfortraeder'])))).toEqual([
      'sekretariat',
    ]);
  });

  it('is told the own secretariat, else the coordinating one, else those who administer', () => {
    const administrators = [{ personId: 'drift', name: 'drift', email: 'drift@kommune.example' }];
    const setting = { coordinators: ['DK-81'], administrators };
    expect(names(tellersFor('formand', { ...setting, holders: [chair, office, coordinator] }))).toEqual([
      'sekretariat',
    ]);
    expect(names(tellersFor('sekretariat', { ...setting, holders: [office, coordinator] }))).toEqual([
      'koordinator',
    ]);
    expect(names(tellersFor('sekretariat', { ...setting, holders: [office] }))).toEqual(['drift']);
  });
});
