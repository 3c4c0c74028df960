import type {
  CaseView,
  MatrixCell,
  MatrixSection,
  MatrixStep,
  OverviewView,
} from '../../src/cases/overview.view.js';
import type { MarkName } from '../../src/web/components/marks.js';
import { sampleLedger, silentLedger } from './ledger-sample.js';
import { sampleCurrent, sampleGraph } from './sample-graph.js';
import { sampleTimeline } from './timeline-sample.js';

const banner = {
  clock: 'Demo: uret står på mandag den 8. april 2024 kl. 9.00, uge 15',
  mail: 'Post sendes ikke ud af huset',
};
const viewer = { name: 'Uden log ind', note: 'Kun på denne maskine · uden udkastenes tekst' };
const notice = 'Eksempelindhold til afprøvning af systemet.';
const others = [
  { number: '2024-0001', title: 'En anden sag', state: 'Afsnit udarbejdes', href: '/sager/2024-0001' },
];
const regions = ['Nordjylland', 'Midtjylland', 'Syddanmark', 'Hovedstaden', 'Sjælland'];

const cell = (mark: MarkName, word: string, strong = false): MatrixCell => ({ mark, word, strong });
const given = (date: string): MatrixCell => cell('done', `Afgivet ${date}`);
const lead: MatrixCell = { kind: 'plain', word: 'Tovholder' };
const notGiven = cell('waiting', 'Ikke afgivet');
const step = (title: string, ...cells: MatrixCell[]): MatrixStep => ({
  title,
  content: { kind: 'cells', cells },
});
const later = (title: string, sentence: string): MatrixStep => ({
  title,
  content: { kind: 'notBegun', sentence },
});
const reviewLater = later('Kommentering', 'Begynder, når tovholderen sender en version');
const answerLater = later('Svar', 'Begynder efter kommenteringen');

const sections: MatrixSection[] = [
  {
    id: 'placement',
    title: 'Geografisk placering',
    state: { mark: 'stage3', word: 'Til godkendelse, version 7' },
    warnings: [],
    next: 'Svar senest 1.5.',
    lead: 'Nordjylland',
    steps: [
      step('Bidrag', given('12.2.'), given('9.2.'), given('14.2.'), given('19.2.'), given('16.2.')),
      step(
        'Kommentering',
        lead,
        cell('done', 'Ingen'),
        cell('remarks', '2 bemærkninger'),
        cell('done', 'Ingen'),
        cell('remarks', '1 bemærkning'),
      ),
      step(
        'Svar',
        cell('done', 'Godkendt'),
        cell('changed', 'Ændret siden ja', true),
        cell('reservation', 'Med forbehold'),
        cell('waiting', 'Afventer'),
        cell('waiting', 'Afventer'),
      ),
    ],
  },
  {
    id: 'dimensioning',
    title: 'Dimensionering og fordeling af borgere',
    state: { mark: 'stage1', word: 'Under udarbejdelse' },
    warnings: [
      { mark: 'attention', word: 'Mangler svar på 1 krav' },
      { mark: 'late', word: 'Kommentering skulle begynde 3.4.' },
    ],
    next: null,
    lead: 'Midtjylland',
    steps: [
      step(
        'Bidrag',
        given('20.2.'),
        given('14.2.'),
        given('21.2.'),
        cell('late', 'Frist var 5.4.', true),
        given('22.2.'),
      ),
      reviewLater,
      answerLater,
    ],
  },
  {
    id: 'professional',
    title: 'Faglige forhold',
    state: { mark: 'stage2', word: 'I kommentering, version 3' },
    warnings: [],
    next: 'Kommentér senest 12.4.',
    lead: 'Syddanmark',
    steps: [
      step('Bidrag', given('13.2.'), given('14.2.'), given('8.2.'), given('20.2.'), given('16.2.')),
      step(
        'Kommentering',
        cell('remarks', '4 bemærkninger'),
        cell('waiting', 'Mangler', true),
        lead,
        cell('sentBack', 'Bør ændres'),
        cell('done', 'Ingen'),
      ),
      answerLater,
    ],
  },
  {
    id: 'financing',
    title: 'Finansiering',
    state: { mark: 'stage1', word: 'Under udarbejdelse' },
    warnings: [{ mark: 'attention', word: 'Mangler svar på 2 krav' }],
    next: 'Bidrag senest 17.4.',
    lead: 'Sjælland',
    steps: [
      step(
        'Bidrag',
        given('2.4.'),
        cell('waiting', 'Gemt, ikke afgivet', true),
        notGiven,
        notGiven,
        given('3.4.'),
      ),
      reviewLater,
      answerLater,
    ],
  },
  {
    id: 'timeline',
    title: 'Tidsperspektiv',
    state: { mark: 'stage0', word: 'Ikke begyndt' },
    warnings: [{ mark: 'attention', word: 'Mangler svar på 1 krav' }],
    next: 'Første udkast senest 16.4.',
    lead: 'Hovedstaden',
    steps: [step('Bidrag', notGiven, notGiven, notGiven, notGiven, notGiven), reviewLater, answerLater],
  },
];

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
  legalBasis: 'fornyet behandling efter servicelovens § 13 b, stk. 3',
  letter: 'Brev af 22. november 2023 fra Social- og Boligstyrelsen',
  state: 'Afsnit udarbejdes',
  countdown,
  possible: [
    {
      act: 'Skriv videre på Dimensionering',
      who: 'Sekretariat Midtjylland',
      due: 'kommentering skulle begynde onsdag den 3. april 2024, uge 14',
    },
    {
      act: 'Kommentér Faglige forhold, version 3',
      who: 'Sekretariat Midtjylland',
      due: 'inden fredag den 12. april 2024, uge 15',
    },
    {
      act: 'Afgiv bidrag til Finansiering',
      who: 'Tre sekretariater',
      due: 'inden onsdag den 17. april 2024, uge 16',
    },
    {
      act: 'Svar på Geografisk placering, version 7',
      who: 'Formand Midtjylland, Hovedstaden og Sjælland',
      due: 'inden onsdag den 1. maj 2024, uge 18',
    },
    { act: 'Bed om fristforlængelse', who: 'Sekretariat Midtjylland (koordinerende)', due: null },
  ],
  refused: [
    { act: 'Send Dimensionering i kommentering', reason: 'Krav 10, fordeling af borgere, er ikke besvaret.' },
    {
      act: 'Forelæg den samlede afrapportering',
      reason: '0 af 5 afsnit er godkendt. Sammenfatningen mangler svar på 2 krav.',
    },
    {
      act: 'Fremsend til Social- og Boligstyrelsen',
      reason: 'Den samlede tekst er ikke forelagt for regionerne.',
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
export const sampleView: OverviewView = { banner, notice, viewer, case: sampleCase, others };

/** No case has been registered. */
export const noCaseView: OverviewView = { banner, notice: null, viewer, case: null, others: [] };

/** The case the moment it is registered: nobody leads, nothing is written, no milestone is set. */
export const newCaseView: OverviewView = {
  banner: { ...banner, clock: 'Demo: uret står på onsdag den 29. november 2023 kl. 9.00, uge 48' },
  notice: null,
  viewer,
  others: [],
  case: {
    ...sampleCase,
    state: 'Forberedes',
    countdown: {
      ...countdown,
      workingDays: 125,
      promise: 'Styrelsen har den 27. november 2023 mundtligt lovet at se på fristen. Ingen dato er flyttet.',
    },
    possible: [
      { act: 'Udpeg tovholder for hvert afsnit', who: 'Sekretariat Midtjylland (koordinerende)', due: null },
    ],
    refused: [{ act: 'Åbn udarbejdelsen', reason: 'Fem afsnit har ingen tovholder.' }],
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
