import { Injectable, NotFoundException } from '@nestjs/common';
import { CasePages, type CasePageReading } from '../../cases/case-pages.reads.js';
import { Database } from '../../platform/database/database.js';
import {
  entriesNumbered,
  entriesOfAnswers,
  entriesWith,
  type NumberedEntry,
} from '../../journal/activity.reads.js';
import { longInstant } from '../../platform/danish/dates.pure.js';
import type { Caller } from '../../platform/http/caller.js';
import { texts } from '../../texts/texts.js';
import { casePages, pages } from '../../web/addresses.js';
import { whyNot } from './acts.pure.js';
import { chairSeats, subjectOf } from './answer.query.js';
import type { LinkView } from './answer.view.js';
import { isConfirmed, subjectOfEntry, type ActEntry } from './receipt-act.pure.js';
import { receiptEntry } from './receipt-entry.pure.js';
import { nextSteps } from './receipt-next.pure.js';
import type { ReceiptView } from './receipt.view.js';
import { answerPages } from './subject.pure.js';
import { standingOf, type Standing } from './standing.js';

const words = texts.answer.receipt;

/** An act that a receipt confirms, with the subject as it stands now. */
export interface Confirmed {
  readonly act: ActEntry;
  readonly standing: Standing;
}

/** Confirmations of what regions have answered, by the acts' numbers in the journal. */
@Injectable()
export class ReceiptQuery {
  constructor(
    private readonly pages: CasePages,
    private readonly db: Database,
  ) {}

  /** Address of the confirmation of these answers. */
  async addressOf(number: string, caseId: string, answers: readonly string[]): Promise<string> {
    const found = await this.db.transaction((tx) => entriesOfAnswers(tx, caseId, answers));
    return casePages(number).receipt([...found.values()].sort((a, b) => a - b));
  }

  /** Address of the confirmation of the last entry that holds all of this. */
  async addressOfLast(number: string, caseId: string, part: object): Promise<string> {
    const found = await this.db.transaction((tx) => entriesWith(tx, caseId, part));
    return casePages(number).receipt(found.slice(-1).map(({ seq }) => seq));
  }

  /** Errors: as `CasePages.read`; NotFoundException when one of the numbers is no such act. */
  page(caller: Caller, number: string, numbers: readonly number[]): Promise<ReceiptView> {
    return this.pages.read(caller, number, 'answer', async (reading) => {
      const entries = await entriesNumbered(reading.tx, reading.file.id, numbers);
      if (entries.length === 0 || entries.length !== new Set(numbers).size) throw new NotFoundException();
      const confirmed: Confirmed[] = [];
      for (const entry of entries) confirmed.push(await confirm(reading, entry));
      return viewOf(reading, confirmed);
    });
  }
}

async function confirm(reading: CasePageReading, numbered: NumberedEntry): Promise<Confirmed> {
  if (!isConfirmed(numbered)) throw new NotFoundException();
  const subject = subjectOf(reading, subjectOfEntry(numbered));
  return { act: numbered, standing: await standingOf(reading, subject) };
}

function viewOf(reading: CasePageReading, confirmed: readonly Confirmed[]): ReceiptView {
  const { frame, procedure } = reading;
  const entries = confirmed.map((one) => receiptEntry(one, procedure, frame.bar.number));
  const [first] = confirmed;
  const last = confirmed.at(-1)!;
  const single = entries.length === 1 ? entries[0]! : null;
  return {
    frame,
    place: first!.standing.subject.kind === 'reply' ? 'reply' : 'sections',
    mark: single?.mark ?? 'done',
    title: single?.head ?? words.several(entries.length),
    at: longInstant(last.act.entry.at),
    entries,
    next: nextSteps(reading, confirmed),
    onward: { label: words.toTasks, href: pages.home },
    back:
      single === null
        ? { label: words.toCase, href: casePages(frame.bar.number).overview }
        : {
            label: words.toText,
            href: answerPages(frame.bar.number, first!.standing.subject).answer,
          },
    undo: confirmed.flatMap((one) => undoOf(reading, one)),
  };
}

/** The way back out of an act, for the region that did it and while the case takes it. */
function undoOf(reading: CasePageReading, { act, standing }: Confirmed): LinkView[] {
  const { frame } = reading;
  const { region } = act.entry.event.by;
  const current = standing.given.findLast((one) => one.region === region && one.latest);
  const own = chairSeats(reading).some((seat) => seat.region === region);
  if (!current || !own || frame.csrf === null || current.id !== act.entry.data.answer) return [];
  if (whyNot(reading, standing, 'withdrawn', { region, capacity: 'chair' }) !== null) return [];
  const pagesOf = answerPages(frame.bar.number, standing.subject);
  return [
    current.registered
      ? { label: words.contest, href: pagesOf.contest }
      : {
          label: words.undo(standing.subject.kind === 'section' ? standing.subject.title : null),
          href: pagesOf.withdraw,
        },
  ];
}
