import type { Procedure } from '../procedure/procedure.js';
import type { CaseContext } from '../workflow/case-context.js';
import type { CaseScope, RowScope } from '../platform/commands/scope.js';
import type { WriteSet } from '../platform/commands/write-set.js';
import { instantOf, localDateOf } from '../platform/danish/dates.pure.js';
import type { WorkingCalendar } from './calendar.pure.js';
import { caseCalendar } from './case-calendar.js';
import { DeadlineDate } from './deadline-date.entity.js';
import { Milestone } from './milestone.entity.js';
import { datesInForce, milestonesInForce } from './milestones.reads.js';
import { planDeadline, planMilestones, type PlannedDate } from './plan.pure.js';

interface Planned {
  readonly caseId: string;
  readonly procedure: Procedure;
  readonly context: CaseContext;
  readonly calendar: WorkingCalendar;
}

/** End of a day, for dates that hold the whole day. */
const END_OF_DAY = '23:59';

/** Dates and milestones of a case that is being opened. */
export function firstPlan(scope: RowScope, writes: WriteSet, planned: Planned): void {
  const dates = planDeadline(localDateOf(planned.context.deadline.formal), planned.calendar);
  for (const kind of ['formal', 'target', 'possibleIfConfirmed'] as const)
    insertDate(scope, writes, planned.caseId, kind, dates[kind]);
  for (const milestone of milestonesOf(planned, dates.target.date, dates.formal.date)) {
    writes.insert(Milestone, {
      ...milestone,
      id: scope.ids.id(),
      caseId: planned.caseId,
      occurrence: 1,
      state: 'open',
      changedAt: scope.now,
    });
  }
}

export interface Move {
  /** New formal date; left out when only the internal target moves. */
  readonly formalDate?: string;
  /** New internal target, chosen by the coordinator on an oral promise. */
  readonly targetDate?: string;
  /** Why, in Danish; stands beside the date. */
  readonly reason: string;
}

/** Moves the dates and every open milestone that thereby gets another date; each is a new occurrence. */
export async function replan(scope: CaseScope, writes: WriteSet, move: Move): Promise<void> {
  const calendar = await caseCalendar(scope.tx);
  const caseId = scope.file.id;
  const dates = planDeadline(
    move.formalDate ?? localDateOf(scope.file.snapshot.context.deadline.formal),
    calendar,
  );
  const target = move.targetDate ? { ...dates.target, date: move.targetDate } : dates.target;
  const moved = (date: PlannedDate): PlannedDate => ({
    ...date,
    movedBy: move.reason,
    confirmedBy: date.confirmedBy ?? scope.acting.actor.name,
  });
  if (move.formalDate) {
    replaceDate(scope, writes, 'formal', moved(dates.formal));
    replaceDate(scope, writes, 'possibleIfConfirmed', dates.possibleIfConfirmed);
  }
  replaceDate(scope, writes, 'target', moved(target));
  const planned = { caseId, procedure: scope.procedure, context: scope.file.snapshot.context, calendar };
  const fresh = new Map(
    milestonesOf(planned, target.date, dates.formal.date).map((milestone) => [milestone.key, milestone]),
  );
  for (const before of await milestonesInForce(scope.tx, caseId)) {
    const after = fresh.get(before.key);
    if (before.state !== 'open' || !after || after.date === before.date) continue;
    writes.update(Milestone, { id: before.id }, { state: 'superseded', changedAt: scope.now });
    writes.insert(Milestone, {
      ...after,
      id: scope.ids.id(),
      caseId,
      occurrence: before.occurrence + 1,
      state: 'open',
      changedAt: scope.now,
    });
  }
}

/** Takes an internal target that was moved on a promise back to the rule, with everything that hangs on it. */
export async function returnTarget(scope: CaseScope, writes: WriteSet, reason: string): Promise<void> {
  const formal = localDateOf(scope.file.snapshot.context.deadline.formal);
  const calendar = await caseCalendar(scope.tx);
  const byRule = planDeadline(formal, calendar).target.date;
  if ((await targetInForce(scope, formal, calendar)) !== byRule) await replan(scope, writes, { reason });
}

/** When a milestone falls by the plan in force, this command's own moves included; by its key. */
export async function planInForce(
  scope: CaseScope,
  writes: WriteSet,
): Promise<ReadonlyMap<string, Pick<Milestone, 'date' | 'rule'>>> {
  const { context } = writes.snapshot!;
  const moved = writes.rows.flatMap((row) => {
    const values = row.op === 'insert' && row.entity === DeadlineDate ? row.values : null;
    return values?.kind === 'target' ? [String(values.date)] : [];
  });
  const formal = localDateOf(context.deadline.formal);
  const calendar = await caseCalendar(scope.tx);
  const target = moved.at(-1) ?? (await targetInForce(scope, formal, calendar));
  const planned = { caseId: scope.file.id, procedure: scope.procedure, context, calendar };
  return new Map(milestonesOf(planned, target, formal).map(({ key, date, rule }) => [key, { date, rule }]));
}

async function targetInForce(scope: CaseScope, formal: string, calendar: WorkingCalendar): Promise<string> {
  const target = (await datesInForce(scope.tx, scope.file.id)).find(({ kind }) => kind === 'target');
  return target?.date ?? planDeadline(formal, calendar).target.date;
}

function milestonesOf({ procedure, context, calendar }: Planned, target: string, formal: string) {
  const sections = procedure.sections.map(({ id }) => id);
  return planMilestones({ procedure, target, formal, regions: context.regions, sections, calendar }).map(
    ({ key, kind, section, region, date, rule, owedBy }) => ({
      key,
      kind,
      section,
      region,
      date,
      rule,
      owedBy,
    }),
  );
}

const STORED_KIND = { formal: 'formal', target: 'target', possibleIfConfirmed: 'possible' } as const;
type DateKind = keyof typeof STORED_KIND;

function replaceDate(scope: CaseScope, writes: WriteSet, kind: DateKind, date: PlannedDate | null): void {
  writes.update(
    DeadlineDate,
    { caseId: scope.file.id, kind: STORED_KIND[kind], current: true },
    { current: false },
    null,
  );
  insertDate(scope, writes, scope.file.id, kind, date);
}

function insertDate(
  scope: RowScope,
  writes: WriteSet,
  caseId: string,
  kind: DateKind,
  date: PlannedDate | null,
): void {
  if (!date) return;
  writes.insert(DeadlineDate, {
    id: scope.ids.id(),
    caseId,
    kind: STORED_KIND[kind],
    date: date.date,
    at: instantOf(date.date, END_OF_DAY),
    rule: date.rule,
    movedBy: date.movedBy,
    confirmedBy: date.confirmedBy,
    since: scope.now,
    current: true,
  });
}
