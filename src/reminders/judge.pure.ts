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
  const { milestone, region, role, commented } = due;
  if (where.progress === 'closed') return 'Sagen er lukket.';
  if (milestone.state === 'superseded') return 'Datoen er flyttet.';
  if (milestone.state === 'reached') return 'Opgaven er løst.';
  if (!owedBy(milestone, context).some((owed) => owed.region === region && owed.role === role))
    return 'Opgaven ligger nu hos en anden.';
  if (commented) return 'Sekretariatet har kommenteret.';
  return notYetPossible(milestone, where);
}
