import type { AnswersBySection } from './answers-by-section.pure.js';
import { contradictions } from './contradictions.pure.js';

const codes = (all: AnswersBySection, answered?: string[]) =>
  contradictions(all, new Set(answered)).map((found) => found.code);
const places = (min: number, max?: number) => ({ min, max });

describe('contradictions', () => {
  it('finds none in empty answers, nor where only one side speaks', () => {
    expect(codes({})).toEqual([]);
    expect(
      codes({
        dimensioning: { places: places(20, 24) },
        financing: { form: 'new' },
        placement: {},
        timeline: {},
      }),
    ).toEqual([]);
  });

  it('takes ranges that meet as agreeing', () => {
    expect(codes({ dimensioning: { places: places(20, 24) }, financing: { places: places(24) } })).toEqual(
      [],
    );
    expect(
      codes({
        dimensioning: { phases: [{ places: places(12) }, { places: places(24) }] },
        financing: { places: places(24) },
      }),
    ).toEqual([]);
  });

  it.each<[string, AnswersBySection, string[]]>([
    [
      'places.phases',
      { dimensioning: { places: places(20, 24), phases: [{ places: places(30) }] } },
      ['dimensioning'],
    ],
    [
      'places.financing',
      { dimensioning: { places: places(20, 24) }, financing: { places: places(30) } },
      ['dimensioning', 'financing'],
    ],
    [
      'places.timeline',
      { dimensioning: { places: places(20, 24) }, timeline: { phases: [{ places: places(12) }] } },
      ['dimensioning', 'timeline'],
    ],
    [
      'phases.number',
      {
        dimensioning: { phases: [{ places: places(24) }] },
        timeline: { phases: [{ places: places(12) }, { places: places(24) }] },
      },
      ['dimensioning', 'timeline'],
    ],
    [
      'phases.places',
      {
        dimensioning: { phases: [{ places: places(12) }, { places: places(24) }] },
        timeline: { phases: [{ places: places(8) }, { places: places(24) }] },
      },
      ['dimensioning', 'timeline'],
    ],
    [
      'citizens.places',
      { dimensioning: { places: places(20, 24), citizensHere: places(25, 40) } },
      ['dimensioning'],
    ],
    [
      'form.placement',
      { placement: { departmentOf: 'et botilbud' }, financing: { form: 'new' } },
      ['placement', 'financing'],
    ],
    [
      'operator.sharedSilent',
      { placement: { operator: { name: 'Byrådet', kind: 'municipality' } } },
      ['placement'],
    ],
    [
      'operator.sharedRegion',
      { placement: { operator: { name: 'Region Midtjylland', kind: 'region' }, sharedOperation: 'shared' } },
      ['placement'],
    ],
    [
      'operator.no',
      { placement: { operator: { name: 'Region Midtjylland', kind: 'region', consent: 'no' } } },
      ['placement'],
    ],
    ['mixture.unstated', { financing: { model: 'mixture' } }, ['financing']],
    ['mixture.unwanted', { financing: { model: 'rate', mixture: 'halvt' } }, ['financing']],
    [
      'horizon.estimate',
      {
        professional: { horizon: { months: places(6, 12), from: 'beslutning' } },
        timeline: { estimate: { months: places(30, 36), from: 'beslutning' } },
      },
      ['professional', 'timeline'],
    ],
  ])('finds %s', (code, all, sections) => {
    const found = contradictions(all);
    expect(found.map((one) => one.code)).toEqual([code]);
    expect(found[0]!.sections).toEqual(sections);
    expect(found[0]!.text).toMatch(/^[A-ZÆØÅ].*\.$/);
  });

  it('is satisfied by a ledger line answered in the text', () => {
    expect(
      codes({ placement: { operator: { name: 'Byrådet', kind: 'municipality' } } }, [
        'placement.sharedOperation',
      ]),
    ).toEqual([]);
  });

  it('does not compare months counted from different events', () => {
    expect(
      codes({
        professional: { horizon: { months: places(6), from: 'ibrugtagning' } },
        timeline: { estimate: { months: places(30), from: 'beslutning' } },
      }),
    ).toEqual([]);
  });
});
