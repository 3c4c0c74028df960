import type { CasePageReading } from '../../cases/case-pages.reads.js';
import { recipientsOf } from '../../identity/people.reads.js';
import { longDate } from '../../platform/danish/dates.pure.js';
import { texts } from '../../texts/texts.js';
import { whyNot } from './acts.pure.js';
import type { AnswerView } from './answer.view.js';
import { seatsOf, type Seat } from './seat.pure.js';
import type { Standing } from './standing.js';

const words = texts.answer.lock;

/** Why there is no form, in the case's own words, and who may answer for the reader's region. Local date today. */
export async function lockOf(
  reading: CasePageReading,
  standing: Standing,
  seat: Seat | null,
  today: string,
): Promise<NonNullable<AnswerView['lock']>> {
  const { viewer, procedure, seen } = reading;
  const own = seat ?? seatsOf(viewer, 'secretariat', seen.regions, procedure.regions)[0] ?? null;
  const by = { region: own?.region ?? null, capacity: seat ? ('chair' as const) : ('secretariat' as const) };
  const refusal =
    whyNot(reading, standing, 'yes', { ...by, capacity: 'chair' }) ?? whyNot(reading, standing, 'yes', by);
  const due = own && standing.due.get(own.region);
  const soon = !standing.asked && due ? [words.expected(longDate(due))] : [];
  return {
    reason: refusal?.text ?? words.readOnly,
    who: [...(own && seat === null ? [await whoMay(reading, own, today)] : []), ...soon],
  };
}

/** "For kommunerne i Midtjylland kan Formand Midtjylland svare." */
async function whoMay({ tx }: CasePageReading, { region, name }: Seat, today: string): Promise<string> {
  const people = await recipientsOf(tx, 'chair', region, today);
  if (people.length === 0) return words.nobody(name);
  return words.who(
    name,
    people.map((person) => (person.capacity === 'substitute' ? words.substitute(person.name) : person.name)),
  );
}
