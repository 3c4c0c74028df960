import type { Tx } from '../platform/database/database.js';

/** A membership and the organisation it is in. Dates are local, both included. */
export interface MembershipRow {
  readonly id: string;
  readonly organisationId: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** A membership by its id; null when unknown. */
export async function membershipById(tx: Tx, id: string): Promise<MembershipRow | null> {
  const [row] = await tx.query<MembershipRow>(
    `select id, organisation_id as "organisationId", valid_from as "validFrom", valid_to as "validTo"
       from samsvar.membership where id = $1`,
    [id],
  );
  return row ?? null;
}

/** An organisation's period, and whether somebody's membership in it goes on after a date; null when unknown. */
export async function organisationAt(
  tx: Tx,
  id: string,
  date: string,
): Promise<{ readonly validFrom: string; readonly validTo: string | null; readonly inUse: boolean } | null> {
  const [row] = await tx.query<{ validFrom: string; validTo: string | null; inUse: boolean }>(
    `select valid_from as "validFrom", valid_to as "validTo",
            exists (select 1 from samsvar.membership m
                     where m.organisation_id = o.id and (m.valid_to is null or m.valid_to > $2)) as "inUse"
       from samsvar.organisation o where id = $1`,
    [id, date],
  );
  return row ?? null;
}

/** A mandate, whose region it is for; null when unknown. */
export async function mandateById(
  tx: Tx,
  id: string,
): Promise<{ readonly region: string | null; readonly validTo: string; readonly revoked: boolean } | null> {
  const [row] = await tx.query<{ region: string | null; validTo: string; revoked: boolean }>(
    `select m.region, d.valid_to as "validTo", d.revoked_at is not null as revoked
       from samsvar.mandate d join samsvar.membership m on m.id = d.membership_id where d.id = $1`,
    [id],
  );
  return row ?? null;
}

/** An account, open or closed; null when unknown. */
export async function accountState(tx: Tx, personId: string): Promise<{ readonly closed: boolean } | null> {
  const [row] = await tx.query<{ closed: boolean }>(
    'select disabled_at is not null as closed from samsvar.person where id = $1',
    [personId],
  );
  return row ?? null;
}

/** Whether another person's account has the e-mail address, whatever its case. */
export async function emailTaken(tx: Tx, email: string, except: string | null): Promise<boolean> {
  const rows = await tx.query(
    'select 1 from samsvar.person where lower(email) = lower($1) and ($2::uuid is null or id <> $2)',
    [email, except],
  );
  return rows.length > 0;
}

/** How many people can administer today, not counting some. */
export async function administratorsBut(tx: Tx, except: readonly string[]): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    `select count(distinct p.id)::int as count from samsvar.person p join samsvar.membership m on m.person_id = p.id
      where m.role = 'admin' and p.disabled_at is null and p.id <> all($1::uuid[])
        and m.valid_from <= samsvar.today() and (m.valid_to is null or m.valid_to >= samsvar.today())`,
    [except],
  );
  return row!.count;
}

/** A region's chair on a local date, with the first day of its period; null when there is none. */
export async function chairOn(
  tx: Tx,
  region: string,
  date: string,
): Promise<{ readonly id: string; readonly validFrom: string } | null> {
  const [row] = await tx.query<{ id: string; validFrom: string }>(
    `select id, valid_from as "validFrom" from samsvar.membership
      where role = 'chair' and region = $1 and valid_from <= $2 and (valid_to is null or valid_to >= $2)`,
    [region, date],
  );
  return row ?? null;
}
