import { texts } from '../../texts/texts.js';
import type { MarkedWord, MarkName } from '../../web/components/marks.js';
import { stateLabels } from '../../workflow/chart-labels.js';
import type { AnswerView } from './answer.view.js';
import type { Seat } from './seat.pure.js';
import { answerPages, type AnswerSubject } from './subject.pure.js';
import type { Standing } from './standing.js';

const words = texts.answer;

const MARKS: Readonly<Partial<Record<Standing['state'], MarkName>>> = {
  notStarted: 'stage0',
  drafting: 'stage1',
  reviewing: 'stage2',
  approving: 'stage3',
  approved: 'stage4',
  'working.endorsing': 'stage3',
  'working.ready': 'stage4',
  'submitted.sent': 'sent',
  'submitted.delivered': 'sent',
  'submitted.clarifying': 'sent',
};

/** The state of a subject, with its mark. */
export function stateOf({ subject, state, text }: Pick<Standing, 'subject' | 'state' | 'text'>): MarkedWord {
  if (subject.kind === 'reply' && text === null) return { mark: 'waiting', word: words.notPutForward };
  const path = subject.kind === 'reply' ? `progress.${state}` : `sections.<afsnit>.${state}`;
  return { mark: MARKS[state] ?? 'waiting', word: stateLabels[path] ?? state };
}

/** "Geografisk placering" or "Samlet afrapportering". */
export const nameOf = (subject: AnswerSubject): string =>
  subject.kind === 'reply' ? words.wholeTitle : subject.title;

/** "Geografisk placering, version 7"; without a version before there is one. */
export const titleOfText = (subject: AnswerSubject, number: number | null): string =>
  number === null ? nameOf(subject) : words.titled(nameOf(subject), number);

/** What stands at the top of a page about answers. */
export function headOf(
  number: string,
  standing: Standing,
  seat: Seat | null,
  seats: readonly Seat[],
): Pick<
  AnswerView,
  | 'subject'
  | 'title'
  | 'kicker'
  | 'state'
  | 'actor'
  | 'version'
  | 'checkNumber'
  | 'standsInFor'
  | 'otherSeats'
> {
  const { subject, text, asked } = standing;
  const pages = answerPages(number, subject);
  const version = asked && text ? text.number : null;
  return {
    subject,
    title: titleOfText(subject, version),
    kicker: {
      label: nameOf(subject),
      href: pages.read,
      place: subject.kind === 'reply' ? words.wholePlace : words.place(subject.number, subject.of),
    },
    state: stateOf(standing),
    actor: seat && words.actor(seat.name),
    version,
    checkNumber: asked && text ? text.hash : null,
    standsInFor: seat?.principal ?? null,
    otherSeats: seats
      .filter(({ region }) => region !== seat?.region)
      .map(({ region, name }) => ({
        label: words.answerFor(name),
        href: `${pages.answer}?region=${region}`,
      })),
  };
}
