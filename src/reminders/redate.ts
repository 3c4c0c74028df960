import { readCalendars } from '../deadlines/calendar.reads.js';
import type { CaseScope } from '../platform/commands/scope.js';
import type { WriteSet } from '../platform/commands/write-set.js';
import { redated, type PlannedRung } from './redate.pure.js';
import { Reminder } from './reminder.entity.js';

/** Planned reminders of milestones that keep their date, dated anew by the calendar as it is now. */
export async function redateReminders(
  scope: CaseScope,
  writes: WriteSet,
  moved: ReadonlySet<unknown>,
): Promise<void> {
  const calendars = await readCalendars(scope.tx);
  const { ladder } = scope.procedure;
  const rows = await scope.tx.query<
    PlannedRung & { readonly id: string; readonly milestoneId: string; readonly region: string }
  >(PLANNED, [scope.file.id]);
  for (const row of rows) {
    if (moved.has(row.milestoneId)) continue;
    const date = redated(row, { ladder, calendar: calendars.of(row.region), now: scope.now });
    if (!date) continue;
    // One that a worker has just taken is told by its old day, and left.
    writes.update(Reminder, { id: row.id, state: 'planned' }, date, null);
    writes.bells.add(date.dueAt);
  }
}

const PLANNED = `
  select r.id, r.milestone_id as "milestoneId", r.rung, r.region, r.local_date as "localDate", m.date as "milestoneDate"
    from samsvar.reminder r join samsvar.milestone m on m.id = r.milestone_id
   where r.case_id = $1 and r.state = 'planned' and m.state = 'open' order by r.due_at, r.id`;
