import type { VNode } from 'preact';
import { CommentsPage } from '../../../src/drafting/pages/comments.page.js';
import { ContributionsPage } from '../../../src/drafting/pages/contributions.page.js';
import { factViews } from '../../../src/drafting/pages/facts.pure.js';
import { FactsPage } from '../../../src/drafting/pages/facts.page.js';
import { OptionPage, OptionsPage } from '../../../src/drafting/pages/options.page.js';
import { ReleasedPage } from '../../../src/drafting/pages/released.page.js';
import { ReleasePage } from '../../../src/drafting/pages/release.page.js';
import { SectionPage } from '../../../src/drafting/pages/section.page.js';
import { SectionsPage } from '../../../src/drafting/pages/sections.page.js';
import { VersionPage } from '../../../src/drafting/pages/version.page.js';
import { VersionsPage } from '../../../src/drafting/pages/versions.page.js';
import { SuggestPage } from '../../../src/drafting/suggestions/suggest.page.js';
import { SuggestionsPage } from '../../../src/drafting/suggestions/suggestions.page.js';
import { suggestionsPage, suggestPage } from './suggestion-views.js';
import { sampleDifferencePage } from '../difference/sample.js';
import {
  comments,
  empty,
  frame,
  full,
  HASH,
  head,
  LONG,
  option,
  options,
  text,
  thread,
  version,
} from './section-views.js';

/** Pages of `section` from samples, by path: for axe, narrow windows and large text. */
export const sectionSamples: Readonly<Record<string, () => VNode>> = {
  '/afsnit': () => (
    <SectionsPage
      view={{
        frame,
        lines: [
          {
            id: 'dimensioning',
            title: head.title,
            place: head.place,
            href: '/afsnit',
            lead: head.lead,
            yours: head.yours,
            state: head.state,
            warnings: head.warnings,
            counts: '2 besvaret, 1 delvist, 1 mangler',
            contributions: '4 af 5 bidrag afgivet',
            comments: '2 åbne kommentarer',
            next: head.next,
          },
        ],
      }}
    />
  ),
  '/afsnit-laeser': () => <ReleasedPage view={{ frame, title: 'Afsnit', versions: [] }} />,
  '/afsnit-fuldt': () => <SectionPage view={full} />,
  '/afsnit-tomt': () => <SectionPage view={empty} />,
  '/kommentarer': () => <CommentsPage view={comments} />,
  '/kommentarer-fejl': () => (
    <CommentsPage
      view={{
        ...comments,
        refused: {
          which: 'ny',
          formKey: 'nøgle',
          typed: { quote: 'Står der ikke', text: LONG },
          faults: [{ field: 'quote', text: 'Citatet står ikke i teksten. Markér stedet igen.' }],
        },
      }}
    />
  ),
  '/kommentarer-laes': () => (
    <CommentsPage view={{ ...comments, threads: [], writing: null, whyNot: 'Skrives af sekretariaterne.' }} />
  ),
  '/forslag': () => <SuggestionsPage view={suggestionsPage} />,
  '/forslag-fejl': () => (
    <SuggestionsPage
      view={{
        ...suggestionsPage,
        done: null,
        refused: {
          number: 1,
          act: 'afvis',
          formKey: 'nøgle',
          typed: { 'begrundelse-1': LONG },
          faults: [{ field: 'begrundelse-1', text: 'Begrundelsen må højst være på 10.000 tegn.' }],
        },
      }}
    />
  ),
  '/forslag-tomt': () => (
    <SuggestionsPage
      view={{ ...suggestionsPage, open: [], settled: [], done: null, writes: false, suggests: false }}
    />
  ),
  '/forslag-nyt': () => <SuggestPage view={suggestPage} />,
  '/forslag-nyt-fejl': () => (
    <SuggestPage
      view={{
        ...suggestPage,
        form: {
          ...suggestPage.form!,
          faults: [
            { field: 'tekst', text: 'Teksten er ikke ændret. Skriv dit forslag i den, før du sender.' },
          ],
        },
      }}
    />
  ),
  '/forslag-nyt-nej': () => (
    <SuggestPage view={{ ...suggestPage, form: null, whyNot: 'Ændringer foreslås af sekretariaterne.' }} />
  ),
  '/bidrag-samlet': () => (
    <ContributionsPage
      view={{
        frame,
        head,
        options,
        answers: [{ label: 'Pladser', values: ['20-24 pladser', null] }],
        columns: [
          {
            code: 'DK-81',
            region: 'Nordjylland',
            state: { mark: 'done', word: 'Afgivet 7.2.' },
            note: null,
            body: text.body,
            checkNumber: HASH,
            ownDraft: false,
            comment: '/kommentar',
          },
          {
            code: 'DK-82',
            region: 'Midtjylland',
            state: { mark: 'waiting', word: 'Ikke afgivet endnu' },
            note: 'Gemt fredag den 5. april 2024 kl. 14.02',
            body: text.body,
            checkNumber: null,
            ownDraft: true,
            comment: null,
          },
        ],
      }}
    />
  ),
  '/fakta': () => (
    <FactsPage
      view={{
        frame,
        facts: factViews.map((fact, index) => ({
          ...fact,
          uses: index === 0 ? [{ label: 'Faglige forhold, stykke 4', href: '/stykke' }] : [],
        })),
        register: [
          {
            name: 'places',
            title: 'Antal pladser',
            fact: { ...factViews[0]!, id: 'sag.places' },
            entered: 'Ført på sagen af Sekretariat Sjælland.',
            uses: [
              { label: 'Dimensionering', href: '/stykke', outdated: false },
              { label: 'Finansiering skriver »20 pladser«', href: '/stykke', outdated: true },
            ],
          },
          { name: 'opening', title: 'Ibrugtagning', fact: null, entered: null, uses: [] },
        ],
        own: {
          fact: { ...factViews[0]!, id: 'sag.model' },
          entered: 'Ført på sagen af Sekretariat Sjælland.',
        },
        mayEnter: true,
      }}
    />
  ),
  '/muligheder-tomt': () => (
    <OptionsPage
      view={{
        frame,
        head,
        table: { regions: [], options: [] },
        mayPropose: true,
        formKey: 'n',
        refused: null,
      }}
    />
  ),
  '/mulighed': () => (
    <OptionPage
      view={{
        frame,
        head,
        table: options,
        option,
        past: [{ text: 'Kommunerne i Nordjylland: støtter', when: 'fredag den 1. marts 2024 kl. 9.00' }],
        positions: [{ region: 'DK-82', label: 'Sekretariat Midtjylland', stand: null, condition: null }],
        mayPropose: true,
        mayWord: true,
        formKey: 'n',
        refused: {
          which: 'standpunkt',
          formKey: 'n',
          typed: { condition: LONG },
          faults: [{ field: 'stand', text: 'Vælg et standpunkt.' }],
        },
      }}
    />
  ),
  '/versioner': () => (
    <VersionsPage
      view={{
        frame,
        head,
        lines: [
          {
            number: 2,
            current: true,
            made: version.made,
            by: 'Sekretariat Midtjylland',
            checkNumber: HASH,
            answers: '2 godkendt, 1 sendt tilbage',
            releasedTo: 'KL',
            href: '/version',
            difference: '/forskel',
            release: '/frigivelse',
          },
        ],
      }}
    />
  ),
  '/versioner-tomt': () => <VersionsPage view={{ frame, head, lines: [] }} />,
  '/version': () => (
    <VersionPage
      view={{
        ...version,
        inside: {
          by: 'Sekretariat Midtjylland',
          threads: [thread(1, false)],
          answers: [
            {
              region: 'Nordjylland',
              state: { mark: 'reservation', word: 'Godkendt med forbehold' },
              basis: 'fredag den 5. april 2024, uge 14, møde',
              words: LONG,
            },
          ],
          before: { number: 1, href: '/forskel', view: sampleDifferencePage.difference },
          sinceAnswer: '/siden',
          releasedTo: 'KL',
          release: '/frigivelse',
        },
      }}
    />
  ),
  '/version-laeser': () => (
    <VersionPage view={{ ...version, head: { ...head, state: null }, inside: null }} />
  ),
  '/frigivelse': () => (
    <ReleasePage
      view={{
        frame,
        head,
        version: 2,
        checkNumber: HASH,
        released: [{ id: 'a', name: 'Læser KL', when: 'fredag den 5. april 2024 kl. 9.00' }],
        readers: [{ value: 'b', label: 'Læser Aarhus Kommune', hint: 'Aarhus Kommune' }],
        formKey: 'n',
        typed: {},
        faults: [{ field: 'personIds', text: 'Vælg mindst én læser.' }],
      }}
    />
  ),
};
