import { longDate, type IsoDate } from '../platform/danish/dates.pure.js';
import type { PlannedDate } from './plan.pure.js';

/** A meeting of a region's forum, entered by the region. */
export interface ForumMeeting {
  /** Null for one that is not stored yet. */
  readonly id: string | null;
  /** The forum's own name, e.g. "Socialdirektørforum". */
  readonly forum: string;
  readonly date: IsoDate;
  /** Last date on which papers are taken. */
  readonly papersBy: IsoDate;
}

/** The region's milestone by its forum's meetings. */
export interface MeetingPlan extends PlannedDate {
  /** The meeting to decide at; null when the region must decide by mail. */
  readonly meeting: ForumMeeting | null;
}

/** A region's milestone, its meetings and the first day on which papers can be handed in. */
export interface MeetingInput {
  readonly milestone: PlannedDate;
  readonly meetings: readonly ForumMeeting[];
  readonly papersFrom: IsoDate;
  /** Nothing is decided at a meeting before it; absent: the whole plan lies ahead. */
  readonly today?: IsoDate;
}

/**
 * Moves a region's milestone to the last meeting of its forum that lies on or before it and still takes papers. Without
 * one the date stays and the rule says that the decision can be made by mail.
 */
export function planByMeetings({ milestone, meetings, papersFrom, today }: MeetingInput): MeetingPlan {
  const usable = meetings.filter(
    ({ date, papersBy }) => date <= milestone.date && papersBy >= papersFrom && date >= (today ?? date),
  );
  const last = usable.reduce<ForumMeeting | null>(
    (best, one) => (best && best.date >= one.date ? best : one),
    null,
  );
  if (!last) {
    const note = 'Intet møde før fristen. Beslutningen kan træffes skriftligt pr. mail.';
    return { ...milestone, rule: `${milestone.rule} ${note}`, meeting: null };
  }
  const papers = `Materiale afleveres senest ${longDate(last.papersBy)}.`;
  if (last.date === milestone.date)
    return { ...milestone, rule: `${milestone.rule} ${papers}`, meeting: last };
  const movedBy = `Sidste møde i ${last.forum} før ${longDate(milestone.date)}. ${papers}`;
  return { ...milestone, date: last.date, movedBy, meeting: last };
}
