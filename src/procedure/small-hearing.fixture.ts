import type { Procedure } from './procedure.js';

/** A second procedure as data alone: proves that nothing in the code knows five sections, five regions or the default rules. */
export const smallHearing: Procedure = {
  id: 'lille-hoering',
  version: 1,
  title: 'Lille høring',
  legalBasis: 'aftale mellem kommunerne',
  regions: [
    { code: 'DK-81', name: 'Nordjylland' },
    { code: 'DK-82', name: 'Midtjylland' },
    { code: 'DK-83', name: 'Syddanmark' },
  ],
  sections: [
    { id: 'need', title: 'Behov' },
    { id: 'proposal', title: 'Forslag' },
  ],
  requirements: [
    {
      id: 'overall.summary',
      section: 'overall',
      text: 'Et fælles resumé',
      weight: 'mandatory',
      letterWord: 'beder om',
      heading: 'Høringen',
      weightIsOurs: false,
    },
    {
      id: 'need.size',
      section: 'need',
      text: 'Behovets omfang',
      weight: 'mandatory',
      letterWord: 'skal',
      heading: 'Behov',
      weightIsOurs: false,
    },
    {
      id: 'proposal.choice',
      section: 'proposal',
      text: 'Det foretrukne forslag',
      weight: 'recommended',
      letterWord: 'gerne',
      heading: 'Forslag',
      weightIsOurs: false,
    },
  ],
  milestones: [
    { kind: 'draft', scope: 'section', workingDaysBefore: 15, title: 'Udkast', owedBy: 'lead' },
    {
      kind: 'review',
      scope: 'section',
      workingDaysBefore: 10,
      title: 'Kommentering',
      owedBy: 'secretariats',
    },
    {
      kind: 'approval',
      scope: 'section-region',
      workingDaysBefore: 5,
      title: 'Godkendelse',
      owedBy: 'chair',
    },
    { kind: 'endorsement', scope: 'region', workingDaysBefore: 2, title: 'Tilslutning', owedBy: 'chair' },
    { kind: 'submission', scope: 'case', workingDaysBefore: 0, title: 'Fremsendelse', owedBy: 'coordinator' },
  ],
  ladder: {
    before: [3, 1],
    onTheDay: false,
    dailyUntil: 2,
    escalation: [{ from: 1, to: 'coordinator' }],
    digestAt: '09:30',
  },
  agreement: { moreThan: { numerator: 2, denominator: 3 }, othersNamed: false },
  shortestAnswerDays: 2,
};
