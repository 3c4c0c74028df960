import type { DifferencePageView } from '../../../src/drafting/difference.page.js';
import { compareContents } from '../../../src/drafting/difference/difference.pure.js';
import { differenceView } from '../../../src/drafting/difference/view.pure.js';
import { revisionHash, type SectionContent } from '../../../src/drafting/section-content.pure.js';
import { parseTree, treeFromPlainText, type Block } from '../../../src/platform/text/document-tree.js';
import { fornyetBehandlingV1 } from '../../../src/procedure/fornyet-behandling.v1.js';

const plain = (text: string): readonly Block[] => treeFromPlainText(text).content;
const text = (value: string, ...marks: ('strong' | 'em')[]) =>
  marks.length === 0
    ? { type: 'text', text: value }
    : { type: 'text', text: value, marks: marks.map((type) => ({ type })) };
const table = (...rows: string[][]) => ({
  type: 'table',
  content: rows.map((cells, row) => ({
    type: 'tableRow',
    content: cells.map((cell, column) => ({
      type: row === 0 || column === 0 ? 'tableHeader' : 'tableCell',
      content: [{ type: 'paragraph', content: [text(cell)] }],
    })),
  })),
});

const steady = [
  '## Valget af landsdel',
  'De fleste borgere i målgruppen kommer fra Vestdanmark, og deres pårørende bor der.',
  'Afstanden har betydning for udslusning, for besøg og for samarbejdet med handlekommunen.',
  'Et tilbud i Midtjylland kan nås fra både Nordjylland og Syddanmark inden for en arbejdsdag.',
  'Adgangen til faguddannet personale er undersøgt sammen med uddannelserne i området.',
].join('\n\n');

const before: SectionContent = {
  body: parseTree({
    type: 'doc',
    content: [
      ...plain(
        '# Placering\n\nKommunerne foreslår, at det nye tilbud placeres i Midtjylland. Kommune og adresse er ikke valgt.',
      ),
      ...plain('## Driftsansvar\n\nDriftsansvaret placeres hos et regionsråd.'),
      ...plain(steady),
      ...plain(
        '## Modtagepligt\n\nModtagepligten foreslås placeret hos kommunalbestyrelsen i den kommune, hvor tilbuddet ligger.',
      ),
      ...plain(
        '- adgang til faguddannet personale\n- afstand til psykiatrisk hospital\n- mulighed for lokalplan',
      ),
      table(['Etape', 'Pladser', 'Åbner'], ['Første', '12', '2026'], ['Anden', '24', '2028']),
      ...plain('Et mellemafsnit, som udgår, fordi det gentager indledningen.'),
      {
        type: 'paragraph',
        content: [text('Fristen er '), text('1. juni 2024', 'strong'), text(' og flyttes ikke.')],
      },
    ],
  }),
  answers: {
    region: 'DK-82',
    operator: { name: 'Region Midtjylland', kind: 'region', consent: 'asked' },
  },
  ledger: {
    'placement.location': { status: 'answered', paragraph: 2 },
    'placement.operator': { status: 'answered', paragraph: 4 },
    'placement.admissionDuty': { status: 'answered', paragraph: 11 },
  },
};

const after: SectionContent = {
  body: parseTree({
    type: 'doc',
    content: [
      ...plain(
        '# Placering\n\nKommunerne foreslår, at det nye tilbud placeres i Midtjylland. Kommune og adresse er ikke valgt.',
      ),
      ...plain(
        '## Driftsansvar\n\nDriftsansvaret er endnu ikke afklaret. Kommunerne i Nordjylland afklarer det inden den 15. maj 2024.',
      ),
      ...plain(steady),
      ...plain(
        '## Modtagepligt\n\nModtagepligten måles på de krav, der i dag gælder for Kofoedsminde.\n\nModtagepligten foreslås placeret hos kommunalbestyrelsen i den kommune, hvor tilbuddet ligger.',
      ),
      ...plain(
        '- mulighed for lokalplan\n- adgang til faguddannet personale\n- afstand til psykiatrisk hospital og retskreds',
      ),
      table(
        ['Etape', 'Pladser', 'Heraf sikrede', 'Åbner'],
        ['Første', '14', '6', '2026'],
        ['Anden', '24', '12', '2028'],
        ['Tredje', '30', '15', '2030'],
      ),
      {
        type: 'paragraph',
        content: [text('Fristen er 1. juni 2024 og '), text('flyttes ikke', 'em'), text('.')],
      },
    ],
  }),
  answers: {
    region: 'DK-82',
    municipality: 'Viborg Kommune',
    operator: {
      name: 'Region Midtjylland',
      kind: 'region',
      consent: 'conditional',
      condition: 'Behovet er fastslået.',
    },
  },
  ledger: {
    'placement.location': { status: 'answered', paragraph: 2 },
    'placement.operator': {
      status: 'partly',
      paragraph: 4,
      missing: 'Hvem der påtager sig driften',
      clarifiedBy: 'Kommunerne i Nordjylland',
      clarifiedByDate: '2024-05-15',
    },
    'placement.admissionDuty': { status: 'answered', paragraph: 12 },
  },
};

const page = {
  frame: {
    banner: {
      clock: 'Demo: uret står på mandag den 8. april 2024 kl. 9.00, uge 15',
      mail: 'Post sendes ikke ud af huset',
    },
    viewer: { name: 'Formand Midtjylland', note: 'Svarer for kommunerne i Midtjylland', csrf: null },
    notice: null,
    csrf: null,
    bar: {
      number: '2023-7996',
      title: 'Sikret tilbud',
      places: ['overview', 'sections'] as const,
      target: null,
    },
  },
  sectionHref: '/sager/2023-7996/afsnit/placement',
  sectionNumber: 'Afsnit 1 af 5',
  sectionTitle: 'Geografisk placering',
  word: '/sager/2023-7996/afsnit/placement/forskel/word?fra=6&til=7',
  others: [4, 5].map((number) => ({ title: `Version ${number}`, href: `/forskel?fra=${number}&til=7` })),
};

/** The page with every kind of change there is. */
export const sampleDifferencePage: DifferencePageView = {
  ...page,
  versions: [
    {
      side: 'Før',
      title: 'Version 6',
      made: 'torsdag den 21. marts 2024 kl. 10.12',
      note: 'Kommunerne i Midtjylland sagde ja til den torsdag den 21. marts 2024 kl. 15.00',
      checkNumber: revisionHash(before),
    },
    {
      side: 'Nu',
      title: 'Version 7',
      made: 'tirsdag den 2. april 2024 kl. 15.05',
      note: null,
      checkNumber: revisionHash(after),
    },
  ],
  difference: differenceView(
    fornyetBehandlingV1,
    compareContents(fornyetBehandlingV1, 'placement', before, after),
    {
      before: { title: 'Version 6', content: before },
      after: { title: 'Version 7', content: after },
    },
  ),
};

/** The page of two versions that are the same. */
export const sampleNoDifferencePage: DifferencePageView = {
  ...page,
  versions: sampleDifferencePage.versions.map((version) => ({
    ...version,
    checkNumber: revisionHash(before),
  })),
  difference: null,
};
