import type { WorkingCalendar } from '../../deadlines/calendar.reads.js';
import type { Outlook } from '../../deadlines/milestones.reads.js';
import { localDateOf, longDate, plainDate } from '../../platform/danish/dates.pure.js';
import type { Procedure } from '../../procedure/procedure.js';
import { texts } from '../../texts/texts.js';
import { caseAddress } from '../../web/addresses.js';
import type { MarkName } from '../../web/components/marks.js';
import { stateLabels } from '../../workflow/chart-labels.js';
import type { SectionState, Where } from '../../workflow/where.js';
import { daysLeft } from '../days-left.pure.js';
import { approvedOf } from './counts.pure.js';
import type { PlanCells, PortfolioRow } from './portfolio.view.js';

/** A case as the list reads it. `outlook` is null for those who do not see its plan. */
export interface ListedCase {
  readonly number: string;
  readonly title: string;
  readonly letterDate: string;
  readonly procedure: Procedure;
  readonly where: Where;
  readonly submitted: boolean;
  /** Moment of delivery, ISO UTC; null until shown. */
  readonly delivery: string | null;
  readonly outlook: Outlook | null;
}

/** The day of the reading in Copenhagen, and the working days counted by. */
export interface Day {
  readonly today: string;
  readonly calendar: WorkingCalendar;
}

const words = texts.home.cases;

/** A case as a line of the list. */
export function portfolioRow(one: ListedCase, day: Day): PortfolioRow {
  const { number, title, letterDate, procedure, outlook, where } = one;
  const late = where.progress === 'closed' ? 0 : (outlook?.late ?? 0);
  return {
    number,
    title,
    href: caseAddress(number),
    note: words.note(number, procedure.title.toLowerCase(), plainDate(letterDate)),
    state: stateOf(one),
    late: late === 0 ? null : words.late(late),
    plan: outlook && planOf(one, outlook, day),
  };
}

function stateOf({ where, submitted, outlook }: ListedCase): string {
  if (outlook !== null) return stateLabels[`progress.${where.progress}`]!;
  return submitted ? words.submitted : words.released;
}

const STAGES: Readonly<Record<SectionState, MarkName>> = {
  notStarted: 'stage0',
  drafting: 'stage1',
  reviewing: 'stage2',
  approving: 'stage3',
  approved: 'stage4',
};

function planOf({ procedure, where, delivery }: ListedCase, outlook: Outlook, day: Day): PlanCells {
  const { done, of } = approvedOf({ where });
  const { next, target } = outlook;
  // Once it is sent nothing of the plan runs any more.
  const runs = where.progress === 'preparing' || where.progress.startsWith('working');
  return {
    sections: procedure.sections.map(({ id, title }) => {
      const state = where.sections[id]!;
      return { mark: STAGES[state], word: `${title}: ${stateLabels[`sections.<afsnit>.${state}`]}` };
    }),
    approved: words.approved(done, of),
    next: runs && next ? { what: words.kinds[next.kind], date: tableDate(next.date) } : null,
    target: delivery
      ? { left: words.delivered, late: false, date: tableDate(localDateOf(delivery)) }
      : runs && target
        ? {
            left: daysLeft(day.calendar.workingDaysTo(target, day.today), target, day.today),
            late: target < day.today,
            date: tableDate(target),
          }
        : null,
  };
}

/** "fre. den 12. april 2024, uge 15". */
const tableDate = (date: string) => longDate(date).replace(/^(\p{L}{3})\p{L}*dag /u, '$1. ');
