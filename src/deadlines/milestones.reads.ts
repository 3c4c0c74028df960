import type { Tx } from '../platform/database/database.js';
import type { CaseScope } from '../platform/commands/scope.js';
import { caseCalendar } from './case-calendar.js';
import type { Milestone } from './milestone.entity.js';
import { answerOverdue } from './plan.pure.js';

export { Milestone } from './milestone.entity.js';

export type MilestoneInForce = Omit<Milestone, 'caseId' | 'changedAt'>;

/** The milestones of a case in force (open or reached), by date and key. */
export async function milestonesInForce(tx: Tx, caseId: string): Promise<MilestoneInForce[]> {
  return tx.query<MilestoneInForce>(
    `select id, key, kind, section, region, occurrence, date, rule, owed_by as "owedBy", state
       from samsvar.milestone where case_id = $1 and state <> 'superseded' order by date, key`,
    [caseId],
  );
}

/** Whether a region's answer is overdue: its milestone is past, and the text is older than the shortest time for an answer. */
export async function answerDue(scope: CaseScope, key: string, textSince: string | null): Promise<boolean> {
  if (textSince === null) return false;
  const [milestone] = await scope.tx.query<{ date: string }>(
    `select date from samsvar.milestone where case_id = $1 and key = $2 and state <> 'superseded'`,
    [scope.file.id, key],
  );
  if (!milestone) return false;
  return answerOverdue({
    milestoneDate: milestone.date,
    revisedAt: textSince,
    now: scope.now,
    shortestDays: scope.procedure.shortestAnswerDays,
    calendar: await caseCalendar(scope.tx),
  });
}

/** The formal date, the internal target and the possible date in force, with their provenance. */
export interface DateInForce {
  readonly kind: 'formal' | 'target' | 'possible';
  readonly date: string;
  /** ISO UTC. */
  readonly at: string;
  readonly rule: string;
  readonly movedBy: string | null;
  readonly confirmedBy: string | null;
}

/** The dates of a case in force. */
export async function datesInForce(tx: Tx, caseId: string): Promise<DateInForce[]> {
  return tx.query<DateInForce>(
    `select kind, date, at, rule, moved_by as "movedBy", confirmed_by as "confirmedBy"
       from samsvar.deadline_date where case_id = $1 and current order by kind`,
    [caseId],
  );
}

/** A date a milestone stood at before the one in force. */
export interface FormerDate {
  readonly key: string;
  readonly date: string;
}

/** Dates that milestones were moved away from, latest first; an occurrence that kept its date is none. */
export async function formerDates(tx: Tx, caseId: string): Promise<FormerDate[]> {
  return tx.query<FormerDate>(
    `select s.key, s.date from samsvar.milestone s
       join samsvar.milestone f on f.case_id = s.case_id and f.key = s.key and f.state <> 'superseded'
      where s.case_id = $1 and s.state = 'superseded' and s.date <> f.date order by s.key, s.occurrence desc`,
    [caseId],
  );
}
