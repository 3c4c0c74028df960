import { longDate, plainDate } from '../../platform/danish/dates.pure.js';
import { texts } from '../../texts/texts.js';
import { casePages } from '../../web/addresses.js';
import type { Calendars } from '../case-calendar.js';
import type { MeetingRow } from '../meetings/meetings.reads.js';
import type { MilestoneInForce } from '../milestones.reads.js';
import type { Away } from './away.js';
import { grouped, namesOf, type Naming } from './plan-rows.pure.js';
import type { DateRow, PlanChoice } from './plan.view.js';

const words = texts.files.plan.dates;

export interface DateRowsSetting {
  readonly today: string;
  readonly calendars: Calendars;
  readonly procedure: Naming;
  /** Regions for which the reader may choose how the forum decides. */
  readonly desks: readonly string[];
  readonly coordinates: boolean;
  /** The case's number. */
  readonly number: string;
  readonly written: ReadonlySet<string>;
  readonly meetings: ReadonlyMap<string, MeetingRow>;
  /** Regions that have entered meetings. */
  readonly hasMeetings: ReadonlySet<string>;
  readonly away: ReadonlyMap<string, readonly Away[]>;
}

/** Open milestones by date, those of one reason and one warning together. */
export function dateRows(open: readonly MilestoneInForce[], setting: DateRowsSetting): DateRow[] {
  const known = open.map((one) => ({
    ...one,
    warnings: warningsOf(one, setting),
    choice: choiceOf(one, setting),
  }));
  const same = (one: (typeof known)[number]) =>
    [one.date, one.rule, one.movedBy, ...one.warnings, one.choice, one.choice && one.region].join('\u0000');
  return grouped(known, same)
    .map((group) => {
      const { date, rule, movedBy, warnings, choice } = group[0]!;
      const what = namesOf(group, setting.procedure);
      const keys = group.map(({ key }) => key).join(' ');
      return {
        key: keys,
        isoDate: date,
        what,
        date: longDate(date),
        why: movedBy === null ? [rule] : [rule, movedBy],
        warnings,
        choice: choice && { what, keys, to: choice, extensionHref: extensionHref(choice, setting) },
      };
    })
    .sort((a, b) => (a.isoDate < b.isoDate ? -1 : a.isoDate > b.isoDate ? 1 : 0))
    .map(({ isoDate: _isoDate, ...row }) => row);
}

const extensionHref = (choice: PlanChoice['to'], { coordinates, number }: DateRowsSetting) =>
  choice === 'mail' && coordinates ? casePages(number).extensionRequest : null;

function warningsOf({ key, date, region, meetingId }: MilestoneInForce, setting: DateRowsSetting): string[] {
  const { calendars, meetings, procedure, away, today } = setting;
  const nameOf = (code: string) => procedure.regions.find((one) => one.code === code)?.name ?? code;
  const common = calendars.common.explain(date);
  const own = region === null ? common : calendars.of(region).explain(date);
  const closed = !common.working
    ? [words.closed(common.reason)]
    : own.working
      ? []
      : [words.closedFor(nameOf(region!), own.reason)];
  const meeting = meetingId === null ? undefined : meetings.get(meetingId);
  const papers = meeting && meeting.papersBy < today ? [words.papersPast(longDate(meeting.papersBy))] : [];
  const gone = (away.get(key) ?? []).map((one) => {
    if (one.role === 'secretariat') return words.deskAbsent(nameOf(one.region));
    const days = texts.files.absences.days(plainDate(one.firstDay), plainDate(one.lastDay));
    return `${words.absent(one.name, days)} ${one.covered ? words.covered : words.uncovered}`;
  });
  return [...closed, ...papers, ...new Set(gone)];
}

/** What the reader may choose for its own region: by mail when no meeting can be used, and back. */
function choiceOf(
  { key, kind, region, meetingId }: MilestoneInForce,
  { desks, written, hasMeetings }: DateRowsSetting,
): PlanChoice['to'] | null {
  if (region === null || !desks.includes(region)) return null;
  if (kind !== 'approval' && kind !== 'endorsement') return null;
  if (written.has(key)) return 'meeting';
  return hasMeetings.has(region) && meetingId === null ? 'mail' : null;
}
