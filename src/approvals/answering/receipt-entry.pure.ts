import { longInstant, plainDate } from '../../platform/danish/dates.pure.js';
import type { Procedure } from '../../procedure/procedure.js';
import { texts } from '../../texts/texts.js';
import type { MarkName } from '../../web/components/marks.js';
import type { AnswerResource } from '../answers.resource.js';
import { titleOfText } from './head.pure.js';
import { hashOfEntry } from './receipt-act.pure.js';
import type { Confirmed } from './receipt.query.js';
import type { ReceiptEntry } from './receipt.view.js';
import { regionNameOf } from './text-part.pure.js';

const words = texts.answer.receipt;
type Kind = keyof typeof words.did.section;

const MARKS: Readonly<Record<Kind, MarkName>> = {
  yes: 'done',
  yesWithReservation: 'reservation',
  cannotJoin: 'refused',
  sentBack: 'sentBack',
  withdrawn: 'changed',
  contested: 'attention',
  named: 'refused',
};

/** What an act was, in words, with everything one needs to find it again. */
export function receiptEntry(
  { act, standing }: Confirmed,
  procedure: Procedure,
  number: string,
): ReceiptEntry {
  const { seq, entry } = act;
  const { subject, given, numbers } = standing;
  const answer = given.find(({ id }) => id === entry.data.answer) ?? null;
  const kind = kindOf(entry.data, answer);
  const hash = hashOfEntry(act);
  const region = 'region' in entry.event ? entry.event.region : (entry.event.by.region ?? '');
  const { name, onBehalfOf } = entry.actor;
  return {
    mark: MARKS[kind],
    head: words.head[subject.kind][kind],
    did: words.did[subject.kind][kind](regionNameOf(procedure, region)),
    what: titleOfText(subject, numbers.get(hash) ?? null),
    facts: [
      fact(words.number, words.numbered(number, seq)),
      fact(words.at, longInstant(entry.at)),
      fact(answer?.registered ? words.registeredBy : words.by, name),
      ...(onBehalfOf ? [fact(words.for, onBehalfOf.name)] : []),
      ...(answer && kind !== 'withdrawn' && kind !== 'contested' ? basisFacts(answer) : []),
      ...(kind === 'yes' ? [fact(words.reservation, words.none)] : []),
    ],
    words: answer?.words ?? null,
    checkNumber: hash,
  };
}

const fact = (label: string, value: string) => ({ label, value });

function kindOf(data: Readonly<Record<string, unknown>>, answer: AnswerResource | null): Kind {
  if (answer === null) return 'named';
  return data.contested === undefined ? (answer.kind as Kind) : 'contested';
}

function basisFacts({ basis, decidedOn }: AnswerResource) {
  const of = texts.answer.basisChoices[basis as keyof typeof texts.answer.basisChoices];
  return [fact(words.basis, basis === 'chair' ? of : words.basisOn(of, plainDate(decidedOn)))];
}
