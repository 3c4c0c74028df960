import { longInstant, plainDate } from '../../platform/danish/dates.pure.js';
import { texts } from '../../texts/texts.js';
import type { AnswerResource } from '../answers.resource.js';
import type { LinkView, Remark } from './answer.view.js';
import { contestedOf, isCurrent, latestOf } from './region-lines.pure.js';
import type { Seat } from './seat.pure.js';
import { answerPages } from './subject.pure.js';
import type { Standing } from './standing.js';

const words = texts.answer.remarks;

/** What a remark may lead on to. */
export interface RemarkActs {
  readonly number: string;
  /** The chair may take the answer back, or contest it when it was registered. */
  readonly mayWithdraw: boolean;
  /** Numbers of the journal's entries by answer. */
  readonly entries: ReadonlyMap<string, number>;
  readonly receipt: (entry: number) => string;
  /** The paper that a registered answer rests on; null when there is none to show. */
  readonly evidence: LinkView | null;
}

/** The text is another than the one that was read when a form was filled in. */
export const newVersion = (number: number): Remark => ({
  tone: 'newVersion',
  title: words.newVersion,
  sentences: [words.newVersionMeans(number)],
  words: null,
  acts: [],
});

/** What a region should know of its own earlier answers before it answers again. */
export function ownRemarks(standing: Standing, seat: Seat, acts: RemarkActs): Remark[] {
  const latest = latestOf(standing, seat.region);
  if (latest === null || standing.text === null) return [];
  const contested = contestedOf(standing, seat.region);
  if (contested !== null) return [contestedRemark(contested, seat)];
  if (!isCurrent(standing, latest)) return [changedRemark(standing, latest, seat)];
  if (latest.kind === 'withdrawn') return [withdrawnRemark(standing, latest, seat, acts)];
  return [givenRemark(standing, latest, seat, acts)];
}

function changedRemark(
  { subject, text, numbers }: Standing,
  { kind, hash, givenAt }: AnswerResource,
  { name }: Seat,
): Remark {
  const saidYes = kind === 'yes' || kind === 'yesWithReservation';
  const what = words.version(numbers.get(hash) ?? null);
  return {
    tone: 'changed',
    title: saidYes ? words.changedSinceYes : words.changedSinceAnswer,
    sentences: [
      words.did[subject.kind][kind as keyof typeof words.did.section](name, what, longInstant(givenAt)),
      words.doesNotCount(text!.number),
    ],
    words: null,
    acts: [],
  };
}

function givenRemark(standing: Standing, answer: AnswerResource, { name }: Seat, acts: RemarkActs): Remark {
  const { subject, text } = standing;
  const what = words.version(text!.number);
  const said = words.did[subject.kind][answer.kind as keyof typeof words.did.section];
  if (answer.registered)
    return {
      tone: 'registered',
      title: words.registeredTitle,
      sentences: [
        words.registered(answer.givenBy.name, longInstant(answer.givenAt)),
        said(name, what, plainDate(answer.decidedOn)),
        words.registeredMeans,
      ],
      words: answer.words,
      acts: [
        ...(acts.evidence ? [acts.evidence] : []),
        ...(answer.link ? [{ label: words.minutes, href: answer.link }] : []),
        ...receiptOf(answer, acts),
        ...(acts.mayWithdraw
          ? [{ label: words.contest, href: answerPages(acts.number, subject).contest }]
          : []),
      ],
    };
  return {
    tone: 'given',
    title: words.givenTitle[answer.kind as keyof typeof words.givenTitle](text!.number),
    sentences: [
      said(name, what, longInstant(answer.givenAt)),
      ...(answer.onBehalfOf ? [words.byFor(answer.givenBy.name, answer.onBehalfOf.name)] : []),
    ],
    words: answer.words,
    acts: [
      ...receiptOf(answer, acts),
      ...(acts.mayWithdraw
        ? [{ label: words.withdraw, href: answerPages(acts.number, subject).withdraw }]
        : []),
    ],
  };
}

const withdrawnRemark = (
  { subject, text }: Standing,
  answer: AnswerResource,
  { name }: Seat,
  acts: RemarkActs,
): Remark => ({
  tone: 'changed',
  title: words.withdrawnTitle,
  sentences: [
    words.did[subject.kind].withdrawn(name, words.version(text!.number), longInstant(answer.givenAt)),
    words.withdrawnMeans,
  ],
  words: answer.words,
  acts: receiptOf(answer, acts),
});

const contestedRemark = ({ givenBy, givenAt, contestedAt }: AnswerResource, { name }: Seat): Remark => ({
  tone: 'contested',
  title: words.contestedTitle,
  sentences: [
    words.registered(givenBy.name, longInstant(givenAt)),
    words.contested(name, longInstant(contestedAt!)),
  ],
  words: null,
  acts: [],
});

function receiptOf({ id }: AnswerResource, { entries, receipt }: RemarkActs): LinkView[] {
  const entry = entries.get(id);
  return entry === undefined ? [] : [{ label: words.receipt, href: receipt(entry) }];
}
