import type { DeskFormView, DeskView } from '../../../src/drafting/writing/desk.view.js';
import { answerFields } from '../../../src/drafting/writing/answer-fields.pure.js';
import { sampleFrame as frame } from '../frame-sample.js';
import { suggestions } from './suggestion-views.js';

const LONG =
  'Fordelingsprincippet_for_særligt_sikrede_anbringelsespladser_på_tværs_af_handlekommuner_og_regionsgrænser';

const form: DeskFormView = {
  keeps: '00000000-0000-7000-8000-000000000001',
  action: '/sager/2023-7996/afsnit/dimensioning/udkast',
  formKey: 'noegle-1',
  version: 12,
  before: null,
  merged: false,
  region: 'DK-82',
  typed: {
    tekst:
      '# Antal pladser\n\n[krav 9]\nKommunerne foreslår et nyt tilbud med **20-24** pladser.\n\n[[tabel 1]]',
    'svar.places': '20-24',
    'svar.phases': '12\n24',
    'svar.distribution': LONG,
    'krav.9.status': 'answered',
    'krav.11.status': 'partly',
    'krav.11.missing': 'overvejelser om fordelingen',
    'krav.11.clarifiedBy': 'Sekretariat Midtjylland',
    'krav.11.clarifiedByDate': '2024-04-12',
    'standpunkt.a': 'canAccept',
  },
  faults: [
    { field: 'svar.places', text: 'Skriv et helt tal eller et spænd, f.eks. 20 eller 20-24.' },
    { field: 'krav.11.clarifiedBy', text: 'Skriv, hvem der afklarer resten.' },
  ],
  saved: 'Gemt kl. 9.02',
  words: '116 ord',
  conflict: null,
  together: null,
  numbers: [],
  kept: [{ number: 1, placeholder: '[[tabel 1]]', words: `Årstal Pladser ${LONG}` }],
  section: 'dimensioning',
  fields: answerFields('dimensioning'),
  regions: [{ value: 'DK-82', label: 'Midtjylland' }],
  stands: [
    { id: 'a', title: 'Ét nyt tilbud med 20-24 pladser', description: LONG, changed: true },
    { id: 'b', title: 'To mindre afdelinger', description: null, changed: false },
  ],
  comments: [{ number: 1, name: 'Kommentar 1, Sekretariat Sjælland', block: 1, words: '' }],
  sources: [
    {
      source: 'document:1',
      label: 'Referat, »Møde«, Sekretariat Midtjylland, 3.4.2024',
      says: 'Referat, »Møde«, Sekretariat Midtjylland, 3.4.2024',
      words: 'Møde',
      written: 'dokument:1',
    },
  ],
  saveLabel: 'Gem udkast',
  goesOn: { value: 'afgiv', label: 'Gem og se, hvad der afgives' },
};

/** The desk with everything on it, and two faults. */
export const deskView: DeskView = {
  frame,
  place: 'sections',
  head: {
    kicker: 'Afsnit 2 af 5 · du er tovholder',
    title: 'Dimensionering og fordeling af borgere',
    marks: [
      { mark: 'stage1', word: 'Under udarbejdelse' },
      { mark: 'attention', word: 'Mangler svar på 1 krav', strong: true },
    ],
    back: { label: 'Læs afsnittet', href: '/' },
  },
  lead: 'Udkastet ses af de fem sekretariater og formænd, mens du skriver.',
  counts: '1 besvaret, 1 delvist, 1 mangler, 1 ikke relevant',
  lines: [
    {
      number: 9,
      text: 'Antal pladser',
      letterWord: 'skal',
      state: { mark: 'done', word: 'Besvaret' },
      note: null,
      asked: true,
      block: null,
      silent: false,
      mandatory: true,
    },
    {
      number: 10,
      text: LONG,
      letterWord: 'skal',
      state: { mark: 'missing', word: 'Mangler svar' },
      note: null,
      asked: true,
      block: null,
      silent: true,
      mandatory: true,
    },
    {
      number: 11,
      text: 'Faglige overvejelser',
      letterWord: 'anmoder',
      state: { mark: 'partly', word: 'Delvist besvaret' },
      note: `Mangler: ${LONG}`,
      asked: true,
      block: null,
      silent: false,
      mandatory: true,
    },
    {
      number: 12,
      text: 'Tilstrækkelig størrelse',
      letterWord: 'vurderer',
      state: { mark: 'notRelevant', word: 'Ikke relevant' },
      note: null,
      asked: false,
      block: null,
      silent: false,
      mandatory: false,
    },
  ],
  suggestions: { items: suggestions, href: '/forslag' },
  suggest: null,
  moved: [],
  contradictions: [
    {
      code: 'places.financing',
      text: 'Dimensionering angiver 20-24 pladser, men finansieringen er regnet for 30.',
      sides: [
        {
          section: 'dimensioning',
          title: 'Dimensionering',
          href: '/',
          lines: [{ label: 'Pladser', value: '20-24 pladser' }],
        },
        { section: 'financing', title: 'Finansiering', href: '/', lines: [] },
      ],
    },
  ],
  steps: [
    {
      label: 'Send i kommentering',
      href: '/',
      reason: 'Kan sendes, når det her er besvaret:',
      mend: [{ label: 'krav 10', href: '#mangler.10' }],
    },
    { label: 'Træk tilbage til udkast', href: '/', reason: null, mend: [] },
  ],
  wordIn: null,
  beside: [
    {
      title: 'Bidrag',
      entries: [
        {
          title: 'Kommunerne i Syddanmark',
          note: 'afgivet 21.2.2024',
          paragraphs: ['Borgere fordeles.', LONG],
        },
      ],
      empty: '',
      more: { label: 'Læs bidragene ved siden af hinanden', href: '/' },
    },
    {
      title: 'Fakta fra brevet',
      entries: [{ title: 'Overbelægning: 8,2 pct. (2020)', note: 'Kilde: brevet', paragraphs: [] }],
      empty: '',
      more: null,
    },
  ],
  form,
  text: null,
  present: null,
};

/** Somebody else saved meanwhile. */
export const conflictView: DeskView = {
  ...deskView,
  form: {
    ...form,
    faults: [],
    conflict: {
      saved: 'Sekretariat Midtjylland, mandag den 8. april 2024 kl. 9.12',
      text: `# Antal pladser\n\n${LONG}`,
      difference: {
        titles: { before: 'Den gemte tekst', after: 'Din tekst' },
        summary: '1 sted ændret.',
        reset: false,
        stretches: [],
        answers: [{ label: 'Pladser', before: '20 pladser', after: '20-24 pladser' }],
        ledger: [],
      },
    },
  },
};

/** For one who does not write here. */
export const readerView: DeskView = {
  ...deskView,
  lead: 'Teksten skrives af tovholderen, Sekretariat Syddanmark. Du kan læse den, som den står.',
  steps: [],
  form: null,
  text: {
    body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: LONG }] }] },
    margins: new Map([[1, [{ number: 9, name: 'Krav 9' }]]]),
  },
};

/** The front matter before anything is written. */
export const frontView: DeskView = {
  ...deskView,
  place: 'reply',
  head: { ...deskView.head, title: 'Sammenfatning', marks: [] },
  contradictions: [],
  steps: [],
  beside: [
    {
      title: 'Bidrag',
      entries: [],
      empty: 'Ingen regioner har afgivet bidrag til afsnittet endnu.',
      more: null,
    },
  ],
  form: {
    ...form,
    version: 0,
    saved: null,
    words: '0 ord',
    typed: {},
    faults: [],
    kept: [],
    fields: [],
    stands: [],
  },
};
