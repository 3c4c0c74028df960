import { Inject, Injectable } from '@nestjs/common';
import { readCalendars } from '../deadlines/calendar.reads.js';
import { Milestone, milestonesInForce, type MilestoneInForce } from '../deadlines/milestones.reads.js';
import { PLAN_CHANGED } from '../deadlines/plan.reads.js';
import { Projection } from '../platform/commands/handler.js';
import { Processes } from '../platform/commands/processes.js';
import { CaseScope, type NewCaseScope } from '../platform/commands/scope.js';
import type { RowWrite, WriteSet } from '../platform/commands/write-set.js';
import type { Procedure } from '../procedure/procedure.js';
import { PUBLIC_URL } from '../platform/public-url.js';
import { rungsFrom } from './ladder.pure.js';
import { owedBy } from './owed.pure.js';
import { redateReminders } from './redate.js';
import { Reminder } from './reminder.entity.js';
import { withdrawMovedLines } from './withdrawn-lines.js';

/** Why a rung that lies behind is written all the same: nobody shall wonder where it went. */
export const ALREADY_PASSED = 'Allerede passeret, da den blev planlagt.';
const CASE_CLOSED = 'Sagen er lukket.';

/** Plans, supersedes and ends reminder rows in the command's transaction, from what happened to the milestones. */
@Injectable()
export class RemindersProjection extends Projection {
  constructor(
    private readonly processes: Processes,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {
    super();
  }

  async project(scope: CaseScope | NewCaseScope, writes: WriteSet): Promise<void> {
    if (!writes.snapshot) return;
    const caseId = writes.newCase?.id ?? scope.caseId!;
    endMoved(scope, writes);
    const planned = [...insertedMilestones(writes.rows), ...(await this.newlyOwed(scope, writes))];
    await this.plan(scope, writes, caseId, planned);
    if (!(scope instanceof CaseScope)) return;
    await withdrawMovedLines(scope, writes, supersededMilestones(writes), this.publicUrl);
    if (calendarChanged(writes)) await redateReminders(scope, writes, movedMilestones(writes));
    if (scope.process.where(writes.snapshot).progress === 'closed') {
      const closed = { state: 'skipped', reason: CASE_CLOSED, handledAt: scope.now } as const;
      writes.update(Reminder, { caseId, state: 'planned' }, closed, null);
    }
  }

  /** A new lead or coordinator owes what the former one owed; the former one's rows are skipped when they fall due. */
  private async newlyOwed(scope: CaseScope | NewCaseScope, writes: WriteSet): Promise<MilestoneInForce[]> {
    if (!(scope instanceof CaseScope) || !writes.snapshot) return [];
    const [before, after] = [scope.file.snapshot.context, writes.snapshot.context];
    const changed = (section: string | null) =>
      section !== null && before.sections[section]?.lead !== after.sections[section]?.lead;
    const handedOver = before.coordinator !== after.coordinator;
    if (!handedOver && !Object.keys(after.sections).some(changed)) return [];
    const touched = movedMilestones(writes);
    return (await milestonesInForce(scope.tx, scope.file.id)).filter(
      ({ id, state, section, owedBy }) =>
        state === 'open' &&
        !touched.has(id) &&
        ((owedBy !== 'chair' && changed(section)) || (owedBy === 'coordinator' && handedOver)),
    );
  }

  private async plan(
    scope: CaseScope | NewCaseScope,
    writes: WriteSet,
    caseId: string,
    milestones: readonly MilestoneInForce[],
  ): Promise<void> {
    if (milestones.length === 0) return;
    const { ladder } = this.procedureOf(scope, writes);
    const calendars = await readCalendars(scope.tx);
    for (const milestone of milestones) {
      for (const { region, role } of owedBy(milestone, writes.snapshot!.context)) {
        const calendar = calendars.of(region);
        const rungs = rungsFrom({ date: milestone.date, ladder, calendar, plannedAt: scope.now });
        for (const { rung, date, dueAt, alreadyPassed } of rungs) {
          // Every rung of the same shape: neighbours of one shape are one statement.
          const state = alreadyPassed
            ? ({ state: 'skipped', reason: ALREADY_PASSED, handledAt: scope.now } as const)
            : ({ state: 'planned', reason: null, handledAt: null } as const);
          const { id: milestoneId, key: milestoneKey, occurrence } = milestone;
          const row = {
            caseId,
            milestoneId,
            milestoneKey,
            occurrence,
            rung,
            region,
            role,
            localDate: date,
            dueAt,
            plannedAt: scope.now,
          };
          writes.insert(Reminder, { id: scope.ids.id(), ...row, ...state }, true);
          if (!alreadyPassed) writes.bells.add(dueAt);
        }
      }
    }
  }

  private procedureOf(scope: CaseScope | NewCaseScope, writes: WriteSet): Procedure {
    if (scope instanceof CaseScope) return scope.procedure;
    return this.processes.of(writes.newCase!.procedureId, writes.newCase!.procedureVersion).procedure;
  }
}

/** A calendar that changes moves the days before a date, also where the date itself stays. */
const calendarChanged = ({ entries }: WriteSet): boolean =>
  entries.some(({ type, data }) => type === PLAN_CHANGED && data.cause === 'calendar');

const supersededMilestones = ({ rows }: WriteSet): ReadonlySet<unknown> =>
  new Set(
    rows.flatMap((row) =>
      row.op === 'update' && row.entity === Milestone && row.set.state === 'superseded' ? [row.where.id] : [],
    ),
  );

const movedMilestones = ({ rows }: WriteSet): ReadonlySet<unknown> =>
  new Set(
    rows.flatMap((row) =>
      row.op === 'update' && row.entity === Milestone && row.set.state !== undefined ? [row.where.id] : [],
    ),
  );

/** Unsent rows of a milestone that was reached are done; of one that moved, superseded: in the same transaction. */
function endMoved(scope: CaseScope | NewCaseScope, writes: WriteSet): void {
  const { caseId } = scope;
  if (caseId === null) return;
  const ended = { done: [] as string[], superseded: [] as string[] };
  for (const row of writes.rows) {
    // One that keeps its date and gets another reason for it rings as before.
    if (row.op !== 'update' || row.entity !== Milestone || row.set.state === undefined) continue;
    ended[row.set.state === 'reached' ? 'done' : 'superseded'].push(row.where.id as string);
  }
  for (const state of ['superseded', 'done'] as const) {
    const milestoneId = ended[state];
    if (milestoneId.length === 0) continue;
    // By its case first: that is what reminders are found by, however many cases there are.
    writes.update(Reminder, { caseId, milestoneId, state: 'planned' }, { state, handledAt: scope.now }, null);
  }
}

function insertedMilestones(rows: readonly RowWrite[]): MilestoneInForce[] {
  return rows.flatMap((row) =>
    row.op === 'insert' && row.entity === Milestone ? [row.values as unknown as MilestoneInForce] : [],
  );
}
