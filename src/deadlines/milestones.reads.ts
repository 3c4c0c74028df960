import type { Tx } from '../platform/database/database.js';
import type { CaseScope } from '../platform/commands/scope.js';
import type { MilestoneKind } from '../procedure/procedure.js';
import { caseCalendar } from './case-calendar.js';
import type { Milestone } from './milestone.entity.js';
import { answerOverdue } from './plan.pure.js';

export { DeadlineDate } from './deadline-date.entity.js';
export { Milestone } from './milestone.entity.js';

export type MilestoneInForce = Omit<Milestone, 'caseId' | 'changedAt'>;

/** The milestones of a case in force (open or reached), by date and key. */
export async function milestonesInForce(tx: Tx, caseId: string): Promise<MilestoneInForce[]> {
  return tx.query<MilestoneInForce>(
    `select id, key, kind, section, region, occurrence, date, rule, moved_by as "movedBy", rule_date as "ruleDate",
            meeting_id as "meetingId", owed_by as "owedBy", state
       from samsvar.milestone where case_id = $1 and state <> 'superseded' order by date, key`,
    [caseId],
  );
}

/** Whether a region's answer is overdue: the day the rule gives it is past (its own meeting shortens nothing), and the text is older than the shortest time for an answer. */
export async function answerDue(scope: CaseScope, key: string, textSince: string | null): Promise<boolean> {
  if (textSince === null) return false;
  const [milestone] = await scope.tx.query<{ date: string }>(
    `select coalesce(rule_date, date) as date from samsvar.milestone where case_id = $1 and key = $2 and state <> 'superseded'`,
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
  /** The writing it is confirmed by. */
  readonly documentId: string | null;
}

/** The dates of a case in force. */
export async function datesInForce(tx: Tx, caseId: string): Promise<DateInForce[]> {
  return tx.query<DateInForce>(
    `select kind, date, at, rule, moved_by as "movedBy", confirmed_by as "confirmedBy", document_id as "documentId"
       from samsvar.deadline_date where case_id = $1 and current order by kind`,
    [caseId],
  );
}

/** Dates that the formal date or the internal target had before, latest first. */
export async function datesBefore(tx: Tx, caseId: string): Promise<Pick<DateInForce, 'kind' | 'date'>[]> {
  return tx.query<Pick<DateInForce, 'kind' | 'date'>>(
    `select kind, date from samsvar.deadline_date where case_id = $1 and not current order by since desc, date desc`,
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

/** How a case stands against its dates. Dates are Danish ones. */
export interface Outlook {
  readonly caseId: string;
  /** Deadlines past and not met: one per act and section, however many regions owe it. */
  readonly late: number;
  /** The next act that is dated today or later; null when none is. */
  readonly next: { readonly kind: MilestoneKind; readonly date: string } | null;
  /** The internal target in force. */
  readonly target: string | null;
}

/** How these cases stand against their dates today. */
export async function outlooks(tx: Tx, caseIds: readonly string[]): Promise<ReadonlyMap<string, Outlook>> {
  const rows = await tx.query<Outlook>(OUTLOOKS, [caseIds]);
  return new Map(rows.map((row) => [row.caseId, row]));
}

const OUTLOOKS = `
  select c.id as "caseId", late.count as late, next.milestone as next, target.date as target
    from unnest($1::uuid[]) as c(id)
    left join lateral (
      select count(distinct (m.kind, coalesce(m.section, '')))::int as count from samsvar.milestone m
       where m.case_id = c.id and m.state = 'open' and m.date < samsvar.today()) late on true
    left join lateral (
      select jsonb_build_object('kind', m.kind, 'date', m.date) as milestone from samsvar.milestone m
       where m.case_id = c.id and m.state = 'open' and m.date >= samsvar.today() order by m.date, m.key limit 1) next on true
    left join lateral (
      select d.date from samsvar.deadline_date d
       where d.case_id = c.id and d.kind = 'target' and d.current limit 1) target on true`;
