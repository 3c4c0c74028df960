import { Injectable } from '@nestjs/common';
import { CasePages, type CasePageReading } from '../cases/case-pages.reads.js';
import { timelineOf } from '../cases/timeline.reads.js';
import { lastOfType } from '../journal/activity.reads.js';
import { localDateOf, longDate, longInstant } from '../platform/danish/dates.pure.js';
import type { Caller } from '../platform/http/caller.js';
import { regionNames } from '../procedure/region-names.js';
import { texts } from '../texts/texts.js';
import { casePages } from '../web/addresses.js';
import { caseCalendar } from './case-calendar.js';
import { dateViews, extensionLine } from './date-views.pure.js';
import type { DeadlineAct, DeadlineView, ExtensionActName } from './deadline.view.js';
import { coordinates, refusalOf } from './extension-acts.pure.js';
import { extensionsOf, type ExtensionRow } from './extension.reads.js';
import {
  datesBefore,
  datesInForce,
  formerDates,
  milestonesInForce,
  type DateInForce,
} from './milestones.reads.js';
import { planDeadline } from './plan.pure.js';

const words = texts.files.deadline;
type Done =
  | 'requestExtension'
  | 'registerOralPromise'
  | 'grantExtension'
  | 'declineExtension'
  | 'confirmDeadline'
  | 'registerSectionExtension';
const DONE: readonly string[] = [
  'requestExtension',
  'registerOralPromise',
  'grantExtension',
  'declineExtension',
  'confirmDeadline',
  'registerSectionExtension',
];

/** The deadline of a case for its page: for those who work on it. */
@Injectable()
export class DeadlinePageQuery {
  constructor(private readonly pages: CasePages) {}

  /** `done`: type of the command that has just been carried out. Errors: as `CasePages.read`. */
  show(caller: Caller, number: string, done: unknown): Promise<DeadlineView> {
    return this.pages.read(caller, number, 'plan', async (reading) => {
      const { tx, file, frame, procedure, now, process } = reading;
      const today = localDateOf(now);
      const dates = await datesInForce(tx, file.id);
      const calendar = await caseCalendar(tx);
      const rows = await extensionsOf(tx, file.id);
      const { delivery } = file.snapshot.context;
      return {
        frame,
        receipt: await receiptOf(reading, done),
        dates: dateViews({
          dates,
          before: await datesBefore(tx, file.id),
          letterDate: file.letterDate,
          today: delivery === null && process.where(file.snapshot).progress !== 'closed' ? today : null,
          calendar,
          number,
        }),
        standing: [
          ...(delivery === null ? [] : [words.dates.deliveredText(longInstant(delivery))]),
          ...standingOf(
            rows,
            dates,
            planDeadline(localDateOf(file.snapshot.context.deadline.formal), calendar).target.date,
          ),
        ],
        ...actsOf(reading, number),
        extensions: [...rows].reverse().map((row) => extensionLine(row, number, procedure.sections)),
        timeline: timelineOf({
          today,
          dates,
          milestones: await milestonesInForce(tx, file.id),
          formerDates: await formerDates(tx, file.id),
          calendar,
          procedure,
        }),
      };
    });
  }
}

/** How the extension stands, in whole sentences. */
function standingOf(rows: readonly ExtensionRow[], dates: readonly DateInForce[], byRule: string): string[] {
  const open = rows.find(({ state }) => state === 'requested');
  if (!open) return rows.length === 0 ? [words.extension.none] : [];
  if (open.promisedUntil === null) return [words.extension.open];
  const target = dates.find(({ kind }) => kind === 'target');
  return [
    words.extension[open.askedUntil === null ? 'offered' : 'promised'](longDate(open.promisedUntil)),
    ...(target && target.date !== byRule ? [words.extension.targetMoved] : []),
  ];
}

function actsOf(
  { viewer, frame, file, process, now }: CasePageReading,
  number: string,
): Pick<DeadlineView, 'acts' | 'whoActs'> {
  const { snapshot } = file;
  if (frame.csrf === null || !coordinates(viewer, snapshot)) {
    const { coordinator } = snapshot.context;
    const who = words.extension.coordinator(regionNames.get(coordinator) ?? coordinator);
    return { acts: [], whoActs: words.extension.onlyCoordinator(who) };
  }
  const addresses = casePages(number);
  const act = (name: ExtensionActName, href: string): DeadlineAct => ({
    label: words[name].title,
    href,
    locked: refusalOf(name, { process, snapshot, now }),
  });
  return {
    acts: [
      act('request', addresses.extensionRequest),
      act('promise', addresses.extensionPromise),
      act('answer', addresses.extensionAnswer),
      act('partly', addresses.sectionExtension),
      act('confirm', addresses.deadlineConfirmation),
    ],
    whoActs: null,
  };
}

async function receiptOf(
  { tx, file, frame }: CasePageReading,
  done: unknown,
): Promise<DeadlineView['receipt']> {
  if (typeof done !== 'string' || !DONE.includes(done) || frame.csrf === null) return null;
  const entry = await lastOfType(tx, file.id, done);
  if (!entry) return null;
  const { title, next } = words.receipt[done as Done];
  return {
    title,
    next,
    when: words.receipt.when(longInstant(entry.at)),
    seq: entry.seq,
    checkNumber: entry.hash,
  };
}
