import type { ReviewView } from '../../../src/drafting/writing/review.view.js';
import type { CheckView, DoneView } from '../../../src/drafting/writing/check.view.js';
import { sampleFrame as frame } from '../frame-sample.js';
import { conflictView, deskView } from './writing-views.js';

const HASH = '3f7a'.repeat(16);

/** A new version before it counts: difference, text, reason asked for and missing. */
export const checkView: CheckView = {
  frame,
  place: 'sections',
  kicker: 'Afsnit 2 af 5 · du er tovholder',
  title: 'Læg en ny version frem af Dimensionering og fordeling af borgere',
  means: ['Teksten herunder bliver version 2.', 'Svar på version 1 tæller ikke længere.'],
  warning: 'Versionen får et nummer og et kontrolnummer og kan ikke slettes.',
  exact: {
    text: {
      body: {
        type: 'doc',
        content: [{ type: 'paragraph', content: [{ type: 'text', text: '20-24 pladser.' }] }],
      },
      margins: new Map([[1, [{ number: 9, name: 'Krav 9' }]]]),
    },
    answers: [{ label: 'Pladser', value: '20-24 pladser' }],
    lines: deskView.lines,
    stands: [{ label: 'Ét nyt tilbud', value: 'Kan acceptere: hvis der bliver mindst 20 pladser' }],
    checkNumber: HASH,
  },
  difference: conflictView.form!.conflict!.difference,
  back: { label: 'Tilbage til udkastet', href: '/' },
  form: {
    action: '/',
    formKey: 'noegle-2',
    hidden: { _hash: HASH },
    asksReason: true,
    typed: {},
    faults: [{ field: 'reason', text: 'Begrundelsen skal udfyldes.' }],
    label: 'Læg version 2 frem',
  },
  reason: null,
};

/** A step that may not be taken. */
export const lockedView: CheckView = {
  ...checkView,
  exact: null,
  difference: null,
  form: null,
  reason: 'Teksten er uændret i forhold til den gældende version.',
};

export const doneView: DoneView = {
  frame,
  place: 'sections',
  mark: 'done',
  title: 'Version 2 er lagt frem',
  at: 'mandag den 8. april 2024 kl. 9.02',
  facts: [{ label: 'Nummer', value: 'Sagslog nr. 214' }],
  checkNumber: HASH,
  next: ['De andre læser den nye version, og hvad der er ændret.'],
  onward: { label: 'Læs afsnittet', href: '/' },
  back: { label: 'Se posten i sagsloggen', href: '/' },
};

/** A round of comments in which the reader's word is owed, and was sent without a choice. */
export const reviewView: ReviewView = {
  frame,
  head: deskView.head,
  version: 2,
  lead: 'Læs version 2, og fortæl tovholderen, hvad I mener.',
  steps: [],
  exact: checkView.exact,
  tally: '1 af 4 sekretariater har kommenteret',
  remarks: [
    {
      who: 'Sekretariat Sjælland',
      state: { mark: 'attention', word: 'Bør ændres' },
      text: 'Skriv, hvorfra der regnes.\n\nOg hvorfor.',
      when: 'mandag den 8. april 2024 kl. 9.02',
    },
    {
      who: 'Sekretariat Nordjylland',
      state: { mark: 'waiting', word: 'Har ikke kommenteret endnu' },
      text: null,
      when: null,
    },
  ],
  threads: [],
  commentsHref: '/',
  form: {
    action: '/',
    formKey: 'noegle-3',
    hash: HASH,
    region: 'DK-81',
    pieces: [{ number: 1, words: '20-24 pladser.' }],
    typed: { 'stykke.1': 'Hvorfor?' },
    faults: [{ field: 'kind', text: 'Vælg, hvad I mener om versionen.' }],
  },
};
