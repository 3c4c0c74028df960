import { Injectable } from '@nestjs/common';
import { CasePages, type CasePageReading } from '../../cases/case-pages.reads.js';
import { timelineOf } from '../../cases/timeline.reads.js';
import { isDate, localDateOf, longDate } from '../../platform/danish/dates.pure.js';
import { number, plural } from '../../platform/danish/numbers.pure.js';
import type { Caller } from '../../platform/http/caller.js';
import { texts } from '../../texts/texts.js';
import { readCalendars, type Calendars } from '../case-calendar.js';
import { coordinates } from '../extension-acts.pure.js';
import { forecastOf } from '../forecast.reads.js';
import type { Forecast } from '../forecast.pure.js';
import { meetingsFrom, writtenKeys, type MeetingRow } from '../meetings/meetings.reads.js';
import {
  datesInForce,
  formerDates,
  milestonesInForce,
  type DateInForce,
  type MilestoneInForce,
} from '../milestones.reads.js';
import { awayOf } from './away.js';
import { dateRows } from './date-rows.pure.js';
import { forecastRows, grouped, inDanger, namesOf } from './plan-rows.pure.js';
import type { PlanMeetingLine, PlanView } from './plan.view.js';

const words = texts.files.plan;

/** What a visit of the page brings with it. */
export interface PlanVisit {
  readonly done: string | null;
  readonly formKey: string;
  /** The date asked about, as typed; null when none is. */
  readonly asked: string | null;
}

/** The page "Plan og kalender": for those who work on the case. */
@Injectable()
export class PlanQuery {
  constructor(private readonly pages: CasePages) {}

  /** Errors: as `CasePages.read`. */
  show(caller: Caller, caseNumber: string, visit: PlanVisit): Promise<PlanView> {
    return this.pages.read(caller, caseNumber, 'plan', async (reading) => {
      const { tx, file, procedure, frame, viewer, process, now } = reading;
      const today = localDateOf(now);
      const { context } = file.snapshot;
      const calendars = await readCalendars(tx);
      const dates = await datesInForce(tx, file.id);
      const milestones = await milestonesInForce(tx, file.id);
      const open = milestones.filter(({ state }) => state === 'open');
      const meetings = await meetingsFrom(tx, context.regions, today);
      const desks = desksOf(reading);
      const isWorking = /^(?:working|preparing)/.test(process.where(file.snapshot).progress);
      return {
        frame,
        done: visit.done,
        formKey: visit.formKey,
        forecast: isWorking
          ? forecastView(await forecastOf(tx, file, today, calendars.common), procedure)
          : null,
        dates: dateRows(open, {
          today,
          calendars,
          procedure,
          desks: frame.csrf === null ? [] : desks,
          coordinates: coordinates(viewer, file.snapshot),
          number: caseNumber,
          written: await writtenKeys(tx, file.id),
          meetings: new Map(meetings.map((meeting) => [meeting.id, meeting])),
          hasMeetings: new Set(meetings.map(({ region }) => region)),
          away: await awayOf(tx, open, context),
        }),
        timeline: timelineOf({
          today,
          dates,
          milestones,
          formerDates: await formerDates(tx, file.id),
          calendar: calendars.common,
          procedure,
        }),
        meetings: meetings.map((meeting) => meetingLine(meeting, open, reading)),
        ownMeetings: desks.length > 0,
        daysOff: daysOff(calendars, reading, today, formalOf(dates, today)),
        asked: askedOf(visit.asked, calendars, reading),
      };
    });
  }
}

const formalOf = (dates: readonly DateInForce[], today: string): string =>
  dates.find(({ kind }) => kind === 'formal')?.date ?? today;

/** Regions of the case whose secretariat the reader is of. */
const desksOf = ({ viewer, seen }: CasePageReading): string[] => [
  ...new Set(
    viewer.grants.flatMap(({ role, region }) =>
      role === 'secretariat' && region !== null && seen.regions.includes(region) ? [region] : [],
    ),
  ),
];

function forecastView(
  { pace, lines }: Forecast,
  procedure: CasePageReading['procedure'],
): PlanView['forecast'] {
  const own = words.forecast;
  const { pressing, holding } = forecastRows(lines, procedure);
  const danger = inDanger(lines);
  const days = (count: number) =>
    plural(count, texts.files.deadline.workingDay, texts.files.deadline.workingDays);
  const held = lines.filter(({ verdict }) => verdict === 'holds').length;
  return {
    headline: danger === 0 ? own.allHold : own.inDanger(plural(danger, own.milestone, own.milestones)),
    pace:
      pace.planned === 0
        ? own.noPace
        : own.pace(days(pace.used), String(pace.planned), number(Math.round(pace.factor * 100) / 100)),
    pressing,
    holding,
    held: own.others(plural(held, own.milestone, own.milestones)),
  };
}

function meetingLine(
  { id, region, forum, date, papersBy }: MeetingRow,
  open: readonly MilestoneInForce[],
  { procedure }: CasePageReading,
): PlanMeetingLine {
  const used = grouped(
    open.filter(({ meetingId }) => meetingId === id),
    () => '',
  );
  const name = procedure.regions.find(({ code }) => code === region)?.name ?? region;
  return {
    id,
    place: `${name}, ${forum}`,
    date: longDate(date),
    papers: longDate(papersBy),
    use:
      used.length === 0 ? words.meetings.unused : used.map((group) => namesOf(group, procedure)).join('. '),
  };
}

/** Days from Monday to Friday up to the formal date that are none of work, for everybody or one region. */
function daysOff(
  calendars: Calendars,
  { procedure, seen }: CasePageReading,
  today: string,
  until: string,
): PlanView['daysOff'] {
  const regions = procedure.regions.filter(({ code }) => seen.regions.includes(code));
  const found: { date: string; reason: string }[] = [];
  for (const date of weekdays(today, until)) {
    const { working, reason } = calendars.common.explain(date);
    if (!working) found.push({ date: longDate(date), reason });
    else
      for (const { code, name } of regions) {
        const own = calendars.of(code).explain(date);
        if (!own.working)
          found.push({ date: longDate(date), reason: `${own.reason}, ${words.calendar.only(name)}` });
      }
  }
  return found;
}

function* weekdays(from: string, until: string): Generator<string> {
  const end = Date.parse(`${until}T00:00:00Z`);
  for (let at = Date.parse(`${from}T00:00:00Z`); at <= end; at += DAY_MS) {
    const day = new Date(at);
    if (day.getUTCDay() % SATURDAY !== 0) yield day.toISOString().slice(0, 10);
  }
}
const DAY_MS = 86_400_000;
const SATURDAY = 6;
const [FIRST_DAY, LAST_DAY] = ['2000-01-01', '2099-12-31'];

/** Why a day is one of work or none, for everybody, and for each region that sees it otherwise. */
function askedOf(
  typed: string | null,
  calendars: Calendars,
  { procedure, seen, now }: CasePageReading,
): PlanView['asked'] {
  if (typed === null) return { typed: localDateOf(now), answer: [], wrong: false };
  if (!isDate(typed) || typed < FIRST_DAY || typed > LAST_DAY) return { typed, answer: [], wrong: true };
  const common = calendars.common.explain(typed);
  const regions = procedure.regions
    .filter(({ code }) => seen.regions.includes(code))
    .map(({ code, name }) => ({ name, ...calendars.of(code).explain(typed) }))
    .filter(({ reason }) => reason !== common.reason)
    .map(({ name, reason }) => words.calendar.answerFor(name, reason));
  return { typed, answer: [words.calendar.answer(longDate(typed), common.reason), ...regions], wrong: false };
}
