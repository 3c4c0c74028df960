import type { MilestoneKind, MilestoneScope, MilestoneSpec, Procedure } from '../procedure/procedure.js';
import {
  instantOf,
  localDateOf,
  longDate,
  type IsoDate,
  type IsoInstant,
} from '../platform/danish/dates.pure.js';
import { plural } from '../platform/danish/numbers.pure.js';
import type { WorkingCalendar } from './calendar.pure.js';

/** Where a date comes from, in Danish whole sentences for the page. */
export interface Provenance {
  /** The rule that gave the date. */
  readonly rule: string;
  /** What moved it away from the day the rule would have given; null if nothing did. */
  readonly movedBy: string | null;
  /** Who confirmed it, e.g. the agency's letter with its date; null if nobody has. */
  readonly confirmedBy: string | null;
}

/** A calendar date in Copenhagen with its provenance. */
export interface PlannedDate extends Provenance {
  readonly date: IsoDate;
}

/** The three dates of a deadline, never mixed up. */
export interface DeadlinePlan {
  /** The authority's date, unmoved; `at` is its last minute, 23:59 in Copenhagen. */
  readonly formal: PlannedDate & { readonly at: IsoInstant };
  /** The internal target: the last working day up to and including the formal date. */
  readonly target: PlannedDate;
  /** The working day after a formal date that is none; only shown. Null when the formal date is a working day. */
  readonly possibleIfConfirmed: PlannedDate | null;
}

const LAST_MINUTE = '23:59';

/**
 * Formal deadline, internal target and the date that would need the agency's yes. Source: no rule was found that moves
 * a date set in a letter, so a Saturday stays. `confirmedBy` names who set the formal date.
 */
export function planDeadline(
  formalDate: IsoDate,
  calendar: WorkingCalendar,
  confirmedBy: string | null = null,
): DeadlinePlan {
  const { working, reason } = calendar.explain(formalDate);
  const closed = working
    ? null
    : `Den formelle frist, ${longDate(formalDate)}, er ikke en arbejdsdag: ${reason}.`;
  return {
    formal: {
      date: formalDate,
      at: instantOf(formalDate, LAST_MINUTE),
      rule: 'Fristen er den dato, som styrelsen har sat, til og med kl. 23.59. Den flyttes ikke af weekend eller helligdag.',
      movedBy: null,
      confirmedBy,
    },
    target: {
      date: working ? formalDate : calendar.previousWorkingDay(formalDate),
      rule: 'Det interne mål er den sidste arbejdsdag til og med den formelle frist.',
      movedBy: closed,
      confirmedBy: null,
    },
    possibleIfConfirmed: working
      ? null
      : {
          date: calendar.nextWorkingDay(formalDate),
          rule: 'Den første arbejdsdag efter den formelle frist. Den gælder kun, hvis styrelsen bekræfter den.',
          movedBy: closed,
          confirmedBy: null,
        },
  };
}

/** One internal date of a case. */
export interface PlannedMilestone {
  /** `approval:placement:DK-81`, `review:placement`, `endorsement:DK-81`, `submission`: the same however often the date moves. */
  readonly key: string;
  readonly kind: MilestoneKind;
  readonly title: string;
  readonly section: string | null;
  readonly region: string | null;
  readonly date: IsoDate;
  /** Danish sentence that says how the date was counted. */
  readonly rule: string;
  readonly owedBy: MilestoneSpec['owedBy'];
  /** What moved it away from the day the rule gives; null when nothing did. */
  readonly movedBy: string | null;
  /** The day the rule gives, when a meeting moved it. */
  readonly ruleDate: IsoDate | null;
  /** The meeting it falls on. */
  readonly meetingId: string | null;
}

/** What the milestones of a case are counted from. */
export interface MilestoneInput {
  readonly procedure: Pick<Procedure, 'milestones'>;
  /** The internal target. May lie after the formal date when the coordinator has chosen so. */
  readonly target: IsoDate;
  /** The formal date; named in the rule of the submission when the target lies before it. */
  readonly formal?: IsoDate;
  /** Codes and ids in the order of the page. */
  readonly regions: readonly string[];
  readonly sections: readonly string[];
  readonly calendar: WorkingCalendar;
  /** Working days of a region, whose organisations have closed days of their own; absent: everybody's. */
  readonly calendarOf?: (region: string) => WorkingCalendar;
}

type Place = readonly [section: string | null, region: string | null];

function placesOf(scope: MilestoneScope, { sections, regions }: MilestoneInput): Place[] {
  switch (scope) {
    case 'section':
      return sections.map((section): Place => [section, null]);
    case 'section-region':
      return sections.flatMap((section) => regions.map((region): Place => [section, region]));
    case 'region':
      return regions.map((region): Place => [null, region]);
    case 'case':
      return [[null, null]];
  }
}

function ruleOf(days: number, { target, formal }: MilestoneInput): string {
  const mark = `det interne mål, ${longDate(target)}`;
  const relation =
    formal !== undefined && target < formal ? ` Den formelle frist er ${longDate(formal)}.` : '';
  return days === 0 ? `På ${mark}.${relation}` : `${plural(days, 'arbejdsdag', 'arbejdsdage')} før ${mark}.`;
}

/**
 * Every milestone counted back in working days from the internal target, in the order of the procedure, then of the
 * sections and regions given. A milestone of 0 days is the target itself. Dates already past are given as they fall.
 */
export function planMilestones(input: MilestoneInput): PlannedMilestone[] {
  return input.procedure.milestones.flatMap(({ kind, scope, workingDaysBefore, title, owedBy }) => {
    const date = input.calendar.addWorkingDays(input.target, -workingDaysBefore);
    const rule = ruleOf(workingDaysBefore, input);
    return placesOf(scope, input).map(([section, region]) => {
      const key = [kind, section, region].filter((part) => part !== null).join(':');
      const own =
        region === null ? null : input.calendarOf?.(region).addWorkingDays(input.target, -workingDaysBefore);
      const movedBy = own && own !== date ? closedDaysMoved(date) : null;
      const dated = { date: own ?? date, rule, movedBy, ruleDate: null, meetingId: null };
      return { key, kind, title, section, region, owedBy, ...dated };
    });
  });
}

const closedDaysMoved = (date: IsoDate) =>
  `Regionens egne lukkedage tæller ikke med. Uden dem ville datoen være ${longDate(date)}.`;

/** What decides whether a region may be named as silent. */
export interface OverdueInput {
  readonly milestoneDate: IsoDate;
  /** When the text with the current hash became the current one. */
  readonly revisedAt: IsoInstant;
  readonly now: IsoInstant;
  /** Working days a region has for an answer, whole days from the one after the text came. */
  readonly shortestDays: number;
  readonly calendar: WorkingCalendar;
}

/**
 * Whether an answer is overdue: the milestone's day is over, and so is the last of the whole working days that the
 * region has for this text. Days are those of Copenhagen.
 */
export function answerOverdue({
  milestoneDate,
  revisedAt,
  now,
  shortestDays,
  calendar,
}: OverdueInput): boolean {
  const today = localDateOf(now);
  const lastAnswerDay = calendar.addWorkingDays(localDateOf(revisedAt), shortestDays);
  return today > milestoneDate && today > lastAnswerDay;
}
