import type { CaseReading } from '../../cases/case-reader.reads.js';
import { milestonesInForce } from '../../deadlines/milestones.reads.js';
import { caseFactsOf } from '../../drafting/case-facts/case-facts.reads.js';
import type { Known, SectionContent } from '../../drafting/content.reads.js';
import { currentRevision } from '../../drafting/drafts.reads.js';
import { revisionNumbers } from '../../drafting/progress.reads.js';
import { repliesPutForward, type ReplyTexts } from '../../reply/reply-texts.reads.js';
import type { Consent } from '../../workflow/consent.js';
import { isWorking, type ProgressState, type SectionState } from '../../workflow/where.js';
import { answerRows } from '../answer-rows.js';
import type { AnswerResource } from '../answers.resource.js';
import { milestoneKey, subjectKey, type AnswerSubject } from './subject.pure.js';

/** The text that is answered now. */
export type AnsweredText =
  | { readonly kind: 'section'; readonly content: SectionContent }
  | { readonly kind: 'reply'; readonly reply: ReplyTexts };

/** How the regions stand to one subject, as its pages need it. */
export interface Standing {
  readonly subject: AnswerSubject;
  /** The section's state; of the whole, how far the case is. */
  readonly state: SectionState | ProgressState;
  /** Regions are asked to answer now: the text is sent to them and the case is still worked on. */
  readonly asked: boolean;
  /** The current text; null before the first. */
  readonly text: (AnsweredText & CurrentText) | null;
  readonly consent: Consent;
  /** Every answer ever given to the subject, in the order they were given. */
  readonly given: readonly AnswerResource[];
  /** Number of each text by its hash; the latest when one came back. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Local date by which each region owes its answer. */
  readonly due: ReadonlyMap<string, string>;
  /** The day after which a region's answer is overdue: its own meeting shortens nothing. */
  readonly overdueAfter: ReadonlyMap<string, string>;
  /** Facts of the case that conditions of ledger lines read. */
  readonly caseFacts: Known;
}

interface CurrentText {
  readonly hash: string;
  readonly number: number;
  /** ISO UTC. */
  readonly madeAt: string;
}

/** More answers than a subject will ever have. */
const ALL = 10_000;

/** Reads how the regions stand to a subject. The policy (`answer`) has been asked. */
export async function standingOf(reading: CaseReading, subject: AnswerSubject): Promise<Standing> {
  const { tx, file, process } = reading;
  const { snapshot } = file;
  const where = process.where(snapshot);
  const own = await textOf(reading, subject);
  const milestones = await milestonesInForce(tx, file.id);
  const consent = process.consent(snapshot, subject.kind === 'reply' ? 'reply' : { section: subject.id });
  const state = subject.kind === 'section' ? where.sections[subject.id]! : where.progress;
  const datesBy = (date: (milestone: (typeof milestones)[number]) => string) =>
    new Map(
      snapshot.context.regions.flatMap((region) => {
        const found = milestones.find(({ key }) => key === milestoneKey(subject, region));
        return found ? [[region, date(found)] as const] : [];
      }),
    );
  return {
    subject,
    state,
    asked: isWorking(where) && own.text !== null && ANSWERABLE.has(state),
    ...own,
    consent,
    given: await answerRows(tx, file.id, {
      subject: subjectKey(subject),
      region: null,
      latest: false,
      after: [null, null],
      limit: ALL,
    }),
    due: datesBy(({ date }) => date),
    overdueAfter: datesBy(({ date, ruleDate }) => ruleDate ?? date),
    caseFacts: await caseFactsOf(tx, file.id),
  };
}

const ANSWERABLE: ReadonlySet<Standing['state']> = new Set([
  'approving',
  'approved',
  'working.endorsing',
  'working.ready',
]);

async function textOf(
  { tx, file }: CaseReading,
  subject: AnswerSubject,
): Promise<Pick<Standing, 'text' | 'numbers'>> {
  if (subject.kind === 'reply') {
    const all = await repliesPutForward(tx, file.id);
    const numbers = new Map(all.map(({ replyHash, number }) => [replyHash, number]));
    const reply = all.find(({ current }) => current);
    if (!reply || file.snapshot.context.reply.hash !== reply.replyHash) return { text: null, numbers };
    const { replyHash: hash, number, madeAt } = reply;
    return { text: { kind: 'reply', reply, hash, number, madeAt }, numbers };
  }
  const revisions = await revisionNumbers(tx, file.id);
  const own = revisions.filter(({ section }) => section === subject.id);
  const numbers = new Map(own.map(({ hash, number }) => [hash, number]));
  const current = await currentRevision(tx, file.id, subject.id);
  if (!current) return { text: null, numbers };
  const { content, hash, number, madeAt } = current;
  return { text: { kind: 'section', content, hash, number, madeAt }, numbers };
}
