import { treeFromPlainText } from '../../src/platform/text/document-tree.js';
import type { Procedure, Requirement, Weight } from '../../src/procedure/procedure.js';
import type { SectionContent } from '../../src/drafting/section-content.pure.js';

function line(id: string, weight: Weight, more: Partial<Requirement> = {}): Requirement {
  const section = id.split('.')[0]!;
  return {
    id,
    section,
    text: `Krav ${id}`,
    weight,
    letterWord: 'skal',
    heading: 'Afrapportering',
    weightIsOurs: false,
    ...more,
  };
}

/** A small procedure with every kind of line; only for tests. */
export const sampleProcedure: Procedure = {
  id: 'sample',
  version: 1,
  title: 'Fornyet behandling',
  legalBasis: 'lov om social service § 13 b, stk. 3',
  regions: [
    { code: 'DK-81', name: 'Nordjylland' },
    { code: 'DK-82', name: 'Midtjylland' },
    { code: 'DK-83', name: 'Syddanmark' },
  ],
  sections: [
    { id: 'placement', title: 'Geografisk placering' },
    { id: 'financing', title: 'Finansiering' },
  ],
  requirements: [
    line('overall.solution', 'mandatory', { letterWord: 'anmoder' }),
    line('placement.location', 'mandatory', { heading: 'Geografisk placering' }),
    line('placement.operator', 'mandatory', {
      letterWord: 'behov for afklaring',
      weightIsOurs: true,
      heading: 'Geografisk placering',
    }),
    line('placement.sharedOperation', 'recommended', {
      letterWord: 'kan overvejes',
      heading: 'Geografisk placering',
      onlyWhen: { answer: 'placement.operator.kind', oneOf: ['municipality'] },
    }),
    line('financing.model', 'mandatory', { heading: 'Finansiering' }),
    line('financing.sameModel', 'recommended', {
      heading: 'Finansiering',
      onlyWhen: { answer: 'caseFacts.kofoedsmindeModel', oneOf: ['objective'] },
    }),
  ],
  milestones: [],
  ladder: { before: [5, 1], onTheDay: true, dailyUntil: 5, escalation: [], digestAt: '08:00' },
  agreement: { moreThan: { numerator: 1, denominator: 2 }, othersNamed: true },
  shortestAnswerDays: 5,
};

/** Content of the section `placement` that answers everything. */
export const placementContent: SectionContent = {
  body: treeFromPlainText(
    '# Placering\n\nTilbuddet foreslås placeret i Midtjylland.\n\nDriftsansvaret er ikke afklaret.',
  ),
  answers: {
    region: 'DK-82',
    operator: {
      name: 'Region Midtjylland',
      kind: 'region',
      consent: 'conditional',
      condition: 'Behovet er fastslået.',
    },
  },
  ledger: {
    'placement.location': { status: 'answered', paragraph: 2 },
    'placement.operator': {
      status: 'partly',
      paragraph: 3,
      missing: 'Endeligt tilsagn',
      clarifiedBy: 'Sekretariat Midtjylland',
      clarifiedByDate: '2024-10-31',
    },
  },
};
