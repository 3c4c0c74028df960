import { caseData, newStory } from '../../../test/support/case-data.js';
import { hashOf } from '../../../test/support/workflow/procedure.js';
import type { MarkName } from '../../web/components/marks.js';
import { actsOf } from './acts.pure.js';
import { linkOf, type Step } from './matrix-links.pure.js';
import type { Held } from './who.pure.js';

const S = 'placement';
/** The secretariat of `DK-81`, which coordinates. */
const desk = [{ role: 'secretariat', region: 'DK-81' }] as const;

describe('acts', () => {
  const acts = (data = caseData(newStory())) => {
    const { possible, refused } = actsOf(data, desk);
    return { possible: possible.map(({ act }) => act), refused: refused.map(({ act }) => act) };
  };

  it('asks for leads before the drafting can be opened, with the reason why not', () => {
    expect(acts()).toEqual({
      possible: ['Udpeg tovholder for 5 afsnit', 'Bed om fristforlængelse'],
      refused: ['Åbn udarbejdelsen'],
    });
    expect(actsOf(caseData(newStory()), desk).refused[0]?.reason).toContain('alle afsnit har en tovholder');
    expect(acts(caseData(newStory().assignLeads())).possible).toEqual([
      'Åbn udarbejdelsen',
      'Bed om fristforlængelse',
    ]);
  });

  it('names the chairs who have not answered, and their date', () => {
    const story = newStory().openDrafting().toApproval(S).approve(S, 'DK-81', 'DK-83');
    const [answer] = actsOf(caseData(story), desk).possible.filter(({ act }) => act.startsWith('Svar på'));
    expect(answer).toEqual({
      act: 'Svar på Geografisk placering, version 1',
      who: 'Formændene i Midtjylland, Hovedstaden og Sjælland',
      href: null,
      minor: false,
      due: 'senest onsdag den 1. maj 2024, uge 18',
    });
  });

  it('offers to name a silent region only when its answer is overdue', () => {
    const story = newStory().openDrafting().toApproval(S).approve(S, 'DK-81', 'DK-82', 'DK-83', 'DK-84');
    const revision = { id: 'r', section: S, number: 1, hash: hashOf(S), madeAt: '2024-04-08T07:00:00.000Z' };
    const revisions = new Map([
      [S, { ...revision, content: { body: { type: 'doc', content: [] }, answers: {}, ledger: {} } }],
    ]) as never;
    const naming = (today: string) =>
      acts(caseData(story, { revisions, today, now: `${today}T07:00:00.000Z` })).possible.filter((act) =>
        act.startsWith('Anfør'),
      );
    expect(naming('2024-05-01')).toEqual([]);
    expect(naming('2024-05-02')).toEqual([
      'Anfør kommunerne i Sjælland som ikke tilsluttet Geografisk placering, version 1',
    ]);
  });

  it.each([
    [
      'ready',
      () => newStory().toReady(),
      [
        'Fremsend til Social- og Boligstyrelsen',
        'Bed om fristforlængelse',
        'Skift tovholder eller overdrag koordineringen',
      ],
      [],
    ],
    [
      'sent',
      () => newStory().toSent(),
      ['Vis, at afrapporteringen er afleveret', 'Send igen', 'Registrér styrelsens kvittering'],
      ['Afslut sagen'],
    ],
    [
      'delivered',
      () => newStory().toDelivered(),
      ['Registrér styrelsens vurdering', 'Registrér styrelsens kvittering'],
      ['Afslut sagen'],
    ],
  ] as const)('%s', (_name, make, possible, refused) => {
    expect(acts(caseData(make(), { now: '2024-04-08T11:00:00.000Z' }))).toEqual({ possible, refused });
  });
});

describe('acts for their reader', () => {
  const chairOf = (region: string) => [{ role: 'chair', region }] as const;
  const answering = () => newStory().openDrafting().toApproval(S).approve(S, 'DK-81', 'DK-83');
  const linked = (held: Parameters<typeof actsOf>[1], data = caseData(answering())) =>
    actsOf(data, held).possible.flatMap(({ act, href }) => (href === null ? [] : [[act, href]]));

  it('lead a chair to the answer it owes, and no other', () => {
    const answer = ['Svar på Geografisk placering, version 1', '/sager/2023-7996/afsnit/placement/svar'];
    expect(linked(chairOf('DK-82'))).toEqual([answer]);
    expect(linked(chairOf('DK-81'))).toEqual([]);
  });

  it('lead a secretariat to its sections, its contributions and, where it coordinates, to the coordination', () => {
    const acts = linked(desk).map(([act]) => act);
    expect(acts).toContain('Afgiv bidrag til Finansiering');
    expect(acts).toContain('Skift tovholder eller overdrag koordineringen');
    const other = linked([{ role: 'secretariat', region: 'DK-85' }]).map(([act]) => act);
    expect(other).toContain('Afgiv bidrag til Finansiering');
    expect(other).not.toContain('Skift tovholder eller overdrag koordineringen');
    expect(other).not.toContain('Bed om fristforlængelse');
  });

  it('ask for no contribution from whoever has handed in', () => {
    const contributions = [{ section: 'financing', region: 'DK-85', at: '2024-02-11T23:30:00.000Z' }];
    const data = caseData(answering(), { contributions });
    const acts = linked([{ role: 'secretariat', region: 'DK-85' }], data).map(([act]) => act);
    expect(acts).toContain('Afgiv bidrag til Tidsperspektiv');
    expect(acts).not.toContain('Afgiv bidrag til Finansiering');
  });

  it('lead on from what is refused to what is missing', () => {
    const ways = (data: Parameters<typeof actsOf>[0]) =>
      actsOf(data, desk).refused.map(({ act, way }) => [act, way?.href]);
    expect(ways(caseData(newStory()))).toEqual([['Åbn udarbejdelsen', '/sager/2023-7996/koordinering']]);
    expect(ways(caseData(answering()))).toContainEqual([
      'Forelæg den samlede afrapportering',
      '/sager/2023-7996#afsnit',
    ]);
  });
});

describe('links of the matrix', () => {
  const data = caseData(newStory());
  const at = (step: Step) => ({ step, section: S, region: 'DK-82' });
  const own = [{ role: 'secretariat', region: 'DK-82' }] as const;
  const base = '/sager/2023-7996/afsnit/placement';

  it.each<[Step, MarkName, readonly Held[], string | null]>([
    ['contribution', 'done', [], `${base}/bidrag/samlet`],
    ['contribution', 'waiting', [], null],
    ['contribution', 'waiting', own, `${base}/bidrag`],
    ['review', 'late', own, `${base}/kommentering`],
    ['review', 'notRelevant', own, null],
    ['answer', 'reservation', [], `${base}/svar`],
    ['answer', 'waiting', own, null],
    ['answer', 'waiting', [{ role: 'chair', region: 'DK-82' }], `${base}/svar`],
  ])('%s, %s', (step, mark, held, href) => {
    expect(linkOf(data, held, at(step), { mark, word: 'x' })).toBe(href);
  });

  it('has none where nothing is asked', () => {
    expect(linkOf(data, own, at('review'), { kind: 'plain', word: 'Tovholder' })).toBeNull();
  });
});
