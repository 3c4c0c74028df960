import type { Tx } from '../platform/database/database.js';

/** When those who owe an act were last reminded of it, and when they are next. */
export interface Reminded {
  readonly caseId: string;
  readonly kind: string;
  readonly section: string | null;
  /** Region of the milestone; null when all regions share it. */
  readonly milestoneRegion: string | null;
  /** Who is reminded. */
  readonly region: string;
  readonly role: 'secretariat' | 'chair';
  /** ISO UTC; null when no mail of it has been sent. */
  readonly last: string | null;
  /** ISO UTC; null when none is planned. */
  readonly next: string | null;
}

/** The reminders of the dates in force of these cases: those that were sent, and those that will be. */
export async function remindedOf(tx: Tx, caseIds: readonly string[]): Promise<Reminded[]> {
  return tx.query<Reminded>(REMINDED, [caseIds]);
}

// What a former date was reminded of counts too: it was the same act. Its unsent rows are superseded.
const REMINDED = `
  select r.case_id as "caseId", m.kind, m.section, m.region as "milestoneRegion", r.region, r.role,
         max(o.finished_at) filter (where o.state = 'sent') as last,
         min(r.due_at) filter (where r.state = 'planned') as next
    from samsvar.reminder r
    join samsvar.milestone m on m.id = r.milestone_id
    left join samsvar.outgoing_reminder l on l.reminder_id = r.id and l.capacity in ('owner', 'substitute')
    left join samsvar.outgoing o on o.id = l.outgoing_id
   where r.case_id = any($1)
   group by r.case_id, m.kind, m.section, m.region, r.region, r.role`;
