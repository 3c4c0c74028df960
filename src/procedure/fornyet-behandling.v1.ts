import type { Procedure } from './procedure.js';
import { financingAndTimelineLines } from './fornyet-behandling.v1.financing.js';
import { overallLines, placementLines, dimensioningLines } from './fornyet-behandling.v1.placement.js';
import { professionalLines } from './fornyet-behandling.v1.professional.js';

/**
 * Fornyet behandling under lov om social service § 13 b, stk. 3, version 1: what the agency's letter of
 * 22 November 2023 (case 2023-7996) asks, line by line. The texts are ours; word and heading are the letter's.
 * Counts of the milestones and the ladder are working days. A published version never changes: make a v2.
 */
export const fornyetBehandlingV1: Procedure = {
  id: 'fornyet-behandling',
  version: 1,
  title: 'Fornyet behandling',
  legalBasis: 'lov om social service § 13 b, stk. 3',
  regions: [
    { code: 'DK-81', name: 'Nordjylland' },
    { code: 'DK-82', name: 'Midtjylland' },
    { code: 'DK-83', name: 'Syddanmark' },
    { code: 'DK-84', name: 'Hovedstaden' },
    { code: 'DK-85', name: 'Sjælland' },
  ],
  sections: [
    { id: 'placement', title: 'Geografisk placering' },
    { id: 'dimensioning', title: 'Dimensionering og fordeling af borgere' },
    { id: 'professional', title: 'Faglige forhold' },
    { id: 'financing', title: 'Finansiering' },
    { id: 'timeline', title: 'Tidsperspektiv' },
  ],
  requirements: [
    ...overallLines,
    ...placementLines,
    ...dimensioningLines,
    ...professionalLines,
    ...financingAndTimelineLines,
  ],
  milestones: [
    { kind: 'draft', scope: 'section', workingDaysBefore: 60, title: 'Udkast', owedBy: 'lead' },
    {
      kind: 'review',
      scope: 'section',
      workingDaysBefore: 40,
      title: 'Kommentering',
      owedBy: 'secretariats',
    },
    {
      kind: 'approval',
      scope: 'section-region',
      workingDaysBefore: 20,
      title: 'Godkendelse',
      owedBy: 'chair',
    },
    { kind: 'endorsement', scope: 'region', workingDaysBefore: 5, title: 'Tilslutning', owedBy: 'chair' },
    { kind: 'submission', scope: 'case', workingDaysBefore: 0, title: 'Fremsendelse', owedBy: 'coordinator' },
  ],
  ladder: {
    before: [20, 10, 5, 2, 1],
    onTheDay: true,
    dailyUntil: 10,
    escalation: [
      { from: -2, to: 'substitute' },
      { from: 1, to: 'chair' },
      { from: 3, to: 'coordinator' },
    ],
    digestAt: '08:00',
  },
  agreement: { moreThan: { numerator: 1, denominator: 2 }, othersNamed: true },
  shortestAnswerDays: 5,
};

/** The regions we read as West Denmark. The letter names no regions: the reading is ours. */
export const westDenmark: readonly string[] = ['DK-81', 'DK-82', 'DK-83'];
