import { Injectable } from '@nestjs/common';
import { CasePages, type CasePageReading } from '../cases/case-pages.reads.js';
import { caseCalendar, readCalendars } from '../deadlines/calendar.reads.js';
import { ifTargetMoved } from '../deadlines/moved-target.reads.js';
import { addDays, isDate, localDateOf, longDate, plainDate } from '../platform/danish/dates.pure.js';
import { plural } from '../platform/danish/numbers.pure.js';
import { csvOf } from '../platform/http/csv.js';
import type { Caller } from '../platform/http/caller.js';
import { texts } from '../texts/texts.js';
import { casePages, withQuery } from '../web/addresses.js';
import type { FieldFault } from '../web/components/form.js';
import { earlyOffAmong } from './mail/mail-preferences.js';
import { movedReminders } from './moved-reminders.pure.js';
import type { People } from './receivers.pure.js';
import { peopleOn } from './receivers.js';
import { datesIn, rehearse, type RehearsalInput } from './rehearsal.pure.js';
import { notesOf, type Told } from './rehearsal-notes.pure.js';
import { figuresOf, milestonesOf, tableOf } from './rehearsal-view.pure.js';
import { remindersOf } from './reminder-rows.js';
import type { RehearsalAsked, RehearsalView } from './reminders.view.js';

const words = texts.files.reminders.rehearsal;
const { workingDay, workingDays } = texts.files.reminders;
/** Days that are rehearsed at most: from today, and after the later of deadline and rehearsed target. */
const FROM_TODAY = 92;
const AFTER_THE_END = 31;
/** How far after the deadline a target is rehearsed, in days. */
const FURTHEST_TARGET = 366;

/** So many days are rehearsed of a case whose deadline is past. */
const AHEAD = 28;

type Given = Omit<RehearsalAsked, 'til'> & { readonly til: string | null };
type Result = NonNullable<RehearsalView['result']>;

/** What the ladder would do until a date: read and reckoned, nothing is written. */
@Injectable()
export class RehearsalQuery {
  constructor(private readonly pages: CasePages) {}

  /** `given`: as typed; without a date, until the end. Errors: as `CasePages.read`. */
  run(caller: Caller, number: string, given: Given): Promise<RehearsalView> {
    return this.pages.read(caller, number, 'reminders', async (reading) => {
      const asked = { ...given, til: given.til ?? endOf(reading) };
      const faults = faultsOf(asked, reading);
      const file = withQuery(casePages(number).rehearsalFile, asked);
      const { frame } = reading;
      if (faults.length > 0) return { frame, typed: asked, file: null, faults, result: null };
      return { frame, typed: asked, file, faults, result: await resultOf(reading, asked) };
    });
  }

  /** The same as a file: CSV, `null` for what cannot be rehearsed. Errors: as `CasePages.read`. */
  file(caller: Caller, number: string, given: Given): Promise<string | null> {
    return this.pages.read(caller, number, 'reminders', async (reading) => {
      const asked = { ...given, til: given.til ?? endOf(reading) };
      if (faultsOf(asked, reading).length > 0) return null;
      const { told } = await rehearsed(reading, asked);
      return csvOf(words.columns, tableOf(told, reading.procedure));
    });
  }
}

/** The end of a rehearsal that nobody has asked otherwise: the formal date; some weeks ahead once it is past. */
export function endOf({ file, now }: CasePageReading): string {
  const [today, formal] = [localDateOf(now), localDateOf(file.snapshot.context.deadline.formal)];
  return formal > today ? formal : addDays(today, AHEAD);
}

function faultsOf({ til, maal }: RehearsalAsked, { file, now }: CasePageReading): FieldFault[] {
  const [today, formal] = [localDateOf(now), localDateOf(file.snapshot.context.deadline.formal)];
  const within = (field: string, date: string, last: string): FieldFault[] => {
    if (!isDate(date)) return [{ field, text: words.untilMalformed }];
    return date > today && date <= last ? [] : [{ field, text: words.untilWrong(plainDate(last)) }];
  };
  const target = maal === '' ? [] : within('maal', maal, addDays(formal, FURTHEST_TARGET));
  const end = maal !== '' && target.length === 0 && maal > formal ? maal : formal;
  const last = [addDays(today, FROM_TODAY), addDays(end, AFTER_THE_END)].sort().at(-1)!;
  return [...within('til', til, last), ...target];
}

async function resultOf(reading: CasePageReading, asked: RehearsalAsked): Promise<Result> {
  const { tx, procedure, now } = reading;
  const { til, maal, antag } = asked;
  const today = localDateOf(now);
  const { told, peopleOn, noLonger } = await rehearsed(reading, asked);
  const days = plural((await caseCalendar(tx)).workingDaysTo(til, today), workingDay, workingDays);
  return {
    period: words.period(plainDate(addDays(today, 1)), plainDate(til), days),
    assumed: [...(maal === '' ? [] : [words.moved(longDate(maal))]), words.assumed[antag]],
    notes: [...noLonger, ...notesOf({ told, peopleOn }, procedure)],
    figures: figuresOf(told),
    milestones: milestonesOf(told, procedure),
  };
}

/** Every reminder up to a date, decided by what the worker decides by, with those who hold the roles on the day itself. */
async function rehearsed(
  reading: CasePageReading,
  { til: until, maal, antag }: RehearsalAsked,
): Promise<Told & { readonly noLonger: readonly string[] }> {
  const { tx, file, procedure, process, now } = reading;
  const { ladder } = procedure;
  const { context } = file.snapshot;
  const calendars = await readCalendars(tx);
  const calendarOf = (region: string) => calendars.of(region);
  const target =
    maal === '' ? null : await ifTargetMoved(tx, { caseId: file.id, procedure, context, now }, maal);
  const stored = await remindersOf(tx, file.id, 'planned');
  const planned = movedReminders(stored, target?.moved ?? [], { ladder, calendarOf, context, now });
  const by = { planned, ladder, calendarOf, until, punctual: antag === 'planen' };
  const people = await peopleIn(reading, by);
  const peopleOn = (date: string) => people.get(date)!;
  const ids = [...people.values()].flatMap(({ holders }) => holders.map(({ personId }) => personId));
  const earlyOff = await earlyOffAmong(tx, [...new Set(ids)]);
  const where = process.where(file.snapshot);
  return {
    told: rehearse({ ...by, context, where, peopleOn, earlyOff }),
    peopleOn,
    noLonger: target?.noLonger ?? [],
  };
}

/** Who holds the roles on each day that something falls due. */
async function peopleIn(
  { tx }: CasePageReading,
  by: Pick<RehearsalInput, 'planned' | 'ladder' | 'calendarOf' | 'until' | 'punctual'>,
): Promise<Map<string, People>> {
  const people = new Map<string, People>();
  for (const date of datesIn(by)) people.set(date, await peopleOn(tx, date));
  return people;
}
