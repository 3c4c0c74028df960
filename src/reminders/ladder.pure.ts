import type { WorkingCalendar } from '../deadlines/calendar.reads.js';
import { addDays, instantOf, type IsoDate, type IsoInstant } from '../platform/danish/dates.pure.js';
import type { LadderSpec } from '../procedure/procedure.js';

/** Name of a step of the ladder, part of a reminder's unique key. `after-n` counts rungs, daily ones first. */
export type RungId = `before-${number}` | 'on-day' | `after-${number}`;

/** One step of the ladder, dated. */
export interface Rung {
  readonly rung: RungId;
  /** A working day in Copenhagen. */
  readonly date: IsoDate;
  /** The digest's time on that day. */
  readonly dueAt: IsoInstant;
  /** Due before it was planned: written as skipped, "allerede passeret". */
  readonly alreadyPassed: boolean;
}

/** Who is told besides the one who owes the act. */
export type EscalatesTo = LadderSpec['escalation'][number]['to'];

interface OnLadder {
  /** The milestone's date, working day or not. */
  readonly date: IsoDate;
  readonly ladder: LadderSpec;
  readonly calendar: WorkingCalendar;
}

const WEEK = 7;
const WORKING_WEEK = 5;

/** The working day that stands for the date: itself, else the one before, so that nothing rings too late. */
function anchorOf({ date, calendar }: OnLadder): IsoDate {
  return calendar.isWorkingDay(date) ? date : calendar.previousWorkingDay(date);
}

function rungOn(rung: RungId, date: IsoDate, ladder: LadderSpec, plannedAt: IsoInstant | undefined): Rung {
  const dueAt = instantOf(date, ladder.digestAt);
  const alreadyPassed = plannedAt !== undefined && Date.parse(dueAt) < Date.parse(plannedAt);
  return { rung, date, dueAt, alreadyPassed };
}

/** The rungs before and on the day, in order of time. One due in the very instant of planning is not passed. */
export function planRungs(input: OnLadder & { readonly plannedAt: IsoInstant }): Rung[] {
  const { ladder, calendar, plannedAt } = input;
  const anchor = anchorOf(input);
  const before = ladder.before.map((days) =>
    rungOn(`before-${days}`, calendar.addWorkingDays(anchor, -days), ladder, plannedAt),
  );
  return ladder.onTheDay ? [...before, rungOn('on-day', anchor, ladder, plannedAt)] : before;
}

/** The last rung that is planned from the beginning. */
export const lastPlanned = ({ before, onTheDay }: LadderSpec): RungId =>
  onTheDay ? 'on-day' : `before-${before.at(-1)!}`;

/** The place of an overdue rung: 1 for `after-1`; 0 for every rung before it. */
function overdueNumber(rung: RungId): number {
  return rung.startsWith('after-') ? Number(rung.slice('after-'.length)) : 0;
}

function overdueDate(number: number, input: OnLadder): IsoDate {
  const { ladder, calendar } = input;
  let date = calendar.addWorkingDays(anchorOf(input), Math.min(number, ladder.dailyUntil));
  for (let week = ladder.dailyUntil; week < number; week += 1) {
    const seventh = addDays(date, WEEK);
    date = calendar.isWorkingDay(seventh) ? seventh : calendar.nextWorkingDay(seventh);
  }
  return date;
}

/**
 * The overdue rung after the one that has been handled: each working day until `dailyUntil` of them, then a week later
 * each time (the next working day when that day is none). After a rung before or on the day comes `after-1`.
 * `plannedAt`, when given, marks a rung already past, as after a standstill.
 */
export function nextOverdueRung(
  input: OnLadder & { readonly previous: RungId; readonly plannedAt?: IsoInstant },
): Rung {
  const number = overdueNumber(input.previous) + 1;
  return rungOn(`after-${number}`, overdueDate(number, input), input.ladder, input.plannedAt);
}

/** What is planned for a date: the rungs up to it; when even the last is past, the overdue ones up to the first that is not. */
export function rungsFrom(input: Parameters<typeof planRungs>[0]): Rung[] {
  const rungs = planRungs(input);
  while (rungs.at(-1)?.alreadyPassed) rungs.push(nextOverdueRung({ ...input, previous: rungs.at(-1)!.rung }));
  return rungs;
}

/** Working days from the date to a rung, negative before it. A weekly rung counts five for its week. */
function positionOf(rung: RungId, ladder: LadderSpec): number {
  if (rung === 'on-day') return 0;
  if (rung.startsWith('before-')) return -Number(rung.slice('before-'.length));
  const number = overdueNumber(rung);
  const weekly = Math.max(0, number - ladder.dailyUntil);
  return number - weekly + weekly * WORKING_WEEK;
}

/** Who else is told at a rung, in the order of the procedure. Once told, told at every later rung. */
export function escalationOf(rung: RungId, ladder: LadderSpec): EscalatesTo[] {
  const position = positionOf(rung, ladder);
  return ladder.escalation.filter((step) => step.from <= position).map((step) => step.to);
}

/** How few working days may be left for a rung that must be told, whatever its receiver has turned off. */
const CLOSE = 2;

/** Whether a rung is close to its date or after it: such a reminder can be passed on, but never turned off. */
export const isClose = (rung: RungId, ladder: LadderSpec): boolean => positionOf(rung, ladder) >= -CLOSE;
