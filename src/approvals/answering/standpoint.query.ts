import { Injectable } from '@nestjs/common';
import { CasePages, type CasePageReading } from '../../cases/case-pages.reads.js';
import { longInstant } from '../../platform/danish/dates.pure.js';
import type { Caller } from '../../platform/http/caller.js';
import { texts } from '../../texts/texts.js';
import type { Typed } from '../../web/components/form.js';
import { replyPages } from '../../web/addresses.js';
import { latestStandpoints } from '../answers.reads.js';
import { whyNoStandpoint } from '../standpoint.command.js';
import { nameOf } from './head.pure.js';
import { chosenSeat, seatsOf, type Seat } from './seat.pure.js';
import type { StandpointForm, StandpointView } from './standpoint.page.js';
import { regionNameOf } from './text-part.pure.js';

const words = texts.answer.standpoint;

/** What the page is asked for. */
export interface StandpointAsked {
  readonly number: string;
  readonly region?: string;
  readonly kept: boolean;
  /** `typed` null: the words in force. */
  readonly form: Pick<StandpointForm, 'formKey' | 'faults'> & { readonly typed: Typed | null };
}

/** The standpoints to the whole, and the form of the reader's own region. */
@Injectable()
export class StandpointQuery {
  constructor(private readonly pages: CasePages) {}

  /** Errors: as `CasePages.read`. */
  page(caller: Caller, asked: StandpointAsked): Promise<StandpointView> {
    return this.pages.read(caller, asked.number, 'answer', (reading) => viewOf(reading, asked));
  }
}

async function viewOf(
  reading: CasePageReading,
  { region, kept, form }: StandpointAsked,
): Promise<StandpointView> {
  const { frame, tx, file, procedure, process } = reading;
  const { number } = frame.bar;
  const seat = chosenSeat(standpointSeats(reading), region);
  const all = await latestStandpoints(tx, file.id);
  const own = all.find((one) => one.region === seat?.region);
  const refusal = whyNoStandpoint(process.where(file.snapshot));
  const mayWrite = seat !== null && refusal === null && frame.csrf !== null;
  return {
    frame,
    back: { label: nameOf({ kind: 'reply' }), href: replyPages(number).answer },
    actor: seat && texts.answer.actor(seat.name),
    kept,
    given: own ? longInstant(own.givenAt) : null,
    standpoints: all.map((one) => ({
      who: texts.answer.theRegion(regionNameOf(procedure, one.region)),
      words: one.text,
    })),
    form: mayWrite
      ? {
          ...form,
          typed: form.typed ?? { text: own?.text ?? '' },
          action: replyPages(number).standpoint,
          region: seat.region,
        }
      : null,
    lock: mayWrite ? null : (refusal?.text ?? words.notYours),
  };
}

/** A region's words may be given by its chair or its secretariat. */
const standpointSeats = ({ viewer, seen, procedure }: CasePageReading): Seat[] =>
  (['chair', 'secretariat'] as const).flatMap((role) =>
    seatsOf(viewer, role, seen.regions, procedure.regions),
  );
