import type { HomeView, TaskRow, WaitRow } from '../../src/cases/home/home.view.js';
import type { CasesView, PortfolioRow, PortfolioView } from '../../src/cases/home/portfolio.view.js';
import { sampleView } from './overview-sample.js';

const { banner, viewer, notice } = sampleView;
const frame = { banner, viewer, notice };

const task = (more: Partial<TaskRow>): TaskRow => ({
  title: 'Kommentér Faglige forhold, version 3',
  due: {
    left: '4 arbejdsdage tilbage',
    late: false,
    date: 'fredag den 12. april 2024',
    week: 'uge 15',
    moved: 'flyttet fra den 3. april',
  },
  notes: [
    { text: 'Tovholder: Sekretariat Syddanmark.', mark: null },
    { text: 'Tre af fire regioner har kommenteret.', mark: null },
  ],
  notYet: null,
  href: '/sager/2023-7996/afsnit/professional/kommentering',
  act: 'Læs og kommentér',
  ...more,
});

const waits: WaitRow[] = [
  {
    who: 'Sekretariat Hovedstaden',
    what: 'Kommentering af Dimensionering og fordeling af borgere, version 2',
    href: '/sager/2023-7996/afsnit/dimensioning',
    date: 'fredag den 5. april 2024, uge 14',
    left: '1 arbejdsdag over fristen',
    late: true,
    reminded: 'Påmindet i dag kl. 8.00.',
  },
  {
    who: 'Formændene i Hovedstaden og Sjælland',
    what: 'Svar på Geografisk placering, version 7',
    href: '/sager/2023-7996/afsnit/placement',
    date: 'onsdag den 1. maj 2024, uge 18',
    left: '17 arbejdsdage tilbage',
    late: false,
    reminded: 'Påmindet den 3. april. Næste den 17. april.',
  },
];

const worked: PortfolioRow = {
  number: '2023-7996',
  title: 'Fornyet behandling: sikret tilbud i Vestdanmark',
  href: '/sager/2023-7996',
  note: '2023-7996 · fornyet behandling · brev af 22. november 2023',
  state: 'Afsnit udarbejdes',
  late: '2 frister overskredet',
  plan: {
    sections: [
      { mark: 'stage3', word: 'Geografisk placering: Til godkendelse' },
      { mark: 'stage1', word: 'Dimensionering og fordeling af borgere: Under udarbejdelse' },
      { mark: 'stage2', word: 'Faglige forhold: I kommentering' },
      { mark: 'stage1', word: 'Finansiering: Under udarbejdelse' },
      { mark: 'stage0', word: 'Tidsperspektiv: Ikke begyndt' },
    ],
    approved: '0 af 5 godkendt',
    next: { what: 'Kommentering slut', date: 'fre. den 12. april 2024, uge 15' },
    target: { left: '37 arbejdsdage tilbage', late: false, date: 'fre. den 31. maj 2024, uge 22' },
  },
};
const closed: PortfolioRow = {
  ...worked,
  number: '2019-0001',
  title: 'Central udmelding',
  href: '/sager/2019-0001',
  state: 'Afsluttet',
  late: null,
  plan: { ...worked.plan!, next: null, target: null },
};

const portfolio: PortfolioView = {
  words: '',
  choices: [
    { value: 'alle', label: 'Alle sager (2)', chosen: true },
    { value: 'aabne', label: 'Åbne (1)', chosen: false },
  ],
  rows: [worked, closed],
  found: '2 sager',
  empty: '',
  narrowed: false,
  withPlan: true,
  mayOpen: true,
  pages: null,
  all: null,
};

/** "Dine opgaver" with a late task, one in time, one that waits, and what others owe. */
export const homeView: HomeView = {
  ...frame,
  title: 'Dine opgaver',
  summary: '2 opgaver, 1 over fristen. Den, der haster mest, står først.',
  tasks: [
    task({
      title: 'Send Dimensionering og fordeling af borgere i kommentering',
      due: {
        left: '3 arbejdsdage over fristen',
        late: true,
        date: 'onsdag den 3. april 2024',
        week: 'uge 14',
        moved: null,
      },
      notes: [
        { text: 'Du er tovholder.', mark: null },
        { text: 'Mangler svar på 1 krav', mark: 'attention' },
      ],
      href: '/sager/2023-7996/afsnit/dimensioning/udkast',
      act: 'Skriv videre',
    }),
    task({}),
    task({
      title: 'Godkend svaret på uddybende spørgsmål 1',
      due: { left: 'Uden frist', late: false, date: null, week: null, moved: null },
      act: 'Åbn spørgsmålet',
    }),
  ],
  later: [
    task({
      title: 'Svar på Finansiering',
      notYet: 'Afsnittet er ikke sendt til godkendelse endnu.',
    }),
  ],
  waiting: waits,
  empty: null,
  administers: false,
  counting: 'Arbejdsdage tælles fra i morgen til og med fristen.',
  portfolio: { ...portfolio, all: { href: '/sager', words: 'Se alle 12 sager' } },
};

/** Somebody who owes nothing and sees no case. */
export const emptyHomeView: HomeView = {
  ...homeView,
  summary: null,
  tasks: [],
  later: [],
  waiting: [],
  empty: 'Du administrerer organisationer, personer, mandater og lukkedage.',
  administers: true,
  counting: null,
  portfolio: { ...portfolio, choices: [], rows: [], found: '0 sager', empty: 'Der er ingen sager endnu.' },
};

/** "Sager" in the middle of several pages, with a title that takes its room and words that try to be markup. */
export const casesView: CasesView = {
  ...frame,
  portfolio: {
    ...portfolio,
    words: '"><img src=x onerror=alert(1)>',
    rows: [
      worked,
      closed,
      {
        ...worked,
        number: '2024-1',
        href: '/sager/2024-1',
        title: 'Koordineretlandsdækkendespecialtilbudsforsyningsgennemgang '.repeat(4),
        plan: null,
      },
    ],
    pages: { words: 'Side 2 af 3', before: '/sager', after: '/sager?side=3' },
  },
};

/** A search that found nothing. */
export const nothingFoundView: CasesView = {
  ...frame,
  portfolio: {
    ...portfolio,
    words: 'anbringelse',
    rows: [],
    found: '0 sager med »anbringelse«',
    empty: 'Ingen af sagerne har »anbringelse« i nummer eller titel.',
    narrowed: true,
  },
};
