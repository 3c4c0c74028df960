import type { IsoDate } from '../platform/danish/dates.pure.js';
import type { Procedure } from '../procedure/procedure.js';
import type { Calendars } from './case-calendar.js';
import { placeAtMeetings, type ForumPlan, type PlacedMilestone } from './forum-plan.pure.js';
import type { MilestoneInForce } from './milestones.reads.js';
import { planDeadline, planMilestones, type DeadlinePlan } from './plan.pure.js';

/** What milestones are counted by, whatever the dates. */
export interface Counting {
  readonly procedure: Procedure;
  /** Codes of the regions asked. */
  readonly regions: readonly string[];
  readonly setting: PlanSetting;
}

/** The calendars and forums a plan is made by. */
export interface PlanSetting {
  readonly calendars: Calendars;
  readonly forums: ForumPlan;
}

/** The milestones of a case for a target and a formal date, those of a region on its forum's meetings. */
export function milestonesFor(
  { procedure, regions, setting: { calendars, forums } }: Counting,
  target: IsoDate,
  formal: IsoDate,
): PlacedMilestone[] {
  const sections = procedure.sections.map(({ id }) => id);
  const { common: calendar, of: calendarOf } = calendars;
  return placeAtMeetings(
    planMilestones({ procedure, target, formal, regions, sections, calendar, calendarOf }),
    forums,
  );
}

/** Where the dates stand, and where they are to go. */
export interface MoveInput extends Counting {
  /** The formal date in force. */
  readonly formal: IsoDate;
  /** New formal date; absent when only the internal target moves. */
  readonly formalDate?: IsoDate;
  /** New internal target, chosen by the coordinator on an oral promise. */
  readonly targetDate?: IsoDate;
  /** Milestones dated before it stay: a changed calendar or meeting moves nothing that is past. */
  readonly from?: IsoDate;
  readonly milestones: readonly MilestoneInForce[];
}

/** Dates after a move, and each open milestone that thereby gets another date. */
export interface PlannedMove {
  readonly dates: DeadlinePlan;
  readonly moved: readonly MovedMilestone[];
  /** Open milestones that keep their date, but not the reason for it. */
  readonly reworded: readonly MovedMilestone[];
}

export interface MovedMilestone {
  readonly before: MilestoneInForce;
  readonly after: PlacedMilestone;
}

/** What a move does: the same for the page that shows it first and for the command that carries it out. */
export function plannedMove({
  formal,
  formalDate,
  targetDate,
  from,
  milestones,
  ...counting
}: MoveInput): PlannedMove {
  const byRule = planDeadline(formalDate ?? formal, counting.setting.calendars.common);
  const dates = targetDate ? { ...byRule, target: { ...byRule.target, date: targetDate } } : byRule;
  const fresh = new Map(
    milestonesFor(counting, dates.target.date, dates.formal.date).map((one) => [one.key, one]),
  );
  const pairs = milestones.flatMap((before): MovedMilestone[] => {
    const after = fresh.get(before.key);
    const movable = before.state === 'open' && before.date >= (from ?? before.date);
    return movable && after ? [{ before, after }] : [];
  });
  return {
    dates,
    moved: pairs.filter(({ before, after }) => before.date !== after.date),
    reworded: pairs.filter(({ before, after }) => before.date === after.date && !sameReason(before, after)),
  };
}

const sameReason = (a: Reasons, b: Reasons) =>
  a.rule === b.rule && a.movedBy === b.movedBy && a.meetingId === b.meetingId && a.ruleDate === b.ruleDate;
type Reasons = Pick<PlacedMilestone, 'rule' | 'movedBy' | 'meetingId' | 'ruleDate'>;
