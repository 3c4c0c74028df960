import type { WorkingCalendar } from '../deadlines/calendar.reads.js';
import { notYetPossible } from '../deadlines/milestone-state.reads.js';
import type { MilestoneInForce } from '../deadlines/milestones.reads.js';
import type { Grant } from '../platform/commands/actor.js';
import type { MilestoneKind, Procedure } from '../procedure/procedure.js';
import type { CaseContext } from '../workflow/case-context.js';
import type { Where } from '../workflow/where.js';
import { settledReason } from './judge.pure.js';
import { owedBy, type Owed } from './owed.pure.js';

/** An act somebody owes: the same that reminders are sent about. */
export interface Task {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly caseTitle: string;
  readonly kind: MilestoneKind;
  readonly section: string | null;
  readonly sectionTitle: string | null;
  /** Code and name of the region that owes it. */
  readonly region: string;
  readonly regionName: string;
  readonly role: Owed['role'];
  /** Whom the person stands in for; null when the task is its own. */
  readonly standsInFor: string | null;
  /** Local date, `YYYY-MM-DD`. */
  readonly date: string;
  /** Working days from tomorrow to the date; negative when the date is past. */
  readonly workingDays: number;
  /** Why it cannot be done yet, in Danish; null when it can. */
  readonly notYet: string | null;
}

/** One case with what tasks are worked out from, read at one moment. */
export interface CaseWithTasks {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly procedure: Pick<Procedure, 'regions' | 'sections'>;
  readonly context: CaseContext;
  readonly where: Where;
  readonly milestones: readonly MilestoneInForce[];
  /** "section region" of every secretariat that has commented on the current text. */
  readonly commented: ReadonlySet<string>;
}

/** What a person with these grants owes in a case today, what can be done now and what not yet; by date. */
export function tasksIn(
  file: CaseWithTasks,
  grants: readonly Grant[],
  today: string,
  calendar: WorkingCalendar,
): Task[] {
  return everyTaskIn(file, today, calendar).flatMap((task) => {
    const grant = grantFor(grants, task);
    return grant ? [{ ...task, standsInFor: grant.principal?.name ?? null }] : [];
  });
}

/** What everybody owes in a case today, each as its own; by date. */
export function everyTaskIn(file: CaseWithTasks, today: string, calendar: WorkingCalendar): Task[] {
  return file.milestones
    .filter(({ state }) => state === 'open')
    .flatMap((milestone) =>
      owedBy(milestone, file.context).flatMap((owed) => taskOf(file, milestone, owed, { today, calendar })),
    )
    .sort(byKey);
}

/** One's own membership before a mandate. */
function grantFor(grants: readonly Grant[], { region, role }: Owed): Grant | undefined {
  const held = grants.filter((grant) => grant.region === region && grant.role === role);
  return held.find(({ kind }) => kind === 'membership') ?? held[0];
}

function taskOf(
  file: CaseWithTasks,
  milestone: MilestoneInForce,
  owed: Owed,
  { today, calendar }: { readonly today: string; readonly calendar: WorkingCalendar },
): Task[] {
  const { kind, section, date } = milestone;
  const { context, where, procedure } = file;
  const commented = kind === 'review' && file.commented.has(`${section} ${owed.region}`);
  if (settledReason({ ...owed, milestone, commented }, context, where) !== null) return [];
  return [
    {
      caseId: file.id,
      caseNumber: file.number,
      caseTitle: file.title,
      kind,
      section,
      sectionTitle: procedure.sections.find(({ id }) => id === section)?.title ?? null,
      region: owed.region,
      regionName: procedure.regions.find(({ code }) => code === owed.region)?.name ?? owed.region,
      role: owed.role,
      standsInFor: null,
      date,
      workingDays: calendar.workingDaysTo(date, today),
      notYet: notYetPossible(milestone, where),
    },
  ];
}

/** Where a task stands in the order of all of a person's: by date, then by what it is about. */
export const taskKey = ({ date, caseNumber, kind, section, region, role }: Task): string =>
  [date, caseNumber, kind, section ?? '', region, role].join(' ');
const byKey = (a: Task, b: Task) => (taskKey(a) < taskKey(b) ? -1 : 1);
