import { factBy, letterFacts } from './facts.js';
import { makeFact, type FactDraft } from './make-fact.js';

const sound: FactDraft = {
  id: 'x',
  text: 'Tekst',
  unit: 'percent',
  values: [{ period: '2020', value: 1 }],
  definition: 'Definition',
  source: { document: 'Brev', heading: 'Overskrift', footnotes: [] },
};
const figures = (id: string) => factBy(id)?.values.map((value) => value.value);

describe('fact sheet', () => {
  it('carries the figures of the letter', () => {
    expect(figures('overOccupancy')).toEqual([8.2, 15.4, 2.5]);
    expect(figures('externalTemporaryStaff')).toEqual([34, 40, 52]);
    expect(figures('externalTemporaryStaffGoal')).toEqual([25]);
    expect(figures('trainedStaff')).toEqual([50]);
    expect(figures('postsFilledWithTrainedStaff')).toEqual([49, 55, 48]);
    expect(figures('postsFilledWithTrainedStaffGoal')).toEqual([60]);
    expect(figures('expectedExtraPlaces')).toEqual([10]);
    expect(figures('westDanishType1')).toEqual([75]);
    expect(figures('westDanishType2')).toEqual([45]);
    expect(figures('averageStayType1')).toEqual([8.2]);
    expect(figures('averageStayType2')).toEqual([6]);
    expect(letterFacts).toHaveLength(11);
  });

  it('never calls a figure of nine months a figure of the year 2022', () => {
    const whole = letterFacts.flatMap((fact) => fact.values).filter((value) => value.period === '2022');
    expect(whole).toEqual([]);
  });

  it('has each id once', () => {
    expect(new Set(letterFacts.map((fact) => fact.id)).size).toBe(letterFacts.length);
  });

  it.each<[string, Partial<FactDraft>]>([
    ['definition', { definition: ' ' }],
    ['source.document', { source: { document: '', heading: 'Overskrift', footnotes: [] } }],
    ['source.heading', { source: { document: 'Brev', heading: '', footnotes: [] } }],
    ['values.0.period', { values: [{ period: '', value: 1 }] }],
    ['values.0.value', { values: [{ period: '2020', value: Number.NaN }] }],
    ['values', { values: [] }],
    ['unit', { unit: 'kg' as 'percent' }],
  ])('cannot be made without %s', (field, change) => {
    expect(() => makeFact({ ...sound, ...change })).toThrow(`Mangler: ${field}.`);
    expect(makeFact(sound).id).toBe('x');
  });
});
