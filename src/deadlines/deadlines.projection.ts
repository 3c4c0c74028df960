import { Injectable } from '@nestjs/common';
import { Projection } from '../platform/commands/handler.js';
import { CaseScope, type NewCaseScope } from '../platform/commands/scope.js';
import type { WriteSet } from '../platform/commands/write-set.js';
import { localDateOf } from '../platform/danish/dates.pure.js';
import { Processes } from '../platform/commands/processes.js';
import { Extension } from './extension.entity.js';
import { isReached } from './milestone-state.pure.js';
import { Milestone } from './milestone.entity.js';
import { milestonesInForce, type MilestoneInForce } from './milestones.reads.js';
import { firstPlan, planInForce, replan } from './plan-rows.js';

/** Keeps dates and milestones in step with the statechart, in the command's transaction. */
@Injectable()
export class DeadlinesProjection extends Projection {
  constructor(private readonly processes: Processes) {
    super();
  }

  async project(scope: CaseScope | NewCaseScope, writes: WriteSet): Promise<void> {
    if (writes.newCase) {
      const { procedureId, procedureVersion, id } = writes.newCase;
      const { procedure } = this.processes.of(procedureId, procedureVersion);
      await firstPlan(scope, writes, { caseId: id, procedure, context: writes.snapshot!.context });
      return;
    }
    if (!(scope instanceof CaseScope) || !writes.snapshot || writes.snapshot === scope.file.snapshot) return;
    const { formal } = writes.snapshot.context.deadline;
    if (formal !== scope.file.snapshot.context.deadline.formal) {
      await replan(scope, writes, {
        formalDate: localDateOf(formal),
        reason: 'Styrelsen har givet en anden frist.',
        documentId: grantedIn(writes),
      });
    }
    lapseExtension(scope, writes);
    await this.markReached(scope, writes);
  }

  /** Milestones reached or opened again by this command. One opened again is a new occurrence, dated by the plan in force. */
  private async markReached(scope: CaseScope, writes: WriteSet): Promise<void> {
    const where = scope.process.where(writes.snapshot!);
    const moved = new Set(
      writes.rows.flatMap((row) =>
        row.op === 'update' && row.entity === Milestone && row.set.state !== undefined ? [row.where.id] : [],
      ),
    );
    const reopened: MilestoneInForce[] = [];
    for (const milestone of await milestonesInForce(scope.tx, scope.file.id)) {
      if (moved.has(milestone.id)) continue;
      const reached = isReached(milestone, writes.snapshot!.context, where);
      if (reached === (milestone.state === 'reached')) continue;
      if (reached) {
        writes.update(Milestone, { id: milestone.id }, { state: 'reached', changedAt: scope.now });
        continue;
      }
      reopened.push(milestone);
    }
    if (reopened.length > 0) await this.openAgain(scope, writes, reopened);
  }

  private async openAgain(
    scope: CaseScope,
    writes: WriteSet,
    milestones: readonly MilestoneInForce[],
  ): Promise<void> {
    const plan = await planInForce(scope, writes);
    for (const milestone of milestones) {
      writes.update(Milestone, { id: milestone.id }, { state: 'superseded', changedAt: scope.now });
      writes.insert(Milestone, {
        ...milestone,
        ...plan.get(milestone.key),
        id: scope.ids.id(),
        caseId: scope.file.id,
        occurrence: milestone.occurrence + 1,
        state: 'open',
        changedAt: scope.now,
      });
    }
  }
}

/** The writing in which the agency gives the date. */
function grantedIn(writes: WriteSet): string | undefined {
  const granted = writes.entries.find(({ type }) => type === 'grantExtension');
  return granted && String(granted.data.document);
}

const OVER = /^(?:closed|submitted\.delivered)/;

/** An extension, or an offer, still open when the reply is delivered or the case closed has no answer to wait for. */
function lapseExtension(scope: CaseScope, writes: WriteSet): void {
  const answered = writes.rows.some(({ entity }) => entity === Extension);
  const [was, is] = [scope.process.where(scope.file.snapshot), scope.process.where(writes.snapshot!)];
  const lapsed = was.extension !== 'none' && is.extension === 'none';
  const isOver = OVER.test(is.progress) && !OVER.test(was.progress);
  if (answered || (!lapsed && !isOver)) return;
  writes.update(
    Extension,
    { caseId: scope.file.id, state: 'requested' },
    { state: 'lapsed', answeredAt: scope.now },
    null,
  );
}
