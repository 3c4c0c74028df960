import type { MilestoneInForce } from '../../deadlines/milestones.reads.js';
import { addDays, dayMonth, longDate, weekdayOf } from '../../platform/danish/dates.pure.js';
import type { TimelineMilestone, TimelineRow, TimelineView } from '../../web/timeline/timeline.view.js';
import type { MilestoneKind } from '../../procedure/procedure.js';
import type { CaseData } from './case-data.js';
import { daysOffBetween, daysOffText } from './days-off.pure.js';

/** What the timeline is made of. */
export type PlanData = Pick<
  CaseData,
  'today' | 'dates' | 'milestones' | 'formerDates' | 'calendar' | 'procedure'
>;

const WEEK = 7;
const names: Readonly<Record<MilestoneKind, readonly [short: string, title: string]>> = {
  draft: ['Udkast', 'Udkast sendes i kommentering'],
  review: ['Komm.', 'Kommentering er slut'],
  approval: ['Svar', 'Svar fra hver region'],
  endorsement: ['Tilslut', 'Tilslutning fra hver region'],
  submission: ['Fremsend', 'Fremsendes til styrelsen'],
  clarification: ['Spørgsmål', 'Uddybende spørgsmål besvares'],
};

/** The milestones by section and for the whole; those that every region owes are one. Null before there are any. */
export function timelineOf(data: PlanData): TimelineView | null {
  const target = data.dates.find(({ kind }) => kind === 'target');
  const formal = data.dates.find(({ kind }) => kind === 'formal');
  if (data.milestones.length === 0 || !target || !formal) return null;
  const all = [...data.milestones.map(({ date }) => date), data.today, formal.date].sort();
  const daysOff = daysOffBetween(data.calendar, addDays(all[0]!, -WEEK), addDays(all.at(-1)!, WEEK));
  return {
    today: data.today,
    target: { date: target.date, label: `Internt mål ${weekdayOf(target.date)} ${dayMonth(target.date)}` },
    formal: {
      date: formal.date,
      label: `Frist ${weekdayOf(formal.date).slice(0, 3)}. ${dayMonth(formal.date)}`,
    },
    daysOff,
    daysOffText: daysOffText(daysOff),
    rows: [
      ...data.procedure.sections.map(({ id, title }) => rowOf(data, shortTitle(title), id)),
      { ...rowOf(data, 'Samlet afrapportering', null), strong: true },
    ],
  };
}

/** A title that the chart's first column holds. */
const LONGEST_TITLE = 28;
const shortTitle = (title: string) =>
  title.length > LONGEST_TITLE ? (title.split(' og ')[0] ?? title) : title;

function rowOf(data: PlanData, title: string, section: string | null): TimelineRow {
  const groups = new Map<string, MilestoneInForce[]>();
  for (const milestone of data.milestones.filter((one) => one.section === section)) {
    const key = `${milestone.kind} ${milestone.date}`;
    groups.set(key, [...(groups.get(key) ?? []), milestone]);
  }
  return { title, milestones: [...groups.values()].map((group) => markOf(data, group)) };
}

function markOf({ today, formerDates }: PlanData, group: readonly MilestoneInForce[]): TimelineMilestone {
  const { key, kind, date } = group[0]!;
  const open = group.some(({ state }) => state === 'open');
  const from = formerDates.find((former) => former.key === key)?.date;
  const [short, title] = names[kind];
  return {
    key,
    short,
    title,
    date,
    dateText: longDate(date),
    state: !open ? 'reached' : date < today ? 'late' : 'planned',
    ...(from === undefined ? {} : { moved: { from, text: `flyttet fra ${longDate(from)}` } }),
    ...(kind === 'submission' ? { submission: true } : {}),
  };
}

/** How many deadlines are past and not met: one per act and section, however many regions owe it. */
export function lateCount({ milestones, today }: CaseData): number {
  const late = milestones.filter(({ state, date }) => state === 'open' && date < today);
  return new Set(late.map(({ kind, section }) => `${kind} ${section}`)).size;
}
