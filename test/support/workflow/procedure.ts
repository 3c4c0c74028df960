import type { Procedure } from '../../../src/procedure/procedure.js';

const regionNames = ['Nordjylland', 'Midtjylland', 'Syddanmark', 'Hovedstaden', 'Sjælland'];
const sectionTitles = {
  placement: 'Placering',
  dimensioning: 'Dimensionering',
  professional: 'Faglighed',
  financing: 'Finansiering',
  timeline: 'Tidsplan',
};

/** A procedure for tests with the first so many sections and regions. Default rule: more than half, others named. */
export function testProcedure(
  sections = 2,
  regions = 3,
  agreement: Partial<Procedure['agreement']> = {},
): Procedure {
  const ids = Object.entries(sectionTitles).slice(0, sections);
  return {
    id: 'prøve',
    version: 1,
    title: 'Prøveforløb',
    legalBasis: 'lov om social service § 13 b, stk. 3',
    regions: regionNames.slice(0, regions).map((name, index) => ({ code: `DK-${81 + index}`, name })),
    sections: ids.map(([id, title]) => ({ id, title })),
    requirements: ids.map(([id]) => ({
      id: `${id}.first`,
      section: id,
      text: `Første krav til ${id}`,
      weight: 'mandatory',
      letterWord: 'skal',
      heading: 'Prøve',
      weightIsOurs: false,
    })),
    milestones: [],
    ladder: { before: [], onTheDay: true, dailyUntil: 10, escalation: [], digestAt: '08:00' },
    agreement: { moreThan: { numerator: 1, denominator: 2 }, othersNamed: true, ...agreement },
    shortestAnswerDays: 5,
  };
}

/** A content hash for tests: the letters given, filled with zeros. */
export const hashOf = (letters: string): string => Buffer.from(letters).toString('hex').padEnd(64, '0');
