import type { Tx } from '../platform/database/database.js';

/** Someone who can be written to about a region's acts. */
export interface Recipient {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly capacity: 'owner' | 'substitute';
}

/**
 * Who answers for a role of a region on a local date: the members, and substitutes with a mandate for one of them.
 * Ordered by name, so that a repeated run writes the same.
 */
export async function recipientsOf(
  tx: Tx,
  role: 'secretariat' | 'chair',
  region: string,
  date: string,
): Promise<Recipient[]> {
  return tx.query<Recipient>(
    `select p.id as "personId", p.name, p.email, 'owner' as capacity
       from samsvar.membership m join samsvar.person p on p.id = m.person_id
      where m.role = $1 and m.region = $2 and p.disabled_at is null
        and m.valid_from <= $3 and (m.valid_to is null or m.valid_to >= $3)
      union all
     select p.id, p.name, p.email, 'substitute'
       from samsvar.mandate d
       join samsvar.membership m on m.id = d.membership_id
       join samsvar.person p on p.id = d.substitute_id
      where m.role = $1 and m.region = $2 and p.disabled_at is null and d.revoked_at is null
        and m.valid_from <= $3 and (m.valid_to is null or m.valid_to >= $3)
        and d.valid_from <= $3 and d.valid_to >= $3
      order by 4, 2, 1`,
    [role, region, date],
  );
}

/** Somebody who holds a role of a region on a day. */
export interface Holder {
  readonly region: string;
  readonly role: 'secretariat' | 'chair';
  readonly name: string;
  readonly capacity: 'owner' | 'substitute';
}

/** Who holds the two roles of some regions on a local date, by membership or mandate; owners first, then by name. */
export async function holdersOf(tx: Tx, regions: readonly string[], date: string): Promise<Holder[]> {
  return tx.query<Holder>(
    `select m.region, m.role, p.name, 'owner' as capacity
       from samsvar.membership m join samsvar.person p on p.id = m.person_id
      where m.role in ('secretariat', 'chair') and m.region = any($1) and p.disabled_at is null
        and m.valid_from <= $2 and (m.valid_to is null or m.valid_to >= $2)
      union
     select m.region, m.role, p.name, 'substitute'
       from samsvar.mandate d
       join samsvar.membership m on m.id = d.membership_id
       join samsvar.person p on p.id = d.substitute_id
      where m.role in ('secretariat', 'chair') and m.region = any($1) and p.disabled_at is null
        and d.revoked_at is null and d.valid_from <= $2 and d.valid_to >= $2
        and m.valid_from <= $2 and (m.valid_to is null or m.valid_to >= $2)
      order by 1, 2, 4, 3`,
    [regions, date],
  );
}

/** The membership a mandate is given from: the region's chair or secretariat on a date; null when there is none. */
export async function membershipOf(
  tx: Tx,
  role: 'secretariat' | 'chair',
  region: string,
  date: string,
): Promise<string | null> {
  const [row] = await tx.query<{ id: string }>(
    `select id from samsvar.membership where role = $1 and region = $2 and valid_from <= $3
       and (valid_to is null or valid_to >= $3) order by id limit 1`,
    [role, region, date],
  );
  return row?.id ?? null;
}

/** A person who can act, and whether a membership is its own; null when unknown or closed. */
export async function personOf(
  tx: Tx,
  personId: string,
  membershipId: string,
): Promise<{ readonly isMember: boolean } | null> {
  const [row] = await tx.query<{ isMember: boolean }>(
    `select exists (select 1 from samsvar.membership m where m.id = $2 and m.person_id = p.id) as "isMember"
       from samsvar.person p where p.id = $1 and p.disabled_at is null`,
    [personId, membershipId],
  );
  return row ?? null;
}

/** The regions a person may act for on some day between two dates, both included. */
export async function regionsOf(tx: Tx, personId: string, from: string, to: string): Promise<string[]> {
  const rows = await tx.query<{ region: string }>(
    `select region from samsvar.membership
      where person_id = $1 and role in ('secretariat', 'chair') and valid_from <= $3 and (valid_to is null or valid_to >= $2)
      union
     select m.region from samsvar.mandate d join samsvar.membership m on m.id = d.membership_id
      where d.substitute_id = $1 and d.revoked_at is null and d.valid_from <= $3 and d.valid_to >= $2
      order by 1`,
    [personId, from, to],
  );
  return rows.map(({ region }) => region);
}

/** Names of people by id, for pages and journals. */
export async function namesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.query<{ id: string; name: string }>(
    'select id, name from samsvar.person where id = any($1)',
    [ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Name of each region's forum (DASSOS, Socialdirektørforum ...) on a date, by region code. */
export async function forumsOf(tx: Tx, date: string): Promise<Map<string, string>> {
  const rows = await tx.query<{ region: string; forum: string }>(
    `select region, forum from samsvar.organisation where kind = 'steeringGroup' and forum is not null
       and valid_from <= $1 and (valid_to is null or valid_to >= $1)`,
    [date],
  );
  return new Map(rows.map(({ region, forum }) => [region, forum]));
}

/** Those of some people who are readers (læsere) with a membership valid on a local date. */
export async function readersAmong(tx: Tx, ids: readonly string[], date: string): Promise<Set<string>> {
  const rows = await tx.query<{ id: string }>(
    `select distinct p.id from samsvar.person p join samsvar.membership m on m.person_id = p.id
      where p.id = any($1) and p.disabled_at is null and m.role = 'reader'
        and m.valid_from <= $2 and (m.valid_to is null or m.valid_to >= $2)`,
    [ids, date],
  );
  return new Set(rows.map(({ id }) => id));
}

/** A reader (læser) and the organisation it reads for. */
export interface ReaderRow {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
}

/** Every reader with a membership valid on a local date, by organisation and name. */
export async function readersOn(tx: Tx, date: string): Promise<ReaderRow[]> {
  return tx.query<ReaderRow>(
    `select distinct p.id, p.name, o.name as organisation from samsvar.person p
       join samsvar.membership m on m.person_id = p.id
       join samsvar.organisation o on o.id = m.organisation_id
      where p.disabled_at is null and m.role = 'reader'
        and m.valid_from <= $1 and (m.valid_to is null or m.valid_to >= $1)
      order by 3, 2, 1`,
    [date],
  );
}

/** Name and mail address of a person, to be answered to. Errors: there is no such person. */
export async function addressOf(
  tx: Tx,
  personId: string,
): Promise<{ readonly name: string; readonly email: string }> {
  const [row] = await tx.query<{ name: string; email: string }>(
    'select name, email from samsvar.person where id = $1',
    [personId],
  );
  return row!;
}
