import type { VNode } from 'preact';
import type { AnswerView } from '../../../src/approvals/answering/answer.view.js';
import { AnswerPage } from '../../../src/approvals/answering/answer.page.js';
import { choicesOf } from '../../../src/approvals/answering/choices.pure.js';
import { ReceiptPage } from '../../../src/approvals/answering/receipt.page.js';
import type { ReceiptEntry, ReceiptView } from '../../../src/approvals/answering/receipt.view.js';
import { treeFromPlainText } from '../../../src/platform/text/document-tree.js';
import type { CaseFrame } from '../../../src/web/case-layout.js';
import { sampleDifferencePage } from '../difference/sample.js';
import { sampleView } from '../overview-sample.js';
import { actSamples } from './answer-acts.js';

const HASH = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const LONG =
  'Vi godkender under forudsætning af, at driftsansvaret er afklaret, når den samlede afrapportering forelægges, og at beredskabssamarbejdsaftalerne er indgået.';

/** The frame of a page of the case, as a chair sees it. */
export const chairFrame: CaseFrame = {
  banner: sampleView.banner,
  viewer: { name: 'Formand Midtjylland', note: 'Formand · kommunerne i Midtjylland', csrf: 'form-token' },
  notice: sampleView.notice,
  csrf: 'form-token',
  bar: {
    number: '2023-7996',
    title: 'Sikret tilbud til borgere med udviklingshæmning og dom',
    places: ['overview', 'sections', 'reply', 'deadline', 'documents', 'reminders', 'journal'],
    target: { left: '37 arbejdsdage', late: false, date: 'fre. den 31. maj 2024, uge 22' },
  },
};

const subject = {
  kind: 'section',
  id: 'placement',
  title: 'Geografisk placering',
  number: 1,
  of: 5,
} as const;
const address = '/sager/2023-7996/afsnit/placement/svar';

const answerView: AnswerView = {
  frame: chairFrame,
  subject,
  title: 'Geografisk placering, version 7',
  kicker: {
    label: 'Geografisk placering',
    href: '/sager/2023-7996/afsnit/placement',
    place: 'afsnit 1 af 5',
  },
  state: { mark: 'stage3', word: 'Til godkendelse' },
  actor: 'kommunerne i Midtjylland',
  version: 7,
  checkNumber: HASH,
  standsInFor: 'Formand Midtjylland',
  otherSeats: [{ label: 'Svar for kommunerne i Syddanmark', href: `${address}?region=DK-83` }],
  due: { date: 'onsdag den 1. maj 2024, uge 18', left: '17 arbejdsdage tilbage', late: false },
  remarks: [
    {
      tone: 'changed',
      title: 'Teksten er ændret siden dit ja',
      sentences: [
        'Kommunerne i Midtjylland godkendte version 6 torsdag den 21. marts 2024 kl. 10.12.',
        'Svaret gælder ikke for version 7.',
      ],
      words: null,
      acts: [],
    },
  ],
  changes: [
    {
      heading: 'Ændret siden dit ja',
      sentence: 'Fra version 6 til version 7. Resten er ord for ord det, der blev sagt ja til.',
      parts: [{ title: null, view: sampleDifferencePage.difference! }],
    },
  ],
  text: [
    {
      id: 'placement',
      title: null,
      body: treeFromPlainText(
        '# Placering\n\nKommunerne foreslår, at det nye tilbud placeres i Midtjylland.\n\n- et\n- to',
      ),
      margins: new Map([[2, [{ number: 4, name: 'Krav 4' }]]]),
      answers: [{ label: 'Område', value: 'Midtjylland' }],
      ledger: [
        {
          number: 4,
          text: 'Hvor tilbuddet skal ligge',
          state: { mark: 'done', word: 'Besvaret' },
          notes: [],
        },
        {
          number: 5,
          text: 'Hvilket regionsråd eller hvilken kommunalbestyrelse der kan drive tilbuddet',
          state: { mark: 'partly', word: 'Delvist besvaret' },
          notes: ['Mangler: endeligt tilsagn.', 'Sekretariat Midtjylland afklarer det senest 15. maj 2024.'],
        },
      ],
      reservations: [{ who: 'Forbehold fra kommunerne i Syddanmark', words: LONG }],
    },
  ],
  regions: [
    {
      names: 'Syddanmark',
      state: { mark: 'reservation', word: 'godkendt med forbehold' },
      basis: 'møde, 5. april 2024, registreret af sekretariatet',
      words: LONG,
    },
    { names: 'Nordjylland', state: { mark: 'done', word: 'godkendt' }, basis: null, words: null },
    {
      names: 'Hovedstaden og Sjælland',
      state: { mark: 'late', word: 'har ikke svaret, fristen var onsdag den 3. april 2024, uge 14' },
      basis: null,
      words: null,
    },
  ],
  count: '2 af 5 har godkendt.',
  form: {
    action: address,
    formKey: 'key',
    hash: HASH,
    region: 'DK-82',
    choices: choicesOf(subject, ['yes', 'yesWithReservation', 'cannotJoin', 'sentBack']),
    typed: {},
    faults: [],
    replaces: false,
  },
  lock: null,
  links: [],
};

const faultyView: AnswerView = {
  ...answerView,
  form: {
    ...answerView.form!,
    typed: { answer: 'yesWithReservation', words: '', basis: 'meeting' },
    faults: [
      { field: 'words', text: 'Skriv forbeholdet.' },
      { field: 'decidedOn', text: 'Beslutningsdatoen findes ikke i kalenderen.' },
    ],
  },
};

/** A section nobody is asked about yet, seen by a secretariat. */
const lockedView: AnswerView = {
  ...answerView,
  title: 'Tidsperspektiv',
  state: { mark: 'stage0', word: 'Ikke begyndt' },
  actor: null,
  version: null,
  checkNumber: null,
  standsInFor: null,
  otherSeats: [],
  due: null,
  remarks: [],
  changes: [],
  text: [],
  regions: [],
  count: null,
  form: null,
  lock: {
    reason: 'Afsnittet »Tidsperspektiv« er ikke begyndt. Det kan gøres, når afsnittet er til godkendelse.',
    who: ['For kommunerne i Midtjylland svarer Formand Midtjylland.'],
  },
  links: [{ label: 'Læs afsnittet', href: '/sager/2023-7996/afsnit/timeline' }],
};

const entry: ReceiptEntry = {
  mark: 'reservation',
  head: 'Godkendt med forbehold',
  did: 'Kommunerne i Midtjylland har med forbehold godkendt',
  what: 'Geografisk placering, version 7',
  facts: [
    { label: 'Nummer', value: '2023-7996 / 214' },
    { label: 'Tidspunkt', value: 'mandag den 8. april 2024 kl. 9.14' },
    { label: 'Afgivet af', value: 'Stedfortræder Midtjylland' },
    { label: 'På vegne af', value: 'Formand Midtjylland' },
    { label: 'Grundlag', value: 'Møde, 8. april 2024' },
  ],
  words: LONG,
  checkNumber: HASH,
};
const receiptView: ReceiptView = {
  frame: chairFrame,
  place: 'sections',
  mark: 'reservation',
  title: 'Godkendt med forbehold',
  at: 'mandag den 8. april 2024 kl. 9.14',
  entries: [entry],
  next: ['Hovedstaden og Sjælland mangler at svare på afsnittet.', 'Svaret gælder kun denne version.'],
  onward: { label: 'Til dine opgaver', href: '/' },
  back: { label: 'Til teksten og regionernes svar', href: address },
  undo: [{ label: 'Træk svaret tilbage', href: `${address}/tilbagetraekning` }],
};
const severalView: ReceiptView = {
  ...receiptView,
  mark: 'done',
  title: '2 svar er registreret',
  entries: [entry, { ...entry, mark: 'done', words: null, what: 'Finansiering, version 2' }],
  undo: [],
};

/** Pages of `answer` from samples, by path: for axe, narrow windows and large text. */
export const answerSamples: Readonly<Record<string, () => VNode>> = {
  '/svar': () => <AnswerPage view={answerView} />,
  '/svar-fejl': () => <AnswerPage view={faultyView} />,
  '/svar-laast': () => <AnswerPage view={lockedView} />,
  '/kvittering': () => <ReceiptPage view={receiptView} />,
  '/kvittering-flere': () => <ReceiptPage view={severalView} />,
  ...actSamples(answerView),
};
