import type { SampleRegion, SampleSectionId } from './content.types.js';

/** A demo person is a role; no real person is meant. `agency` and `admin` belong to no region. */
export interface SamplePerson {
  readonly id: string;
  readonly name: string;
  readonly role: 'secretariat' | 'chair' | 'substitute' | 'agency' | 'reader' | 'admin';
  readonly region: SampleRegion | null;
  readonly email: string;
  /** Danish form; a series nobody has. */
  readonly phone: string;
}

export const people: readonly SamplePerson[] = [
  {
    id: 'sekretariat-nordjylland',
    name: 'Sekretariat Nordjylland',
    role: 'secretariat',
    region: 'DK-81',
    email: 'sekretariat@nordjylland.example',
    phone: '+45 00 00 00 11',
  },
  {
    id: 'formand-nordjylland',
    name: 'Formand Nordjylland',
    role: 'chair',
    region: 'DK-81',
    email: 'formand@nordjylland.example',
    phone: '+45 00 00 00 12',
  },
  {
    id: 'stedfortraeder-nordjylland',
    name: 'Stedfortræder Nordjylland',
    role: 'substitute',
    region: 'DK-81',
    email: 'stedfortraeder@nordjylland.example',
    phone: '+45 00 00 00 13',
  },
  {
    id: 'sekretariat-midtjylland',
    name: 'Sekretariat Midtjylland',
    role: 'secretariat',
    region: 'DK-82',
    email: 'sekretariat@midtjylland.example',
    phone: '+45 00 00 00 21',
  },
  {
    id: 'formand-midtjylland',
    name: 'Formand Midtjylland',
    role: 'chair',
    region: 'DK-82',
    email: 'formand@midtjylland.example',
    phone: '+45 00 00 00 22',
  },
  {
    id: 'stedfortraeder-midtjylland',
    name: 'Stedfortræder Midtjylland',
    role: 'substitute',
    region: 'DK-82',
    email: 'stedfortraeder@midtjylland.example',
    phone: '+45 00 00 00 23',
  },
  {
    id: 'sekretariat-syddanmark',
    name: 'Sekretariat Syddanmark',
    role: 'secretariat',
    region: 'DK-83',
    email: 'sekretariat@syddanmark.example',
    phone: '+45 00 00 00 31',
  },
  {
    id: 'formand-syddanmark',
    name: 'Formand Syddanmark',
    role: 'chair',
    region: 'DK-83',
    email: 'formand@syddanmark.example',
    phone: '+45 00 00 00 32',
  },
  {
    id: 'stedfortraeder-syddanmark',
    name: 'Stedfortræder Syddanmark',
    role: 'substitute',
    region: 'DK-83',
    email: 'stedfortraeder@syddanmark.example',
    phone: '+45 00 00 00 33',
  },
  {
    id: 'sekretariat-hovedstaden',
    name: 'Sekretariat Hovedstaden',
    role: 'secretariat',
    region: 'DK-84',
    email: 'sekretariat@hovedstaden.example',
    phone: '+45 00 00 00 41',
  },
  {
    id: 'formand-hovedstaden',
    name: 'Formand Hovedstaden',
    role: 'chair',
    region: 'DK-84',
    email: 'formand@hovedstaden.example',
    phone: '+45 00 00 00 42',
  },
  {
    id: 'stedfortraeder-hovedstaden',
    name: 'Stedfortræder Hovedstaden',
    role: 'substitute',
    region: 'DK-84',
    email: 'stedfortraeder@hovedstaden.example',
    phone: '+45 00 00 00 43',
  },
  {
    id: 'sekretariat-sjaelland',
    name: 'Sekretariat Sjælland',
    role: 'secretariat',
    region: 'DK-85',
    email: 'sekretariat@sjaelland.example',
    phone: '+45 00 00 00 51',
  },
  {
    id: 'formand-sjaelland',
    name: 'Formand Sjælland',
    role: 'chair',
    region: 'DK-85',
    email: 'formand@sjaelland.example',
    phone: '+45 00 00 00 52',
  },
  {
    id: 'stedfortraeder-sjaelland',
    name: 'Stedfortræder Sjælland',
    role: 'substitute',
    region: 'DK-85',
    email: 'stedfortraeder@sjaelland.example',
    phone: '+45 00 00 00 53',
  },
  {
    id: 'styrelsen',
    name: 'Social- og Boligstyrelsen, sagsbehandler',
    role: 'agency',
    region: null,
    email: 'sagsbehandler@styrelsen.example',
    phone: '+45 00 00 00 61',
  },
  {
    id: 'laeser',
    name: 'Læser, kommune',
    role: 'reader',
    region: null,
    email: 'laeser@kommune.example',
    phone: '+45 00 00 00 71',
  },
  {
    id: 'administrator',
    name: 'Systemadministrator',
    role: 'admin',
    region: null,
    email: 'administrator@samsvar.example',
    phone: '+45 00 00 00 81',
  },
];

/** The administrative forum of each region. Names change, so they are data. */
export const forums: Readonly<Record<SampleRegion, string>> = {
  'DK-81': 'Socialdirektørkredsen',
  'DK-82': 'DASSOS',
  'DK-83': 'Socialdirektørforum',
  'DK-84': 'Embedsmandsudvalget',
  'DK-85': 'Styregruppen for Rammeaftale Sjælland',
};

/** Who coordinates and who leads which section from the start; one lead changes on the way. */
export const cast: {
  readonly coordinator: SampleRegion;
  readonly leads: Readonly<Record<SampleSectionId, SampleRegion>>;
  readonly leadChange: { readonly section: SampleSectionId; readonly to: SampleRegion };
  readonly sentBackBy: SampleRegion;
  readonly lateReviewer: SampleRegion;
  readonly reservationBy: SampleRegion;
  readonly registeredDecisionBy: SampleRegion;
  readonly chairOnLeave: SampleRegion;
} = {
  coordinator: 'DK-82',
  leads: {
    placement: 'DK-82',
    dimensioning: 'DK-83',
    professional: 'DK-81',
    financing: 'DK-84',
    timeline: 'DK-85',
  },
  leadChange: { section: 'timeline', to: 'DK-81' },
  sentBackBy: 'DK-85',
  lateReviewer: 'DK-84',
  reservationBy: 'DK-84',
  registeredDecisionBy: 'DK-81',
  chairOnLeave: 'DK-83',
};
