import type { Requirement } from './procedure.js';

const common = { section: 'professional', heading: 'Faglige forhold' } as const;
/** The four parameters: the agency wishes them addressed; that they are mandatory is ours. */
const parameter = {
  ...common,
  weight: 'mandatory',
  letterWord: 'ønsker … i videst muligt omfang',
  weightIsOurs: true,
} as const;

/** Lines of the section Faglige forhold. */
export const professionalLines: readonly Requirement[] = [
  {
    ...common,
    id: 'professional.path',
    text: 'Vejen til, at stedet bliver specialiseret nok til borgernes behov',
    weight: 'mandatory',
    letterWord: 'skal',
    weightIsOurs: false,
  },
  {
    ...common,
    id: 'professional.horizon',
    text: 'Hvor lang tid der går, før stedet er specialiseret nok',
    weight: 'mandatory',
    letterWord: 'skal',
    weightIsOurs: false,
  },
  {
    ...common,
    id: 'professional.cooperation',
    text: 'Samarbejdet mellem det nye tilbud, Kofoedsminde og andre højt specialiserede tilbud, der kender målgruppen',
    weight: 'mandatory',
    letterWord: 'bør',
    weightIsOurs: true,
  },
  {
    ...parameter,
    id: 'professional.activePractice',
    text: 'Aktiv praksis: borgere nok til, at erfaring og ekspertise bygges op',
  },
  {
    ...parameter,
    id: 'professional.competences',
    text: 'Kompetencer: medarbejdere nok med den rette uddannelse og erfaring',
  },
  {
    ...parameter,
    id: 'professional.cooperationForms',
    text: 'Samarbejdsformer: sammenhængende forløb på tværs af faggrupper, sektorer og myndigheder, også ved udslusning',
  },
  {
    ...parameter,
    id: 'professional.knowledge',
    text: 'Vidensdistribution: ny viden bruges og deles, også med Kofoedsminde',
  },
  {
    ...common,
    id: 'professional.crimePrevention',
    text: 'Den kriminalpræventive indsats i det nye tilbud',
    weight: 'mandatory',
    letterWord: 'skal',
    weightIsOurs: false,
  },
  {
    ...common,
    id: 'professional.experience',
    text: 'Hvad der er lært af Kofoedsminde, herunder om at rekruttere medarbejdere',
    weight: 'recommended',
    letterWord: 'opfordrer',
    weightIsOurs: false,
  },
];
