import { Injectable } from '@nestjs/common';
import { CasePages, type CasePageReading } from '../../cases/case-pages.reads.js';
import { caseCalendar } from '../../deadlines/calendar.reads.js';
import { answerOverdue } from '../../deadlines/plan.reads.js';
import { localDateOf } from '../../platform/danish/dates.pure.js';
import type { Caller } from '../../platform/http/caller.js';
import { texts } from '../../texts/texts.js';
import { whyNotNamed } from './acts.pure.js';
import { subjectOf } from './answer.query.js';
import { nameOf, titleOfText } from './head.pure.js';
import type { NamingForm, NamingView } from './naming.view.js';
import { regionLines } from './region-lines.pure.js';
import { seatsOf } from './seat.pure.js';
import { standingOf, type Standing } from './standing.js';
import { answerPages } from './subject.pure.js';

const words = texts.answer.naming;

/** What the page is asked for. */
export interface NamingAsked {
  readonly number: string;
  readonly section?: string;
  readonly form: Pick<NamingForm, 'formKey' | 'typed' | 'faults'>;
}

/** Which regions can be named as not having joined, and why not the others. */
@Injectable()
export class NamingQuery {
  constructor(private readonly pages: CasePages) {}

  /** Errors: as `CasePages.read`; NotFoundException for a section there is not. */
  page(caller: Caller, asked: NamingAsked): Promise<NamingView> {
    return this.pages.read(caller, asked.number, 'answer', async (reading) => {
      const standing = await standingOf(reading, subjectOf(reading, asked.section));
      return viewOf(reading, standing, await judged(reading, standing), asked);
    });
  }
}

interface Judged {
  readonly code: string;
  readonly name: string;
  readonly refusal: { readonly code: string; readonly text: string } | null;
}

/** Each region that has not said yes, with what the case says to naming it. */
async function judged(reading: CasePageReading, standing: Standing): Promise<Judged[]> {
  const { viewer, procedure, seen, file, now, tx } = reading;
  const seats = seatsOf(viewer, 'secretariat', seen.regions, procedure.regions);
  const { coordinator } = file.snapshot.context;
  const own = seats.find(({ region }) => region === coordinator) ?? seats[0];
  const by = { region: own?.region ?? null, capacity: own ? ('secretariat' as const) : ('chair' as const) };
  const calendar = await caseCalendar(tx);
  return procedure.regions
    .filter(({ code }) => seen.regions.includes(code) && !standing.consent.yes.includes(code))
    .map(({ code, name }) => {
      const milestoneDate = standing.overdueAfter.get(code);
      const overdue =
        milestoneDate !== undefined &&
        standing.text !== null &&
        answerOverdue({
          milestoneDate,
          revisedAt: standing.text.madeAt,
          now,
          shortestDays: procedure.shortestAnswerDays,
          calendar,
        });
      return { code, name, refusal: whyNotNamed(reading, standing, code, overdue, by) };
    });
}

function viewOf(
  { frame, procedure, seen, now }: CasePageReading,
  standing: Standing,
  regions: readonly Judged[],
  { form }: NamingAsked,
): NamingView {
  const { subject, text } = standing;
  const { answer: back, naming: action } = answerPages(frame.bar.number, subject);
  const open = regions.filter(({ refusal }) => refusal === null);
  const title = titleOfText(subject, text?.number ?? null);
  const { moreThan } = procedure.agreement;
  return {
    frame,
    place: subject.kind === 'reply' ? 'reply' : 'sections',
    back: { label: nameOf(subject), href: back },
    title: words.title(title),
    rule: [
      words.rule(moreThan.numerator, moreThan.denominator),
      words.when(procedure.shortestAnswerDays),
      words.means,
    ],
    regions: regionLines(
      standing,
      procedure.regions.filter(({ code }) => seen.regions.includes(code)),
      localDateOf(now),
    ),
    form:
      open.length > 0 && text !== null && frame.csrf !== null
        ? {
            ...form,
            action,
            hash: text.hash,
            choices: open.map(({ code, name }) => ({ value: code, label: texts.answer.theRegion(name) })),
            send: words.send,
          }
        : null,
    refused: refusedOf(regions),
  };
}

/** Each reason once: those that speak of one region name it. */
function refusedOf(regions: readonly Judged[]): NamingView['refused'] {
  if (regions.length === 0) return [words.nobody];
  return [...new Set(regions.flatMap(({ refusal }) => (refusal === null ? [] : [refusal.text])))];
}
