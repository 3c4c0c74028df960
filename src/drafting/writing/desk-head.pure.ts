import { pageCount, wordCount, type DocumentTree } from '../../platform/text/document-tree.js';
import { lengthText } from '../../texts/editor.texts.js';
import { texts } from '../../texts/texts.js';
import { replyPages, sectionPages } from '../../web/addresses.js';
import type { MarkName } from '../../web/components/marks.js';
import { stateLabels } from '../../workflow/chart-labels.js';
import { FRONT_MATTER } from '../section-content.pure.js';
import { missingMark } from './desk-texts.pure.js';
import type { DeskReading } from './desk-reading.js';
import type { DeskHeadView } from './desk.view.js';
import { mayWriteIn } from './seat.js';

const words = texts.writing.desk;
const STAGES: Readonly<Record<string, MarkName>> = {
  notStarted: 'stage0',
  drafting: 'stage1',
  reviewing: 'stage2',
  approving: 'stage3',
  approved: 'stage4',
};

/** "Midtjylland" of `DK-82`. */
export const regionName = ({ reading }: Pick<DeskReading, 'reading'>, code: string): string =>
  reading.procedure.regions.find((region) => region.code === code)?.name ?? code;

/** State of the section; null for the front matter, which has none. */
export const stateOf = ({ reading, subject }: DeskReading): string | null =>
  reading.process.where(reading.file.snapshot).sections[subject.section] ?? null;

/** Whether the reader may save here; the command asks the same again. */
export const mayWrite = ({ reading, subject }: DeskReading): boolean => mayWriteIn(reading, subject);

/** What stands over the desk. */
export function headOf(desk: DeskReading): DeskHeadView {
  const { subject, reading, lines, title } = desk;
  const { number } = reading.file;
  const front = subject.section === FRONT_MATTER;
  const state = stateOf(desk);
  const stage = state === null ? [] : [{ mark: STAGES[state]!, word: stageWord(state) }];
  const missing = missingMark(lines);
  return {
    kicker: [placeText(desk), roleText(desk)].join(' · '),
    title: front ? words.frontMatter : title,
    marks: [...stage, ...(missing ? [{ ...missing, strong: true }] : [])],
    back: front
      ? { label: words.readReply, href: replyPages(number).read }
      : { label: words.read, href: sectionPages(number, subject.section).read },
  };
}

const stageWord = (state: string) => stateLabels[`sections.<afsnit>.${state}`] ?? state;

function placeText({ reading: { procedure }, subject: { section } }: DeskReading): string {
  const at = procedure.sections.findIndex(({ id }) => id === section);
  return at < 0 ? words.frontKicker : words.sectionOf(at + 1, procedure.sections.length);
}

function roleText(desk: DeskReading): string {
  const { subject, writer, own } = desk;
  const front = subject.section === FRONT_MATTER;
  if (writer === null) return words.noLead;
  const name = regionName(desk, writer);
  if (subject.kind === 'contribution') return words.contributionBy(name);
  if (own.includes(writer)) return front ? words.youCoordinate : words.youLead;
  return front ? words.coordinatedBy(name) : words.ledBy(name);
}

/** What whoever opens the desk should know first. */
export function leadOf(desk: DeskReading): string {
  const { subject, writer, own, reading } = desk;
  const { file, process } = reading;
  const front = subject.section === FRONT_MATTER;
  if (subject.kind === 'contribution' && writer === null) return words.onlySecretariats;
  if (!process.where(file.snapshot).progress.startsWith('working')) return words.notWorking;
  if (subject.kind === 'contribution') return words.leadContribution;
  if (writer === null) return words.notYours(words.nobodyYet);
  if (!own.includes(writer)) {
    const name = regionName(desk, writer);
    return words.notYours(front ? words.coordinatorSecretariat(name) : words.leadSecretariat(name));
  }
  if (front) return words.leadFront;
  return ofState(desk);
}

function ofState(desk: DeskReading): string {
  const { revision } = desk.reading.file.snapshot.context.sections[desk.subject.section]!;
  switch (stateOf(desk)) {
    case 'notStarted':
      return words.notStarted;
    case 'reviewing':
      return words.leadRevising(revision, words.inReview);
    case 'approving':
      return words.leadRevising(revision, words.inApproval);
    case 'approved':
      return words.leadRevising(revision, words.approved);
    case 'drafting':
    case null:
    default:
      return words.leadDraft;
  }
}

/** "116 ord · ca. 1 side", as the editor says it while one writes. */
export const wordsText = (body: DocumentTree): string => lengthText(wordCount(body), pageCount(body));
