import { caseData, newStory } from '../../../test/support/case-data.js';
import type { Grant } from '../../platform/commands/actor.js';
import type { Reminded } from '../../reminders/reminded.reads.js';
import type { Task } from '../../reminders/tasks.reads.js';
import type { DeskCase } from './duty.js';
import { waitingIn } from './waiting.pure.js';

const S = 'placement';
const data = (story = newStory().openDrafting().toApproval(S)): DeskCase => ({
  caseId: 'c',
  ...caseData(story),
});
const grant = (role: Grant['role'], region: string): Grant => ({
  kind: 'membership',
  id: 'g',
  role,
  region,
  principal: null,
});
const task = (region: string, more: Partial<Task> = {}): Task => ({
  caseId: 'c',
  caseNumber: '2023-7996',
  caseTitle: 'Sagen',
  kind: 'approval',
  section: S,
  sectionTitle: 'Geografisk placering',
  region,
  regionName: region,
  role: 'chair',
  standsInFor: null,
  date: '2024-05-01',
  workingDays: 17,
  notYet: null,
  ...more,
});
const told = (region: string, last: string | null, next: string | null): Reminded => ({
  caseId: 'c',
  kind: 'approval',
  section: S,
  milestoneRegion: region,
  region,
  role: 'chair',
  last,
  next,
});
const rows = (grants: Grant[], tasks: Task[], reminded: Reminded[] = []) =>
  waitingIn(data(), grants, tasks, reminded).filter(({ what }) => !what.startsWith('Bidrag'));

const chairsOwe = ['DK-83', 'DK-84'].map((region) => task(region));

describe('What somebody waits for', () => {
  it('is all that others owe in a case it coordinates, those together who owe the same', () => {
    expect(rows([grant('secretariat', 'DK-81')], chairsOwe)).toEqual([
      expect.objectContaining({
        who: 'Formændene i Syddanmark og Hovedstaden',
        what: 'Svar på Geografisk placering, version 1',
        href: '/sager/2023-7996/afsnit/placement',
        date: 'onsdag den 1. maj 2024, uge 18',
        left: '17 arbejdsdage tilbage',
        late: false,
        reminded: 'Ikke påmindet endnu.',
      }),
    ]);
    const five = ['DK-81', 'DK-82', 'DK-83', 'DK-84', 'DK-85'].map((region) => task(region));
    expect(rows([grant('secretariat', 'DK-81')], five)[0]!.who).toBe('Alle fem formænd');
  });

  it('is what its own sections need, for a lead, and what its own chair owes, for a secretariat', () => {
    expect(rows([grant('secretariat', 'DK-82')], chairsOwe)).toHaveLength(1);
    expect(rows([grant('secretariat', 'DK-84')], chairsOwe).map(({ who }) => who)).toEqual([
      'Formand Hovedstaden',
    ]);
    expect(rows([grant('secretariat', 'DK-85')], chairsOwe)).toEqual([]);
  });

  it('tells a chair of its own secretariat once that is late, and of no other', () => {
    const late = { kind: 'review', role: 'secretariat', date: '2024-04-05', workingDays: -1 } as const;
    const owed = [task('DK-83', late), task('DK-84', late), task('DK-83', { ...late, date: '2024-04-12' })];
    expect(rows([grant('chair', 'DK-83')], owed)).toEqual([
      expect.objectContaining({
        who: 'Sekretariat Syddanmark',
        late: true,
        left: '1 arbejdsdag over fristen',
      }),
    ]);
  });

  it('is never one’s own, nor what cannot be done yet', () => {
    const own = [grant('secretariat', 'DK-81'), grant('chair', 'DK-83')];
    expect(rows(own, [task('DK-83')])).toEqual([]);
    expect(rows([grant('secretariat', 'DK-81')], [task('DK-83', { notYet: 'Ikke endnu.' })])).toEqual([]);
  });

  it('tells when they were reminded last and when they are next; who was reminded otherwise stands apart', () => {
    const reminded = [
      told('DK-83', '2024-04-03T06:00:00.000Z', '2024-04-17T06:00:00.000Z'),
      told('DK-84', '2024-04-08T06:00:00.000Z', null),
    ];
    expect(
      rows([grant('secretariat', 'DK-81')], chairsOwe, reminded).map(({ who, reminded: when }) => [
        who,
        when,
      ]),
    ).toEqual([
      ['Formand Syddanmark', 'Påmindet den 3. april. Næste den 17. april.'],
      ['Formand Hovedstaden', 'Påmindet i dag kl. 8.00.'],
    ]);
    const first = [told('DK-83', null, '2024-04-17T06:00:00.000Z')];
    expect(rows([grant('secretariat', 'DK-81')], [task('DK-83')], first)[0]!.reminded).toBe(
      'Første påmindelse den 17. april.',
    );
  });

  it('is for a lead also the contributions to its section, of which nobody is reminded', () => {
    const story = newStory().openDrafting();
    const of = (region: string) =>
      waitingIn(data(story), [grant('secretariat', region)], [], []).filter(({ what }) =>
        what.startsWith('Bidrag'),
      );
    expect(of('DK-82')).toEqual([
      expect.objectContaining({
        who: 'Sekretariaterne i Nordjylland, Syddanmark, Hovedstaden og Sjælland',
        what: 'Bidrag til Geografisk placering',
        reminded: 'Der sendes ikke påmindelser om det.',
      }),
    ]);
  });

  it('is for the coordinator also that a lead ends a review that is over', () => {
    const over = data(newStory().openDrafting().toReview(S));
    expect(
      waitingIn(over, [grant('secretariat', 'DK-81')], [], []).map(({ who, what }) => [who, what]),
    ).toContainEqual(['Sekretariat Midtjylland', 'Afslutning af kommenteringen af Geografisk placering']);
  });
});
