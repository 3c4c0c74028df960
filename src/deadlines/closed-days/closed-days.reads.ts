import type { Tx } from '../../platform/database/database.js';
import { closedDayRows, type ClosedDayRow } from '../case-calendar.js';

/** A closed day that stands; null when unknown or removed. */
export async function closedDayById(tx: Tx, id: string): Promise<ClosedDayRow | null> {
  return (await closedDayRows(tx)).find((row) => row.id === id) ?? null;
}

/** Whether there is an organisation with this id. */
export async function organisationExists(tx: Tx, id: string): Promise<boolean> {
  return (await tx.query('select 1 from samsvar.organisation where id = $1', [id])).length > 0;
}

/** An organisation whose closed days a plan follows. */
export interface OrganisationChoice {
  readonly id: string;
  readonly name: string;
  readonly region: string | null;
}

/** Secretariats and steering groups that are not over, by name. */
export function organisationsWithDays(tx: Tx): Promise<OrganisationChoice[]> {
  return tx.query<OrganisationChoice>(
    `select id, name, region from samsvar.organisation
      where kind in ('secretariat', 'steeringGroup') and (valid_to is null or valid_to >= samsvar.today())
      order by lower(name), id`,
  );
}
