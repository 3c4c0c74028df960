import { Injectable } from '@nestjs/common';
import { CasePages, type CasePageReading } from '../../cases/case-pages.reads.js';
import { longInstant, plainDate } from '../../platform/danish/dates.pure.js';
import type { Caller } from '../../platform/http/caller.js';
import { texts } from '../../texts/texts.js';
import type { AnswerResource } from '../answers.resource.js';
import { whyNot } from './acts.pure.js';
import { chairSeats, subjectOf } from './answer.query.js';
import { nameOf } from './head.pure.js';
import { isCurrent, latestOf } from './region-lines.pure.js';
import { chosenSeat, type Seat } from './seat.pure.js';
import { standingOf, type Standing } from './standing.js';
import { answerPages } from './subject.pure.js';
import type { TakeBackForm, TakeBackView } from './take-back.view.js';

const words = texts.answer.takeBack;

export type TakeBackAct = 'withdraw' | 'contest';

/** What such a page is asked for. */
export interface TakeBackAsked {
  readonly act: TakeBackAct;
  readonly number: string;
  readonly section?: string;
  readonly region?: string;
  readonly form: Pick<TakeBackForm, 'formKey' | 'typed' | 'faults'>;
}

/** What is taken back, by whom, and what follows. */
@Injectable()
export class TakeBackQuery {
  constructor(private readonly pages: CasePages) {}

  /** Errors: as `CasePages.read`; NotFoundException for a section there is not. */
  page(caller: Caller, asked: TakeBackAsked): Promise<TakeBackView> {
    return this.pages.read(caller, asked.number, 'answer', async (reading) => {
      const standing = await standingOf(reading, subjectOf(reading, asked.section));
      const seat = chosenSeat(chairSeats(reading), asked.region);
      return viewOf(reading, standing, seat, asked);
    });
  }
}

function viewOf(
  reading: CasePageReading,
  standing: Standing,
  seat: Seat | null,
  asked: TakeBackAsked,
): TakeBackView {
  const { frame } = reading;
  const { subject, text } = standing;
  const latest = seat && latestOf(standing, seat.region);
  const lock = lockOf(reading, standing, seat, asked.act);
  const standingAnswer = latest !== null && lock === null ? latest : null;
  const pages = answerPages(frame.bar.number, subject);
  return {
    frame,
    place: subject.kind === 'reply' ? 'reply' : 'sections',
    back: { label: nameOf(subject), href: pages.answer },
    title: words[asked.act].title(text?.number ?? 0),
    sentences: standingAnswer ? sentencesOf(standing, seat!, standingAnswer, asked.act) : [],
    words: standingAnswer?.words ?? null,
    form:
      standingAnswer && frame.csrf !== null
        ? {
            ...asked.form,
            action: pages[asked.act],
            hash: standingAnswer.hash,
            region: seat!.region,
            label: words[asked.act].reason,
            hint: words[asked.act].reasonHint,
            send: words[asked.act].send(text!.number),
          }
        : null,
    lock,
  };
}

/** Why this cannot be done here; null when it can. */
function lockOf(
  reading: CasePageReading,
  standing: Standing,
  seat: Seat | null,
  act: TakeBackAct,
): string | null {
  const by = { region: seat?.region ?? null, capacity: seat ? ('chair' as const) : ('secretariat' as const) };
  const refusal = whyNot(reading, standing, 'withdrawn', by);
  if (refusal !== null) return refusal.text;
  const latest = latestOf(standing, seat!.region);
  if (!isCurrent(standing, latest)) return words.nothing;
  if (act === 'contest' && !latest!.registered) return words.notRegistered;
  return reading.frame.csrf === null ? texts.answer.lock.readOnly : null;
}

function sentencesOf(
  { subject, text }: Standing,
  { name, principal }: Seat,
  answer: AnswerResource,
  act: TakeBackAct,
): string[] {
  const { did, registered } = texts.answer.remarks;
  const when = answer.registered ? plainDate(answer.decidedOn) : longInstant(answer.givenAt);
  const what = texts.answer.versionOf(text!.number, nameOf(subject));
  return [
    ...(principal === null ? [] : [texts.answer.standsInFor(principal)]),
    ...(answer.registered ? [registered(answer.givenBy.name, longInstant(answer.givenAt))] : []),
    did[subject.kind][answer.kind as keyof typeof did.section](name, what, when),
    words[act].means(name, text!.number),
    words.kept,
  ];
}
