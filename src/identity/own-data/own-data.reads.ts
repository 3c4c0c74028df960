import type { Tx } from '../../platform/database/database.js';

/** What is held about one person, one group after the other: rows with English keys, as the file has them. */
export type OwnData = Readonly<Record<OwnGroup, readonly OwnRow[]>>;
export type OwnRow = Readonly<Record<string, string | number | boolean | null>>;

// $1: the person. No hash and no secret is selected, and nobody else's name: who the other part of a mandate is, or who
// registered an absence, is that person's data.
const GROUPS = {
  person: `
    select id, name, email, phone, disabled_at as "closedAt" from samsvar.person where id = $1`,
  memberships: `
    select m.role, m.region, o.name as organisation, m.valid_from as "validFrom", m.valid_to as "validTo"
      from samsvar.membership m join samsvar.organisation o on o.id = m.organisation_id
     where m.person_id = $1 order by m.valid_from, m.id`,
  mandates: `
    select case when d.substitute_id = $1 then 'substitute' else 'principal' end as part, m.role, m.region,
           d.valid_from as "validFrom", d.valid_to as "validTo", d.revoked_at as "revokedAt",
           case when d.substitute_id = $1 or d.registered_by = $1 then d.reason end as reason
      from samsvar.mandate d join samsvar.membership m on m.id = d.membership_id
     where $1 in (d.substitute_id, m.person_id) order by d.valid_from, d.id`,
  absences: `
    select first_day as "firstDay", last_day as "lastDay", registered_at as "registeredAt",
           withdrawn_at as "withdrawnAt", registered_by = $1 as "registeredByYou"
      from samsvar.absence where person_id = $1 order by first_day, id`,
  password: `
    select changed_at as "changedAt", must_change as "mustChange" from samsvar.credential where person_id = $1`,
  sessions: `
    select method, browser, created_at as "begunAt", last_seen_at as "lastSeenAt", ends_at as "endsAt",
           ended_at as "endedAt"
      from samsvar.session where person_id = $1 order by created_at, id`,
  tokens: `
    select name, scope, created_at as "madeAt", expires_at as "expiresAt", last_used_at as "lastUsedAt",
           revoked_at as "revokedAt"
      from samsvar.access_token where person_id = $1 order by created_at, id`,
  mailChoices: `
    select early_off as "earlyOff", changed_at as "changedAt" from samsvar.mail_preference where person_id = $1`,
  calendarFeeds: `
    select c.number as "case", f.created_at as "madeAt", f.last_read_at as "lastReadAt", f.revoked_at as "revokedAt"
      from samsvar.calendar_feed f left join samsvar.case_file c on c.id = f.case_id
     where f.person_id = $1 order by f.created_at, f.id`,
  mails: `
    select o.mail, o.state, o.dated as "writtenAt", o.finished_at as "finishedAt", o.recipient, o.subject, o.body
      from samsvar.outgoing o where o.person_id = $1 order by o.dated, o.id`,
  readings: `
    select at, through, kind, route, case_ref as "case", object, outcome
      from samsvar.access_log where person_id = $1 order by at, id`,
  acts: `
    select coalesce(c.number, 'administration') as chain, e.seq, e.entry::jsonb ->> 'at' as at,
           e.entry::jsonb ->> 'type' as type, e.entry::jsonb ->> 'capacity' as capacity,
           (e.entry::jsonb #>> '{actor,person}') is distinct from $1::text as "onYourBehalf", e.hash
      from samsvar.journal_entry e left join samsvar.case_file c on c.id = e.chain_id
     where position($1::text in e.entry) > 0
       and $1::text in (e.entry::jsonb #>> '{actor,person}', e.entry::jsonb #>> '{actor,onBehalfOf,person}')
     order by at, chain, e.seq`,
} as const;

export type OwnGroup = keyof typeof GROUPS;
export const OWN_GROUPS = Object.keys(GROUPS) as OwnGroup[];

/**
 * Everything that is held about one person, and nothing of anybody else: access to one's own data (GDPR article 15).
 * The journals are read from end to end, which takes a second in a large installation.
 */
export async function ownData(tx: Tx, personId: string): Promise<OwnData> {
  const found: Partial<Record<OwnGroup, readonly OwnRow[]>> = {};
  for (const group of OWN_GROUPS) found[group] = await tx.query<OwnRow>(GROUPS[group], [personId]);
  return found as OwnData;
}
