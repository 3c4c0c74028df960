import type { VNode } from 'preact';
import { CoordinationPage } from '../../../src/cases/coordination/coordination.page.js';
import type { CoordinationView } from '../../../src/cases/coordination/coordination.view.js';
import { OpeningCheckPage, OpeningPage } from '../../../src/cases/opening/opening.page.js';
import type { OpeningForm } from '../../../src/cases/opening/opening.view.js';
import { texts } from '../../../src/texts/texts.js';
import { sampleFrame } from '../frame-sample.js';

const frame = { ...sampleFrame, csrf: 'form-token' };
const LONG =
  'Fordeling-af-borgere-med-udviklingshæmning-og-dom-mellem-Kofoedsminde-og-det-nye-sikrede-tilbud';
const desks = ['Nordjylland', 'Midtjylland', 'Syddanmark', 'Hovedstaden', 'Sjælland'].map((name, index) => ({
  value: `DK-8${index + 1}`,
  label: `Sekretariat ${name}`,
}));

const opening: OpeningForm = {
  frame,
  formKey: 'key',
  typed: { sender: 'Social- og Boligstyrelsen' },
  faults: [],
  procedures: [{ value: 'fornyet-behandling', label: 'Fornyet behandling efter lov om social service' }],
  desks: desks.slice(0, 2),
};
const faulty: OpeningForm = {
  ...opening,
  typed: { title: LONG },
  faults: [
    { field: 'number', text: 'Skriv sagsnummeret.' },
    { field: 'formalDeadline', text: 'Vælg den frist, der står i brevet.' },
  ],
};
const check = {
  frame,
  formKey: 'key',
  typed: { number: '2024-100', title: LONG },
  number: '2024-100',
  told: [
    { what: 'Sagsnummer', text: '2024-100' },
    { what: 'Titel', text: LONG },
  ],
  warnings: [texts.case.opening.deadlinePast],
  planned: [
    {
      what: 'Udkast',
      date: 'fredag den 1. marts 2024, uge 9',
      rule: '60 arbejdsdage før det interne mål, fredag den 31. maj 2024, uge 22.',
      past: true,
    },
    {
      what: 'Internt mål',
      date: 'fredag den 31. maj 2024, uge 22',
      rule: 'Det interne mål er den sidste arbejdsdag til og med den formelle frist.',
      past: false,
    },
  ],
};

const coordination: CoordinationView = {
  frame,
  formKey: 'key',
  done: texts.case.coordination.done.oprettet,
  returned: null,
  coordinator: 'Sekretariat Midtjylland',
  leads: [
    {
      section: 'placement',
      title: 'Geografisk placering',
      href: '/sager/2023-7996/afsnit/placement',
      state: { mark: 'stage3', word: 'Til godkendelse, version 7' },
      lead: 'DK-81',
      leadText: 'Sekretariat Nordjylland',
    },
    {
      section: 'dimensioning',
      title: LONG,
      href: '/sager/2023-7996/afsnit/dimensioning',
      state: { mark: 'stage0', word: 'Ikke begyndt' },
      lead: '',
      leadText: 'Ingen tovholder endnu',
    },
  ],
  assign: { kind: 'form' },
  secretariats: desks,
  open: { kind: 'barred', reason: 'Udarbejdelsen kan først åbnes, når alle afsnit har en tovholder.' },
  accepted: ['Sekretariat Sjælland sagde ja mandag den 8. april 2024 kl. 9.00'],
  receivers: desks.slice(4),
  handOver: { kind: 'form' },
  canAccept: desks.slice(2, 4),
  cancel: { kind: 'form' },
  participants: [
    {
      region: 'Midtjylland',
      forum: 'DASSOS',
      secretariat: ['Sekretariat Midtjylland', 'Stedfortræder Midtjylland (stedfortræder)'],
      chair: [],
    },
  ],
  releases: [
    {
      id: 'a',
      reader: 'Læser, Prøvekommune',
      text: 'Geografisk placering, version 7',
      href: '/sager/2023-7996/afsnit/placement/versioner/7',
      when: '8. april 2024',
      withdrawn: null,
    },
  ],
};
/** As somebody sees it who may do nothing there, in a case without leads. */
const bare: CoordinationView = {
  ...coordination,
  done: null,
  assign: { kind: 'none' },
  open: { kind: 'none' },
  accepted: [],
  handOver: { kind: 'none' },
  canAccept: [],
  cancel: { kind: 'none' },
  releases: [],
};
const refused: CoordinationView = {
  ...coordination,
  done: null,
  returned: {
    form: 'cancel',
    formKey: 'key',
    typed: { reason: LONG },
    faults: [{ field: 'sure', text: texts.case.coordination.tickFirst }],
  },
};

/** Pages of `case` from samples, by path: for axe, narrow windows and large text. */
export const caseSamples: Readonly<Record<string, () => VNode>> = {
  '/sag-opret': () => <OpeningPage view={opening} />,
  '/sag-opret-fejl': () => <OpeningPage view={faulty} />,
  '/sag-kontrol': () => <OpeningCheckPage view={check} />,
  '/koordinering': () => <CoordinationPage view={coordination} />,
  '/koordinering-andre': () => <CoordinationPage view={bare} />,
  '/koordinering-fejl': () => <CoordinationPage view={refused} />,
};
