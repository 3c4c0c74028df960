import type {
  SuggestionView,
  SuggestionsView,
  SuggestView,
} from '../../../src/drafting/suggestions/suggestions.view.js';
import { frame, head, LONG } from './section-views.js';

const said = (kind: 'same' | 'inserted' | 'deleted', text: string) =>
  ({ kind, text, marks: [], note: null }) as const;

/** Words in a paragraph, a whole paragraph, one that no longer fits, and one whose text was erased. */
export const suggestions: readonly SuggestionView[] = [
  {
    id: '1',
    number: 1,
    by: 'Anne Jensen, Sekretariat Sjælland',
    about: 'onsdag den 3. april 2024 kl. 9.12 · stykke 4, under »Antal pladser«',
    note: 'Begrundelse: Styregruppen ønsker flere pladser.',
    blocks: [
      {
        change: 'changed',
        where: null,
        note: null,
        content: {
          kind: 'text',
          level: 0,
          line: {
            change: 'changed',
            pieces: [
              said('same', 'Tilbuddet får '),
              said('deleted', '20'),
              said('inserted', `24 ${LONG}`),
              said('same', ' pladser.'),
            ],
          },
        },
      },
    ],
    fits: true,
    state: { mark: 'remarks', word: 'Åbent' },
    settled: null,
    reason: null,
    acts: ['antag', 'afvis', 'tilbagetraek'],
  },
  {
    id: '2',
    number: 2,
    by: 'Sekretariat Hovedstaden',
    about: 'onsdag den 3. april 2024 kl. 9.30 · stillet til udkast 3',
    note: null,
    blocks: [
      {
        change: 'inserted',
        where: null,
        note: 'Nyt stykke',
        content: {
          kind: 'text',
          level: 0,
          line: { change: 'inserted', pieces: [said('inserted', 'Et nyt stykke.')] },
        },
      },
    ],
    fits: false,
    state: { mark: 'remarks', word: 'Åbent' },
    settled: null,
    reason: null,
    acts: ['afvis'],
  },
];

const settled: readonly SuggestionView[] = [
  {
    ...suggestions[0]!,
    id: '3',
    number: 3,
    state: { mark: 'refused', word: 'Afvist' },
    settled: 'Afvist af Sekretariat Midtjylland mandag den 8. april 2024 kl. 9.00',
    reason: 'Begrundelse for afvisningen: Tidsplanen ligger fast.',
    acts: [],
  },
  { ...suggestions[1]!, id: '4', number: 4, blocks: null, acts: ['afvis'] },
];

export const suggestionsPage: SuggestionsView = {
  frame,
  head,
  open: suggestions,
  settled,
  done: 'Forslag 7 er antaget og står nu i udkastet.',
  writes: true,
  suggests: true,
  formKey: 'nøgle',
  refused: null,
};

export const suggestPage: SuggestView = {
  frame,
  head,
  whyNot: null,
  form: {
    lead: 'Ret i teksten herunder, som du mener, den skal lyde.',
    draft: 'Udkast 12, gemt mandag den 8. april 2024 kl. 9.02 af Sekretariat Syddanmark.',
    version: 12,
    regions: [
      { value: 'DK-84', label: 'Sekretariat Hovedstaden' },
      { value: 'DK-85', label: 'Sekretariat Sjælland' },
    ],
    formKey: 'nøgle',
    typed: {
      tekst: '# Antal pladser\n\nTilbuddet får **20-24** pladser.\n\n[[tabel 1]]',
      _grundlag:
        '{"kept":[{"type":"table","content":[{"type":"tableRow","content":[{"type":"tableCell","content":[]}]}]}]}',
    },
    faults: [],
  },
};
