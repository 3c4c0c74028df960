import type { IsoDate } from '../platform/danish/dates.pure.js';
import { planByMeetings, type ForumMeeting } from './meeting.pure.js';
import type { PlannedMilestone } from './plan.pure.js';

/** What a plan must know of the regions' forums. */
export interface ForumPlan {
  /** Meetings by region; a region that has entered none is planned by the rule alone. */
  readonly meetings: ReadonlyMap<string, readonly ForumMeeting[]>;
  /** Keys of the milestones that a region decides by mail. */
  readonly written: ReadonlySet<string>;
  readonly today: IsoDate;
}

/** A region's milestone with whatever its forum does to it. */
export interface PlacedMilestone extends PlannedMilestone {
  readonly meeting: ForumMeeting | null;
  /** The region has entered meetings, and none of them can be used. */
  readonly noMeeting: boolean;
}

const BY_MAIL = 'Afgøres skriftligt pr. mail. Det har sekretariatet valgt.';

/**
 * Places what a region answers on the last usable meeting of its forum. Papers for a section can be handed in when its
 * comments are in (the milestone of the review), those for the whole when the sections are to be approved.
 */
export function placeAtMeetings(
  milestones: readonly PlannedMilestone[],
  forums: ForumPlan,
): PlacedMilestone[] {
  const papersFrom = papersFromOf(milestones);
  return milestones.map((milestone) => {
    const { region, key, date, rule, movedBy } = milestone;
    const unplaced = { ...milestone, meeting: null, noMeeting: false };
    const from = papersFrom(milestone);
    if (region === null || from === null) return unplaced;
    if (forums.written.has(key)) return { ...unplaced, rule: `${rule} ${BY_MAIL}` };
    const meetings = forums.meetings.get(region) ?? [];
    if (meetings.length === 0) return unplaced;
    const placed = planByMeetings({
      milestone: { date, rule, movedBy, confirmedBy: null },
      meetings,
      papersFrom: from,
      today: forums.today,
    });
    const { meeting } = placed;
    return {
      ...milestone,
      date: placed.date,
      rule: placed.rule,
      movedBy: placed.movedBy,
      ruleDate: placed.date === date ? null : date,
      meetingId: meeting?.id ?? null,
      meeting,
      noMeeting: meeting === null,
    };
  });
}

/** The first day on which papers for a milestone can be handed in; null for what no forum decides. */
function papersFromOf(milestones: readonly PlannedMilestone[]) {
  const reviews = new Map(
    milestones.filter(({ kind }) => kind === 'review').map(({ section, date }) => [section, date]),
  );
  const approvals = milestones.filter(({ kind }) => kind === 'approval').map(({ date }) => date);
  const lastApproval = approvals.sort().at(-1);
  return ({ kind, section }: PlannedMilestone): IsoDate | null => {
    if (kind === 'approval') return reviews.get(section) ?? null;
    return kind === 'endorsement' ? (lastApproval ?? null) : null;
  };
}
