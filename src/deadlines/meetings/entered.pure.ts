import { addDays, type IsoDate } from '../../platform/danish/dates.pure.js';
import type { WorkingCalendar } from '../calendar.pure.js';

/** A meeting as somebody enters it. */
export interface EnteredMeeting {
  readonly date: IsoDate;
  readonly papersBy: IsoDate;
}

/** What is wrong, and where: "Linje 3" of a list, or the event's title in a calendar. */
export interface EntryFault {
  readonly where: string;
  readonly text: string;
}

/** Meetings that were entered, by date, or what is wrong: then nothing is taken. */
export interface Entered {
  readonly meetings: readonly EnteredMeeting[];
  readonly faults: readonly EntryFault[];
}

/** What meetings are read by. */
export interface EntrySetting {
  readonly today: IsoDate;
  readonly calendar: WorkingCalendar;
  /** Working days before a meeting on which papers are due, when nothing else is said. */
  readonly papersBefore: number;
}

/** Most meetings taken at once: more than five forums hold in three years. */
export const MOST_MEETINGS = 100;
/** A meeting lies at most so many days ahead. */
const FARTHEST = 3 * 366;

/** The last day a meeting may lie on. */
export const lastDay = (today: IsoDate): IsoDate => addDays(today, FARTHEST);

/** When papers are due by the rule of so many working days. */
export const papersByRule = (date: IsoDate, { calendar, papersBefore }: EntrySetting): IsoDate =>
  calendar.addWorkingDays(date, -papersBefore);

/** What is wrong with a meeting, in Danish; null when nothing is. */
export function faultOf({ date, papersBy }: EnteredMeeting, today: IsoDate): string | null {
  if (papersBy > date) return 'Materialet kan ikke afleveres efter mødet. Ret en af datoerne.';
  if (date < today) return 'Mødet ligger før i dag. Slet det.';
  if (date > lastDay(today)) return 'Mødet ligger mere end tre år frem. Ret året.';
  return null;
}

/** The same meeting day entered twice; the first stays. */
export function twice(meetings: readonly EnteredMeeting[]): ReadonlySet<IsoDate> {
  const seen = new Set<IsoDate>();
  return new Set(meetings.flatMap(({ date }) => (seen.has(date) || !seen.add(date) ? [date] : [])));
}

export const inOrder = (meetings: readonly EnteredMeeting[]): EnteredMeeting[] =>
  [...meetings].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
