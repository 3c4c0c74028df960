import type { RoleHolder } from '../../identity/role-holders.reads.js';
import { backupsFor, tellersFor } from './undelivered.pure.js';

const holder = (personId: string, more: Partial<RoleHolder> = {}): RoleHolder => ({
  personId,
  name: personId,
  email: `${personId}@kommune.example`,
  region: 'DK-82',
  role: 'secretariat',
  capacity: 'owner',
  membershipId: `membership of ${personId}`,
  phone: null,
  ownerId: personId,
  ownerName: personId,
  ownerReachable: true,
  ...more,
});
const chair = holder('chair', { role: 'chair' });
const standIn = (personId: string) =>
  holder(personId, { role: 'chair', capacity: 'substitute', membershipId: chair.membershipId });
const office = ['a', 'b', 'c', 'd'].map((personId) => holder(personId));
const ids = (people: readonly { readonly personId: string }[]) => people.map(({ personId }) => personId);

describe('who does what a mail asked that came back', () => {
  it.each<[string, readonly RoleHolder[], string[]]>([
    ['those who stand in, two at most', [chair, ...['x', 'y', 'z'].map(standIn), ...office], ['x', 'y']],
    ['those who hold the same role', [chair, holder('other', { role: 'chair' }), ...office], ['other']],
    ['for a chair who is alone, two of the own secretariat', [chair, ...office], ['a', 'b']],
    ['nobody of another region', [chair, holder('far', { region: 'DK-83' })], []],
  ])('is %s', (_who, holders, expected) => {
    expect(ids(backupsFor('chair', holders))).toEqual(expected);
  });

  it('is nobody whose own address is dead', () => {
    expect(ids(backupsFor('chair', [chair, standIn('x'), ...office], new Set(['x', 'a'])))).toEqual([
      'b',
      'c',
    ]);
  });
});

describe('who is told that an address does not work', () => {
  const far = holder('far', { region: 'DK-81' });
  const asked = { coordinators: ['DK-81'], administrators: [holder('admin')] };

  it.each<[string, readonly RoleHolder[], readonly string[], string[]]>([
    ['three of the own secretariat', [chair, ...office, far], [], ['a', 'b', 'c']],
    [
      'the coordinating one, when the own has no address that works',
      [chair, holder('a'), far],
      ['a'],
      ['far'],
    ],
    ['those who administer the system, when nobody else is there', [chair, far], ['far'], ['admin']],
  ])('is %s', (_who, holders, dead, expected) => {
    expect(ids(tellersFor('chair', { holders, ...asked, dead: new Set(dead) }))).toEqual(expected);
  });
});
