import type { CaseScope, RowScope } from '../platform/commands/scope.js';
import type { WriteSet } from '../platform/commands/write-set.js';
import { instantOf } from '../platform/danish/dates.pure.js';
import { DeadlineDate } from './deadline-date.entity.js';
import type { PlacedMilestone } from './forum-plan.pure.js';
import { Milestone } from './milestone.entity.js';
import type { MovedMilestone, PlannedMove } from './moves.pure.js';
import type { PlannedDate } from './plan.pure.js';

/** End of a day, for dates that hold the whole day. */
const END_OF_DAY = '23:59';

const STORED_KIND = { formal: 'formal', target: 'target', possibleIfConfirmed: 'possible' } as const;
export type DateKind = keyof typeof STORED_KIND;

/** What a milestone's row says of its date. */
export const reasonOf = ({ date, rule, movedBy, ruleDate, meetingId }: PlacedMilestone) => ({
  date,
  rule,
  movedBy,
  ruleDate,
  meetingId,
});

const rowOf = (milestone: PlacedMilestone) => {
  const { key, kind, section, region, owedBy } = milestone;
  return { key, kind, section, region, owedBy, ...reasonOf(milestone) };
};

/** A milestone's first dating. */
export function insertMilestone(
  scope: RowScope,
  writes: WriteSet,
  caseId: string,
  milestone: PlacedMilestone,
): void {
  writes.insert(Milestone, {
    ...rowOf(milestone),
    id: scope.ids.id(),
    caseId,
    occurrence: 1,
    state: 'open',
    changedAt: scope.now,
  });
}

/** Every milestone that gets another date is a new occurrence; one that keeps its date gets the reason it has now. */
export function moveMilestones(scope: CaseScope, writes: WriteSet, move: PlannedMove): void {
  // Only one of a key may be in force: the old ones end first, and the new ones are then one statement.
  for (const { before } of move.moved)
    writes.update(Milestone, { id: before.id }, { state: 'superseded', changedAt: scope.now });
  for (const { before, after } of move.moved)
    writes.insert(Milestone, { ...rowOf(after), ...nextOf(scope, before) });
  for (const { before, after } of move.reworded) writes.update(Milestone, { id: before.id }, reasonOf(after));
}

const nextOf = (scope: CaseScope, before: MovedMilestone['before']) => ({
  id: scope.ids.id(),
  caseId: scope.file.id,
  occurrence: before.occurrence + 1,
  state: 'open' as const,
  changedAt: scope.now,
});

/** Puts a date in the place of the one in force; null: there is none any more. */
export function replaceDate(
  scope: CaseScope,
  writes: WriteSet,
  kind: DateKind,
  date: StoredDate | null,
): void {
  writes.update(
    DeadlineDate,
    { caseId: scope.file.id, kind: STORED_KIND[kind], current: true },
    { current: false },
    null,
  );
  insertDate(scope, writes, scope.file.id, kind, date);
}

/** A date with its provenance, and the writing it is confirmed by. */
export type StoredDate = PlannedDate & { readonly documentId?: string };

/** A date in force; nothing when there is none. */
export function insertDate(
  scope: RowScope,
  writes: WriteSet,
  caseId: string,
  kind: DateKind,
  date: StoredDate | null,
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
    documentId: date.documentId ?? null,
    since: scope.now,
    current: true,
  });
}
