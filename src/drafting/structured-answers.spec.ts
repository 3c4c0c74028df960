import { parseAnswers } from './answers-by-section.pure.js';
import { answerRows } from './answers-text.pure.js';
import { ContentError } from './content-error.js';

function fields(section: string, input: unknown): Record<string, string> {
  try {
    parseAnswers(section, input);
  } catch (error) {
    if (error instanceof ContentError)
      return Object.fromEntries(error.problems.map((problem) => [problem.field, problem.message]));
    throw error;
  }
  return {};
}

describe('parseAnswers', () => {
  it.each([
    [
      'placement',
      {
        region: 'DK-82',
        operator: { name: 'Region Midtjylland', kind: 'region', consent: 'conditional', condition: 'Behov' },
        admissionDuty: { council: 'Kommunalbestyrelsen', status: 'proposed' },
      },
    ],
    ['placement', {}],
    ['dimensioning', { places: { min: 20, max: 24 }, distribution: 'Efter handlekommune' }],
    [
      'dimensioning',
      { phases: [{ places: { min: 12 } }, { places: { min: 24 }, estimate: { quarter: '2028-Q1' } }] },
    ],
    ['professional', { horizon: { months: { min: 24, max: 36 }, from: 'ibrugtagning' } }],
    ['financing', { form: 'department', model: 'mixture', mixture: '80 pct. objektiv' }],
    ['timeline', { estimate: { quarter: '2027-Q2' } }],
    ['need', { size: 12, urgent: true, why: 'Behovet er steget' }],
  ])('takes the answers of %s: %j', (section, answers) => {
    expect(parseAnswers(section, answers)).toEqual(answers);
  });

  it.each([
    ['placement', { region: 'Midtjylland' }, 'answers.region'],
    ['placement', { operator: { kind: 'region' } }, 'answers.operator.name'],
    ['placement', { operator: { name: 'X', kind: 'state' } }, 'answers.operator.kind'],
    [
      'placement',
      { operator: { name: 'X', kind: 'region', consent: 'perhaps' } },
      'answers.operator.consent',
    ],
    ['placement', { operator: 'X' }, 'answers.operator'],
    ['placement', { operator: [] }, 'answers.operator'],
    ['placement', { owner: 'X' }, 'answers.owner'],
    ['dimensioning', { places: { min: 24, max: 20 } }, 'answers.places.max'],
    ['dimensioning', { places: { min: -1 } }, 'answers.places.min'],
    ['dimensioning', { places: { min: 1.5 } }, 'answers.places.min'],
    ['dimensioning', { places: '20-24' }, 'answers.places'],
    ['dimensioning', { phases: [{}] }, 'answers.phases.0.places'],
    ['timeline', { estimate: { months: { min: 30 } } }, 'answers.estimate.from'],
    ['timeline', { estimate: { from: 'beslutning' } }, 'answers.estimate.months'],
    ['timeline', { estimate: { quarter: '2027-06-01' } }, 'answers.estimate.quarter'],
    [
      'timeline',
      { estimate: { quarter: '2027-Q2', months: { min: 3 }, from: 'x' } },
      'answers.estimate.quarter',
    ],
    ['timeline', { estimate: {} }, 'answers.estimate.months'],
    ['financing', { model: 'free' }, 'answers.model'],
    ['financing', { mixture: 'a'.repeat(501), model: 'mixture' }, 'answers.mixture'],
    ['placement', { site: 'a\u0000b' }, 'answers.site'],
    ['placement', JSON.parse('{"__proto__":{"region":"DK-82"}}'), 'answers'],
    ['need', { deep: { x: 1 } }, 'answers.deep'],
    ['need', [1], 'answers'],
  ])('refuses for %s: %j at %s, in Danish', (section, answers, field) => {
    const found = fields(section, answers);
    expect(Object.keys(found)).toEqual([field]);
    expect(found[field]).toMatch(/^[A-ZÆØÅ].*\.$/);
  });

  it('says that a name is missing, not that it is too long', () => {
    expect(fields('placement', { operator: { kind: 'region' } })).toEqual({
      'answers.operator.name': 'Skriv, hvem der foreslås som driftsherre.',
    });
  });
});

describe('answerRows', () => {
  const rows = (section: string, answers: Record<string, unknown>) =>
    answerRows(section, answers, (code) => ({ 'DK-82': 'Midtjylland' })[code] ?? code).map(
      (row) => `${row.label}: ${row.value}`,
    );

  it('shows every answer given, in Danish, and nothing that is empty', () => {
    expect(
      rows('placement', {
        region: 'DK-82',
        operator: {
          name: 'Region Midtjylland',
          kind: 'region',
          consent: 'conditional',
          condition: 'Behovet er fastslået.',
        },
        admissionDuty: { council: 'Beliggenhedskommunen', status: 'proposed' },
      }),
    ).toEqual([
      'Område: Midtjylland',
      'Foreslået driftsherre: Region Midtjylland, regionsråd',
      'Driftsherrens svar: betinget ja (Behovet er fastslået)',
      'Foreslået til modtagepligten: Beliggenhedskommunen',
      'Svar om modtagepligten: foreslået, endnu ikke spurgt',
    ]);
    expect(
      rows('dimensioning', {
        phases: [{ places: { min: 12 } }, { places: { min: 20, max: 24 }, estimate: { quarter: '2028-Q1' } }],
      }),
    ).toEqual(['Etape 1: 12 pladser i alt', 'Etape 2: 20-24 pladser i alt, 1. kvartal 2028']);
    expect(rows('professional', { horizon: { months: { min: 24, max: 36 }, from: 'ibrugtagning' } })).toEqual(
      ['Tilstrækkelig specialisering: 24-36 måneder efter ibrugtagning'],
    );
    expect(rows('financing', { form: 'department', model: 'objective', sameModel: true })).toEqual([
      'Form: afdeling af et eksisterende tilbud',
      'Finansieringsmodel: objektiv finansiering',
      'Samme model som Kofoedsminde: ja',
    ]);
    expect(rows('timeline', {})).toEqual([]);
  });
});
