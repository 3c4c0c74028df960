import type { WorkingCalendar } from '../../deadlines/calendar.reads.js';
import { planDeadline, planMilestones } from '../../deadlines/plan.reads.js';
import { longDate, longInstant } from '../../platform/danish/dates.pure.js';
import type { Procedure } from '../../procedure/procedure.js';
import { texts } from '../../texts/texts.js';
import type { PlannedLine } from './opening.view.js';

const words = texts.case.opening;

/** The dates a procedure plans from a formal deadline, the earliest first; what each section and region owes is one line. */
export function plannedLines(
  procedure: Procedure,
  { formalDeadline, today }: { readonly formalDeadline: string; readonly today: string },
  calendar: WorkingCalendar,
): PlannedLine[] {
  const { formal, target, possibleIfConfirmed } = planDeadline(formalDeadline, calendar);
  const steps = planMilestones({
    procedure,
    target: target.date,
    formal: formal.date,
    regions: procedure.regions.slice(0, 1).map(({ code }) => code),
    sections: procedure.sections.slice(0, 1).map(({ id }) => id),
    calendar,
  });
  const lines = [
    ...steps.map(({ title, date, rule }) => ({ what: title, date, rule })),
    { what: words.target, date: target.date, rule: [target.rule, target.movedBy].filter(Boolean).join(' ') },
    { what: words.formal, date: formal.date, rule: formal.rule, text: longInstant(formal.at) },
    ...(possibleIfConfirmed
      ? [{ what: words.possible, date: possibleIfConfirmed.date, rule: possibleIfConfirmed.rule }]
      : []),
  ];
  return lines
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .map((line) => ({
      what: line.what,
      date: 'text' in line && line.text ? line.text : longDate(line.date),
      rule: line.rule,
      past: line.date < today,
    }));
}

/** What should be looked at again before the case is opened. Dates are ISO. */
export function openingWarnings(
  { letterDate, formalDeadline }: { readonly letterDate: string; readonly formalDeadline: string },
  planned: readonly PlannedLine[],
  today: string,
): string[] {
  return [
    ...(formalDeadline < letterDate ? [words.deadlineBeforeLetter] : []),
    ...(formalDeadline < today ? [words.deadlinePast] : []),
    ...(letterDate > today ? [words.letterInFuture] : []),
    ...(formalDeadline >= today && planned.some(({ past }) => past) ? [words.stepsPast] : []),
  ];
}
