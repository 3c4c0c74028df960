import { Injectable } from '@nestjs/common';
import {
  ActorSource,
  Policy,
  type ActingPerson,
  type Actor,
  type Grant,
  type Need,
} from '../platform/commands/actor.js';
import { Refused } from '../platform/commands/refusal.js';
import type { Tx } from '../platform/database/database.js';
import { seenCase } from '../cases/seen-case.reads.js';
import { mayAct } from './policy.pure.js';
import { maySee } from './policy-of-reading.pure.js';

interface GrantRow {
  kind: Grant['kind'];
  id: string;
  role: Grant['role'];
  region: string | null;
  principal_id: string | null;
  principal_name: string | null;
}

/** A person with every grant valid on `samsvar.today()`; null when unknown. Tells the fence of the database who it is. */
export async function loadActor(tx: Tx, personId: string): Promise<Actor | null> {
  const [person] = await tx.query<{ name: string; disabled: boolean }>(
    `select name, disabled_at is not null as disabled, set_config('samsvar.person', id::text, true)
       from samsvar.person where id = $1`,
    [personId],
  );
  if (!person) return null;
  const rows = await tx.query<GrantRow>(GRANTS, [personId]);
  return { personId, name: person.name, disabled: person.disabled, grants: rows.map(asGrant) };
}

/** Who acts, read with every grant valid on `samsvar.today()`. */
@Injectable()
export class IdentityActorSource extends ActorSource {
  load(tx: Tx, personId: string): Promise<Actor | null> {
    return loadActor(tx, personId);
  }

  async hold(tx: Tx, grant: Grant): Promise<boolean> {
    const rows = await tx.query(grant.kind === 'membership' ? HOLD_MEMBERSHIP : HOLD_MANDATE, [grant.id]);
    return rows.length === 1;
  }
}

/** The pure policy, raised to the executor's terms. */
@Injectable()
export class IdentityPolicy extends Policy {
  actAs(actor: Actor, need: Need): ActingPerson {
    const answer = mayAct(actor, need);
    if (answer.ok) return answer.acting;
    throw new Refused('forbidden', answer.denial.code, answer.denial.text);
  }

  async knows(tx: Tx, actor: Actor, caseId: string): Promise<boolean> {
    const seen = await seenCase(tx, caseId);
    if (maySee(actor, { what: 'case', case: seen }).ok) return true;
    // Whoever has worked for a region of the case knows of it, and is told why it is over, or not begun.
    return (await tx.query(EVER_OF, [actor.personId, seen.regions])).length > 0;
  }
}

const VALID_MEMBERSHIP = `m.valid_from <= samsvar.today() and (m.valid_to is null or m.valid_to >= samsvar.today())`;
const VALID_MANDATE = `d.revoked_at is null and d.valid_from <= samsvar.today() and d.valid_to >= samsvar.today()`;

const GRANTS = `
  select 'membership' as kind, m.id, m.role, m.region, null::uuid as principal_id, null as principal_name
    from samsvar.membership m where m.person_id = $1 and ${VALID_MEMBERSHIP}
  union all
  select 'mandate', d.id, m.role, m.region, p.id, p.name
    from samsvar.mandate d
    join samsvar.membership m on m.id = d.membership_id
    join samsvar.person p on p.id = m.person_id
   where d.substitute_id = $1 and ${VALID_MANDATE} and ${VALID_MEMBERSHIP}
  order by 1, 4, 2`;
/** The roles of the person `p` valid today, once each: SQL for a query that knows the person already. */
export const ROLES_TODAY = `array(
  select m.role from samsvar.membership m where m.person_id = p.id and ${VALID_MEMBERSHIP}
  union
  select m.role from samsvar.mandate d join samsvar.membership m on m.id = d.membership_id
   where d.substitute_id = p.id and ${VALID_MANDATE} and ${VALID_MEMBERSHIP})`;
/** Whether the person of this transaction holds a role for the region $1 today, as the database knows it: SQL. */
export const HOLDS_REGION = `exists (
  select from samsvar.membership m left join samsvar.mandate d on d.membership_id = m.id and ${VALID_MANDATE}
   where m.region = $1 and ${VALID_MEMBERSHIP} and samsvar.reading_person() in (m.person_id, d.substitute_id))`;
const HOLD_MEMBERSHIP = `select 1 from samsvar.membership m where m.id = $1 and ${VALID_MEMBERSHIP} for share`;
const HOLD_MANDATE = `
  select 1 from samsvar.mandate d join samsvar.membership m on m.id = d.membership_id
   where d.id = $1 and ${VALID_MANDATE} and ${VALID_MEMBERSHIP} for share`;

const EVER_OF = `
  select 1 from samsvar.membership m left join samsvar.mandate d on d.membership_id = m.id
   where m.region = any($2) and $1 in (m.person_id, d.substitute_id) limit 1`;

function asGrant(row: GrantRow): Grant {
  const principal =
    row.principal_id && row.principal_name ? { personId: row.principal_id, name: row.principal_name } : null;
  return { kind: row.kind, id: row.id, role: row.role, region: row.region, principal };
}
