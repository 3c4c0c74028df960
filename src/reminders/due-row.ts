import type { Tx } from '../platform/database/database.js';
import type { StoredSnapshot } from '../workflow/case-context.js';
import type { DueReminder } from './judge.pure.js';
import type { RungId } from './ladder.pure.js';

/** A reminder that is due, with its milestone and case. */
export interface DueRow extends Omit<DueReminder, 'milestone'> {
  readonly id: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly milestoneId: string;
  readonly milestoneKey: string;
  readonly occurrence: number;
  readonly rung: RungId;
  readonly milestone: DueReminder['milestone'] & { readonly date: string };
  readonly procedureId: string;
  readonly procedureVersion: number;
  readonly snapshot: StoredSnapshot;
}

/**
 * Claims due reminders until commit; what another worker has claimed is passed over, and so are cases of procedures
 * (`id@version`) that this program does not know. Errors: none of its own.
 */
export function readDue(tx: Tx, most: number, procedures: readonly string[]): Promise<DueRow[]> {
  return tx.query<DueRow>(DUE, [most, procedures]);
}

const DUE = `
  select r.id, r.case_id as "caseId", c.number as "caseNumber", r.milestone_id as "milestoneId", r.milestone_key as "milestoneKey",
         r.occurrence, r.rung, r.region, r.role,
         json_build_object('kind', m.kind, 'section', m.section, 'region', m.region, 'owedBy', m.owed_by, 'state', m.state, 'date', m.date) as milestone,
         c.procedure_id as "procedureId", c.procedure_version as "procedureVersion", c.snapshot,
         m.kind = 'review' and exists (
           select 1 from samsvar.review_remark k join samsvar.revision v
             on v.case_id = k.case_id and v.section = k.section and v.hash = k.hash and v.current
            where k.case_id = r.case_id and k.section = m.section and k.region = r.region) as commented
    from samsvar.reminder r
    join samsvar.milestone m on m.id = r.milestone_id
    join samsvar.case_file c on c.id = r.case_id
   where r.state = 'planned' and r.due_at <= samsvar.now() and c.procedure_id || '@' || c.procedure_version = any($2)
   order by r.due_at, r.milestone_key, r.region, r.role limit $1
     for update of r skip locked`;
