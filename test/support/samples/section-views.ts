import type { CommentsView } from '../../../src/drafting/pages/comments.view.js';
import { factViews } from '../../../src/drafting/pages/facts.pure.js';
import type { OptionView } from '../../../src/drafting/pages/options.view.js';
import type { SectionView, ShownText } from '../../../src/drafting/pages/section.view.js';
import type { ThreadView } from '../../../src/drafting/pages/threads.pure.js';
import { treeFromPlainText } from '../../../src/platform/text/document-tree.js';
import type { CaseFrame } from '../../../src/web/case-layout.js';

// What the sample pages of a section show.

export const HASH = 'da665220e61ab22d2cda5a4d7fda85b5da048cb97cf1784c255cec222c116aeb';
export const LONG = 'Sikkerhedsbekendtgørelsesfortolkningsbidrag'.repeat(3);

export const frame: CaseFrame = {
  banner: {
    clock: 'Demo: uret står på mandag den 8. april 2024 kl. 9.00, uge 15',
    mail: 'Post sendes ikke ud af huset',
  },
  viewer: { name: 'Sekretariat Midtjylland', note: 'Sekretariat · kommunerne i Midtjylland', csrf: 'token' },
  notice: 'Eksempelindhold til afprøvning af systemet.',
  csrf: 'token',
  bar: {
    number: '2023-7996',
    title: 'Sikret tilbud til borgere med udviklingshæmning og dom',
    places: ['overview', 'sections', 'reply', 'deadline', 'documents', 'reminders', 'journal'],
    target: { left: '37 arbejdsdage', late: false, date: 'fre. den 31. maj 2024, uge 22' },
  },
};

export const head = {
  number: '2023-7996',
  section: 'dimensioning',
  title: 'Dimensionering og fordeling af borgere',
  place: 'Afsnit 2 af 5',
  lead: 'Tovholder: Sekretariat Midtjylland',
  yours: 'I er tovholder',
  state: { mark: 'stage1', word: 'Under udarbejdelse' },
  warnings: [
    { mark: 'attention', word: 'Mangler svar på 1 krav' },
    { mark: 'late', word: 'Kommenteringen skulle være slut onsdag den 3. april 2024, uge 14' },
  ],
  next: 'Svar senest onsdag den 1. maj 2024, uge 18',
} as const;

const row = (number: number, silent: boolean) => ({
  number,
  text: silent ? 'Hvordan borgerne fordeles' : 'Antal pladser i det nye tilbud',
  letterWord: 'skal',
  mandatory: true,
  state: silent
    ? ({ mark: 'missing', word: 'Mangler svar' } as const)
    : ({ mark: 'partly', word: 'Delvist besvaret' } as const),
  silent,
  note: silent ? null : 'Mangler: etaper. Sekretariat Midtjylland afklarer det senest 12. april.',
  block: silent ? null : 2,
});
export const ledger = { tally: '1 delvist, 1 mangler', rows: [row(9, false), row(10, true)] };

export const thread = (number: number, resolved: boolean): ThreadView => ({
  id: `00000000-0000-4000-8000-00000000000${number}`,
  number,
  by: 'Sekretariat Sjælland',
  when: 'fredag den 5. april 2024 kl. 14.02',
  changed: true,
  mentions: 'Sekretariat Midtjylland',
  reworded: false,
  words: 'pladser',
  text: `<script>alert(${number})</script> Henvis til brevets tal.\n${LONG}`,
  own: true,
  of: 'revision',
  about: 'Til version 7',
  block: resolved ? null : 2,
  quote: 'pladser',
  lost: resolved,
  resolved,
  region: 'DK-85',
  answers: [
    {
      id: `00000000-0000-4000-8000-00000000001${number}`,
      number: number + 10,
      by: 'Kollega, Sekretariat Midtjylland',
      when: 'fredag den 5. april 2024 kl. 15.10',
      changed: false,
      mentions: '',
      text: resolved ? null : 'Det tilføjer vi.',
      own: false,
    },
  ],
});

export const text: ShownText = {
  kind: 'revision',
  made: 'Version 7 fra tirsdag den 2. april 2024 kl. 15.05.',
  checkNumber: HASH,
  href: '/version',
  body: treeFromPlainText(`# Antal pladser\n\nVi foreslår 20-24 pladser. ${LONG}\n\n- en etape\n- to etaper`),
  margins: new Map([[2, [{ number: 9, name: 'Krav 9', href: '#krav-9' }]]]),
  notes: new Map([
    [2, [{ id: 'a', number: 1, words: '20-24 pladser', name: 'Kommentar 1', href: '#kommentar-1' }]],
  ]),
  answers: [{ label: 'Pladser', value: '20-24 pladser' }],
};

export const option: OptionView = {
  id: '00000000-0000-4000-8000-000000000099',
  number: 1,
  version: 2,
  title: 'Ét nyt tilbud med 20-24 pladser',
  description: 'Tre bogrupper.',
  withdrawn: null,
  href: '/mulighed',
  stands: [
    { state: { mark: 'done', word: 'Støtter' }, condition: null, note: 'Taget til en tidligere ordlyd' },
    { state: { mark: 'late', word: 'Ikke afgivet' }, condition: null, note: 'frist 1.3.' },
  ],
};
export const options = { regions: ['Nordjylland', 'Hovedstaden'], options: [option] };

export const full: SectionView = {
  frame,
  head,
  acts: {
    links: [{ label: 'Skriv udkast', href: '/udkast', owed: true }],
    locks: [{ label: 'Send i kommentering', reason: 'Kan sendes, når krav 10 er besvaret.' }],
  },
  statutory: 'Fornyet behandling · Afsnit 2 af 5',
  printed: 'mandag den 8. april 2024 kl. 9.20 af Sekretariat Midtjylland',
  text,
  otherText: { note: 'Tovholderen har gemt et nyere udkast.', label: 'Læs udkastet', href: '/udkast' },
  ledger,
  others: [{ title: 'Finansiering', href: '/finansiering', tally: '2 af 4' }],
  contradictions: [
    {
      code: 'places.financing',
      text: 'Dimensionering angiver 20-24 pladser, men finansieringen er regnet for 30.',
      sides: [
        { section: 'dimensioning', title: 'Dimensionering', href: '/a', lines: text.answers },
        { section: 'financing', title: 'Finansiering', href: '/b', lines: [] },
      ],
    },
  ],
  contributions: [
    { region: 'Nordjylland', state: { mark: 'done', word: 'Afgivet 7.2.' }, note: null, href: '/bidrag' },
    { region: 'Hovedstaden', state: { mark: 'late', word: 'Ikke afgivet' }, note: 'frist 1.3.', href: null },
  ],
  options,
  facts: factViews,
  threads: [thread(1, false)],
  openSuggestions: 2,
  versions: [2, 1],
  sinceAnswer: '/siden',
  quoteTo: '/kommentarer?om=version',
};

export const empty: SectionView = {
  ...full,
  head: { ...head, warnings: [], next: null, yours: null },
  acts: { links: [], locks: [] },
  text: null,
  otherText: null,
  ledger: { tally: '2 mangler', rows: [row(9, true), row(10, true)] },
  contradictions: [],
  options: { regions: [], options: [] },
  threads: [],
  versions: [],
  sinceAnswer: null,
};

export const comments: CommentsView = {
  frame,
  head,
  begin: {},
  threads: [
    { thread: thread(1, false), maySettle: true },
    { thread: thread(2, true), maySettle: true },
  ],
  writing: {
    texts: [
      {
        subject: 'revision',
        hash: HASH,
        ofRegion: null,
        label: 'Version 7',
        href: '/om-version',
        chosen: true,
        blocks: [{ value: '1', label: 'Stykke 1: »Antal pladser«' }],
      },
      {
        subject: 'contribution',
        hash: HASH,
        ofRegion: 'DK-83',
        label: 'Bidraget fra kommunerne i Syddanmark',
        href: '/om-bidrag',
        chosen: false,
        blocks: [],
      },
    ],
    people: [{ value: 'p', label: 'Formand Sjælland (formand, Sjælland)' }],
    regions: [{ value: 'DK-82', label: 'Sekretariat Midtjylland' }],
  },
  whyNot: null,
  formKey: 'nøgle',
  refused: null,
};

export const version = {
  frame,
  head,
  statutory: full.statutory,
  printed: full.printed,
  number: 2,
  made: 'tirsdag den 2. april 2024 kl. 15.05',
  current: true,
  checkNumber: HASH,
  text,
  ledger,
};
