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
  /** Whether everything is taken to be done on its day, as planned, instead of nothing at all. */
  readonly punctual: boolean;
  /** Who holds the roles on each day something falls due. */
  readonly peopleOn: (date: IsoDate) => People;
  readonly earlyOff: ReadonlySet<string>;
}

/** The local dates on which something would fall due, each once: those the people are to be read for. */
export function datesIn(
  input: Pick<RehearsalInput, 'planned' | 'ladder' | 'calendarOf' | 'until' | 'punctual'>,
): IsoDate[] {
  return [...new Set(falling(input).map(({ localDate }) => localDate))].sort();
}

/**
 * What the ladder would do up to a date. If nobody did anything: every planned reminder, and after the last of a
 * milestone the overdue ones that the worker plans one by one. If everybody did everything on its day (`punctual`): those
 * up to the day itself, whatever is not possible yet. `decideDue`, which the worker asks, decides them here too.
 */
export function rehearse(input: RehearsalInput): Rehearsed[] {
  const { ladder, context, where, peopleOn, earlyOff, punctual } = input;
  return falling(input)
    .map((reminder) => ({
      reminder,
      ...decideDue(
        reminder,
        { procedure: { ladder }, context, where, possible: punctual },
        peopleOn(reminder.localDate),
        earlyOff,
      ),
    }))
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

const orderOf = ({ reminder: { localDate, milestoneKey, region, role } }: Rehearsed) =>
  [localDate, milestoneKey, region, role].join(' ');

/** Every reminder that falls due up to the date, in the order in which they are planned. */
function falling(
  input: Pick<RehearsalInput, 'planned' | 'ladder' | 'calendarOf' | 'until' | 'punctual'>,
): PlannedReminder[] {
  const { planned, punctual, until } = input;
  const all = punctual
    ? planned.filter(({ rung }) => !rung.startsWith('after-'))
    : planned.flatMap((reminder) => withOverdue(reminder, input));
  return all.filter(({ localDate }) => localDate <= until);
}

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
