import type { WorkingCalendar } from '../deadlines/calendar.reads.js';
import type { IsoDate } from '../platform/danish/dates.pure.js';
import type { LadderSpec } from '../procedure/procedure.js';
import type { CaseContext } from '../workflow/case-context.js';
import type { Where } from '../workflow/where.js';
import { decideDue, type Decided } from './decide-due.pure.js';
import type { DueReminder } from './judge.pure.js';
import { nextOverdueRung, planRungs, type RungId } from './ladder.pure.js';
import type { People } from './receivers.pure.js';

/** A reminder that is planned, with its milestone. */
export interface PlannedReminder extends DueReminder {
  readonly milestoneKey: string;
  readonly rung: RungId;
  /** Local date it is due. */
  readonly localDate: IsoDate;
  readonly milestone: DueReminder['milestone'] & { readonly date: IsoDate };
}

/** What would become of it on its day. */
export interface Rehearsed extends Decided {
  readonly reminder: PlannedReminder;
}

export interface RehearsalInput {
  readonly planned: readonly PlannedReminder[];
  readonly ladder: LadderSpec;
  /** The working days of a region. */
  readonly calendarOf: (region: string) => WorkingCalendar;
  readonly context: CaseContext;
  readonly where: Where;
  /** The last local date that is rehearsed. */
  readonly until: IsoDate;
  /** Who holds the roles on each day something falls due. */
  readonly peopleOn: (date: IsoDate) => People;
  readonly earlyOff: ReadonlySet<string>;
}

/** The local dates on which something would fall due, each once: those the people are to be read for. */
export function datesIn(
  input: Pick<RehearsalInput, 'planned' | 'ladder' | 'calendarOf' | 'until'>,
): IsoDate[] {
  const dates = input.planned
    .flatMap((reminder) => withOverdue(reminder, input))
    .map(({ localDate }) => localDate)
    .filter((date) => date <= input.until);
  return [...new Set(dates)].sort();
}

/**
 * What the ladder would do up to a date if nobody did anything: every planned reminder, and after the last of a
 * milestone the overdue ones that the worker plans one by one. `decideDue`, which the worker asks, decides them here too.
 */
export function rehearse(input: RehearsalInput): Rehearsed[] {
  const { ladder, context, where, peopleOn, earlyOff } = input;
  return input.planned
    .flatMap((reminder) => withOverdue(reminder, input))
    .filter(({ localDate }) => localDate <= input.until)
    .map((reminder) => ({
      reminder,
      ...decideDue(
        reminder,
        { procedure: { ladder }, context, where },
        peopleOn(reminder.localDate),
        earlyOff,
      ),
    }))
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

const orderOf = ({ reminder: { localDate, milestoneKey, region, role } }: Rehearsed) =>
  [localDate, milestoneKey, region, role].join(' ');

/** The reminder and, when it is the last that is planned, those that would follow it. */
function withOverdue(
  reminder: PlannedReminder,
  { ladder, calendarOf, until }: Pick<RehearsalInput, 'ladder' | 'calendarOf' | 'until'>,
): PlannedReminder[] {
  const calendar = calendarOf(reminder.region);
  const { date, state } = reminder.milestone;
  const last = planRungs({ date, ladder, calendar, plannedAt: FIRST_INSTANT }).at(-1)!.rung;
  const following = [reminder];
  if (state !== 'open' || (reminder.rung !== last && !reminder.rung.startsWith('after-'))) return following;
  for (let previous = reminder; previous.localDate <= until;) {
    const next = nextOverdueRung({ date, previous: previous.rung, ladder, calendar });
    previous = { ...reminder, rung: next.rung, localDate: next.date };
    following.push(previous);
  }
  return following;
}

/** Before every rung: none of them counts as passed. */
const FIRST_INSTANT = '1970-01-01T00:00:00.000Z';
