import type { RoleHolder } from '../identity/role-holders.reads.js';
import { fornyetBehandlingV1 } from '../procedure/fornyet-behandling.v1.js';
import type { Receiver } from './receivers.pure.js';
import type { Rehearsed } from './rehearsal.pure.js';
import { notesOf } from './rehearsal-notes.pure.js';

const holder = (region: string, capacity: RoleHolder['capacity']): RoleHolder => ({
  region,
  role: 'chair',
  capacity,
  name: `Formand ${region}`,
  membershipId: region,
  personId: `chair ${region}`,
  email: 'formand@kommune.example',
  phone: null,
  ownerId: `chair ${region}`,
  ownerName: `Formand ${region}`,
  ownerReachable: true,
});
const told = (
  section: string,
  region: string,
  receivers: readonly Receiver[] = [owner(region)],
): Rehearsed => ({
  skipped: receivers.length === 0 ? 'Sprunget over.' : null,
  receivers: receivers.map((one) => ({ ...one, required: true })),
  reminder: {
    milestoneKey: `approval:${section}:${region}`,
    rung: 'on-day',
    localDate: '2024-05-01',
    region,
    role: 'chair',
    commented: false,
    milestone: { kind: 'approval', section, region, owedBy: 'chair', state: 'open', date: '2024-05-01' },
  },
});
const owner = (region: string): Receiver => ({
  personId: `chair ${region}`,
  name: `Formand ${region}`,
  email: 'formand@kommune.example',
  capacity: 'owner',
});
const notes = (all: readonly Rehearsed[], holders: readonly RoleHolder[], away: readonly string[] = []) =>
  notesOf(
    {
      told: all,
      peopleOn: () => ({ holders, awayUntil: new Map(away.map((id) => [id, '2024-05-10'])) }),
    },
    fornyetBehandlingV1,
  );
const covered = [holder('DK-82', 'owner'), holder('DK-82', 'substitute')];

describe('notesOf', () => {
  it('names a day on which three deadlines or more fall, once for all regions', () => {
    const two = [told('placement', 'DK-82'), told('financing', 'DK-82')];
    expect(notes(two, covered)).toEqual([]);
    expect(notes([...two, told('financing', 'DK-82'), told('timeline', 'DK-82')], covered)).toEqual([
      'Tre frister falder samme dag: onsdag den 1. maj 2024, uge 18.',
    ]);
  });

  it('names roles that nobody stands in for', () => {
    expect(notes([told('placement', 'DK-82'), told('placement', 'DK-85')], covered)).toEqual([
      'Uden stedfortræder på nogle eller alle dagene: Formand Sjælland.',
    ]);
  });

  it('names those who are reminded while they are away', () => {
    expect(notes([told('placement', 'DK-82')], covered, ['chair DK-82'])).toEqual([
      'Fraværende på dage med påmindelser, uden at en anden får dem: Formand DK-82.',
    ]);
  });

  it('says nothing of what would not be sent', () => {
    expect(notes([told('placement', 'DK-85', [])], covered)).toEqual([]);
  });
});
