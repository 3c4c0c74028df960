import type { Requirement } from './procedure.js';

/** Lines answered in the front matter (sammenfatning). Source: the letter's heading "Afrapportering". */
export const overallLines: readonly Requirement[] = [
  {
    id: 'overall.solution',
    section: 'overall',
    text: 'Én koordineret løsning: et tilbud eller en afdeling for borgere med udviklingshæmning og dom, der skal anbringes i sikret afdeling',
    weight: 'mandatory',
    letterWord: 'anmoder',
    heading: 'Afrapportering',
    weightIsOurs: false,
  },
  {
    id: 'overall.national',
    section: 'overall',
    text: 'Ét svar koordineret på tværs af regionerne: hvem der står bag, og hvordan det er behandlet',
    weight: 'mandatory',
    letterWord: 'anmoder',
    heading: 'Afrapportering',
    weightIsOurs: false,
  },
  {
    id: 'overall.coherence',
    section: 'overall',
    text: 'Sammenhængen med områdets øvrige tilbud',
    weight: 'recommended',
    letterWord: 'op til kommunalbestyrelserne',
    heading: 'Afrapportering',
    weightIsOurs: false,
  },
];

/** Lines of the section Geografisk placering. */
export const placementLines: readonly Requirement[] = [
  {
    id: 'placement.location',
    section: 'placement',
    text: 'Hvor tilbuddet skal ligge: mindst region, og kommune og sted, hvis de kendes',
    weight: 'mandatory',
    letterWord: 'skal',
    heading: 'Geografisk placering',
    weightIsOurs: false,
  },
  {
    id: 'placement.operator',
    section: 'placement',
    text: 'Hvilket regionsråd eller hvilken kommunalbestyrelse der kan drive tilbuddet; er det ikke afklaret, hvem der afklarer det og hvornår',
    weight: 'mandatory',
    letterWord: 'behov for afklaring',
    heading: 'Geografisk placering',
    weightIsOurs: true,
  },
  {
    id: 'placement.admissionDuty',
    section: 'placement',
    text: 'Hvem der kan påtage sig pligten til at modtage borgerne, holdt op mod reglen for Kofoedsminde (BEK nr. 1239 af 22/11/2019, § 22, stk. 4)',
    weight: 'mandatory',
    letterWord: 'behov for afklaring',
    heading: 'Geografisk placering',
    weightIsOurs: true,
  },
  {
    id: 'placement.sharedOperation',
    section: 'placement',
    text: 'Om flere kommunalbestyrelser skal drive tilbuddet sammen',
    weight: 'recommended',
    letterWord: 'kan det overvejes',
    heading: 'Geografisk placering',
    weightIsOurs: false,
    onlyWhen: { answer: 'placement.operator.kind', oneOf: ['municipality'] },
  },
  {
    id: 'placement.west',
    section: 'placement',
    text: 'Placering i Vestdanmark; et andet sted begrundes',
    weight: 'recommended',
    letterWord: 'anmoder / bør / med fordel',
    heading: 'Afrapportering; Samlet vurdering; Geografisk placering',
    weightIsOurs: true,
  },
];

/** Lines of the section Dimensionering og fordeling af borgere. */
export const dimensioningLines: readonly Requirement[] = [
  {
    id: 'dimensioning.places',
    section: 'dimensioning',
    text: 'Antal pladser i det nye tilbud eller den nye afdeling',
    weight: 'mandatory',
    letterWord: 'skal',
    heading: 'Dimensionering og fordeling af borgere',
    weightIsOurs: false,
  },
  {
    id: 'dimensioning.distribution',
    section: 'dimensioning',
    text: 'Princippet for, hvilke borgere der bor på Kofoedsminde, og hvilke der bor på det nye sted; antal, hvis de kendes',
    weight: 'mandatory',
    letterWord: 'skal',
    heading: 'Dimensionering og fordeling af borgere',
    weightIsOurs: false,
  },
  {
    id: 'dimensioning.rationale',
    section: 'dimensioning',
    text: 'De faglige grunde til pladstallet og fordelingen',
    weight: 'mandatory',
    letterWord: 'anmoder',
    heading: 'Dimensionering og fordeling af borgere',
    weightIsOurs: false,
  },
  {
    id: 'dimensioning.size',
    section: 'dimensioning',
    text: 'At stedet bliver stort nok til borgerne fra Vestdanmark, til en målrettet pædagogik og til viden om domstyper, udgang og sikkerhed',
    weight: 'recommended',
    letterWord: 'vurderer',
    heading: 'Dimensionering og fordeling af borgere',
    weightIsOurs: false,
  },
];
