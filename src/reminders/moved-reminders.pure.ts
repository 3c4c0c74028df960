import type { MilestoneInForce } from '../deadlines/milestones.reads.js';
import type { IsoInstant } from '../platform/danish/dates.pure.js';
import { rungsFrom } from './ladder.pure.js';
import { owedBy } from './owed.pure.js';
import type { PlannedReminder, RehearsalInput } from './rehearsal.pure.js';

interface By extends Pick<RehearsalInput, 'ladder' | 'calendarOf' | 'context'> {
  /** The instant the milestones would be moved at. */
  readonly now: IsoInstant;
}

/**
 * The planned reminders as they would stand if these open milestones moved to the dates they carry: theirs are planned
 * anew by the ladder, as the projection does; all others stay. What would be past at once is left out.
 */
export function movedReminders(
  planned: readonly PlannedReminder[],
  moved: readonly MilestoneInForce[],
  by: By,
): PlannedReminder[] {
  const keys = new Set(moved.map(({ key }) => key));
  const kept = planned.filter(({ milestoneKey }) => !keys.has(milestoneKey));
  return [...kept, ...moved.flatMap((milestone) => plannedFor(milestone, planned, by))];
}

function plannedFor(
  milestone: MilestoneInForce,
  before: readonly PlannedReminder[],
  { ladder, calendarOf, context, now: plannedAt }: By,
): PlannedReminder[] {
  const { key: milestoneKey, date } = milestone;
  return owedBy(milestone, context).flatMap(({ region, role }) => {
    const commented = before.some(
      (one) => one.milestoneKey === milestoneKey && one.region === region && one.commented,
    );
    return rungsFrom({ date, ladder, calendar: calendarOf(region), plannedAt })
      .filter(({ alreadyPassed }) => !alreadyPassed)
      .map(({ rung, date: localDate }) => ({
        milestoneKey,
        rung,
        region,
        role,
        localDate,
        commented,
        milestone,
      }));
  });
}
