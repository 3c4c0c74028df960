import { Injectable, NotFoundException } from '@nestjs/common';
import { CasePages, type CasePageReading } from '../../cases/case-pages.reads.js';
import { daysLeft } from '../../cases/days-left.reads.js';
import { caseCalendar } from '../../deadlines/calendar.reads.js';
import { documentRow } from '../../documents/documents.reads.js';
import { entriesOfAnswers } from '../../journal/activity.reads.js';
import { localDateOf, longDate } from '../../platform/danish/dates.pure.js';
import type { Caller } from '../../platform/http/caller.js';
import { texts } from '../../texts/texts.js';
import { casePages } from '../../web/addresses.js';
import type { AnswerResource } from '../answers.resource.js';
import { openTo, whyNot } from './acts.pure.js';
import type { AnswerForm, AnswerView, LinkView, Remark } from './answer.view.js';
import { changeSinceRead, changeSinceYes } from './changes.js';
import { choicesOf } from './choices.pure.js';
import { headOf } from './head.pure.js';
import { linksOf } from './links.pure.js';
import { lockOf } from './lock.js';
import { isCurrent, latestOf, regionLines } from './region-lines.pure.js';
import { newVersion, ownRemarks } from './remarks.pure.js';
import { chosenSeat, seatsOf, type Seat } from './seat.pure.js';
import { answerPages, sectionSubject, type AnswerSubject } from './subject.pure.js';
import { standingOf, type Standing } from './standing.js';
import { textParts } from './text-part.pure.js';

/** What a page of an answer is asked for. */
export interface AnswerAsked {
  readonly number: string;
  /** Absent: the whole. */
  readonly section?: string;
  /** The region to answer for, when the reader may for several. */
  readonly region?: string;
  /** The form as it was sent; absent: an empty one. */
  readonly form?: Pick<AnswerForm, 'formKey' | 'typed' | 'faults'> & {
    /** Hash of the text that was read when it was filled in. */
    readonly read?: string;
  };
  readonly newKey: string;
}

/** The subject with this section id, or the whole. Errors: NotFoundException for a section there is not. */
export function subjectOf(
  { procedure }: Pick<CasePageReading, 'procedure'>,
  section?: string,
): AnswerSubject {
  if (section === undefined) return { kind: 'reply' };
  const subject = sectionSubject(procedure, section);
  if (subject === null) throw new NotFoundException();
  return subject;
}

/** Regions that the reader answers for as chair or a chair's substitute. */
export const chairSeats = ({ viewer, procedure, seen }: CasePageReading): Seat[] =>
  seatsOf(viewer, 'chair', seen.regions, procedure.regions);

/** What the page of an answer shows. */
@Injectable()
export class AnswerQuery {
  constructor(private readonly pages: CasePages) {}

  /** Errors: as `CasePages.read`; NotFoundException for a section there is not. */
  page(caller: Caller, asked: AnswerAsked): Promise<AnswerView> {
    return this.pages.read(caller, asked.number, 'answer', async (reading) => {
      const subject = subjectOf(reading, asked.section);
      return viewOf(reading, await standingOf(reading, subject), asked);
    });
  }
}

async function viewOf(reading: CasePageReading, standing: Standing, asked: AnswerAsked): Promise<AnswerView> {
  const { frame, procedure, now, seen } = reading;
  const today = localDateOf(now);
  const seats = chairSeats(reading);
  const seat = chosenSeat(seats, asked.region);
  const shown = standing.asked;
  const others = procedure.regions.filter(({ code }) => seen.regions.includes(code) && code !== seat?.region);
  const form = seat && formOf(reading, standing, seat, asked);
  return {
    frame,
    ...headOf(frame.bar.number, standing, seat, seats),
    due: seat && (await dueOf(reading, standing, seat, today)),
    ...(await toldOf(reading, standing, seat, asked.form?.read)),
    text: shown ? textParts(procedure, standing) : [],
    regions: standing.text === null ? [] : regionLines(standing, others, today),
    count: standing.asked ? countOf(standing, seen.regions.length) : null,
    form,
    links: linksOf(reading, standing),
    lock: form === null ? await lockOf(reading, standing, seat, today) : null,
  };
}

const countOf = ({ consent, subject }: Standing, asked: number) =>
  texts.answer.regions.count[subject.kind](consent.yes.length, asked);

/** The form, when the case would take an answer from this region. */
function formOf(
  reading: CasePageReading,
  standing: Standing,
  { region }: Seat,
  { form, newKey }: AnswerAsked,
): AnswerForm | null {
  const { frame } = reading;
  const open = openTo(reading, standing, region);
  if (open.length === 0 || standing.text === null || frame.csrf === null) return null;
  const latest = latestOf(standing, region);
  return {
    action: answerPages(frame.bar.number, standing.subject).answer,
    formKey: form?.formKey ?? newKey,
    hash: standing.text.hash,
    region,
    choices: choicesOf(standing.subject, open),
    typed: typedFor(standing, form),
    faults: form?.faults ?? [],
    replaces: isCurrent(standing, latest) && latest!.kind !== 'withdrawn',
  };
}

/** A choice made for one text is not carried over to another; the words are kept. */
function typedFor({ text }: Standing, form: AnswerAsked['form']): AnswerForm['typed'] {
  if (!form) return {};
  return form.read !== undefined && form.read !== text?.hash
    ? { ...form.typed, answer: undefined }
    : form.typed;
}

/** When a region owes its answer; null when it owes none. Local date today. */
export async function dueOf(
  { tx }: CasePageReading,
  standing: Standing,
  { region }: Seat,
  today: string,
): Promise<AnswerView['due']> {
  const date = standing.due.get(region);
  if (date === undefined || !standing.asked || !standing.consent.silent.includes(region)) return null;
  const left = daysLeft((await caseCalendar(tx)).workingDaysTo(date, today), date, today);
  return { date: longDate(date), left, late: date < today };
}

/** What has happened to the text and to the region's own answers. `readHash`: the text somebody has just read. */
export async function toldOf(
  reading: CasePageReading,
  standing: Standing,
  seat: Seat | null,
  readHash: string | undefined,
): Promise<Pick<AnswerView, 'remarks' | 'changes'>> {
  if (!standing.asked && standing.text === null) return { remarks: [], changes: [] };
  const read = readHash === undefined ? null : await changeSinceRead(reading, standing, readHash);
  const yes = seat && standing.asked ? await changeSinceYes(reading, standing, seat.region) : null;
  return {
    remarks: [
      ...(read ? [newVersion(standing.text!.number)] : []),
      ...(seat ? await remarksOf(reading, standing, seat) : []),
    ],
    changes: [...(read ? [read] : []), ...(yes ? [yes] : [])],
  };
}

async function remarksOf(reading: CasePageReading, standing: Standing, seat: Seat): Promise<Remark[]> {
  const { tx, file, frame } = reading;
  const latest = latestOf(standing, seat.region);
  return ownRemarks(standing, seat, {
    number: frame.bar.number,
    mayWithdraw:
      frame.csrf !== null &&
      whyNot(reading, standing, 'withdrawn', { region: seat.region, capacity: 'chair' }) === null,
    entries: latest ? await entriesOfAnswers(tx, file.id, [latest.id]) : new Map(),
    receipt: (entry) => casePages(frame.bar.number).receipt([entry]),
    evidence: await evidenceOf(reading, latest),
  });
}

async function evidenceOf(
  { tx, file, frame }: CasePageReading,
  latest: AnswerResource | null,
): Promise<LinkView | null> {
  const paper = latest?.evidenceId ? await documentRow(tx, file.id, latest.evidenceId) : null;
  if (!paper) return null;
  return {
    label: texts.answer.remarks.evidence(paper.theme),
    href: casePages(frame.bar.number).document(paper.id),
  };
}
