import type { Procedure } from '../procedure/procedure.js';
import type { CaseContext } from '../workflow/case-context.js';
import type { CaseScope, RowScope } from '../platform/commands/scope.js';
import type { WriteSet } from '../platform/commands/write-set.js';
import { localDateOf } from '../platform/danish/dates.pure.js';
import { DeadlineDate } from './deadline-date.entity.js';
import type { Milestone } from './milestone.entity.js';
import { datesInForce, milestonesInForce } from './milestones.reads.js';
import { milestonesFor, plannedMove, type PlanSetting } from './moves.pure.js';
import { planSetting } from './plan-setting.js';
import { insertDate, insertMilestone, moveMilestones, reasonOf, replaceDate } from './plan-writes.js';
import { planDeadline, type PlannedDate } from './plan.pure.js';

/** Dates and milestones of a case that is being opened. */
export async function firstPlan(
  scope: RowScope,
  writes: WriteSet,
  planned: { readonly caseId: string; readonly procedure: Procedure; readonly context: CaseContext },
): Promise<void> {
  const { caseId, procedure, context } = planned;
  const { regions } = context;
  const setting = await planSetting(scope.tx, null, regions, scope.today);
  const dates = planDeadline(localDateOf(context.deadline.formal), setting.calendars.common);
  for (const kind of ['formal', 'target', 'possibleIfConfirmed'] as const)
    insertDate(scope, writes, caseId, kind, dates[kind]);
  const counting = { procedure, regions, setting };
  for (const milestone of milestonesFor(counting, dates.target.date, dates.formal.date))
    insertMilestone(scope, writes, caseId, milestone);
}

export interface Move {
  /** New formal date; left out when only the internal target moves. */
  readonly formalDate?: string;
  /** New internal target, chosen by the coordinator on an oral promise. */
  readonly targetDate?: string;
  /** Why, in Danish; stands beside the date. */
  readonly reason: string;
  /** The agency's writing that gives the formal date. */
  readonly documentId?: string;
}

/** Moves the dates and every open milestone that thereby gets another date; each is a new occurrence. */
export async function replan(scope: CaseScope, writes: WriteSet, move: Move): Promise<void> {
  const { context } = scope.file.snapshot;
  const planned = plannedMove({
    ...move,
    formal: localDateOf(context.deadline.formal),
    procedure: scope.procedure,
    regions: context.regions,
    setting: await settingOf(scope),
    milestones: await milestonesInForce(scope.tx, scope.file.id),
  });
  const { dates } = planned;
  const explained = (date: PlannedDate): PlannedDate => ({
    ...date,
    movedBy: move.reason,
    confirmedBy: date.confirmedBy ?? scope.acting.actor.name,
  });
  if (move.formalDate) {
    const { documentId } = move;
    replaceDate(scope, writes, 'formal', {
      ...explained(dates.formal),
      ...(documentId ? { documentId } : {}),
    });
    replaceDate(scope, writes, 'possibleIfConfirmed', dates.possibleIfConfirmed);
  }
  replaceDate(scope, writes, 'target', explained(dates.target));
  moveMilestones(scope, writes, planned);
}

/** Takes an internal target that was moved on a promise back to the rule, with everything that hangs on it. */
export async function returnTarget(scope: CaseScope, writes: WriteSet, reason: string): Promise<void> {
  const formal = localDateOf(scope.file.snapshot.context.deadline.formal);
  const setting = await settingOf(scope);
  const byRule = planDeadline(formal, setting.calendars.common).target.date;
  if ((await targetInForce(scope, formal, setting)) !== byRule) await replan(scope, writes, { reason });
}

/** When a milestone falls by the plan in force, this command's own moves included; by its key. */
export async function planInForce(
  scope: CaseScope,
  writes: WriteSet,
): Promise<ReadonlyMap<string, Pick<Milestone, 'date' | 'rule' | 'movedBy' | 'ruleDate' | 'meetingId'>>> {
  const { context } = writes.snapshot!;
  const moved = writes.rows.flatMap((row) => {
    const values = row.op === 'insert' && row.entity === DeadlineDate ? row.values : null;
    return values?.kind === 'target' ? [String(values.date)] : [];
  });
  const formal = localDateOf(context.deadline.formal);
  const setting = await settingOf(scope);
  const target = moved.at(-1) ?? (await targetInForce(scope, formal, setting));
  const counting = { procedure: scope.procedure, regions: context.regions, setting };
  return new Map(milestonesFor(counting, target, formal).map((one) => [one.key, reasonOf(one)]));
}

/** The calendars and forums a running case is planned by. */
export const settingOf = (scope: CaseScope): Promise<PlanSetting> =>
  planSetting(scope.tx, scope.file.id, scope.file.snapshot.context.regions, scope.today);

async function targetInForce(scope: CaseScope, formal: string, { calendars }: PlanSetting): Promise<string> {
  const target = (await datesInForce(scope.tx, scope.file.id)).find(({ kind }) => kind === 'target');
  return target?.date ?? planDeadline(formal, calendars.common).target.date;
}
