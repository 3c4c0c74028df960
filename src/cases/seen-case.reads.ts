import type { SeenCase } from '../identity/viewer.reads.js';
import { Refused } from '../platform/commands/refusal.js';
import type { Tx } from '../platform/database/database.js';

/** A case as the policy of reading sees it, with what a list of cases shows. */
export interface CaseSeen extends SeenCase {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  /** State of the region `progress` of the statechart. */
  readonly state: string;
  /** Code of the region whose secretariat coordinates. */
  readonly coordinator: string;
}

/** Every case, the one that is due first on top, closed ones last; the caller keeps those its viewer may see. */
export function seenCases(tx: Tx): Promise<CaseSeen[]> {
  return tx.query<CaseSeen>(
    `${SEEN} order by c.closed_at is not null, (c.snapshot #>> '{context,deadline,formal}')::timestamptz, c.number`,
  );
}

/** One case by its id. Errors: `Refused` (unknown). */
export async function seenCase(tx: Tx, id: string): Promise<CaseSeen> {
  const [found] = await tx.query<CaseSeen>(`${SEEN} where c.id = $1`, [id]);
  if (found) return found;
  throw new Refused('unknown', 'unknownCase', 'Sagen findes ikke.');
}

/** One case by its number. Errors: `Refused` (unknown). */
export async function seenCaseNumbered(tx: Tx, number: string): Promise<CaseSeen> {
  const [found] = await tx.query<CaseSeen>(`${SEEN} where c.number = $1`, [number]);
  if (found) return found;
  throw new Refused('unknown', 'unknownCase', 'Sagen findes ikke.');
}

/** These cases, by id. */
export async function seenCasesWhere(tx: Tx, ids: readonly string[]): Promise<Map<string, CaseSeen>> {
  const rows = await tx.query<CaseSeen>(`${SEEN} where c.id = any($1)`, [ids]);
  return new Map(rows.map((row) => [row.id, row]));
}

const SEEN = `
  select c.id, c.number, c.title, c.state, c.snapshot #> '{context,regions}' as regions,
         c.snapshot #>> '{context,coordinator}' as coordinator,
         exists (select 1 from samsvar.submission s where s.case_id = c.id) as submitted,
         array(select distinct r.person_id from samsvar.revision_release r
                where r.case_id = c.id and r.withdrawn_at is null) as "releasedTo"
    from samsvar.case_file c`;
