import type { CasePageReading } from '../../cases/case-pages.reads.js';
import { namesOf } from '../../identity/people.reads.js';
import { Refused } from '../../platform/commands/refusal.js';
import { textsNow, type TextsNow } from '../api/texts-now.js';
import { contradictions, type Contradiction } from '../contradictions.pure.js';
import type { ContributionContent } from '../contributions/contribution-content.pure.js';
import {
  contributionComments,
  contributionDraftOf,
  contributionsTo,
  readAsRegion,
  type ContributionRow,
} from '../contributions/contributions.reads.js';
import { commentsOf } from '../comments/comments.reads.js';
import { threadsOf, type ThreadView } from '../pages/threads.pure.js';
import { coverage, type CoverageLine } from '../coverage.pure.js';
import { savedDraftOf } from '../drafts.reads.js';
import { optionsOf, type OptionRow } from '../options/options.reads.js';
import type { KnownSource } from '../sources/known-sources.pure.js';
import { knownSources } from '../sources/sources.reads.js';
import { movedFacts, withFacts, type MovedFact, type Register } from '../case-facts/register.pure.js';
import { registerAtHand } from '../register-contradictions.pure.js';
import { emptyContent, FRONT_MATTER, silentLines, type SectionContent } from '../section-content.pure.js';
import { suggestionViews } from '../suggestions/suggestion-views.js';
import { suggestionsOf } from '../suggestions/suggestions.reads.js';
import type { SuggestionView } from '../suggestions/suggestions.view.js';
import { ownRegions, writerIn } from './seat.js';

/** What is written: a section's draft (the front matter is section `overall`), or a region's contribution to it. */
export interface WritingSubject {
  readonly kind: 'draft' | 'contribution';
  readonly section: string;
  /** Whose contribution; the reader's own region when absent. */
  readonly region?: string | undefined;
}

/** What was saved last; version 0 before the first time. */
export interface SavedWriting {
  readonly version: number;
  readonly content: SectionContent & Partial<Pick<ContributionContent, 'positions'>>;
  readonly hash: string | null;
  /** Name of whoever saved it. */
  readonly savedBy: string | null;
  /** ISO UTC. */
  readonly savedAt: string | null;
}

/** A text under work and what stands round it, read in one snapshot. */
export interface DeskReading {
  readonly reading: CasePageReading;
  readonly subject: WritingSubject;
  readonly title: string;
  /** Regions whose secretariat the reader is. */
  readonly own: readonly string[];
  /** Region that writes: the lead, the coordinator, the contributor; null when there is none. */
  readonly writer: string | null;
  readonly saved: SavedWriting;
  readonly texts: TextsNow;
  readonly lines: readonly CoverageLine[];
  readonly contradictions: readonly Contradiction[];
  /** Mandatory lines without an answer, as the step of sending round judges them. */
  readonly silent: readonly { readonly id: string; readonly number: number }[];
  readonly contributions: readonly ContributionRow[];
  readonly options: readonly OptionRow[];
  /** What the text may cite. */
  readonly sources: readonly KnownSource[];
  /** Open comments inside the secretariat on its contribution; none of any other text. */
  readonly remarks: readonly InternalRemark[];
  /** Open comments on the section, beside the text as it is written. */
  readonly threads: readonly ThreadView[];
  /** Open suggestions to the draft, in the order of the text. */
  readonly suggestions: readonly SuggestionView[];
  /** Facts of the register that have changed since the text was saved. */
  readonly moved: readonly MovedFact[];
}

/** A comment inside one's own secretariat. */
export interface InternalRemark {
  readonly text: string;
  readonly by: string;
  /** ISO UTC. */
  readonly at: string;
  /** Number of the block it is at; null for the whole. */
  readonly paragraph: number | null;
}

const EMPTY: SavedWriting = { version: 0, content: emptyContent, hash: null, savedBy: null, savedAt: null };

/** Reads the desk. Errors: `Refused` (unknown) for a section the case does not have. */
export async function readDesk(reading: CasePageReading, subject: WritingSubject): Promise<DeskReading> {
  const { tx, file, procedure } = reading;
  const spec = procedure.sections.find(({ id }) => id === subject.section);
  const front = subject.kind === 'draft' && subject.section === FRONT_MATTER;
  if (!spec && !front) throw new Refused('unknown', 'unknownSection', 'Afsnittet findes ikke i sagen.');
  const own = ownRegions(reading);
  const writer = writerIn(reading, subject, own);
  const texts = await textsNow(reading);
  const stored = await readSaved(reading, subject, writer);
  // What is written has what the register has now; saving it is what makes it the text.
  const saved = { ...stored, content: withRegister(stored.content, texts.register) };
  const contents = { ...texts.contents, [subject.section]: saved.content };
  const lines = coverage(procedure, contents, texts.caseFacts).lines;
  return {
    reading,
    subject,
    title: spec?.title ?? '',
    own,
    writer,
    saved,
    texts,
    lines: lines.filter(({ requirement }) => requirement.section === subject.section),
    contradictions:
      subject.kind === 'draft'
        ? contradictionsIn(reading, contents, lines, { section: subject.section, register: texts.register })
        : [],
    silent: silentNow(reading, subject.section, saved.content, texts),
    contributions: (await contributionsTo(tx, file.id, subject.section)).filter(({ latest }) => latest),
    options: (await optionsOf(tx, file.id)).filter(
      ({ section, withdrawnAt }) => section === subject.section && withdrawnAt === null,
    ),
    sources: await knownSources(tx, file.id),
    remarks: subject.kind === 'contribution' ? await remarksOn(reading, subject, writer) : [],
    threads: subject.kind === 'draft' ? await openThreads(reading, subject.section, saved) : [],
    suggestions:
      subject.kind === 'draft' ? await suggestionsTo(reading, subject.section, stored, { own, writer }) : [],
    moved: movedFacts(stored.content.body, texts.register),
  };
}

async function openThreads(
  { tx, file, viewer, procedure }: CasePageReading,
  section: string,
  { content, hash }: SavedWriting,
): Promise<ThreadView[]> {
  const rows = (await commentsOf(tx, file.id, section)).filter(({ subject }) => subject !== 'contribution');
  const names = await namesOf(
    tx,
    rows.flatMap(({ madeBy, mentions }) => [madeBy, ...mentions]),
  );
  return threadsOf(rows, {
    shown: { hash: hash ?? '', body: content.body },
    names,
    region: (code) => procedure.regions.find((one) => one.code === code)?.name ?? code,
    versionOf: () => undefined,
    reader: viewer.personId,
  }).filter(({ resolved }) => !resolved);
}

async function suggestionsTo(
  { tx, file, process, procedure }: CasePageReading,
  section: string,
  { content }: SavedWriting,
  { own, writer }: Pick<DeskReading, 'own' | 'writer'>,
): Promise<SuggestionView[]> {
  const working = process.where(file.snapshot).progress.startsWith('working');
  const rows = (await suggestionsOf(tx, file.id, section)).filter(({ settled }) => settled === null);
  return suggestionViews(rows, {
    tx,
    caseId: file.id,
    section,
    now: content.body,
    region: (code) => procedure.regions.find((one) => one.code === code)?.name ?? code,
    own: working ? own : [],
    writer,
  });
}

const withRegister = <T extends SectionContent>(content: T, register: Register): T => ({
  ...content,
  body: withFacts(content.body, register),
});

/** The transaction is that of the writing region already: the database shows no other's. */
async function remarksOn(
  { tx, file }: CasePageReading,
  { section }: WritingSubject,
  writer: string | null,
): Promise<InternalRemark[]> {
  if (writer === null) return [];
  const rows = (await contributionComments(tx, file.id, section, writer)).filter(
    ({ resolvedAt, withdrawnAt }) => resolvedAt === null && withdrawnAt === null,
  );
  const names = await namesOf(
    tx,
    rows.map(({ madeBy }) => madeBy),
  );
  return rows.map(({ text, madeBy, madeAt: at, paragraph }) => ({
    text: text ?? '',
    by: names.get(madeBy) ?? '',
    at,
    paragraph,
  }));
}

async function readSaved(
  { tx, file }: CasePageReading,
  { kind, section }: WritingSubject,
  writer: string | null,
): Promise<SavedWriting> {
  if (kind === 'contribution' && writer === null) return EMPTY;
  // Only what the reader's own region has not handed in; the database shows no other's.
  if (kind === 'contribution') await readAsRegion(tx, writer!);
  const row =
    kind === 'draft'
      ? await savedDraftOf(tx, file.id, section)
      : await contributionDraftOf(tx, file.id, section, writer!);
  if (!row) return EMPTY;
  const names = await namesOf(tx, [row.savedBy]);
  return { ...row, savedBy: names.get(row.savedBy) ?? null };
}

function contradictionsIn(
  { procedure }: CasePageReading,
  contents: Readonly<Record<string, SectionContent>>,
  lines: readonly CoverageLine[],
  { section, register }: { readonly section: string; readonly register: Register },
): Contradiction[] {
  const answers = Object.fromEntries(Object.entries(contents).map(([id, content]) => [id, content.answers]));
  const answered = lines.filter(({ entry }) => entry !== null).map(({ requirement }) => requirement.id);
  const at = registerAtHand(procedure, contents, register);
  return contradictions(answers, new Set(answered), at).filter(({ sections }) => sections.includes(section));
}

/** As the command judges them: conditions read the other sections' current versions. */
function silentNow(
  { procedure }: CasePageReading,
  section: string,
  content: SectionContent,
  { revisions, caseFacts }: TextsNow,
): DeskReading['silent'] {
  const known = Object.fromEntries([...revisions].map(([id, row]) => [id, row.content.answers]));
  const { silent } = silentLines(procedure, section, content, { ...known, caseFacts });
  return silent.map((id) => ({
    id,
    number: procedure.requirements.findIndex((line) => line.id === id) + 1,
  }));
}
