import type { CaseView, OverviewView } from '../../src/cases/overview.view.js';
import {
  answerLater,
  later,
  reviewLater,
  sampleRegions as regions,
  sampleSections as sections,
} from './matrix-sample.js';
import { casePages, sectionPages } from '../../src/web/addresses.js';
import { sampleFrame } from './frame-sample.js';
import { sampleLedger, silentLedger } from './ledger-sample.js';
import { sampleCurrent, sampleGraph } from './sample-graph.js';
import { sampleTimeline } from './timeline-sample.js';

const countdown: CaseView['countdown'] = {
  workingDays: 37,
  unit: 'arbejdsdage til internt mål',
  date: 'fredag den 31. maj 2024, uge 22',
  question: 'Hvorfor fredag?',
  provenance: [
    {
      what: 'Styrelsens frist',
      date: 'lørdag den 1. juni 2024 kl. 23.59',
      why: 'Den står i brevet af 22. november 2023 og flyttes ikke, fordi den falder på en lørdag.',
    },
    { what: 'Internt mål', date: 'fredag den 31. maj 2024', why: 'Den sidste arbejdsdag før fristen.' },
    {
      what: 'Mulig, hvis styrelsen bekræfter',
      date: 'mandag den 3. juni 2024, uge 23',
      why: 'Ingen har bekræftet den.',
    },
  ],
  counting:
    'Talt fra i morgen til og med målet, uden weekender, 9. maj og 20. maj. Regel: forløbsskabelon version 1. Bekræftet af Sekretariat Midtjylland den 29. november 2023.',
  promise: null,
};

const sampleCase: CaseView = {
  number: '2023-7996',
  title: 'Udviklingshæmning og dom: sikret afdeling',
  legalBasis: 'Fornyet behandling efter servicelovens § 13 b, stk. 3',
  letter: 'Brev af 22. november 2023 fra Social- og Boligstyrelsen',
  coordinator: 'Sekretariat Midtjylland',
  state: 'Afsnit udarbejdes',
  countdown,
  possible: [
    {
      act: 'Skriv videre på Dimensionering',
      href: sectionPages('2023-7996', 'dimensioning').draft,
      minor: false,
      who: 'Sekretariat Midtjylland',
      due: 'kommentering skulle begynde onsdag den 3. april 2024, uge 14',
    },
    {
      act: 'Kommentér Faglige forhold, version 3',
      href: sectionPages('2023-7996', 'professional').review,
      minor: false,
      who: 'Sekretariat Midtjylland',
      due: 'senest fredag den 12. april 2024, uge 15',
    },
    {
      act: 'Afgiv bidrag til Finansiering',
      href: sectionPages('2023-7996', 'financing').contribution,
      minor: false,
      who: 'Tre sekretariater',
      due: 'senest onsdag den 17. april 2024, uge 16',
    },
    {
      act: 'Svar på Geografisk placering, version 7',
      href: null,
      minor: false,
      who: 'Formand Midtjylland, Hovedstaden og Sjælland',
      due: 'senest onsdag den 1. maj 2024, uge 18',
    },
    {
      act: 'Bed om fristforlængelse',
      href: casePages('2023-7996').deadline,
      minor: true,
      who: 'Sekretariat Midtjylland (koordinerende)',
      due: null,
    },
  ],
  refused: [
    {
      act: 'Send Dimensionering i kommentering',
      reason: 'Krav 10, fordeling af borgere, er ikke besvaret.',
      way: { label: 'Gå til udkastet', href: sectionPages('2023-7996', 'dimensioning').draft },
    },
    {
      act: 'Forelæg den samlede afrapportering',
      reason: '0 af 5 afsnit er godkendt. Sammenfatningen mangler svar på 2 krav.',
      way: { label: 'Se afsnittene', href: '#afsnit' },
    },
    {
      act: 'Fremsend til Social- og Boligstyrelsen',
      reason: 'Den samlede tekst er ikke forelagt for regionerne.',
      way: null,
    },
  ],
  matrix: { regions, summary: '0 af 5 afsnit er godkendt. 2 frister er overskredet.', sections },
  timeline: sampleTimeline,
  ledger: sampleLedger,
  reminders: [
    { state: 'planned', count: 148, note: 'næste tirsdag den 9. april 2024 kl. 8.00' },
    { state: 'sent', count: 61, note: 'senest mandag den 8. april 2024 kl. 8.00' },
    { state: 'skipped', count: 34, note: 'heraf 19, fordi trinnet allerede var passeret' },
    { state: 'failed', count: 1, note: 'forsøges igen mandag den 8. april 2024 kl. 9.30' },
    { state: 'uncertain', count: 0, note: null },
  ],
  graph: sampleGraph,
  current: sampleCurrent,
  activity: [
    {
      seq: 212,
      when: 'i dag kl. 8.00',
      who: 'Samsvar',
      what: 'sendte påmindelse til Sekretariat Hovedstaden: bidrag til Dimensionering er ikke afgivet.',
    },
    {
      seq: 211,
      when: 'fredag 5.4. kl. 14.10',
      who: 'Formand Syddanmark',
      what: 'godkendte Geografisk placering, version 7, med forbehold.',
    },
    {
      seq: 210,
      when: 'torsdag 4.4. kl. 10.32',
      who: 'Formand Nordjylland',
      what: 'godkendte Geografisk placering, version 7.',
    },
    {
      seq: 209,
      when: 'tirsdag 2.4. kl. 15.05',
      who: 'Sekretariat Nordjylland',
      what: 'lavede version 7 af Geografisk placering. Svar på version 6 gælder ikke for den nye tekst.',
    },
    {
      seq: 208,
      when: 'tirsdag 2.4. kl. 9.20',
      who: 'Sekretariat Midtjylland',
      what: 'flyttede kommentering af Faglige forhold fra 3.4. til 12.4. Grund: flere bidrag kom sent.',
    },
  ],
};

/** The case on Monday 8 April 2024 at 9.00. */
export const sampleView: OverviewView = { ...sampleFrame, case: sampleCase };

/** The case the moment it is registered: nobody leads, nothing is written, no milestone is set. */
export const newCaseView: OverviewView = {
  ...sampleFrame,
  banner: {
    ...sampleFrame.banner!,
    clock: 'Demo: uret står på onsdag den 29. november 2023 kl. 9.00, uge 48',
  },
  notice: null,
  case: {
    ...sampleCase,
    state: 'Forberedes',
    countdown: {
      ...countdown,
      workingDays: 125,
      promise: 'Styrelsen har den 27. november 2023 mundtligt lovet at se på fristen. Ingen dato er flyttet.',
    },
    possible: [
      {
        act: 'Udpeg tovholder for hvert afsnit',
        href: casePages('2023-7996').coordination,
        minor: false,
        who: 'Sekretariat Midtjylland (koordinerende)',
        due: null,
      },
    ],
    refused: [
      {
        act: 'Åbn udarbejdelsen',
        reason: 'Fem afsnit har ingen tovholder.',
        way: { label: 'Udpeg tovholdere', href: casePages('2023-7996').coordination },
      },
    ],
    matrix: {
      regions,
      summary: '0 af 5 afsnit er begyndt.',
      sections: sections.map((section) => ({
        ...section,
        state: { mark: 'stage0', word: 'Ikke begyndt' },
        warnings: [],
        next: null,
        lead: null,
        steps: [later('Bidrag', 'Begynder, når udarbejdelsen er åbnet'), reviewLater, answerLater],
      })),
    },
    timeline: null,
    ledger: silentLedger,
    reminders: [],
    current: sampleCurrent.map((id) =>
      id.startsWith('progress.')
        ? 'progress.preparing'
        : /^(deadline|extension)\./.test(id)
          ? id
          : `${id.split('.')[0]}.notStarted`,
    ),
    activity: [],
  },
};
