/** A meeting of a forum at which a paper can be treated. Local dates. */
export interface NextMeeting {
  readonly forum: string;
  readonly date: string;
  /** Last date on which papers are taken. */
  readonly papersBy: string;
}

/** What is known of a forum's meetings. `none`: those that are entered cannot be used; `unknown`: none is entered. */
export type MeetingKnown =
  | { readonly kind: 'next'; readonly meeting: NextMeeting }
  | { readonly kind: 'none'; readonly deadline: string }
  | { readonly kind: 'unknown'; readonly deadline: string };

/**
 * The next meeting that still takes papers today and is held no later than the deadline: the first of `deadlines` that is
 * not past, else the last of them; of none: never. Pure.
 */
export function nextMeeting(
  meetings: readonly NextMeeting[],
  deadlines: readonly string[],
  today: string,
): MeetingKnown {
  const deadline = deadlines.find((date) => date >= today) ?? deadlines.at(-1) ?? '';
  if (meetings.length === 0) return { kind: 'unknown', deadline };
  const [meeting] = meetings
    .filter(({ date, papersBy }) => papersBy >= today && date >= today && date <= deadline)
    .sort((one, other) => one.date.localeCompare(other.date));
  return meeting ? { kind: 'next', meeting } : { kind: 'none', deadline };
}
