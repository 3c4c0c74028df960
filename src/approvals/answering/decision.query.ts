import { Injectable } from '@nestjs/common';
import { CasePages, type CasePageReading } from '../../cases/case-pages.reads.js';
import { documentsByDate } from '../../documents/documents.reads.js';
import { localDateOf, shortDate } from '../../platform/danish/dates.pure.js';
import type { Caller } from '../../platform/http/caller.js';
import { texts } from '../../texts/texts.js';
import type { Choice } from '../../web/components/form.js';
import { openTo, whyNot } from './acts.pure.js';
import { subjectOf } from './answer.query.js';
import { changeSinceRead } from './changes.js';
import { choicesOf } from './choices.pure.js';
import type { DecisionForm, DecisionView } from './decision.view.js';
import { nameOf, titleOfText } from './head.pure.js';
import { newVersion, ownRemarks } from './remarks.pure.js';
import { chosenSeat, seatsOf, type Seat } from './seat.pure.js';
import { standingOf, type Standing } from './standing.js';
import { answerPages } from './subject.pure.js';

const words = texts.answer.decision;

/** What the page is asked for. */
export interface DecisionAsked {
  readonly number: string;
  readonly section?: string;
  readonly region?: string;
  readonly form: Pick<DecisionForm, 'formKey' | 'typed' | 'faults'> & { readonly read?: string };
}

/** Longest list of documents to choose from; older ones are laid on the case again or found by their theme. */
const DOCUMENTS = 200;

/** What a secretariat may register for its region, and the documents that can prove it. */
@Injectable()
export class DecisionQuery {
  constructor(private readonly pages: CasePages) {}

  /** Errors: as `CasePages.read`; NotFoundException for a section there is not. */
  page(caller: Caller, asked: DecisionAsked): Promise<DecisionView> {
    return this.pages.read(caller, asked.number, 'answer', async (reading) => {
      const standing = await standingOf(reading, subjectOf(reading, asked.section));
      const { viewer, seen, procedure } = reading;
      const seats = seatsOf(viewer, 'secretariat', seen.regions, procedure.regions);
      return viewOf(reading, standing, chosenSeat(seats, asked.region), asked);
    });
  }
}

async function viewOf(
  reading: CasePageReading,
  standing: Standing,
  seat: Seat | null,
  asked: DecisionAsked,
): Promise<DecisionView> {
  const { frame } = reading;
  const { subject, text } = standing;
  const { answer } = answerPages(frame.bar.number, subject);
  const form = seat && (await formOf(reading, standing, seat, asked));
  const changed =
    asked.form.read === undefined ? null : await changeSinceRead(reading, standing, asked.form.read);
  return {
    frame,
    subject,
    back: { label: nameOf(subject), href: answer },
    title: words.title(titleOfText(subject, text?.number ?? null)),
    lead: seat ? words.lead(seat.name) : [],
    remarks: [
      ...(changed && text ? [newVersion(text.number)] : []),
      ...(seat ? ownRemarks(standing, seat, NO_ACTS) : []),
    ],
    form,
    lock: form === null ? lockOf(reading, standing, seat) : null,
  };
}

/** The page of the answer itself leads on from what was answered. */
const NO_ACTS = {
  number: '',
  mayWithdraw: false,
  entries: new Map<string, number>(),
  receipt: () => '',
  evidence: null,
};

function lockOf(reading: CasePageReading, standing: Standing, seat: Seat | null): string {
  if (seat === null) return words.notSecretariat;
  const refusal = whyNot(reading, standing, 'yes', { region: seat.region, capacity: 'chair' });
  return refusal?.text ?? texts.answer.lock.readOnly;
}

async function formOf(
  reading: CasePageReading,
  standing: Standing,
  { region }: Seat,
  { form }: DecisionAsked,
): Promise<DecisionForm | null> {
  const { frame, now } = reading;
  const open = openTo(reading, standing, region);
  const { text, subject } = standing;
  if (open.length === 0 || text === null || frame.csrf === null) return null;
  const { read, typed, ...rest } = form;
  const other = read !== undefined && read !== text.hash;
  return {
    ...rest,
    // Which text the decision was made about is to be looked at again when it has changed.
    typed: { decidedOn: localDateOf(now), ...typed, ...(other ? { answer: undefined } : {}) },
    action: answerPages(frame.bar.number, subject).decision,
    hash: text.hash,
    region,
    version: text.number,
    // The hints speak to the one who answers.
    choices: choicesOf(subject, open).map(({ value, label }) => ({ value, label })),
    documents: await evidenceIn(reading),
  };
}

/** Documents with a file; a note of a call proves no decision. */
async function evidenceIn({ tx, file }: CasePageReading): Promise<Choice[]> {
  const { rows } = await documentsByDate(
    tx,
    file.id,
    { access: ['open', 'exempt', 'undecided'], kind: null, direction: null, search: null },
    { limit: DOCUMENTS, skip: 0 },
  );
  return rows
    .filter(({ sha256 }) => sha256 !== null)
    .map(({ id, theme, dated }) => ({ value: id, label: `${shortDate(dated)} ${theme}` }));
}
