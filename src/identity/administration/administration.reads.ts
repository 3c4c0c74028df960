import { SYSTEM_PERSON } from '../../platform/commands/system-person.js';
import type { Tx } from '../../platform/database/database.js';
import { PAGE_SIZE, type Asked } from './search.pure.js';
import type { Period } from './periods.pure.js';

interface Counted {
  readonly total: number;
}
const offsetOf = ({ page }: Asked) => (page - 1) * PAGE_SIZE;

export interface PersonRow extends Counted {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string | null;
  readonly closed: boolean;
  readonly roles: readonly { readonly role: string; readonly region: string | null }[];
}

/** People by name, with what they hold today. */
export const peopleRows = (tx: Tx, asked: Asked): Promise<PersonRow[]> =>
  tx.query<PersonRow>(
    `${PERSON} where p.id <> $1 and ($2 = '' or position(lower($2) in lower(p.name || ' ' || p.email)) > 0)
      order by lower(p.name), p.id limit ${PAGE_SIZE} offset $3`,
    [SYSTEM_PERSON, asked.q, offsetOf(asked)],
  );

/** One person; null when unknown, and for the program itself. */
export async function personRow(tx: Tx, id: string): Promise<PersonRow | null> {
  const [row] = await tx.query<PersonRow>(`${PERSON} where p.id <> $1 and p.id = $2`, [SYSTEM_PERSON, id]);
  return row ?? null;
}

const PERSON = `
  select p.id, p.name, p.email, p.phone, p.disabled_at is not null as closed, count(*) over()::int as total,
         coalesce((select json_agg(json_build_object('role', m.role, 'region', m.region) order by m.role, m.region)
                     from samsvar.membership m where m.person_id = p.id and m.valid_from <= samsvar.today()
                      and (m.valid_to is null or m.valid_to >= samsvar.today())), '[]') as roles
    from samsvar.person p`;

export interface MembershipRow extends Period {
  readonly id: string;
  readonly role: string;
  readonly region: string | null;
  readonly organisation: string;
}

/** Everything a person has held, the latest first. */
export const membershipRows = (tx: Tx, personId: string): Promise<MembershipRow[]> =>
  tx.query<MembershipRow>(
    `select m.id, m.role, m.region, o.name as organisation, m.valid_from as "validFrom", m.valid_to as "validTo"
       from samsvar.membership m join samsvar.organisation o on o.id = m.organisation_id
      where m.person_id = $1 order by m.valid_from desc, m.id`,
    [personId],
  );

/** People with an open account, for a choice. */
export const peopleToChoose = (tx: Tx): Promise<{ id: string; name: string }[]> =>
  tx.query(
    'select id, name from samsvar.person where id <> $1 and disabled_at is null order by lower(name), id',
    [SYSTEM_PERSON],
  );

export interface OrganisationRow extends Counted, Period {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly region: string | null;
  readonly forum: string | null;
  readonly members: number;
}

/** Organisations, those that hold first, then by name. */
export const organisationRows = (tx: Tx, asked: Asked): Promise<OrganisationRow[]> =>
  tx.query<OrganisationRow>(
    `select o.id, o.kind, o.name, o.region, o.forum, o.valid_from as "validFrom", o.valid_to as "validTo",
            count(*) over()::int as total,
            (select count(*)::int from samsvar.membership m where m.organisation_id = o.id
                and m.valid_from <= samsvar.today() and (m.valid_to is null or m.valid_to >= samsvar.today())) as members
       from samsvar.organisation o
      where $1 = '' or position(lower($1) in lower(concat_ws(' ', o.name, o.forum, o.region))) > 0
      order by o.valid_to is not null and o.valid_to < samsvar.today(), lower(o.name), o.id
      limit ${PAGE_SIZE} offset $2`,
    [asked.q, offsetOf(asked)],
  );

/** Organisations that are not over, for a choice. */
export const organisationsToChoose = (tx: Tx): Promise<{ id: string; name: string; kind: string }[]> =>
  tx.query(
    `select id, name, kind from samsvar.organisation where valid_to is null or valid_to >= samsvar.today()
      order by lower(name), id`,
  );

export interface ChairRow extends Period {
  readonly id: string;
  readonly region: string;
  readonly name: string;
}

/** Chairs of today and to come, by region and date. */
export const chairRows = (tx: Tx): Promise<ChairRow[]> =>
  tx.query<ChairRow>(
    `select m.id, m.region, p.name, m.valid_from as "validFrom", m.valid_to as "validTo"
       from samsvar.membership m join samsvar.person p on p.id = m.person_id
      where m.role = 'chair' and (m.valid_to is null or m.valid_to >= samsvar.today())
      order by m.region, m.valid_from`,
  );

export interface MandateRow extends Counted, Period {
  readonly id: string;
  readonly substitute: string;
  readonly principal: string;
  readonly role: string;
  readonly region: string | null;
  readonly revokedAt: string | null;
  readonly reason: string;
}

/** Mandates of some regions (null: all), the latest first. */
export const mandateRows = (tx: Tx, asked: Asked, regions: readonly string[] | null): Promise<MandateRow[]> =>
  tx.query<MandateRow>(
    `select d.id, s.name as substitute, p.name as principal, m.role, m.region, d.valid_from as "validFrom",
            d.valid_to as "validTo", d.revoked_at as "revokedAt", d.reason, count(*) over()::int as total
       from samsvar.mandate d join samsvar.membership m on m.id = d.membership_id
       join samsvar.person p on p.id = m.person_id join samsvar.person s on s.id = d.substitute_id
      where ($1::text[] is null or m.region = any($1))
        and ($2 = '' or position(lower($2) in lower(s.name || ' ' || p.name)) > 0)
      order by d.valid_from desc, d.id limit ${PAGE_SIZE} offset $3`,
    [regions, asked.q, offsetOf(asked)],
  );

export interface ClosedDayRow extends Period {
  readonly id: string;
  readonly month: number;
  readonly day: number;
  readonly name: string;
  readonly organisation: string | null;
}

/** Days on which everybody or an organisation is closed, in the order of the year. */
export const closedDayRows = (tx: Tx): Promise<ClosedDayRow[]> =>
  tx.query<ClosedDayRow>(
    `select c.id, c.month, c.day, c.name, o.name as organisation, c.valid_from as "validFrom", c.valid_to as "validTo"
       from samsvar.closed_day c left join samsvar.organisation o on o.id = c.organisation_id
      where c.removed_at is null order by c.month, c.day, c.id`,
  );

export interface LogRow extends Counted {
  readonly entry: string;
  /** Whom or what it is about, by the name held today; null when it names nothing of the kind. */
  readonly about: string | null;
}

/** Entries of the administration's journal, newest first. */
export const logRows = (tx: Tx, asked: Asked): Promise<LogRow[]> =>
  tx.query<LogRow>(
    `with page as (
       select j.seq, j.entry, j.entry::jsonb -> 'data' as data, count(*) over()::int as total
         from samsvar.journal_entry j
        where j.chain_id = (select chain_id from samsvar.administration where id = 1)
        order by j.seq desc limit ${PAGE_SIZE} offset $1)
     select page.entry, page.total, coalesce(p.name, dp.name, mp.name, c.name, o.name) as about
       from page
       left join samsvar.person p on p.id::text = data ->> 'person'
       left join samsvar.membership m on m.id::text = data ->> 'membership'
       left join samsvar.person mp on mp.id = m.person_id
       left join samsvar.mandate d on d.id::text = data ->> 'mandate'
       left join samsvar.person dp on dp.id = d.substitute_id
       left join samsvar.closed_day c on c.id::text = data ->> 'closedDay'
       left join samsvar.organisation o on o.id::text = data ->> 'organisation'
      order by page.seq desc`,
    [offsetOf(asked)],
  );
