import type { CasePageReading } from '../../cases/case-pages.reads.js';
import { milestonesInForce, type MilestoneInForce } from '../../deadlines/milestones.reads.js';
import { namesOf } from '../../identity/people.reads.js';
import { localDateOf, longInstant } from '../../platform/danish/dates.pure.js';
import type { DocumentTree } from '../../platform/text/document-tree.js';
import { texts } from '../../texts/texts.js';
import { coverageNow, textsNow, type TextsNow } from '../api/texts-now.js';
import { answerRows, type AnswerRow } from '../answers-text.pure.js';
import { commentsOf } from '../comments/comments.reads.js';
import type { CoverageLine } from '../coverage.pure.js';
import { revisionsOf, type MadeRevisionRow } from '../drafts.reads.js';
import { FRONT_MATTER, type SectionContent } from '../section-content.pure.js';
import {
  leadOf,
  regionName,
  regionsHeld,
  sectionContext,
  stateOf,
  type SectionContext,
} from './section-context.js';
import { sectionDates } from './section-dates.pure.js';
import type { SectionHeadView } from './section.view.js';
import { threadsOf, type ThreadView } from './threads.pure.js';

const words = texts.section;

/** A section as its pages read it, for those who work on the case. */
export interface SectionReading extends CasePageReading {
  readonly context: SectionContext;
  readonly texts: TextsNow;
  /** The whole ledger of the case as the texts answer it now. */
  readonly lines: readonly CoverageLine[];
  /** Every revision of the section, the first one first. */
  readonly revisions: readonly MadeRevisionRow[];
  readonly milestones: readonly MilestoneInForce[];
}

/** Reads what the pages of a section share. Errors: `Refused` (unknown) for a section the case does not have. */
export async function sectionReading(reading: CasePageReading, section: string): Promise<SectionReading> {
  const context = sectionContext(reading, section);
  const now = await textsNow(reading);
  const { lines } = coverageNow(reading, now);
  const revisions = await revisionsOf(reading.tx, reading.file.id, section);
  const milestones = await milestonesInForce(reading.tx, reading.file.id);
  return { ...reading, context, texts: now, lines, revisions, milestones };
}

/** The head of a page of the section. */
export function headOf(reading: SectionReading): SectionHeadView {
  const { context, file, milestones, now } = reading;
  const { id, title, place, lead } = context;
  const front = id === FRONT_MATTER;
  const working = isWorking(reading);
  const dates = sectionDates(milestones, id, localDateOf(now));
  const blocking = reading.lines.filter(
    ({ requirement, state }) =>
      requirement.section === id && requirement.weight === 'mandatory' && state === 'silent',
  ).length;
  const gaps =
    working && blocking > 0 ? [{ mark: 'attention', word: words.missingAnswers(blocking) } as const] : [];
  const yours = lead !== null && regionsHeld(reading, 'secretariat').includes(lead);
  return {
    number: file.number,
    section: id,
    title,
    place,
    lead: leadOf(reading, context),
    yours: yours ? (front ? words.youCoordinate : words.youLead) : null,
    state: stateOf(context),
    warnings: [...gaps, ...(working && !front ? dates.late : [])],
    next: working && !front ? dates.next : null,
  };
}

/** Whether texts may still change. */
export const isWorking = ({ process, file }: Pick<CasePageReading, 'process' | 'file'>): boolean =>
  process.where(file.snapshot).progress.startsWith('working');

/** The structured answers of a content in words. */
export function answersOf(
  reading: Pick<CasePageReading, 'procedure'>,
  section: string,
  content: SectionContent,
): AnswerRow[] {
  return answerRows(section, content.answers, (code) => regionName(reading, code));
}

/** The threads on a section beside the text that is shown. */
export async function sectionThreads(
  reading: SectionReading,
  shown: { readonly hash: string; readonly body: DocumentTree } | null,
): Promise<ThreadView[]> {
  const { tx, file, context, revisions, viewer } = reading;
  const rows = await commentsOf(tx, file.id, context.id);
  const names = await namesOf(
    tx,
    rows.flatMap(({ madeBy, mentions }) => [madeBy, ...mentions]),
  );
  return threadsOf(rows, {
    shown,
    names,
    region: (code) => regionName(reading, code),
    versionOf: (hash) => revisions.findLast((one) => one.hash === hash)?.number,
    reader: viewer.personId,
  });
}

/** Name of a person who did something, as the pages say it. */
export async function personName({ tx }: Pick<CasePageReading, 'tx'>, id: string): Promise<string> {
  return (await namesOf(tx, [id])).get(id) ?? '';
}

/** "Fornyet behandling ... · Afsnit 1 af 5", and when the page was printed by whom. */
export function paperFacts({
  procedure,
  context,
  now,
  viewer,
}: Pick<SectionReading, 'procedure' | 'context' | 'now' | 'viewer'>) {
  return {
    statutory: words.read.statutory(procedure.title, procedure.legalBasis, context.place ?? context.title),
    printed: words.read.printedBy(longInstant(now), viewer.name),
  };
}
