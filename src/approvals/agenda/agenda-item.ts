import { longDate, longInstant } from '../../platform/danish/dates.pure.js';
import { listed } from '../../platform/danish/numbers.pure.js';
import type { DocumentTree } from '../../platform/text/document-tree.js';
import {
  bodyBlocks,
  grouped,
  inLine,
  Outline,
  plainRun,
  type ReplyBlock,
  type ReplyPart,
} from '../../reply/word.reads.js';
import { texts } from '../../texts/texts.js';
import type { AnswerSubject } from '../answering/subject.pure.js';
import type { MeetingKnown } from './next-meeting.pure.js';

/** What an agenda item is made of: one exact text, for one region's forum. */
export interface AgendaFacts {
  readonly caseNumber: string;
  readonly sender: string;
  /** Local dates. */
  readonly letterDate: string;
  readonly formalDate: string;
  /** The internal target; null once there is none. */
  readonly targetDate: string | null;
  readonly procedureTitle: string;
  readonly legalBasis: string;
  readonly subject: AnswerSubject;
  /** "Geografisk placering" or "Samlet afrapportering". */
  readonly what: string;
  readonly version: number;
  readonly hash: string;
  /** ISO UTC. */
  readonly madeAt: string;
  /** "Midtjylland"; its forum, "DASSOS". */
  readonly region: string;
  readonly forum: string;
  /** Names of every region asked. */
  readonly regions: readonly string[];
  /** By when the region owes its answer; null when nothing is due. */
  readonly answerBy: string | null;
  /** The forum's next meeting that the item can be treated at. */
  readonly meeting: MeetingKnown;
  /** The section's text; of the whole, its front matter. */
  readonly body: DocumentTree;
  /** The sections that go with the whole; empty for a section. */
  readonly annexes: readonly { readonly title: string; readonly version: number }[];
}

const words = texts.answer.agenda.item;
const paragraph = (text: string): ReplyBlock => ({ kind: 'paragraph', runs: plainRun(text) });
const numbered = (items: readonly string[]): ReplyBlock => ({
  kind: 'list',
  ordered: true,
  items: items.map((item) => [plainRun(item)]),
});

/**
 * An item in the form of the forums' minutes: Baggrund, Sagsfremstilling, Indstilling, Bilag. It asks the forum and its
 * chair for the region's administrative answer to one exact text, and never adopts on behalf of councils. Pure.
 */
export function agendaParts(facts: AgendaFacts): ReplyPart[] {
  return [
    part('baggrund', words.background, background(facts)),
    part('sagsfremstilling', words.presentation, presentation(facts)),
    part('indstilling', words.recommendation, recommendation(facts)),
    part('bilag', words.annexes, [numbered(annexes(facts))]),
  ];
}

const part = (id: string, heading: string, blocks: readonly ReplyBlock[]): ReplyPart => ({
  id: `punkt-${id}`,
  number: null,
  heading,
  blocks,
  newPage: false,
});

function background(facts: AgendaFacts): ReplyBlock[] {
  const { sender, letterDate, caseNumber, procedureTitle, legalBasis, regions, formalDate, targetDate } =
    facts;
  const formal = longDate(formalDate);
  return [
    paragraph(
      words.asked(sender, longDate(letterDate), caseNumber, procedureTitle.toLowerCase(), legalBasis),
    ),
    paragraph(words.worked(listed(regions))),
    paragraph(targetDate === null ? words.formalOnly(formal) : words.deadlines(formal, longDate(targetDate))),
    ...meetingText(facts),
  ];
}

/** What the item says of when it is treated; nothing while no meeting is entered. */
function meetingText({ meeting: known, forum }: AgendaFacts): ReplyBlock[] {
  if (known.kind === 'unknown') return [];
  if (known.kind === 'none') return [paragraph(words.noMeeting(forum, longDate(known.deadline)))];
  const { forum: named, date, papersBy } = known.meeting;
  return [paragraph(words.meeting(named, longDate(date), longDate(papersBy)))];
}

function presentation({ subject, what, version, madeAt, hash, body }: AgendaFacts): ReplyBlock[] {
  const when = longInstant(madeAt);
  const about =
    subject.kind === 'reply'
      ? words.whole(version, when)
      : words.section(what, words.place(subject.number, subject.of), version, when);
  let tables = 0;
  return [
    paragraph(about),
    paragraph(words.checkNumber(grouped(hash))),
    ...bodyBlocks(body, new Outline('punkt-tekst', null), { next: () => (tables += 1) }).map(inLine),
  ];
}

function recommendation({ subject, what, version, region, forum, answerBy }: AgendaFacts): ReplyBlock[] {
  const by = answerBy === null ? '' : words.by(longDate(answerBy));
  const answer = subject.kind === 'reply' ? words.answerWhole : words.answerSection;
  return [
    numbered([words.discuss(forum, words.annexText(what, version)), answer(region, by), words.reservations]),
    paragraph(words.administrative),
  ];
}

function annexes({ what, version, annexes: own, sender, letterDate }: AgendaFacts): string[] {
  return [
    words.annexText(what, version),
    ...own.map(({ title, version: number }) => words.annexText(title, number)),
    words.annexLetter(sender, longDate(letterDate)),
  ];
}
