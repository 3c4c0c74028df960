import type { Tx } from '../../platform/database/database.js';

/** Days on which a person is away, both included. Dates are Danish ones. */
export interface AbsenceRow {
  readonly id: string;
  readonly personId: string;
  readonly firstDay: string;
  readonly lastDay: string;
}

/** Those of some people who are away on a local date. */
export async function absentAmong(
  tx: Tx,
  personIds: readonly string[],
  date: string,
): Promise<ReadonlySet<string>> {
  const rows = await absencesBetween(tx, personIds, date, date);
  return new Set(rows.map(({ personId }) => personId));
}

/** When some people are away on some day between two local dates, both included; by first day. */
export function absencesBetween(
  tx: Tx,
  personIds: readonly string[],
  from: string,
  to: string,
): Promise<AbsenceRow[]> {
  return tx.query<AbsenceRow>(
    `select id, person_id as "personId", first_day as "firstDay", last_day as "lastDay" from samsvar.absence
      where person_id = any($1) and withdrawn_at is null and first_day <= $3 and last_day >= $2
      order by first_day, person_id`,
    [personIds, from, to],
  );
}

/** One that stands; null when unknown or withdrawn. */
export async function absenceById(tx: Tx, id: string): Promise<AbsenceRow | null> {
  const [row] = await tx.query<AbsenceRow>(
    `select id, person_id as "personId", first_day as "firstDay", last_day as "lastDay"
       from samsvar.absence where id = $1 and withdrawn_at is null`,
    [id],
  );
  return row ?? null;
}

/** Somebody of a region: its chair or one of its secretariat, by a membership of today or later. */
export interface RegionalPerson {
  readonly personId: string;
  readonly name: string;
  readonly region: string;
  readonly role: 'secretariat' | 'chair';
}

/** The people of some regions with an open account and a membership valid today or later; by region, role and name. */
export function peopleOfRegions(tx: Tx, regions: readonly string[]): Promise<RegionalPerson[]> {
  return tx.query<RegionalPerson>(
    `select distinct p.id as "personId", p.name, m.region, m.role
       from samsvar.membership m join samsvar.person p on p.id = m.person_id
      where m.region = any($1) and m.role in ('secretariat', 'chair') and p.disabled_at is null
        and (m.valid_to is null or m.valid_to >= samsvar.today())
      order by 3, 4, 2, 1`,
    [regions],
  );
}

/**
 * Whether somebody stands in on every day of each absence: a mandate that is not revoked, or several. By the absence's
 * id. Of chairs alone: in a secretariat the colleagues are there.
 */
export async function coverOf(
  tx: Tx,
  absences: readonly AbsenceRow[],
): Promise<ReadonlyMap<string, boolean>> {
  const rows = await tx.query<{ id: string; covered: boolean }>(COVER, [absences.map(({ id }) => id)]);
  return new Map(rows.map(({ id, covered }) => [id, covered]));
}

const COVER = `
  select a.id, bool_and(daterange(a.first_day, a.last_day, '[]') <@ held.days) as covered
    from samsvar.absence a
    join samsvar.membership m on m.person_id = a.person_id and m.role = 'chair'
     and m.valid_from <= a.last_day and (m.valid_to is null or m.valid_to >= a.first_day)
   cross join lateral (
     select coalesce(range_agg(daterange(d.valid_from, d.valid_to, '[]')), '{}'::datemultirange) as days
       from samsvar.mandate d where d.membership_id = m.id and d.revoked_at is null) held
   where a.id = any($1) group by a.id`;
