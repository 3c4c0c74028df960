import type { CasePageReading } from '../../cases/case-pages.reads.js';
import { longDate } from '../../platform/danish/dates.pure.js';
import { listed } from '../../platform/danish/numbers.pure.js';
import { texts } from '../../texts/texts.js';
import type { Confirmed } from './receipt.query.js';
import { regionNameOf } from './text-part.pure.js';
import type { Standing } from './standing.js';

const words = texts.answer.receipt.next;

/** What happens after these acts, as the case stands now. */
export function nextSteps(reading: CasePageReading, confirmed: readonly Confirmed[]): string[] {
  const kinds = new Set(confirmed.map(({ act }) => act.entry.type));
  const [first] = confirmed;
  const single = confirmed.length === 1 ? first! : null;
  return [
    ...(single ? [silentStep(reading, single.standing)] : []),
    ...(kinds.has('sendBack') ? [words.sentBack(leadOf(reading, confirmed))] : []),
    ...(kinds.has('sendBackReply') ? [words.replySentBack] : []),
    ...(kinds.has('decline') || kinds.has('declineToEndorse') ? [words.declined] : []),
    ...(kinds.has('withdrawAnswer') || kinds.has('withdrawEndorsement') ? [words.withdrawn] : []),
    ...(kinds.has('nameAsNotJoined') || kinds.has('nameAsNotEndorsing') ? [words.named] : [words.changes]),
    single?.standing.subject.kind === 'reply' ? words.submission : words.endorsement,
  ];
}

function silentStep({ procedure }: CasePageReading, { consent, due, subject }: Standing): string {
  const { silent } = consent;
  if (silent.length === 0) return words.allAnswered;
  const names = listed(silent.map((region) => regionNameOf(procedure, region)));
  const dates = [...new Set(silent.map((region) => due.get(region)))];
  const date = dates.length === 1 && dates[0] ? longDate(dates[0]) : null;
  return words.silent(names, date, subject.kind === 'reply');
}

function leadOf({ file, procedure }: CasePageReading, confirmed: readonly Confirmed[]): string {
  const leads = confirmed.flatMap(({ act, standing: { subject } }) => {
    const lead =
      act.entry.type === 'sendBack' && subject.kind === 'section'
        ? file.snapshot.context.sections[subject.id]!.lead
        : null;
    return lead === null ? [] : [regionNameOf(procedure, lead)];
  });
  return listed([...new Set(leads)].map(texts.answer.receipt.secretariat));
}
