import type { VNode } from 'preact';
import { DocumentPage } from '../../../src/documents/document.page.js';
import { DocumentsPage } from '../../../src/documents/documents.page.js';
import type { DocumentLine, DocumentsView } from '../../../src/documents/documents.view.js';
import { NotePage } from '../../../src/documents/note.page.js';
import { UploadPage } from '../../../src/documents/upload.page.js';
import { JournalPage } from '../../../src/journal/journal.page.js';
import { VerdictPage } from '../../../src/journal/verdict.page.js';
import { verdictOf } from '../../../src/journal/verdict.pure.js';
import { fault, frame, HASH, LONG } from './files-frame.js';
import { planSamples } from './files-plan.js';

const line = (more: Partial<DocumentLine>): DocumentLine => ({
  id: '1',
  dated: '22.11.2023',
  theme: 'Fornyet behandling, sag 2023-7996',
  what: 'Brev · indgående',
  party: 'Social- og Boligstyrelsen',
  access: { mark: 'done', word: 'Kan udleveres' },
  file: { size: '312 kB', checkNumber: HASH.slice(0, 12) },
  ...more,
});
const list: DocumentsView = {
  frame,
  inside: true,
  mayAdd: true,
  receipt: {
    title: 'Dokumentet ligger på sagen',
    text: '»Svar fra Fåborg« er lagt på sagen mandag den 8. april 2024 kl. 9.17.',
    id: '2',
    entry: { seq: 100, checkNumber: HASH },
  },
  asked: { art: 'letter', retning: '', soeg: 'fristen' },
  filtered: true,
  lines: [line({}), line({ id: '2', theme: LONG, party: LONG, file: null })],
  shown: '1–50 af 101',
  newer: '/?side=1',
  older: '/?side=3',
};

/** Pages of `files` from samples, by path: for axe, narrow windows and large text. */
export const filesSamples: Readonly<Record<string, () => VNode>> = {
  '/dokumenter': () => <DocumentsPage view={list} />,
  '/dokumenter-tom': () => (
    <DocumentsPage
      view={{ ...list, mayAdd: false, receipt: null, filtered: false, lines: [], newer: null, older: null }}
    />
  ),
  '/dokument': () => (
    <DocumentPage
      view={{
        frame,
        id: '1',
        accessReason: null,
        form: null,
        line: line({ theme: LONG }),
        date: 'onsdag den 22. november 2023, uge 47',
        registered: 'mandag den 8. april 2024 kl. 9.17 af Sekretariat Midtjylland',
        seq: 3,
        note: `${LONG}\n\nNæste afsnit.`,
        file: { name: `${LONG}.pdf`, size: '1,2 MB', sha256: HASH, href: '/fil' },
      }}
    />
  ),
  '/dokument-nyt-fejl': () => (
    <UploadPage
      view={{
        frame,
        formKey: 'key',
        typed: {},
        faults: fault('file', 'Vælg filen.'),
        regions: [],
        asksNumber: true,
      }}
    />
  ),
  '/notat-fejl': () => (
    <NotePage view={{ frame, formKey: 'key', typed: {}, faults: fault('note', 'Notatet skal udfyldes.') }} />
  ),
  ...planSamples,
  '/sagslog': () => (
    <JournalPage
      view={{
        frame,
        onlyDecisions: false,
        sought: 98,
        shown: 'Post 49 til 99 af 99',
        newer: '/?a',
        older: '/?b',
        days: [
          {
            title: 'Fredag den 5. april 2024, uge 14',
            lines: [98, 97].map((seq) => ({
              seq,
              time: 'kl. 10.30',
              who: 'Jens Jensen',
              role: 'Formand · kommunerne i Syddanmark · på vegne af Formand Syddanmark',
              what: `godkendte ${LONG}, version 7, med forbehold.`,
              mark: 'reservation' as const,
              texts: [{ name: 'Forbehold', text: LONG, erased: seq === 97 }],
              checkNumber: HASH.slice(0, 12),
            })),
          },
        ],
      }}
    />
  ),
  '/sagslog-tom': () => (
    <JournalPage
      view={{ frame, onlyDecisions: true, sought: null, shown: null, newer: null, older: null, days: [] }}
    />
  ),
  '/sagslog-efterproevet': () => (
    <VerdictPage
      view={{
        frame,
        typed: { aftryk: '' },
        faults: [],
        verdict: verdictOf(
          {
            ok: true,
            entries: 99,
            head: HASH,
            headGiven: false,
            anchorAt: null,
            snapshot: 'replayed',
            texts: { checked: 33, erased: 1, withheld: 0 },
          },
          { now: 'mandag den 8. april 2024 kl. 9.17', last: 'fredag den 5. april 2024 kl. 10.30' },
        ),
      }}
    />
  ),
  '/sagslog-brudt': () => (
    <VerdictPage
      view={{
        frame,
        typed: { aftryk: 'x' },
        faults: fault('aftryk', 'Et kontrolnummer er 64 tegn.'),
        verdict: verdictOf({ ok: false, seq: 12, code: 'hashMismatch' }, { now: '', last: '' }),
      }}
    />
  ),
};
