import { factBy, letterFacts, type Fact } from '../../procedure/facts.js';
import { factSource, factText } from './fact-citation.pure.js';

const fact = (id: string): Fact => factBy(id) as Fact;

describe('citation of a fact', () => {
  it('gives each figure its unit and its period', () => {
    expect(factText(fact('overOccupancy'))).toBe(
      'Overbelægning på Kofoedsminde: 8,2 pct. (2020), 15,4 pct. (2021), 2,5 pct. (januar-september 2022)',
    );
    expect(factText(fact('westDanishType1'))).toContain(': ca. 75 pct. (2017-2019)');
    expect(factText(fact('expectedExtraPlaces'))).toContain(
      ': 10 pladser (forventning pr. 22. november 2023)',
    );
    expect(factText(fact('averageStayType1'))).toContain(': 8,2 år (');
  });

  it('names document, heading and footnote', () => {
    expect(factSource(fact('externalTemporaryStaff'))).toBe(
      'Social- og Boligstyrelsens brev af 22. november 2023, sagsnr. 2023-7996, »Vikarforbrug«, note 7',
    );
    expect(factSource(fact('westDanishType2'))).toMatch(/»Baggrund«$/);
    expect(letterFacts.map(factSource).filter((text) => !text.includes('»'))).toEqual([]);
  });
});
