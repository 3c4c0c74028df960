import type { WorkingCalendar } from '../deadlines/calendar.reads.js';
import { instantOf, type IsoDate, type IsoInstant } from '../platform/danish/dates.pure.js';
import type { LadderSpec } from '../procedure/procedure.js';
import { nextOverdueRung, planRungs, type Rung, type RungId } from './ladder.pure.js';

/** A planned reminder, and the milestone it is of. */
export interface PlannedRung {
  readonly rung: RungId;
  /** The day it is planned for now. */
  readonly localDate: IsoDate;
  /** The milestone's date, which has not moved. */
  readonly milestoneDate: IsoDate;
}

interface By {
  readonly ladder: LadderSpec;
  readonly calendar: WorkingCalendar;
  readonly now: IsoInstant;
}

/**
 * The day of a planned reminder by a changed calendar; null when it stays. One that would by now be past is not lost: it
 * keeps its day, or rings on the first working day after it when that day is closed.
 */
export function redated(
  planned: PlannedRung,
  by: By,
): { readonly localDate: IsoDate; readonly dueAt: IsoInstant } | null {
  const { localDate } = planned;
  const { ladder, calendar } = by;
  const fresh = rungOf(planned, by);
  if (fresh.date === localDate) return null;
  if (!fresh.alreadyPassed) return { localDate: fresh.date, dueAt: fresh.dueAt };
  if (calendar.isWorkingDay(localDate)) return null;
  const date = calendar.nextWorkingDay(localDate);
  return { localDate: date, dueAt: instantOf(date, ladder.digestAt) };
}

function rungOf({ rung, milestoneDate: date }: PlannedRung, { ladder, calendar, now: plannedAt }: By): Rung {
  const on = { date, ladder, calendar, plannedAt };
  const number = rung.startsWith('after-') ? Number(rung.slice('after-'.length)) : 0;
  if (number > 0)
    return nextOverdueRung({ ...on, previous: number === 1 ? 'on-day' : `after-${number - 1}` });
  const found = planRungs(on).find((one) => one.rung === rung);
  if (!found) throw new Error(`The ladder has no rung ${rung}.`);
  return found;
}
