import {
  clockTime,
  dayMonth,
  longInstant,
  localDateOf,
  shortDate,
} from '../../platform/danish/dates.pure.js';
import { factSource, factText } from '../../platform/danish/fact-citation.pure.js';
import { numberWarnings } from '../../platform/personal/examination.js';
import { blockText, placeholderOf, sheetOf, writeTarget } from '../../platform/text/document-tree.js';
import { letterFacts } from '../../procedure/facts.js';
import { texts } from '../../texts/texts.js';
import { replyPages, sectionPages, withQuery } from '../../web/addresses.js';
import type { FieldFault, Typed } from '../../web/components/form.js';
import { answerRows } from '../answers-text.pure.js';
import { contentDifference } from '../difference.reads.js';
import { emptyContent, FRONT_MATTER, type SectionContent } from '../section-content.pure.js';
import { contradictionView } from '../pages/contradiction-places.pure.js';
import { answerFields } from './answer-fields.pure.js';
import { headOf, leadOf, mayWrite, regionName, wordsText } from './desk-head.pure.js';
import type { DeskReading, WritingSubject } from './desk-reading.js';
import { wordPlace } from '../word-in/word-place.pure.js';
import { countsText, lineView } from './desk-texts.pure.js';
import type { KnownSource } from '../sources/known-sources.pure.js';
import type { BesideView, ConflictView, DeskFormView, DeskView, SourceView } from './desk.view.js';
import { handInLock } from './hand-in.query.js';
import { marginsOf } from './margins.pure.js';
import { standFields } from './stand-fields.pure.js';
import { stepsOf } from './steps.pure.js';
import { commentsBeside, remarksBeside } from './said-beside.js';
import { formOf, keptIn } from './writing-form.pure.js';

const words = texts.writing;

/** A form as it is shown: empty for the first time, or with what was typed and what was wrong with it. */
export interface DeskForm {
  readonly formKey: string;
  readonly typed: Typed | null;
  readonly faults: readonly FieldFault[];
  /** What was typed, when somebody else saved meanwhile. */
  readonly mine?: SectionContent | null;
  /** What was typed has been put together with what is stored: the next save replaces that. */
  readonly merged?: boolean;
}

/** The desk ready to print. */
export function viewOf(desk: DeskReading, form: DeskForm): DeskView {
  const { reading, subject, lines, contradictions, saved } = desk;
  const { number } = reading.file;
  // What was typed is shown also to one who may no longer save it, such as a lead that was replaced meanwhile.
  const writes = mayWrite(desk) || form.typed !== null;
  return {
    frame: reading.frame,
    place: subject.section === FRONT_MATTER ? 'reply' : 'sections',
    head: headOf(desk),
    lead: leadOf(desk),
    counts: countsText(lines),
    lines: lines.map(lineView),
    contradictions: contradictions.map((found) =>
      contradictionView(found, (section) => ({
        title: sectionTitle(desk, section),
        href: sectionPages(number, section).read,
        answers: answerRows(section, contentNow(desk, section).answers, (code) => regionName(desk, code)),
      })),
    ),
    moved: desk.moved.map(({ name, shown, now }) =>
      texts.section.caseFacts.moved(texts.section.caseFacts.names[name], shown, now),
    ),
    steps: stepsFor(desk),
    beside: besideOf(desk),
    form: writes ? formView(desk, form) : null,
    present: null,
    wordIn: mayWrite(desk) ? wordPlace(number, subject).form : null,
    ...suggestionsOf(desk),
    text: writes || saved.version === 0 ? null : { body: saved.content.body, margins: marginsOf(lines) },
  };
}

/** What others suggest, and whether the reader is one of them. */
function suggestionsOf(desk: DeskReading): Pick<DeskView, 'suggestions' | 'suggest'> {
  const { reading, subject, own, writer, suggestions, saved } = desk;
  const pages = sectionPages(reading.file.number, subject.section);
  const working = reading.process.where(reading.file.snapshot).progress.startsWith('working');
  const other = own.some((region) => region !== writer);
  return {
    suggestions: suggestions.length === 0 ? null : { items: suggestions, href: pages.suggestions },
    suggest: subject.kind === 'draft' && working && other && saved.version > 0 ? pages.suggest : null,
  };
}

const sectionTitle = ({ reading }: DeskReading, section: string) =>
  reading.procedure.sections.find(({ id }) => id === section)?.title ?? section;

/** What a section says now; the one that is written as it was saved last. */
const contentNow = ({ subject, saved, texts: { contents } }: DeskReading, section: string): SectionContent =>
  section === subject.section ? saved.content : (contents[section] ?? emptyContent);

/** The steps the reader may take as the section's writer. */
export function stepsFor(desk: DeskReading): DeskView['steps'] {
  const { own, writer, reading, subject, saved, silent } = desk;
  if (subject.kind === 'contribution') return handInStep(desk);
  if (subject.section === FRONT_MATTER) return [];
  if (writer === null || !own.includes(writer)) return [];
  const { process, file, now } = reading;
  return stepsOf({
    number: file.number,
    section: subject.section,
    process,
    snapshot: file.snapshot,
    now,
    region: writer,
    draft: saved.hash,
    silent,
  });
}

/** Handing in, for the secretariat whose contribution it is. */
function handInStep(desk: DeskReading): DeskView['steps'] {
  if (desk.writer === null) return [];
  const { handIn } = sectionPages(desk.reading.file.number, desk.subject.section);
  const href = withQuery(handIn, { region: desk.subject.region });
  return [{ label: words.handIn.label, href, reason: handInLock(desk), mend: [] }];
}

function formView(
  desk: DeskReading,
  { formKey, typed, faults, mine, merged = false }: DeskForm,
): DeskFormView {
  const { reading, subject, saved, writer, options } = desk;
  const { procedure } = reading;
  const filled = typed ?? {
    ...formOf(procedure, subject.section, saved.content),
    ...standFields(options, saved.content.positions ?? {}),
  };
  return {
    keeps: reading.viewer.personId,
    // A text that is compared or put together with another is its writer's alone until it is saved.
    together: mine !== undefined || merged ? null : togetherAddress(desk),
    action: addressOf(desk),
    formKey,
    // After a conflict the next save replaces what is stored now, knowingly.
    version: mine === undefined && !merged ? (versionIn(typed) ?? saved.version) : saved.version,
    before: mine ? (versionIn(typed) ?? 0) : null,
    merged,
    region: writer ?? '',
    typed: filled,
    faults,
    saved: saved.savedAt === null ? null : savedText(desk),
    words: wordsText(saved.content.body),
    numbers: numberWarnings(saved.content),
    conflict: mine ? conflictOf(desk, mine) : null,
    kept: keptIn(filled).map((block, index) => ({
      number: index + 1,
      placeholder: placeholderOf(block, index + 1),
      words: blockText(block),
    })),
    section: subject.section,
    fields: answerFields(subject.section),
    regions: procedure.regions.map(({ code, name }) => ({ value: code, label: name })),
    stands: subject.kind === 'contribution' ? standsOf(desk) : [],
    comments: desk.threads.flatMap(({ number, by, block, words: shown }) =>
      block === null
        ? []
        : [{ number, name: texts.section.comments.noteName(number, by), block, words: shown }],
    ),
    sources: desk.sources.map(sourceView),
    saveLabel: saveLabel(subject),
    goesOn: subject.kind === 'contribution' ? { value: 'afgiv', label: words.handIn.saveAndGo } : null,
  };
}

const sourceView = (known: KnownSource): SourceView => ({
  ...known,
  written: writeTarget({ type: 'cite', attrs: { source: known.source, says: '' } }),
});

const versionIn = (typed: Typed | null) => {
  const version = Number(typed?.['_version'] ?? '');
  return typed?.['_version'] !== undefined && Number.isInteger(version) ? version : null;
};

function saveLabel({ kind, section }: WritingSubject): string {
  if (kind === 'contribution') return words.desk.saveContribution;
  return section === FRONT_MATTER ? words.desk.saveFront : words.desk.save;
}

/** The address of the page, and of its form. */
function addressOf({ reading, subject }: DeskReading): string {
  const { number } = reading.file;
  if (subject.section === FRONT_MATTER) return replyPages(number).frontMatter;
  const pages = sectionPages(number, subject.section);
  return subject.kind === 'contribution' ? pages.contribution : pages.draft;
}

function togetherAddress({ reading, subject }: DeskReading): string | null {
  if (subject.kind === 'contribution') return null;
  const { number } = reading.file;
  return subject.section === FRONT_MATTER
    ? replyPages(number).frontMatterTogether
    : sectionPages(number, subject.section).draftTogether;
}

function savedText({ saved, reading }: DeskReading): string {
  const today = localDateOf(saved.savedAt!) === localDateOf(reading.now);
  return today
    ? words.desk.saved(clockTime(saved.savedAt!))
    : words.desk.saved(`${dayMonth(localDateOf(saved.savedAt!))} ${clockTime(saved.savedAt!)}`);
}

function conflictOf({ reading, subject, saved }: DeskReading, mine: SectionContent): ConflictView {
  const { procedure } = reading;
  const { body, answers, ledger } = saved.content;
  const stored = { body, answers, ledger };
  const before = { title: words.conflict.saved, content: stored };
  const after = { title: words.conflict.yours, content: mine };
  return {
    saved: `${saved.savedBy ?? ''}, ${saved.savedAt === null ? '' : longInstant(saved.savedAt)}`,
    text: sheetOf(body).text,
    difference: contentDifference(procedure, subject.section, before, after),
  };
}

function standsOf({ options, saved }: DeskReading): DeskFormView['stands'] {
  return options.map(({ id, title, description, version }) => {
    const taken = saved.content.positions?.[id];
    return { id, title, description, changed: taken !== undefined && taken.optionVersion !== version };
  });
}

function besideOf(desk: DeskReading): DeskView['beside'] {
  const { reading, subject, contributions } = desk;
  const pages = sectionPages(reading.file.number, subject.section);
  const facts = {
    title: words.beside.facts,
    entries: letterFacts.map((fact): BesideView => ({
      title: factText(fact),
      note: words.beside.factSource(factSource(fact)),
      paragraphs: [],
    })),
    empty: '',
    more: null,
  };
  const register = {
    title: words.beside.register,
    entries: registerOf(desk),
    empty: words.beside.noRegister,
    more: null,
  };
  const comments = commentsBeside(desk);
  if (subject.section === FRONT_MATTER) return [...comments, register, facts];
  const given = contributions.map(({ region, handedInAt, content }): BesideView => ({
    title: words.beside.municipalities(regionName(desk, region)),
    note: words.beside.handedIn(shortDate(localDateOf(handedInAt))),
    paragraphs: content.body.content.map(blockText),
    source: words.beside.given(regionName(desk, region), shortDate(localDateOf(handedInAt))),
  }));
  const more =
    given.length === 0 ? null : { label: words.beside.allContributions, href: pages.contributions };
  return [
    ...remarksBeside(desk),
    ...comments,
    { title: words.beside.contributions, entries: given, empty: words.beside.noContributions, more },
    register,
    facts,
  ];
}

/** What the other sections have entered in fields, so that it is said here as it is said there. */
function registerOf(desk: DeskReading): BesideView[] {
  const { procedure } = desk.reading;
  return procedure.sections
    .filter(({ id }) => id !== desk.subject.section)
    .map(({ id, title }) => ({
      title,
      rows: answerRows(id, contentNow(desk, id).answers, (code) => regionName(desk, code)),
    }))
    .filter(({ rows }) => rows.length > 0)
    .map(({ title, rows }) => ({
      title,
      note: words.beside.entered,
      paragraphs: rows.map(({ label, value }) => `${label}: ${value}`),
      source: words.beside.section(title),
    }));
}
