import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../platform/database/database.js';
import type { Caller } from '../platform/http/caller.js';
import { afterOf, page, rowsToRead, type Page, type PageQuery } from '../platform/http/page.js';
import type {
  MandateResource,
  Me,
  MembershipResource,
  OrganisationResource,
  PersonResource,
} from './directory.resource.js';
import { readAs } from './read-as.reads.js';
import { demandSight, maySee } from './viewer.reads.js';

/** Who is who. Administrators see accounts with their history, secretariats and chairs who holds which role today. */
@Injectable()
export class DirectoryQuery {
  constructor(private readonly db: Database) {}

  /** The caller with every grant valid today. Errors: `Refused`. */
  me(caller: Caller): Promise<Me> {
    return readAs(this.db, caller, (_tx, { personId, name, grants }) => {
      const { through, mayAct, mayBind } = caller;
      return Promise.resolve({
        person: { id: personId, name },
        through,
        mayAct,
        mayBind,
        grants: grants.map(({ kind, role, region, principal }) => ({
          kind,
          role,
          region,
          principal: principal && { id: principal.personId, name: principal.name },
        })),
      });
    });
  }

  organisations(caller: Caller, query: PageQuery): Promise<Page<OrganisationResource>> {
    return this.list(caller, query, 'organisations', ORGANISATIONS);
  }
  people(caller: Caller, query: PageQuery): Promise<Page<PersonResource>> {
    return this.list(caller, query, 'people', PEOPLE);
  }
  memberships(caller: Caller, query: PageQuery): Promise<Page<MembershipResource>> {
    return this.list(caller, query, 'memberships', MEMBERSHIPS);
  }
  mandates(caller: Caller, query: PageQuery): Promise<Page<MandateResource>> {
    return this.list(caller, query, 'mandates', MANDATES);
  }

  /** One list by id. Errors: `Refused` (forbidden). */
  private list<R extends { readonly id: string }>(
    caller: Caller,
    query: PageQuery,
    path: string,
    sql: string,
  ): Promise<Page<R>> {
    return readAs(this.db, caller, async (tx: Tx, viewer) => {
      demandSight(viewer, { what: 'directory' });
      const all = maySee(viewer, { what: 'administration' }).ok;
      const [after = null] = afterOf(query, ['id']) ?? [];
      const rows = await tx.query<R>(sql, [all, after, rowsToRead(query)]);
      return page(rows, query, path, ({ id }) => [id]);
    });
  }
}

// $1: everything with its history, and what is an administrator's alone. $2: after this id. $3: how many.
const today = (row: string) =>
  `${row}.valid_from <= samsvar.today() and (${row}.valid_to is null or ${row}.valid_to >= samsvar.today())`;
const after = (row: string) => `($2::uuid is null or ${row}.id > $2) order by ${row}.id limit $3`;
const ref = (row: string) => `json_build_object('id', ${row}.id, 'name', ${row}.name)`;

const ORGANISATIONS = `
  select o.id, o.kind, o.name, o.region, o.forum, o.valid_from as "validFrom", o.valid_to as "validTo"
    from samsvar.organisation o where ($1 or (${today('o')})) and ${after('o')}`;
const PEOPLE = `
  select p.id, p.name, case when $1 then p.email end as email, case when $1 then p.phone end as phone,
         p.disabled_at is not null as disabled
    from samsvar.person p
   where ($1 or (p.disabled_at is null and exists (
           select 1 from samsvar.membership m where m.person_id = p.id and ${today('m')}))) and ${after('p')}`;
const MEMBERSHIPS = `
  select m.id, ${ref('p')} as person, ${ref('o')} as organisation, m.role, m.region,
         m.valid_from as "validFrom", m.valid_to as "validTo"
    from samsvar.membership m join samsvar.person p on p.id = m.person_id
    join samsvar.organisation o on o.id = m.organisation_id where ($1 or (${today('m')})) and ${after('m')}`;
const MANDATES = `
  select d.id, d.membership_id as "membershipId", ${ref('p')} as principal, ${ref('s')} as substitute, m.role, m.region,
         d.valid_from as "validFrom", d.valid_to as "validTo", d.revoked_at as "revokedAt",
         case when $1 then d.reason end as reason
    from samsvar.mandate d join samsvar.membership m on m.id = d.membership_id
    join samsvar.person p on p.id = m.person_id join samsvar.person s on s.id = d.substitute_id
   where ($1 or (d.revoked_at is null and ${today('d')})) and ${after('d')}`;
