import { placementContent, sampleProcedure } from './sample-section.js';
import { parseTree, treeFromPlainText } from '../../src/platform/text/document-tree.js';
import type { ReplyInput } from '../../src/reply/reply-input.js';

const cell = (type: string, text: string) => ({
  type,
  content: [{ type: 'paragraph', content: text === '' ? [] : [{ type: 'text', text }] }],
});
const row = (types: string[], texts: string[]) => ({
  type: 'tableRow',
  content: texts.map((text, index) => cell(types[index]!, text)),
});

const led = (text: string, mark: object) => ({ type: 'text', text, marks: [mark] });
const OPGOERELSE = {
  type: 'cite',
  attrs: { source: 'document:1', says: 'Referat, »Økonomi«, Sekretariat Midtjylland, 3.4.2024' },
};

const financingBody = parseTree({
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Model' }] },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Der foreslås ' },
        { type: 'text', text: 'objektiv', marks: [{ type: 'strong' }] },
        { type: 'text', text: ' finansiering <b>&</b> “klar” drift.' },
      ],
    },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Udgifterne følger ' },
        led('styregruppens opgørelse', OPGOERELSE),
        { type: 'text', text: ', se ' },
        led('vejledningen & lov', { type: 'link', attrs: { href: 'https://www.sm.dk/vejledning?a=1&b=2' } }),
        { type: 'text', text: ' samt ' },
        led('bilaget', OPGOERELSE),
        { type: 'text', text: '.' },
      ],
    },
    { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Etaper' }] },
    {
      type: 'orderedList',
      content: ['Anlæg', 'Drift'].map((text) => ({
        type: 'listItem',
        content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
      })),
    },
    {
      type: 'table',
      content: [
        row(['tableHeader', 'tableHeader'], ['År', 'Pladser']),
        row(['tableHeader', 'tableCell'], ['2027', '12']),
        row(['tableHeader', 'tableCell'], ['2028', '']),
      ],
    },
  ],
});

/** A whole reply of two sections and three regions; only for tests. Every kind of block and answer occurs. */
export const sampleReply: ReplyInput = {
  procedure: sampleProcedure,
  title: 'Sikret tilbud i Vestdanmark',
  agencyCaseNumber: '2023-7996',
  ownCaseNumber: '2024-017',
  recipient: 'Social- og Boligstyrelsen',
  date: '2024-05-31',
  version: 2,
  regions: sampleProcedure.regions,
  frontMatter: {
    revision: 3,
    content: {
      body: treeFromPlainText('# Den samlede løsning\n\nKommunerne foreslår én løsning.'),
      answers: {},
      ledger: { 'overall.solution': { status: 'answered', paragraph: 2 } },
    },
  },
  sections: [
    {
      id: 'placement',
      revision: 9,
      content: placementContent,
      answers: [
        { region: 'DK-81', kind: 'yes', basis: 'authority', date: '2024-04-04' },
        {
          region: 'DK-82',
          kind: 'yes',
          basis: 'meeting',
          forum: 'Socialdirektørforum',
          date: '2024-04-05',
          registered: true,
        },
        {
          region: 'DK-83',
          kind: 'yesWithReservation',
          basis: 'written',
          date: '2024-04-06',
          words: 'Driftsansvaret bør aftales skriftligt.',
        },
      ],
    },
    {
      id: 'financing',
      revision: 3,
      content: {
        body: financingBody,
        answers: { form: 'new', model: 'objective' },
        ledger: { 'financing.model': { status: 'declined', reason: 'Afventer oplysning om Kofoedsminde' } },
      },
      answers: [
        { region: 'DK-81', kind: 'yes', basis: 'meeting', date: '2024-04-08' },
        {
          region: 'DK-82',
          kind: 'cannotJoin',
          basis: 'written',
          date: '2024-04-09',
          words: 'Vi ønsker takst.',
          named: true,
        },
      ],
    },
  ],
  endorsements: [
    { region: 'DK-81', kind: 'yes', basis: 'meeting', date: '2024-05-21' },
    {
      region: 'DK-82',
      kind: 'yesWithReservation',
      basis: 'authority',
      date: '2024-05-22',
      words: 'Fordelingen bør vurderes igen.',
    },
  ],
  standpoints: [
    { region: 'DK-82', words: 'Vi lægger vægt på nærhed.\n\nVi deltager gerne.' },
    { region: 'DK-81', words: 'Taksten bør drøftes.', section: 'financing' },
  ],
  politicalTreatment: [
    { region: 'DK-82', text: 'KKR Midtjylland har taget sagen til efterretning.', date: '2024-05-15' },
  ],
  explanations: [
    { text: 'To afsnit angiver forskellige etaper.', explanation: 'Tidsplanen gælder første etape.' },
  ],
};
