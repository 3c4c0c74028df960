import type { Tx } from '../platform/database/database.js';
import { makeCalendar, type WorkingCalendar } from './calendar.pure.js';
import type { ClosedDay } from './holidays.js';

/** A closed day as it is stored: everybody's, or an organisation's, which may work for a region. */
export interface ClosedDayRow {
  readonly id: string;
  readonly organisationId: string | null;
  /** The organisation's region; null for everybody's, and for an organisation of none. */
  readonly region: string | null;
  readonly month: number;
  readonly day: number;
  readonly name: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** The calendars that plans follow. */
export interface Calendars {
  /** Public holidays, and the closed days that hold for everybody. */
  readonly common: WorkingCalendar;
  /** A region's: the common one, and the closed days of its secretariat and its steering group. */
  readonly of: (region: string) => WorkingCalendar;
}

const two = (n: number) => String(n).padStart(2, '0');

const closedDayOf = ({ month, day, name, validFrom, validTo }: ClosedDayRow): ClosedDay => ({
  on: `${two(month)}-${two(day)}`,
  name,
  validFrom,
  validUntil: validTo,
});

/** Every closed day that is or was, of everybody and of the organisations; an organisation's ends with it. */
export function closedDayRows(tx: Tx): Promise<ClosedDayRow[]> {
  return tx.query<ClosedDayRow>(
    `select c.id, c.organisation_id as "organisationId", c.month, c.day, c.name, c.valid_from as "validFrom",
            least(c.valid_to, o.valid_to) as "validTo",
            case when o.kind in ('secretariat', 'steeringGroup') then o.region end as region
       from samsvar.closed_day c left join samsvar.organisation o on o.id = c.organisation_id
     where c.removed_at is null order by c.month, c.day, c.id`,
  );
}

/** The calendars by the closed days given. */
export function calendarsFrom(rows: readonly ClosedDayRow[]): Calendars {
  const everybodys = rows.filter(({ organisationId }) => organisationId === null).map(closedDayOf);
  const common = makeCalendar({ closedDays: everybodys });
  const made = new Map<string, WorkingCalendar>();
  const make = (region: string) => {
    const own = rows.filter((row) => row.region === region).map(closedDayOf);
    return own.length === 0 ? common : makeCalendar({ closedDays: [...everybodys, ...own] });
  };
  return {
    common,
    of: (region) => {
      const calendar = made.get(region) ?? make(region);
      made.set(region, calendar);
      return calendar;
    },
  };
}

/** The calendars as they are stored. */
export async function readCalendars(tx: Tx): Promise<Calendars> {
  return calendarsFrom(await closedDayRows(tx));
}

/** The calendar of working days that what concerns everybody follows. */
export async function caseCalendar(tx: Tx): Promise<WorkingCalendar> {
  return (await readCalendars(tx)).common;
}
