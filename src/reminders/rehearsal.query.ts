import { Injectable } from '@nestjs/common';
import { CasePages, type CasePageReading } from '../cases/case-pages.reads.js';
import { caseCalendar, readCalendars } from '../deadlines/calendar.reads.js';
import {
  addDays,
  dayMonth,
  isDate,
  localDateOf,
  longDate,
  plainDate,
} from '../platform/danish/dates.pure.js';
import { plural } from '../platform/danish/numbers.pure.js';
import type { Caller } from '../platform/http/caller.js';
import { texts } from '../texts/texts.js';
import { earlyOffAmong } from './mail/mail-preferences.js';
import type { People, Receiver } from './receivers.pure.js';
import { peopleOn } from './receivers.js';
import { FATES } from './reminder-fate.pure.js';
import { actOf, owersOf } from './reminder-lines.pure.js';
import { remindersOf } from './reminder-rows.js';
import type { RehearsalView, RehearsedMilestone } from './reminders.view.js';
import { datesIn, rehearse, type Rehearsed } from './rehearsal.pure.js';
import { csvOf } from '../platform/http/csv.js';
import { casePages, withQuery } from '../web/addresses.js';
import { rungText } from './rung-text.pure.js';

const words = texts.files.reminders.rehearsal;
const { fates, workingDay, workingDays } = texts.files.reminders;
/** The furthest date that is rehearsed, in days from today. */
const FURTHEST = 92;

type Told = Rehearsed;
type Result = NonNullable<RehearsalView['result']>;

/** What the ladder would do until a date: read and reckoned, nothing is written. */
@Injectable()
export class RehearsalQuery {
  constructor(private readonly pages: CasePages) {}

  /** `until`: as typed. Errors: as `CasePages.read`. */
  run(caller: Caller, number: string, until: string): Promise<RehearsalView> {
    return this.pages.read(caller, number, 'reminders', async (reading) => {
      const today = localDateOf(reading.now);
      const fault = faultOf(until, today);
      return {
        frame: reading.frame,
        typed: { til: until },
        file: fault === null ? withQuery(casePages(number).rehearsalFile, { til: until }) : null,
        faults: fault === null ? [] : [{ field: 'til', text: fault }],
        result: fault === null ? await resultOf(reading, today, until) : null,
      };
    });
  }

  /** The same as a file: CSV, `null` for a date that cannot be rehearsed. Errors: as `CasePages.read`. */
  file(caller: Caller, number: string, until: string): Promise<string | null> {
    return this.pages.read(caller, number, 'reminders', async (reading) => {
      if (faultOf(until, localDateOf(reading.now)) !== null) return null;
      return csvOf(words.columns, tableOf(await rehearsedUntil(reading, until), reading));
    });
  }
}

/** A rehearsal as a table: one row for each person who would be told, and one for each reminder that would not be sent. */
function tableOf(told: readonly Told[], { procedure }: CasePageReading): string[][] {
  const { ladder, regions } = procedure;
  return told.flatMap((one) => {
    const { reminder, skipped, receivers } = one;
    const { localDate, milestone, rung, region, role } = reminder;
    const regionName = regions.find(({ code }) => code === region)?.name ?? region;
    const start = [
      localDate,
      actOf(reminder, procedure),
      milestone.date,
      rungText(rung, milestone.date, ladder),
      regionName,
      role === 'chair' ? words.chair : words.secretariat,
    ];
    if (skipped !== null) return [[...start, fates.skipped, skipped, '', '']];
    return receivers.map(({ name, capacity }) => [
      ...start,
      words.sent,
      '',
      name,
      capacity === 'owner' ? words.owner : words.capacities[capacity],
    ]);
  });
}

function faultOf(until: string, today: string): string | null {
  if (!isDate(until)) return words.untilMalformed;
  return until > today && until <= addDays(today, FURTHEST) ? null : words.untilWrong;
}

async function resultOf(reading: CasePageReading, today: string, until: string): Promise<Result> {
  const told = await rehearsedUntil(reading, until);
  const calendar = await caseCalendar(reading.tx);
  const days = plural(calendar.workingDaysTo(until, today), workingDay, workingDays);
  return {
    period: words.period(plainDate(addDays(today, 1)), plainDate(until), days),
    figures: figuresOf(told),
    milestones: milestonesOf(told, reading),
  };
}

/** Every reminder up to a date, decided by what the worker decides by, with those who hold the roles on the day itself. */
async function rehearsedUntil(
  { tx, file, procedure, process }: CasePageReading,
  until: string,
): Promise<Told[]> {
  const planned = await remindersOf(tx, file.id, 'planned');
  const { ladder } = procedure;
  const calendars = await readCalendars(tx);
  const calendarOf = (region: string) => calendars.of(region);
  const people = new Map<string, People>();
  for (const date of datesIn({ planned, ladder, calendarOf, until }))
    people.set(date, await peopleOn(tx, date));
  const ids = [...people.values()].flatMap(({ holders }) => holders.map(({ personId }) => personId));
  return rehearse({
    planned,
    ladder,
    calendarOf,
    context: file.snapshot.context,
    where: process.where(file.snapshot),
    until,
    peopleOn: (date) => people.get(date)!,
    earlyOff: await earlyOffAmong(tx, [...new Set(ids)]),
  });
}

function figuresOf(told: readonly Told[]): Result['figures'] {
  const sent = told.filter(({ receivers }) => receivers.length > 0);
  const shares = sent.flatMap(({ receivers, reminder }) =>
    receivers.map(({ personId, capacity }) => ({ personId, capacity, date: reminder.localDate })),
  );
  const distinct = (keys: readonly string[]) => new Set(keys).size;
  return [
    { name: words.mails, count: distinct(shares.map(({ personId, date }) => `${personId} ${date}`)) },
    { name: words.people, count: distinct(shares.map(({ personId }) => personId)) },
    { name: words.reminders, count: shares.length },
    { name: words.escalations, count: shares.filter(({ capacity }) => capacity !== 'owner').length },
    { name: words.skipped, count: told.length - sent.length },
  ];
}

/** By milestone in the order of their dates; what is alike on a day is one line. */
function milestonesOf(told: readonly Told[], { procedure }: CasePageReading): RehearsedMilestone[] {
  const groups = new Map<string, Told[]>();
  for (const one of told) {
    const { kind, section, date } = one.reminder.milestone;
    const key = [date, kind, section ?? ''].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, group]) => ({
      key,
      act: actOf(group[0]!.reminder, procedure),
      dated: words.dated(longDate(group[0]!.reminder.milestone.date)),
      lines: linesOf(group, procedure),
    }));
}

/** What is sent, day by day; what is skipped for the same reason is one line, however many steps it is. */
function linesOf(
  group: readonly Told[],
  procedure: CasePageReading['procedure'],
): RehearsedMilestone['lines'] {
  const alike = new Map<string, Told[]>();
  for (const one of group) {
    const { localDate, rung } = one.reminder;
    const key = one.skipped ?? `${localDate}|${rung}`;
    alike.set(key, [...(alike.get(key) ?? []), one]);
  }
  return [...alike].map(([key, rows]) => {
    const line = rows[0]!.skipped === null ? sentLine : skippedLine;
    return { key, ...line(rows, procedure) };
  });
}

type Line = Omit<RehearsedMilestone['lines'][number], 'key'>;

function sentLine(rows: readonly Told[], { ladder }: CasePageReading['procedure']): Line {
  const { reminder } = rows[0]!;
  const names = [...new Set(rows.flatMap(({ receivers }) => receivers.map(named)))];
  return {
    time: dayMonth(reminder.localDate),
    step: rungText(reminder.rung, reminder.milestone.date, ladder),
    to: names.join(', ') || words.nobody,
    fate: { mark: FATES.sent, word: words.sent },
    note: null,
  };
}

function skippedLine(rows: readonly Told[], procedure: CasePageReading['procedure']): Line {
  const reminders = rows.map(({ reminder }) => reminder);
  const [first, last] = [reminders[0]!, reminders.at(-1)!];
  const rungs = new Set(reminders.map(({ rung }) => rung)).size;
  const [from, to] = [dayMonth(first.localDate), dayMonth(last.localDate)];
  return {
    time: from === to ? from : words.days(from, to),
    step:
      rungs === 1
        ? rungText(first.rung, first.milestone.date, procedure.ladder)
        : plural(rungs, words.step, words.steps),
    to: owersOf(reminders, procedure),
    fate: { mark: FATES.skipped, word: fates.skipped },
    note: rows[0]!.skipped,
  };
}

const named = ({ name, capacity }: Receiver) =>
  capacity === 'owner' ? name : words.as(name, words.capacities[capacity]);
