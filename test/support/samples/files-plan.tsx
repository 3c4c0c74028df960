import type { VNode } from 'preact';
import { DeadlinePage } from '../../../src/deadlines/deadline.page.js';
import type { DateView, DeadlineView } from '../../../src/deadlines/deadline.view.js';
import { ExtensionCheckPage } from '../../../src/deadlines/extension-check.page.js';
import { ExtensionFormPage } from '../../../src/deadlines/extension-form.page.js';
import { RehearsalPage } from '../../../src/reminders/rehearsal.page.js';
import { RemindersPage } from '../../../src/reminders/reminders.page.js';
import type { RemindersView } from '../../../src/reminders/reminders.view.js';
import { sampleTimeline } from '../timeline-sample.js';
import { fault, frame, HASH, LONG } from './files-frame.js';

const date = (name: string, more: Partial<DateView>): DateView => ({
  name,
  date: 'fredag den 31. maj 2024, uge 22',
  left: '37 arbejdsdage tilbage',
  late: false,
  strong: false,
  rule: 'Det interne mål er den sidste arbejdsdag til og med den formelle frist.',
  movedBy: 'Ikke flyttet.',
  confirmedBy: 'Ingen har bekræftet den.',
  confirmedHref: '/dokument',
  before: null,
  ...more,
});
const deadline: DeadlineView = {
  frame,
  receipt: {
    title: 'Anmodningen er registreret',
    when: 'Registreret mandag den 8. april 2024 kl. 9.17.',
    next: 'Ingen dato er flyttet.',
    seq: 100,
    checkNumber: HASH,
  },
  dates: [
    date('Styrelsens frist', { date: 'lørdag den 1. juni 2024, uge 22 kl. 23.59' }),
    date('Internt mål', { strong: true, late: true, left: '3 arbejdsdage siden', before: 'Var før.' }),
    date('Mulig, hvis styrelsen bekræfter', { left: null }),
  ],
  standing: ['Der er bedt om en anden frist.'],
  acts: [
    { label: 'Bed om en anden frist', href: '/a', locked: null },
    { label: 'Registrér styrelsens skriftlige svar', href: '/b', locked: null },
    { label: 'Registrér et mundtligt tilsagn', href: '/c', locked: 'Der er ikke bedt om fristforlængelse.' },
  ],
  whoActs: null,
  extensions: [
    {
      number: 1,
      sections: 'kun Finansiering',
      asked: 'til fredag den 28. juni 2024, uge 26',
      opened: 'Registreret 8.4.2024',
      promise: { text: 'til fredag den 28. juni 2024, uge 26', noteHref: '/n' },
      state: { mark: 'done', word: 'Givet' },
      answer: 'til fredag den 28. juni 2024, uge 26',
      answerHref: '/d',
    },
  ],
  timeline: sampleTimeline,
};
const form = {
  frame,
  formKey: 'key',
  notes: [{ value: 'n', label: LONG }],
  documents: [],
  sections: [{ value: 'financing', label: 'Finansiering' }],
};

const reminders: RemindersView = {
  frame,
  any: true,
  asked: { tilstand: 'failed', modtager: '' },
  receivers: [{ value: '', label: 'Alle' }],
  chips: [
    { href: '/?1', label: 'Alle', mark: null, count: 1041, current: false },
    { href: '/?2', label: 'Fejlet', mark: 'late', count: 1, current: true },
    { href: '/?3', label: 'Sprunget over', mark: 'notRelevant', count: 5, current: false },
  ],
  groups: [
    {
      title: 'Mandag den 8. april 2024, uge 15: i dag',
      more: { text: 'Vis 22 flere', href: '/?alle=ja' },
      lines: [
        {
          key: '1',
          time: '9.4. kl. 8.00',
          act: 'Send Dimensionering og fordeling af borgere i kommentering',
          step: '3 arbejdsdage efter fristen 3.4.',
          to: 'Sekretariaterne i Nordjylland, Midtjylland, Syddanmark, Hovedstaden og Sjælland',
          fate: { mark: 'late', word: 'Fejlet' },
          mails: [{ id: 'm', text: 'Se forsøgene til Sekretariat Midtjylland', href: '/?mail' }],
          notes: ['Modtagerens postserver afviste midlertidigt (451).', 'Næste forsøg kl. 9.08, nr. 4.'],
        },
      ],
    },
  ],
  proposed: { til: '2024-06-01', maal: '', antag: 'intet' },
};

/** Pages of deadline and reminders from samples, by path. */
export const planSamples: Readonly<Record<string, () => VNode>> = {
  '/frist': () => <DeadlinePage view={deadline} />,
  '/frist-tom': () => (
    <DeadlinePage
      view={{
        ...deadline,
        receipt: null,
        acts: [],
        whoActs: 'Fristforlængelse registreres af det koordinerende sekretariat, Sekretariat Midtjylland.',
        extensions: [],
        timeline: null,
      }}
    />
  ),
  '/frist-anmodning': () => <ExtensionFormPage view={{ ...form, act: 'request', typed: {}, faults: [] }} />,
  '/frist-tilsagn': () => (
    <ExtensionFormPage
      view={{
        ...form,
        act: 'promise',
        typed: {},
        faults: fault('until', 'Den lovede frist skal være en dato.'),
      }}
    />
  ),
  '/frist-svar': () => (
    <ExtensionFormPage
      view={{ ...form, act: 'answer', typed: {}, faults: fault('outcome', 'Vælg, hvad styrelsen svarede.') }}
    />
  ),
  '/frist-tjek': () => (
    <ExtensionCheckPage
      view={{
        frame,
        act: 'answer',
        formKey: 'key',
        typed: { until: '2024-06-28' },
        answers: [{ name: 'Hvad er den nye frist?', text: 'fredag den 28. juni 2024, uge 26' }],
        effect: 'Styrelsens frist, det interne mål, milepælene og påmindelserne flyttes på én gang.',
        moves: [
          {
            what: 'Godkendelse: Dimensionering og fordeling af borgere for 5 regioner',
            now: 'onsdag den 1. maj 2024, uge 18',
            after: 'fredag den 31. maj 2024, uge 22',
            why: 'Sidste møde i DASSOS før fredag den 7. juni 2024, uge 23.',
            passed: true,
          },
        ],
      }}
    />
  ),
  '/paamindelser': () => <RemindersPage view={reminders} />,
  '/paamindelser-tom': () => <RemindersPage view={{ ...reminders, any: false, groups: [] }} />,
  '/proevekoersel': () => (
    <RehearsalPage
      view={{
        frame,
        typed: { til: '2024-05-03', maal: '2024-06-14', antag: 'planen' },
        file: '/?fil',
        faults: [],
        result: {
          period: '9. april 2024 til 3. maj 2024, 19 arbejdsdage.',
          assumed: ['Som om det interne mål var flyttet til fredag den 14. juni 2024, uge 24.'],
          notes: ['Uden stedfortræder på nogle eller alle dagene: Formand Sjælland.'],
          figures: [{ name: 'Heraf til andre end den, der skylder handlingen', count: 38 }],
          milestones: [
            {
              key: '1',
              act: 'Svar på Finansiering',
              dated: 'Senest onsdag den 1. maj 2024, uge 18',
              lines: [
                {
                  key: '1',
                  time: '17.4.',
                  step: '10 arbejdsdage før 1.5.',
                  to: 'Formand Nordjylland, Stedfortræder Hovedstaden (stedfortræder)',
                  fate: { mark: 'sent', word: 'Sendes' },
                  note: null,
                },
              ],
            },
          ],
        },
      }}
    />
  ),
  '/proevekoersel-fejl': () => (
    <RehearsalPage
      view={{
        frame,
        typed: { til: '2025-01-01', maal: '', antag: 'intet' },
        file: null,
        faults: fault('til', 'Vælg en dato fra i morgen og senest 9. juli 2024.'),
        result: null,
      }}
    />
  ),
};
