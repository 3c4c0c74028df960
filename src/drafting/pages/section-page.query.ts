import { Injectable } from '@nestjs/common';
import { CasePages } from '../../cases/case-pages.reads.js';
import { maySee } from '../../identity/viewer.reads.js';
import { longInstant } from '../../platform/danish/dates.pure.js';
import type { Caller } from '../../platform/http/caller.js';
import { texts } from '../../texts/texts.js';
import { sectionPages } from '../../web/addresses.js';
import { caseFactView } from '../case-facts/case-fact-views.pure.js';
import { caseFactRows } from '../case-facts/case-facts.reads.js';
import { contradictions } from '../contradictions.pure.js';
import { registerAtHand } from '../register-contradictions.pure.js';
import { contributionsHandedIn } from '../progress.reads.js';
import { remarksOn, savedDraftOf, type SavedDraftRow } from '../drafts.reads.js';
import { FRONT_MATTER, silentLines } from '../section-content.pure.js';
import { suggestionsOf } from '../suggestions/suggestions.reads.js';
import { contradictionView, type ContradictionView } from './contradiction-places.pure.js';
import { contributionLines, optionsRead } from './discussion.js';
import { factViews } from './facts.pure.js';
import { ledgerRow, tallyOf } from './ledger-rows.pure.js';
import { readingText } from './reading-text.pure.js';
import type { ReleasedView } from './released.page.js';
import { releasedLines } from './released-lines.js';
import { sectionActs, type SectionActs } from './section-acts.pure.js';
import { regionsHeld, sectionContext, sectionContexts } from './section-context.js';
import {
  answersOf,
  headOf,
  isWorking,
  paperFacts,
  personName,
  sectionReading,
  sectionThreads,
  type SectionReading,
} from './section-reading.js';
import type { OtherSection, SectionView, ShownText } from './section.view.js';
import { sinceAnswerOf } from './since-answer.js';

const words = texts.section;
/** While it is written the draft is the text of a section, afterwards the current revision. */
const WRITTEN: readonly unknown[] = ['notStarted', 'drafting', null];

/** The page of one section: all of it to those who work on the case, to readers the versions released to them. */
@Injectable()
export class SectionPageQuery {
  constructor(private readonly pages: CasePages) {}

  /** `draft`: the draft is asked for where the version would be shown. Errors: as `CasePages.read`. */
  page(
    caller: Caller,
    number: string,
    section: string,
    draft: boolean,
  ): Promise<{ readonly whole: SectionView } | { readonly released: ReleasedView }> {
    return this.pages.read(caller, number, 'case', async (reading) => {
      const { frame, viewer, seen } = reading;
      const { title } = sectionContext(reading, section);
      if (maySee(viewer, { what: 'draft', case: seen }).ok)
        return { whole: await wholeOf(await sectionReading(reading, section), draft) };
      return { released: { frame, title, versions: await releasedLines(reading, section) } };
    });
  }
}

async function wholeOf(reading: SectionReading, wanted: boolean): Promise<SectionView> {
  const { context, file, frame, lines, revisions } = reading;
  const draft = await savedDraftOf(reading.tx, file.id, context.id);
  const rows = lines.filter(({ requirement }) => requirement.section === context.id);
  const { text, other } = await shownOf(reading, draft, wanted);
  const threads = await sectionThreads(reading, text && { hash: text.checkNumber, body: text.content.body });
  const suggestions = await suggestionsOf(reading.tx, file.id, context.id);
  const ledger = rows.map(ledgerRow);
  const front = context.id === FRONT_MATTER;
  const handedIn = (await contributionsHandedIn(reading.tx, file.id)).filter(
    (one) => one.section === context.id,
  );
  return {
    frame,
    head: headOf(reading),
    acts: await actsOf(reading, draft, handedIn),
    ...paperFacts(reading),
    text: text && {
      ...text,
      ...readingText(text.content, answersOf(reading, context.id, text.content), ledger, threads),
    },
    otherText: other,
    ledger: { tally: tallyOf(rows).text, rows: ledger },
    others: othersOf(reading),
    contradictions: contradictionsOf(reading),
    contributions: front ? null : await contributionLines(reading),
    options: await optionsRead(reading),
    facts: [...factViews, ...(await caseFactRows(reading.tx, reading.file.id)).map(caseFactView)],
    threads: threads.filter(({ resolved }) => !resolved),
    openSuggestions:
      suggestions.length === 0 ? null : suggestions.filter(({ settled }) => settled === null).length,
    versions: revisions.map(({ number }) => number).reverse(),
    sinceAnswer: await sinceAnswerOf(reading),
    quoteTo:
      text && isWorking(reading) && regionsHeld(reading, 'secretariat').length > 0
        ? `${sectionPages(file.number, context.id).comments}?om=${text.kind === 'draft' ? 'udkast' : 'version'}`
        : null,
  };
}

type Chosen = Omit<ShownText, 'body' | 'margins' | 'notes' | 'answers'> & {
  readonly content: SavedDraftRow['content'];
};

/** The text to show, and the way to the other one when there are two that differ. */
async function shownOf(
  reading: SectionReading,
  draft: SavedDraftRow | null,
  wanted: boolean,
): Promise<{ readonly text: Chosen | null; readonly other: SectionView['otherText'] }> {
  const { context, file, revisions } = reading;
  const pages = sectionPages(file.number, context.id);
  const revision = revisions.find(({ current }) => current) ?? null;
  const apart = draft !== null && revision !== null && draft.hash !== revision.hash;
  const asDraft =
    draft !== null && (revision === null || (apart && (wanted || WRITTEN.includes(context.state))));
  if (asDraft) {
    const who = await personName(reading, draft.savedBy);
    const made = words.read.draftSaved(draft.version, longInstant(draft.savedAt), who);
    const other = revision && {
      note: words.read.laterDraft(revision.number),
      label: words.read.showRevision(revision.number),
      href: pages.version(revision.number),
    };
    return {
      text: { kind: 'draft', made, checkNumber: draft.hash, href: null, content: draft.content },
      other,
    };
  }
  if (revision === null) return { text: null, other: null };
  const other = apart
    ? { note: words.read.newerDraft, label: words.read.showDraft, href: `${pages.read}?vis=udkast` }
    : null;
  const { number, madeAt, hash, content } = revision;
  const made = words.read.revisionMade(number, longInstant(madeAt));
  return { text: { kind: 'revision', made, checkNumber: hash, href: pages.version(number), content }, other };
}

async function actsOf(
  reading: SectionReading,
  draft: SavedDraftRow | null,
  handedIn: readonly { readonly region: string }[],
): Promise<SectionActs> {
  const { context, file, procedure, process, now, tx, texts: all, lines } = reading;
  const known = Object.fromEntries([...all.revisions].map(([id, { content }]) => [id, content.answers]));
  const silent = draft
    ? silentLines(procedure, context.id, draft.content, { ...known, caseFacts: all.caseFacts }).silent
    : [];
  const remarks = context.hash === null ? [] : await remarksOn(tx, file.id, context.id, context.hash);
  return sectionActs({
    number: file.number,
    process,
    snapshot: file.snapshot,
    now,
    context,
    secretariats: regionsHeld(reading, 'secretariat'),
    chairs: regionsHeld(reading, 'chair'),
    draft: draft?.hash ?? null,
    silent: lines
      .filter(({ requirement }) => silent.includes(requirement.id))
      .map(({ requirement, number }) => ({ id: requirement.id, number })),
    handedIn: handedIn.map(({ region }) => region),
    looked: [...remarks].map(([region]) => region),
  });
}

function othersOf(reading: SectionReading): OtherSection[] {
  const { file, lines, context } = reading;
  return sectionContexts(reading)
    .filter(({ id }) => id !== context.id)
    .map(({ id, title }) => {
      const { met, of } = tallyOf(lines.filter(({ requirement }) => requirement.section === id));
      return { title, href: sectionPages(file.number, id).read, tally: words.read.ofAll(met, of) };
    });
}

/** What this section says that another does not agree with. */
function contradictionsOf(reading: SectionReading): ContradictionView[] {
  const { context, texts: all, lines, file, procedure } = reading;
  const answers = Object.fromEntries(
    Object.entries(all.contents).map(([id, content]) => [id, content.answers]),
  );
  const answered = lines.filter(({ entry }) => entry !== null).map(({ requirement }) => requirement.id);
  return contradictions(answers, new Set(answered), registerAtHand(procedure, all.contents, all.register))
    .filter(({ sections }) => sections.includes(context.id))
    .map((found) =>
      contradictionView(found, (section) => ({
        title: sectionContext(reading, section).title,
        href: sectionPages(file.number, section).read,
        answers: Object.hasOwn(all.contents, section)
          ? answersOf(reading, section, all.contents[section]!)
          : [],
      })),
    );
}
