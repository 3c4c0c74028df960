import { notYetPossible } from '../deadlines/milestone-state.reads.js';
import type { MilestoneInForce } from '../deadlines/milestones.reads.js';
import type { CaseContext } from '../workflow/case-context.js';
import type { Where } from '../workflow/where.js';
import { owedBy, type Owed } from './owed.pure.js';

/** A due reminder with what is needed to say whether it is still true. */
export interface DueReminder extends Owed {
  readonly milestone: Pick<MilestoneInForce, 'kind' | 'section' | 'region' | 'owedBy' | 'state'>;
  /** The region has already commented on the current text (review milestones). */
  readonly commented: boolean;
}

/** Why a due reminder is not sent, in Danish for its record; null when it is. */
export function skipReason(due: DueReminder, context: CaseContext, where: Where): string | null {
  return settledReason(due, context, where) ?? notYetPossible(due.milestone, where);
}

/** Why the act is nobody's of this region and role any more, whether or not it could be done now; null while it is owed. */
export function settledReason(due: DueReminder, context: CaseContext, where: Where): string | null {
  const { milestone, region, role, commented } = due;
  if (where.progress === 'closed') return 'Sagen er lukket.';
  if (milestone.state === 'superseded') return 'Datoen er flyttet.';
  if (milestone.state === 'reached') return 'Opgaven er løst.';
  if (!owedBy(milestone, context).some((owed) => owed.region === region && owed.role === role))
    return 'Opgaven ligger nu hos en anden.';
  return commented ? 'Sekretariatet har kommenteret.' : null;
}
