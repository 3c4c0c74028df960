import type { Tx } from '../platform/database/database.js';
import type { StoredSnapshot } from '../workflow/case-context.js';
import type { DueReminder } from './judge.pure.js';
import type { RungId } from './ladder.pure.js';

/** A reminder that is due, with its milestone. */
export interface DueRow extends Omit<DueReminder, 'milestone'> {
  readonly id: string;
  readonly caseId: string;
  readonly milestoneId: string;
  readonly milestoneKey: string;
  readonly occurrence: number;
  readonly rung: RungId;
  readonly milestone: DueReminder['milestone'] & { readonly date: string };
}

/** The case of due reminders, as it stands. */
export interface DueCase {
  readonly id: string;
  readonly number: string;
  readonly seq: number;
  readonly head: string;
  readonly procedureId: string;
  readonly procedureVersion: number;
  readonly snapshot: StoredSnapshot;
}

/**
 * Claims due reminders until commit; what another worker has claimed is passed over, and so are cases of procedures
 * (`id@version`) that this program does not know. Its milestone stays as it is read until commit, so that nothing is told
 * or planned of a date that is moved meanwhile; one that is being moved just now is passed over. Errors: none of its own.
 */
export function readDue(tx: Tx, most: number, procedures: readonly string[]): Promise<DueRow[]> {
  return tx.query<DueRow>(DUE, [most, procedures]);
}

/** The cases of due reminders, each once, by id. */
export async function casesOf(tx: Tx, rows: readonly DueRow[]): Promise<ReadonlyMap<string, DueCase>> {
  const found = await tx.query<DueCase>(CASES, [[...new Set(rows.map(({ caseId }) => caseId))]]);
  return new Map(found.map((one) => [one.id, one]));
}

/** Whether the region of a reminder `r` of milestone `m` has commented on the current text. */
export const COMMENTED = `m.kind = 'review' and exists (
           select 1 from samsvar.review_remark k join samsvar.revision v
             on v.case_id = k.case_id and v.section = k.section and v.hash = k.hash and v.current
            where k.case_id = r.case_id and k.section = m.section and k.region = r.region)`;

// What is due first, from its own index and in its order; then its milestone and its case, one by one. Joined in one go,
// the planner, who cannot know how little is due, goes through all cases or all milestones instead.
const DUE = `
  with due as (
    select id, case_id, milestone_id, milestone_key, occurrence, rung, region, role, due_at
      from samsvar.reminder
     where state = 'planned' and due_at <= samsvar.now()
       and (select c.procedure_id || '@' || c.procedure_version from samsvar.case_file c where c.id = case_id) = any($2)
     order by due_at, id limit $1 for update skip locked)
  select r.id, r.case_id as "caseId", r.milestone_id as "milestoneId", r.milestone_key as "milestoneKey",
         r.occurrence, r.rung, r.region, r.role,
         json_build_object('kind', m.kind, 'section', m.section, 'region', m.region, 'owedBy', m.owed_by, 'state', m.state, 'date', m.date) as milestone,
         ${COMMENTED} as commented
    from due r join samsvar.milestone m on m.id = r.milestone_id
   order by r.due_at, r.milestone_key, r.region, r.role
     for share of m skip locked`;
const CASES = `
  select id, number, seq, head, procedure_id as "procedureId", procedure_version as "procedureVersion", snapshot
    from samsvar.case_file where id = any($1)`;
