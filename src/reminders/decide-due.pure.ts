import type { WorkingCalendar } from '../deadlines/calendar.reads.js';
import type { Procedure } from '../procedure/procedure.js';
import type { CaseContext } from '../workflow/case-context.js';
import type { Where } from '../workflow/where.js';
import { settledReason, skipReason, type DueReminder } from './judge.pure.js';
import {
  escalationOf,
  isClose,
  nextOverdueRung,
  lastPlanned,
  type Rung,
  type RungId,
} from './ladder.pure.js';
import { receiversOf, type People, type Receiver } from './receivers.pure.js';

/** Why a reminder reaches nobody. */
export const NOBODY = 'Ingen modtager: rollen er ikke besat.';
export const TURNED_OFF = 'Modtageren har slået tidlige påmindelser fra.';

/** A case as far as its due reminders are decided by it. */
export interface DecidingCase {
  readonly procedure: Pick<Procedure, 'ladder'>;
  readonly context: CaseContext;
  readonly where: Where;
  /** A rehearsal may take for granted that what comes before an act is done by its day. */
  readonly possible?: boolean;
}

/** What becomes of one due reminder: skipped with a true reason, or told to some people. */
export interface Decided {
  readonly skipped: string | null;
  readonly receivers: readonly (Receiver & { readonly required: boolean })[];
}

/**
 * Decides one reminder on its day. `earlyOff`: those who have turned early reminders off; what is close, late or
 * escalated reaches them all the same. The worker and the rehearsal both ask here.
 */
export function decideDue(
  due: DueReminder & { readonly rung: RungId },
  { procedure: { ladder }, context, where, possible = false }: DecidingCase,
  people: People,
  earlyOff: ReadonlySet<string>,
): Decided {
  const reason = (possible ? settledReason : skipReason)(due, context, where);
  if (reason !== null) return { skipped: reason, receivers: [] };
  const close = isClose(due.rung, ladder);
  const told = receiversOf(people, due, escalationOf(due.rung, ladder), context.coordinator).map((one) => ({
    ...one,
    required: close || one.capacity === 'chair' || one.capacity === 'coordinator',
  }));
  if (told.length === 0) return { skipped: NOBODY, receivers: [] };
  const receivers = told.filter(({ personId, required }) => required || !earlyOff.has(personId));
  return receivers.length === 0 ? { skipped: TURNED_OFF, receivers } : { skipped: null, receivers };
}

/**
 * The overdue rungs that follow a handled one: those already past, to be written as skipped, and then the next; none
 * unless the handled one was the last that is planned.
 */
export function rungsAfter(
  { rung, milestone: { date } }: { readonly rung: RungId; readonly milestone: { readonly date: string } },
  ladder: Procedure['ladder'],
  calendar: WorkingCalendar,
  now: string,
): Rung[] {
  if (!rung.startsWith('after-') && rung !== lastPlanned(ladder)) return [];
  const rungs: Rung[] = [];
  for (let previous = rung; ;) {
    const next = nextOverdueRung({ date, previous, ladder, calendar, plannedAt: now });
    rungs.push(next);
    if (!next.alreadyPassed) return rungs;
    previous = next.rung;
  }
}
