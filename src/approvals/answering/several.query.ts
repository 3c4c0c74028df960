import { Injectable } from '@nestjs/common';
import { CasePages, type CasePageReading } from '../../cases/case-pages.reads.js';
import { localDateOf } from '../../platform/danish/dates.pure.js';
import type { Caller } from '../../platform/http/caller.js';
import { texts } from '../../texts/texts.js';
import type { Typed } from '../../web/components/form.js';
import { casePages } from '../../web/addresses.js';
import { openTo } from './acts.pure.js';
import { chairSeats, dueOf, toldOf } from './answer.query.js';
import { choicesOf } from './choices.pure.js';
import { nameOf, stateOf, titleOfText } from './head.pure.js';
import { lockOf } from './lock.js';
import { isCurrent, latestOf, regionLines } from './region-lines.pure.js';
import { chosenSeat, type Seat } from './seat.pure.js';
import type { SeveralForm, SeveralItem, SeveralView } from './several.view.js';
import { answerPages, sectionSubject, suffixOf, type AnswerSubject } from './subject.pure.js';
import { standingOf, type Standing } from './standing.js';
import { textParts } from './text-part.pure.js';

const words = texts.answer.several;

/** What the page is asked for. */
export interface SeveralAsked {
  readonly number: string;
  readonly region?: string;
  readonly form: Pick<SeveralForm, 'formKey' | 'typed' | 'faults' | 'recorded'>;
}

/** All that a region owes an answer to in a case. */
@Injectable()
export class SeveralQuery {
  constructor(private readonly pages: CasePages) {}

  /** Errors: as `CasePages.read`. */
  page(caller: Caller, asked: SeveralAsked): Promise<SeveralView> {
    return this.pages.read(caller, asked.number, 'answer', async (reading) => {
      const standings: Standing[] = [];
      for (const subject of subjectsOf(reading)) standings.push(await standingOf(reading, subject));
      return viewOf(reading, standings, asked);
    });
  }
}

const subjectsOf = ({ procedure }: CasePageReading): AnswerSubject[] => [
  ...procedure.sections.map(({ id }) => sectionSubject(procedure, id)!),
  { kind: 'reply' },
];

async function viewOf(
  reading: CasePageReading,
  standings: readonly Standing[],
  asked: SeveralAsked,
): Promise<SeveralView> {
  const { frame, now } = reading;
  const seats = chairSeats(reading);
  const seat = chosenSeat(seats, asked.region);
  const owed = seat === null ? [] : standings.filter((one) => isOwed(reading, one, seat));
  const items: SeveralItem[] = [];
  for (const standing of owed) items.push(await itemOf(reading, standing, seat!, asked.form.typed));
  const { number } = frame.bar;
  const { answers: action } = casePages(number);
  return {
    frame,
    actor: seat && texts.answer.actor(seat.name),
    standsInFor: seat?.principal ?? null,
    otherSeats: seats
      .filter(({ region }) => region !== seat?.region)
      .map(({ region, name }) => ({
        label: texts.answer.answerFor(name),
        href: `${action}?region=${region}`,
      })),
    summary: words.summary(items.length),
    items,
    others: standings
      .filter((one) => !owed.includes(one))
      .map((one) => ({
        label: titleOfText(one.subject, one.asked ? (one.text?.number ?? null) : null),
        href: answerPages(number, one.subject).answer,
        state: stateOf(one),
      })),
    form:
      seat && items.length > 0 && frame.csrf !== null ? { ...asked.form, action, region: seat.region } : null,
    lock: seat === null ? await lockOf(reading, standings[0]!, null, localDateOf(now)) : null,
  };
}

/** The region is asked and has no standing answer to the current text. */
function isOwed(reading: CasePageReading, standing: Standing, { region }: Seat): boolean {
  if (!standing.asked || openTo(reading, standing, region).length === 0) return false;
  const latest = latestOf(standing, region);
  return !isCurrent(standing, latest) || latest!.kind === 'withdrawn';
}

async function itemOf(
  reading: CasePageReading,
  standing: Standing,
  seat: Seat,
  typed: Typed,
): Promise<SeveralItem> {
  const { frame, procedure, now, seen } = reading;
  const { subject, text } = standing;
  const today = localDateOf(now);
  const suffix = suffixOf(subject);
  const read = typed[`hash${suffix}`];
  const others = procedure.regions.filter(({ code }) => seen.regions.includes(code) && code !== seat.region);
  return {
    suffix,
    title: titleOfText(subject, text!.number),
    version: text!.number,
    hash: text!.hash,
    page: { label: words.alone(nameOf(subject)), href: answerPages(frame.bar.number, subject).answer },
    state: stateOf(standing),
    due: await dueOf(reading, standing, seat, today),
    ...(await toldOf(reading, standing, seat, read)),
    text: textParts(procedure, standing),
    regions: regionLines(standing, others, today),
    choices: [
      { value: '', label: words.notNow },
      // Short here: what the words are for stands at their field.
      ...choicesOf(subject, openTo(reading, standing, seat.region)).map(({ value, label }) => ({
        value,
        label,
      })),
    ],
  };
}
