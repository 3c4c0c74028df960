import { longDate } from '../../platform/danish/dates.pure.js';
import { texts } from '../../texts/texts.js';
import type { MarkedWord } from '../../web/components/marks.js';
import type { MilestoneKind } from '../../procedure/procedure.js';

/** What the pages need of a milestone. Dates are local, `YYYY-MM-DD`. */
export interface SectionMilestone {
  readonly kind: MilestoneKind;
  readonly section: string | null;
  readonly state: string;
  readonly date: string;
}

/** What is due next in a section: a date ahead in words, and each one that has passed with its mark. */
export interface SectionDates {
  readonly next: string | null;
  readonly late: readonly MarkedWord[];
}

const { due, late } = texts.section.dates;

/** The dates of one section, or of the case for the front matter. A kind whose dates differ by region is told once. */
export function sectionDates(
  milestones: readonly SectionMilestone[],
  section: string | null,
  today: string,
): SectionDates {
  const open = milestones.filter((one) => one.section === section && one.state === 'open');
  const ahead = open.find(({ date }) => date >= today);
  const passed = new Map(
    open.filter(({ date }) => date < today).map(({ kind, date }) => [kind, late[kind](longDate(date))]),
  );
  return {
    next: ahead ? due[ahead.kind](longDate(ahead.date)) : null,
    late: [...passed.values()].map((word) => ({ mark: 'late', word })),
  };
}
