import type { Tx } from '../platform/database/database.js';
import { localDateOf, type IsoDate, type IsoInstant } from '../platform/danish/dates.pure.js';
import type { Procedure } from '../procedure/procedure.js';
import type { CaseContext } from '../workflow/case-context.js';
import { milestonesInForce, type MilestoneInForce } from './milestones.reads.js';
import { plannedMove } from './moves.pure.js';
import { planSetting } from './plan-setting.js';
import { unfitOf } from './unfit.pure.js';

/** A case as far as its plan follows from it. */
export interface PlannedCase {
  readonly caseId: string;
  readonly procedure: Procedure;
  readonly context: CaseContext;
  /** ISO UTC. */
  readonly now: IsoInstant;
}

/** What another internal target would do to the open milestones. */
export interface MovedTarget {
  /** Those that would get another date, with that date. */
  readonly moved: readonly MilestoneInForce[];
  /** What would no longer fit, in whole sentences. */
  readonly noLonger: readonly string[];
}

/** The milestones as they would stand with this internal target (a local date), by the arithmetic of the command; nothing is written. */
export async function ifTargetMoved(
  tx: Tx,
  { caseId, procedure, context, now }: PlannedCase,
  targetDate: IsoDate,
): Promise<MovedTarget> {
  const { regions, deadline } = context;
  const today = localDateOf(now);
  const move = plannedMove({
    formal: localDateOf(deadline.formal),
    targetDate,
    procedure,
    regions,
    setting: await planSetting(tx, caseId, regions, today),
    milestones: await milestonesInForce(tx, caseId),
  });
  return {
    moved: move.moved.map(({ before, after }) => ({ ...before, date: after.date })),
    noLonger: unfitOf(move, procedure, today),
  };
}
