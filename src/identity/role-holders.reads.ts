import type { Tx } from '../platform/database/database.js';

/** Somebody who can be written to about a role of a region on a day: by a membership, or by a mandate to stand in for one. */
export interface RoleHolder {
  readonly region: string;
  readonly role: 'secretariat' | 'chair';
  /** The membership held, or the one stood in for. */
  readonly membershipId: string;
  readonly capacity: 'owner' | 'substitute';
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string | null;
  /** Whose membership it is. */
  readonly ownerId: string;
  readonly ownerName: string;
  /** The owner's account is open, so that the owner can be written to. */
  readonly ownerReachable: boolean;
}

/** Who holds the two roles of every region on a local date, owners first, then by name: a repeated run reads the same. */
export function roleHolders(tx: Tx, date: string): Promise<RoleHolder[]> {
  return tx.query<RoleHolder>(HOLDERS, [date]);
}

const HOLDERS = `
  with held as (
    select m.id, m.role, m.region, m.person_id from samsvar.membership m
     where m.role in ('secretariat', 'chair') and m.valid_from <= $1 and (m.valid_to is null or m.valid_to >= $1)),
  named as (
    select h.id, h.role, h.region, h.person_id as person, 'owner' as capacity, h.person_id as owner from held h
    union all
    select h.id, h.role, h.region, d.substitute_id, 'substitute', h.person_id
      from samsvar.mandate d join held h on h.id = d.membership_id
     where d.revoked_at is null and d.valid_from <= $1 and d.valid_to >= $1)
  select n.region, n.role, n.id as "membershipId", n.capacity, p.id as "personId", p.name, p.email, p.phone,
         o.id as "ownerId", o.name as "ownerName", o.disabled_at is null as "ownerReachable"
    from named n join samsvar.person p on p.id = n.person join samsvar.person o on o.id = n.owner
   where p.disabled_at is null
   order by n.region, n.role, n.capacity, p.name, p.id`;

/** Those who administer the system on a local date, by name. */
export function administrators(
  tx: Tx,
  date: string,
): Promise<Pick<RoleHolder, 'personId' | 'name' | 'email'>[]> {
  return tx.query(
    `select distinct p.id as "personId", p.name, p.email from samsvar.membership m join samsvar.person p on p.id = m.person_id
      where m.role = 'admin' and p.disabled_at is null and m.valid_from <= $1 and (m.valid_to is null or m.valid_to >= $1)
      order by 2, 1`,
    [date],
  );
}
