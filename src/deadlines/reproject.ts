import type { CaseScope } from '../platform/commands/scope.js';
import type { WriteSet } from '../platform/commands/write-set.js';
import type { Tx } from '../platform/database/database.js';
import { localDateOf } from '../platform/danish/dates.pure.js';
import type { WorkingCalendar } from './calendar.pure.js';
import { datesInForce, milestonesInForce, type DateInForce } from './milestones.reads.js';
import { plannedMove, type PlannedMove, type PlanSetting } from './moves.pure.js';
import { PLAN_CHANGED } from './plan-changed.pure.js';
import { settingOf } from './plan-rows.js';
import { moveMilestones, replaceDate } from './plan-writes.js';
import { planDeadline } from './plan.pure.js';

export interface Reprojection {
  /** What was changed. */
  readonly cause: 'calendar' | 'meetings' | 'writtenDecision';
  /** Why, in Danish; stands in the journal. */
  readonly reason: string;
  /** Everybody's calendar as it was before; by it is seen whether the internal target followed the rule. */
  readonly before: WorkingCalendar;
}

/**
 * Plans a running case anew by the calendars, meetings and choices that are stored now. An internal target that was
 * moved on a promise stays. `chosen`: instead of what is stored, when this very command changes it. Null when every date stands where it stood, for the reason it had.
 */
export async function reproject(
  scope: CaseScope,
  change: Reprojection,
  chosen?: PlanSetting,
): Promise<WriteSet | null> {
  const { tx, file, procedure } = scope;
  const dates = await datesInForce(tx, file.id);
  const { regions, deadline } = file.snapshot.context;
  const formal = localDateOf(deadline.formal);
  const move = plannedMove({
    formal,
    ...keptTarget(dates, formal, change.before),
    from: scope.today,
    procedure,
    regions,
    setting: chosen ?? (await settingOf(scope)),
    milestones: await milestonesInForce(tx, file.id),
  });
  const rungsMove = change.cause === 'calendar';
  if (!rungsMove && move.moved.length === 0 && move.reworded.length === 0) return null;
  const writes = scope.start();
  const targetBefore = dates.find(({ kind }) => kind === 'target')?.date ?? null;
  replaceChanged(scope, writes, dates, move);
  moveMilestones(scope, writes, move);
  return writes.entry({
    type: PLAN_CHANGED,
    data: {
      cause: change.cause,
      target: { from: targetBefore, to: move.dates.target.date },
      moved: move.moved.map(({ before, after }) => ({ key: after.key, from: before.date, to: after.date })),
    },
    texts: { reason: change.reason },
  });
}

/** The internal target when somebody has moved it away from the rule; then it stays. */
export function keptTarget(
  dates: readonly DateInForce[],
  formal: string,
  before: WorkingCalendar,
): { readonly targetDate?: string } {
  const target = dates.find(({ kind }) => kind === 'target')?.date;
  if (target === undefined || target === planDeadline(formal, before).target.date) return {};
  return { targetDate: target };
}

function replaceChanged(
  scope: CaseScope,
  writes: WriteSet,
  dates: readonly DateInForce[],
  { dates: planned }: PlannedMove,
): void {
  const stored = (kind: DateInForce['kind']) => dates.find((one) => one.kind === kind)?.date;
  if (stored('target') !== planned.target.date) replaceDate(scope, writes, 'target', planned.target);
  if (stored('possible') !== planned.possibleIfConfirmed?.date)
    replaceDate(scope, writes, 'possibleIfConfirmed', planned.possibleIfConfirmed);
}

/** Cases with milestones that are not reached, of the procedures this program knows; by id. */
export async function runningCases(
  tx: Tx,
  procedures: readonly string[],
  regions: readonly string[] | null = null,
): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `select c.id from samsvar.case_file c
      where c.procedure_id || '@' || c.procedure_version = any($1)
        and exists (select 1 from samsvar.milestone m where m.case_id = c.id and m.state = 'open'
                       and ($2::text[] is null or m.region = any($2)))
      order by c.id`,
    [procedures, regions],
  );
  return rows.map(({ id }) => id);
}
