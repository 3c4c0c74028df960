import { longDate, shortDate, type IsoDate } from '../platform/danish/dates.pure.js';
import { number, plural } from '../platform/danish/numbers.pure.js';
import type { MilestoneKind } from '../procedure/procedure.js';
import type { WorkingCalendar } from './calendar.pure.js';

/** A milestone as the forecast sees it. Dates are Danish ones. */
export interface ForecastStep {
  readonly key: string;
  readonly kind: MilestoneKind;
  readonly section: string | null;
  readonly region: string | null;
  readonly date: IsoDate;
  /** When it was reached; null while it is open. */
  readonly reachedOn: IsoDate | null;
  /** The meeting it falls on, and when papers for it are due. */
  readonly meeting: { readonly date: IsoDate; readonly papersBy: IsoDate } | null;
}

export interface ForecastInput {
  readonly today: IsoDate;
  /** The day the case was opened: the first step of each section is counted from it. */
  readonly opened: IsoDate;
  readonly steps: readonly ForecastStep[];
  readonly calendar: WorkingCalendar;
}

/** How fast the work has gone: working days that the finished steps took, of those the plan gave them. */
export interface Pace {
  readonly used: number;
  readonly planned: number;
  /** Used for each planned day, between 0.5 and 3; 1 before any step is done. */
  readonly factor: number;
}

export type Verdict = 'holds' | 'tight' | 'danger' | 'late';

/** What is expected of an open milestone, and why. */
export interface ForecastLine {
  readonly step: ForecastStep;
  readonly expected: IsoDate;
  /** Working days from the expected day to the date; negative when it comes later. */
  readonly margin: number;
  readonly verdict: Verdict;
  /** Danish whole sentences with the figures. */
  readonly why: string;
}

export interface Forecast {
  readonly pace: Pace;
  readonly lines: readonly ForecastLine[];
}

/** A date is tight when it is open so many working days before. */
const TIGHT = 2;
const SLOWEST = 3;
const FASTEST = 0.5;

/**
 * What the plan and the pace so far say of each open milestone. A step is expected the planned number of working days
 * after the step before it (done or expected), times the pace, rounded up, and never before today. At a meeting it is
 * expected on the day of the meeting when the step before is expected by the day papers are due. Arithmetic only:
 * nothing is weighed or guessed.
 */
export function forecast(input: ForecastInput): Forecast {
  const pace = paceOf(input);
  const known = new Map<string, ForecastLine | ForecastStep>();
  const lines: ForecastLine[] = [];
  for (const step of inOrder(input.steps)) {
    if (step.reachedOn !== null) {
      known.set(step.key, step);
      continue;
    }
    const line = lineOf(step, input, pace, known);
    known.set(step.key, line);
    lines.push(line);
  }
  return { pace, lines };
}

const KINDS: readonly MilestoneKind[] = [
  'draft',
  'review',
  'approval',
  'endorsement',
  'submission',
  'clarification',
];
const inOrder = (steps: readonly ForecastStep[]) =>
  [...steps].sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));

/** The steps that must be done before one; none before a draft, nor before the answer to a question of the agency's. */
function before(step: ForecastStep, steps: readonly ForecastStep[]): ForecastStep[] {
  switch (step.kind) {
    case 'draft':
    case 'clarification':
      return [];
    case 'review':
      return steps.filter(({ kind, section }) => kind === 'draft' && section === step.section);
    case 'approval':
      return steps.filter(({ kind, section }) => kind === 'review' && section === step.section);
    case 'endorsement':
      return steps.filter(({ kind }) => kind === 'approval');
    case 'submission':
      return steps.filter(({ kind }) => kind === 'endorsement');
  }
}

const latest = (dates: readonly IsoDate[]): IsoDate | undefined => [...dates].sort().at(-1);

/** Working days the plan gives a step after those before it; by the rule's order never fewer than none. */
function plannedDays(step: ForecastStep, { steps, opened, calendar }: ForecastInput): number {
  const from = latest(before(step, steps).map(({ date }) => date)) ?? opened;
  return Math.max(0, calendar.workingDaysTo(step.date, from));
}

function paceOf(input: ForecastInput): Pace {
  const { steps, opened, calendar } = input;
  let used = 0;
  let planned = 0;
  for (const step of steps) {
    if (step.reachedOn === null || (step.kind !== 'draft' && step.kind !== 'review')) continue;
    const from = latest(before(step, steps).map(({ reachedOn, date }) => reachedOn ?? date)) ?? opened;
    used += Math.max(0, calendar.workingDaysTo(step.reachedOn, from));
    planned += plannedDays(step, input);
  }
  const factor = planned === 0 ? 1 : Math.min(SLOWEST, Math.max(FASTEST, used / planned));
  return { used, planned, factor };
}

type Known = ReadonlyMap<string, ForecastLine | ForecastStep>;

/** When the steps before one are done, or expected to be. */
function startOf(step: ForecastStep, { steps, opened }: ForecastInput, known: Known): IsoDate {
  const days = before(step, steps).map((one) => {
    const found = known.get(one.key);
    return found && 'expected' in found ? found.expected : (one.reachedOn ?? one.date);
  });
  return latest(days) ?? opened;
}

function lineOf(step: ForecastStep, input: ForecastInput, pace: Pace, known: Known): ForecastLine {
  const { today, calendar } = input;
  const start = startOf(step, input, known);
  const planned = plannedDays(step, input);
  const days = Math.ceil(Number((planned * pace.factor).toFixed(6)));
  const counted = latest([today, calendar.addWorkingDays(start, days)])!;
  const { meeting } = step;
  const onTime = meeting !== null && start <= meeting.papersBy && meeting.date >= today;
  const expected = onTime ? meeting.date : counted;
  const margin = calendar.workingDaysTo(step.date, expected);
  const verdict = verdictOf(step, { today, margin, missed: meeting !== null && !onTime, calendar });
  return {
    step,
    expected,
    margin,
    verdict,
    why: whyOf(step, { start, planned, pace, expected, margin, verdict, onTime }),
  };
}

interface Judged {
  readonly today: IsoDate;
  readonly margin: number;
  readonly missed: boolean;
  readonly calendar: WorkingCalendar;
}

function verdictOf({ date }: ForecastStep, { today, margin, missed, calendar }: Judged): Verdict {
  if (date < today) return 'late';
  if (missed || margin < 0) return 'danger';
  return calendar.workingDaysTo(date, today) <= TIGHT ? 'tight' : 'holds';
}

interface Reckoned {
  readonly start: IsoDate;
  readonly planned: number;
  readonly pace: Pace;
  readonly expected: IsoDate;
  readonly margin: number;
  readonly verdict: Verdict;
  readonly onTime: boolean;
}

const days = (count: number) => plural(count, 'arbejdsdag', 'arbejdsdage');

function whyOf({ meeting, date }: ForecastStep, reckoned: Reckoned): string {
  const { start, planned, pace, expected, margin, onTime, verdict } = reckoned;
  if (onTime)
    return `Mødet holdes ${longDate(meeting!.date)}. Materialet ventes klar senest ${shortDate(start)} og skal afleveres senest ${shortDate(meeting!.papersBy)}.`;
  const counted = `Ventes ${longDate(expected)}: ${days(planned)} i planen × ${number(Math.round(pace.factor * 100) / 100)} fra ${shortDate(start)}, og tidligst i dag.`;
  const missed = meeting
    ? ` Materialet ventes først klar ${shortDate(start)}, men skal til mødet afleveres senest ${shortDate(meeting.papersBy)}.`
    : '';
  if (verdict === 'late') return `${counted}${missed} Datoen var ${shortDate(date)}.`;
  if (margin < 0) return `${counted}${missed} Det er ${days(-margin)} efter datoen.`;
  return `${counted}${missed} Der er ${days(margin)} tilbage til datoen.`;
}
