import type { Tx } from '../platform/database/database.js';
import { makeCalendar, type WorkingCalendar } from './calendar.pure.js';

const two = (n: number) => String(n).padStart(2, '0');

/** The calendar of working days that plans follow: public holidays, and the closed days that hold for everyone. */
export async function caseCalendar(tx: Tx): Promise<WorkingCalendar> {
  const rows = await tx.query<{
    month: number;
    day: number;
    name: string;
    valid_from: string;
    valid_to: string | null;
  }>(
    'select month, day, name, valid_from, valid_to from samsvar.closed_day where organisation_id is null order by month, day',
  );
  return makeCalendar({
    closedDays: rows.map(({ month, day, name, valid_from, valid_to }) => ({
      on: `${two(month)}-${two(day)}`,
      name,
      validFrom: valid_from,
      validUntil: valid_to,
    })),
  });
}
