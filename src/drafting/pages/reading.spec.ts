import { treeFromPlainText } from '../../platform/text/document-tree.js';
import { contradictionView } from './contradiction-places.pure.js';
import { comparedAnswers } from './compared-answers.pure.js';
import { placesOf } from './facts.pure.js';
import { sectionDates } from './section-dates.pure.js';
import { versionAnswers } from './version-answers.pure.js';

describe('where a fact is used', () => {
  const places = (id: string, text: string) =>
    placesOf(id, [{ section: 's', body: treeFromPlainText(text) }]).map(({ block }) => block);

  it('is every block with one of its figures and their unit', () => {
    expect(places('overOccupancy', 'Uden tal.\n\nDen var 15,4 pct. i 2021.\n\nOg 8,2 pct. i 2020.')).toEqual([
      2, 3,
    ]);
  });

  it('is not another figure that looks like it', () => {
    expect(places('overOccupancy', 'I gennemsnit 8,2 år.')).toEqual([]);
    expect(places('averageStayType1', 'I gennemsnit 8,2 år.')).toEqual([1]);
    expect(places('overOccupancy', 'Hele 18,2 pct. af dem.')).toEqual([]);
    expect(places('averageStayType2', 'Efter 2,6 år.')).toEqual([]);
    expect(places('unknown', '8,2 pct.')).toEqual([]);
  });
});

describe('a contradiction', () => {
  it('shows of each side the lines it speaks of', () => {
    const view = contradictionView(
      { code: 'places.financing', text: 'De er uenige.', sections: ['a', 'b'] },
      (section) => ({
        title: section,
        href: `/${section}`,
        answers: [
          { label: section === 'a' ? 'Pladser' : 'Regnet for', value: '20 pladser' },
          { label: 'Form', value: 'nyt' },
        ],
      }),
    );
    expect(view.sides.map(({ lines }) => lines.map(({ label }) => label))).toEqual([
      ['Pladser'],
      ['Regnet for'],
    ]);
  });
});

describe('answers beside each other', () => {
  it('stand in one line per label, with a gap where a region says nothing', () => {
    const answers = comparedAnswers([
      [{ label: 'Pladser', value: '20' }],
      [],
      [
        { label: 'Form', value: 'nyt' },
        { label: 'Pladser', value: '24' },
      ],
    ]);
    expect(answers).toEqual([
      { label: 'Pladser', values: ['20', null, '24'] },
      { label: 'Form', values: [null, null, 'nyt'] },
    ]);
  });
});

describe('the dates of a section', () => {
  const milestone = (kind: 'review' | 'approval', date: string, state = 'open', section = 's') => ({
    kind,
    date,
    state,
    section,
  });

  it('tell what comes next and, once each, what has passed', () => {
    const all = [
      milestone('review', '2024-04-03'),
      milestone('approval', '2024-05-01'),
      milestone('approval', '2024-05-01'),
      milestone('review', '2024-04-01', 'reached'),
      milestone('review', '2024-04-01', 'open', 'other'),
    ];
    const { next, late } = sectionDates(all, 's', '2024-04-08');
    expect(next).toBe('Svar senest onsdag den 1. maj 2024, uge 18');
    expect(late.map(({ word }) => word)).toEqual([
      'Kommenteringen skulle være slut onsdag den 3. april 2024, uge 14',
    ]);
  });

  it('count the day itself as ahead', () => {
    expect(sectionDates([milestone('review', '2024-04-08')], 's', '2024-04-08').late).toEqual([]);
  });
});

describe('the answers to a version', () => {
  const answer = (region: string, hash: string, kind: 'yes' | 'yesWithReservation') => ({
    id: region,
    subject: 'section:s',
    region,
    kind,
    hash,
    words: kind === 'yes' ? null : 'Kun hvis.',
    basis: 'meeting' as const,
    decidedOn: '2024-04-05',
    registered: kind !== 'yes',
    givenAt: '2024-04-05T08:00:00.000Z',
    latest: true,
    contestedAt: null,
  });
  const regions = ['A', 'B', 'C'].map((code) => ({ code, name: code }));

  it('are those to its own text; an answer to another one is named as that', () => {
    const given = [answer('A', 'x', 'yesWithReservation'), answer('B', 'y', 'yes')];
    const shown = versionAnswers(given, 'x', regions, (hash) => (hash === 'y' ? 6 : 7));
    expect(shown.map(({ state }) => state.word)).toEqual([
      'Godkendt med forbehold',
      'Ikke svaret',
      'Ikke svaret',
    ]);
    expect(shown[0]).toMatchObject({ words: 'Kun hvis.' });
    expect(shown[0]!.basis).toContain('Registreret af sekretariatet');
    expect(shown[1]!.basis).toBe('Godkendt: version 6, 5.4.2024');
    expect(shown[2]!.basis).toBe('');
  });
});
