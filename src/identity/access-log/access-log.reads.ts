import type { Tx } from '../../platform/database/database.js';
import type { AccessKind, AccessOutcome } from './access-route.pure.js';

/** What the log is asked for; null for anything. */
export interface AccessAsked {
  /** A part of a name or an e-mail address. */
  readonly person: string | null;
  readonly personId: string | null;
  /** A case's number, whole; or its id. */
  readonly caseNumber: string | null;
  readonly caseId: string | null;
  /** Local dates, both included. */
  readonly from: string | null;
  readonly to: string | null;
}

export interface AccessRow {
  readonly id: string;
  /** ISO UTC. */
  readonly at: string;
  readonly personId: string;
  readonly name: string;
  readonly through: 'session' | 'token';
  readonly kind: AccessKind;
  readonly route: string;
  readonly caseRef: string;
  readonly caseId: string | null;
  readonly caseNumber: string | null;
  readonly object: string | null;
  readonly outcome: AccessOutcome;
}

/** Lines of the log, the newest first. `after`: older than this one. */
export function accessRows(
  tx: Tx,
  asked: AccessAsked,
  part: {
    readonly limit: number;
    readonly offset?: number;
    readonly after?: readonly [string, string] | null;
  },
): Promise<AccessRow[]> {
  const [at = null, id = null] = part.after ?? [];
  const { limit, offset = 0 } = part;
  return tx.query<AccessRow>(
    `select l.id, l.at, l.person_id as "personId", p.name, l.through, l.kind, l.route, l.case_ref as "caseRef",
            l.case_id as "caseId", c.number as "caseNumber", l.object, l.outcome
       from ${FILTERED} and ($7::timestamptz is null or (l.at, l.id) < ($7, $8::uuid))
      order by l.at desc, l.id desc limit $9 offset $10`,
    [...filters(asked), at, id, limit, offset],
  );
}

/** How many lines there are. */
export async function accessCount(tx: Tx, asked: AccessAsked): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    `select count(*)::int as count from ${FILTERED}`,
    filters(asked),
  );
  return row!.count;
}

const filters = ({ person, personId, caseNumber, caseId, from, to }: AccessAsked) => [
  person,
  personId,
  caseNumber,
  caseId,
  from,
  to,
];

const FILTERED = `
  samsvar.access_log l join samsvar.person p on p.id = l.person_id
  left join samsvar.case_file c on c.id = l.case_id
 where ($1::text is null or position(lower($1) in lower(p.name || ' ' || p.email)) > 0)
   and ($2::uuid is null or l.person_id = $2)
   and ($3::text is null or c.number = $3 or l.case_ref = $3)
   and ($4::uuid is null or l.case_id = $4)
   and ($5::date is null or l.at >= ($5::date::timestamp at time zone 'Europe/Copenhagen'))
   and ($6::date is null or l.at < (($6::date + 1)::timestamp at time zone 'Europe/Copenhagen'))`;
