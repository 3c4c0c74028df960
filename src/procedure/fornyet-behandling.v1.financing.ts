import type { Requirement } from './procedure.js';

/** Lines of the sections Finansiering and Tidsperspektiv. */
export const financingAndTimelineLines: readonly Requirement[] = [
  {
    id: 'financing.proposal',
    section: 'financing',
    text: 'Hvordan tilbuddet eller afdelingen betales',
    weight: 'mandatory',
    letterWord: 'skal',
    heading: 'Finansiering',
    weightIsOurs: false,
  },
  {
    id: 'financing.form',
    section: 'financing',
    text: 'Overvejelserne om et nyt tilbud over for en afdeling på et tilbud, der findes',
    weight: 'mandatory',
    letterWord: 'skal',
    heading: 'Finansiering',
    weightIsOurs: false,
  },
  {
    id: 'financing.model',
    section: 'financing',
    text: 'Valget af objektiv finansiering, takstfinansiering eller en nærmere angivet blanding',
    weight: 'mandatory',
    letterWord: 'skal',
    heading: 'Finansiering',
    weightIsOurs: false,
  },
  {
    id: 'financing.sameModel',
    section: 'financing',
    text: 'Samme finansieringsmodel som Kofoedsminde; en anden begrundes',
    weight: 'recommended',
    letterWord: 'vurderer',
    heading: 'Finansiering',
    weightIsOurs: false,
    // The letter does not say which model Kofoedsminde has: until the case has it, with a source, nothing is asked.
    onlyWhen: { answer: 'caseFacts.kofoedsmindeModel', oneOf: ['objective', 'rate', 'mixture'] },
  },
  {
    id: 'timeline.estimate',
    section: 'timeline',
    text: 'Et skøn over, hvornår tilbuddet kan stå klar',
    weight: 'mandatory',
    letterWord: 'skal',
    heading: 'Tidsperspektiv',
    weightIsOurs: false,
  },
];
