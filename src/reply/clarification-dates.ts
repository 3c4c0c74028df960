import { clarificationKey } from '../deadlines/milestone-state.reads.js';
import { Milestone, milestonesInForce } from '../deadlines/milestones.reads.js';
import type { CaseScope } from '../platform/commands/scope.js';
import type { WriteSet } from '../platform/commands/write-set.js';

interface Dated {
  readonly number: number;
  /** Local date. */
  readonly dueOn: string;
  readonly occurrence: number;
}

/**
 * A question's own milestone: the coordinator owes the answer by the agency's date. The projection of reminders makes the
 * same ladder of it as of every other, and the projection of deadlines ends it when the question is answered or withdrawn.
 */
export function datedQuestion(
  writes: WriteSet,
  scope: CaseScope,
  { number, dueOn, occurrence }: Dated,
): void {
  writes.insert(Milestone, {
    id: scope.ids.id(),
    caseId: scope.file.id,
    key: clarificationKey(number),
    kind: 'clarification',
    section: null,
    region: null,
    occurrence,
    date: dueOn,
    rule: `Styrelsens frist for svaret på uddybende spørgsmål ${number}.`,
    movedBy: null,
    ruleDate: null,
    meetingId: null,
    owedBy: 'coordinator',
    state: 'open',
    changedAt: scope.now,
  });
}

/** Ends the date that a question had; gives the number of the next occurrence. */
export async function endFormerDate(writes: WriteSet, scope: CaseScope, number: number): Promise<number> {
  const key = clarificationKey(number);
  const former = (await milestonesInForce(scope.tx, scope.file.id)).find((one) => one.key === key);
  if (!former) return 1;
  writes.update(Milestone, { id: former.id }, { state: 'superseded', changedAt: scope.now });
  return former.occurrence + 1;
}
