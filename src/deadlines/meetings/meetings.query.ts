import { Injectable, NotFoundException } from '@nestjs/common';
import { SignedInPages, type PageReading } from '../../identity/pages.reads.js';
import { forumsOf } from '../../identity/people.reads.js';
import { Processes } from '../../platform/commands/processes.js';
import { Refused } from '../../platform/commands/refusal.js';
import { longDate } from '../../platform/danish/dates.pure.js';
import type { Caller } from '../../platform/http/caller.js';
import { regionNames } from '../../procedure/region-names.js';
import { texts } from '../../texts/texts.js';
import type { FieldFault, Typed } from '../../web/components/form.js';
import { readCalendars, type Calendars } from '../case-calendar.js';
import { previewChange } from '../change-preview.js';
import type { EnteredMeeting, EntrySetting } from './entered.pure.js';
import { intervalOf, STEERING_GROUP } from './meeting.command.js';
import { meetingsFrom, type MeetingRow } from './meetings.reads.js';
import type {
  MeetingLine,
  MeetingRemovalView,
  MeetingsCheckView,
  MeetingsView,
  Way,
} from './meetings.view.js';

const words = texts.files.meetings;

export interface MeetingsVisit {
  readonly region: string | null;
  readonly done: string | null;
  readonly way: Way;
  readonly formKey: string;
  readonly typed: Typed | null;
  readonly faults: readonly FieldFault[];
}

/** Meetings as they were read from a form, a list or a calendar. */
export interface ToCheck {
  readonly region: string;
  readonly forum: string;
  readonly source: string;
  readonly formKey: string;
  readonly meetings: readonly EnteredMeeting[];
}

/** The pages of a region's meetings. Errors: `Refused` (forbidden) for whoever is in no secretariat. */
@Injectable()
export class MeetingsQuery {
  constructor(
    private readonly pages: SignedInPages,
    private readonly processes: Processes,
  ) {}

  show(caller: Caller, visit: MeetingsVisit): Promise<MeetingsView> {
    return this.pages.read(caller, null, async (reading) => {
      const { tx, frame, today } = reading;
      const region = regionOf(reading, visit.region);
      const { of } = await readCalendars(tx);
      const rows = await meetingsFrom(tx, [region], today);
      const forum = (await forumsOf(tx, today)).get(region) ?? STEERING_GROUP;
      const { done, way, formKey, faults } = visit;
      return {
        frame,
        done,
        way,
        formKey,
        faults,
        region,
        regionName: nameOf(region),
        desks: desksOf(reading).map((value) => ({ value, label: nameOf(value) })),
        lines: rows.map((row) => lineOf(row, of(region))),
        typed: visit.typed ?? { forum, papersBefore: '5' },
      };
    });
  }

  /** What meetings are read by for a region of the caller's. */
  setting(
    caller: Caller,
    asked: string | null,
  ): Promise<Omit<EntrySetting, 'papersBefore'> & { region: string }> {
    return this.pages.read(caller, null, async (reading) => {
      const region = regionOf(reading, asked);
      return { region, today: reading.today, calendar: (await readCalendars(reading.tx)).of(region) };
    });
  }

  check(caller: Caller, { region: asked, meetings, ...told }: ToCheck): Promise<MeetingsCheckView> {
    return this.pages.read(caller, null, async (reading) => {
      const { tx, frame, today } = reading;
      const region = regionOf(reading, asked);
      const { of } = await readCalendars(tx);
      const known = await meetingsFrom(tx, [region], today);
      const fresh = meetings.map((one) => ({ ...one, id: null, forum: told.forum }));
      const kept = known.filter(
        ({ forum, date }) => !fresh.some((one) => one.forum === forum && one.date === date),
      );
      const rows = [...kept, ...fresh];
      return {
        frame,
        region,
        regionName: nameOf(region),
        ...told,
        meetings: meetings.map(intervalOf),
        lines: fresh.map((row) => lineOf({ ...row, id: row.date }, of(region))),
        cases: await previewChange(tx, this.processes, { meetings: { region, rows } }, today),
      };
    });
  }

  /** Errors also: NotFoundException. */
  removal(
    caller: Caller,
    id: string,
    { formKey, faults = [] }: { readonly formKey: string; readonly faults?: readonly FieldFault[] },
  ): Promise<MeetingRemovalView> {
    return this.pages.read(caller, null, async (reading) => {
      const { tx, frame, today } = reading;
      const all = await meetingsFrom(tx, desksOf(reading), today);
      const row = all.find((one) => one.id === id);
      if (!row) throw new NotFoundException();
      const { region } = row;
      const rows = all.filter((one) => one.region === region && one.id !== id);
      return {
        frame,
        formKey,
        faults,
        region,
        id,
        line: lineOf(row, (await readCalendars(tx)).of(region)),
        cases: await previewChange(tx, this.processes, { meetings: { region, rows } }, today),
      };
    });
  }
}

const nameOf = (region: string) => regionNames.get(region) ?? region;

/** Regions whose secretariat the reader is of, by membership or mandate. */
const desksOf = ({ viewer }: PageReading): string[] => [
  ...new Set(
    viewer.grants.flatMap(({ role, region }) => (role === 'secretariat' && region !== null ? [region] : [])),
  ),
];

function regionOf(reading: PageReading, asked: string | null): string {
  const desks = desksOf(reading);
  const region = asked === null ? desks[0] : desks.find((one) => one === asked);
  if (region !== undefined) return region;
  throw new Refused('forbidden', 'noRole', words.onlySecretariats);
}

function lineOf(
  { id, forum, date, papersBy }: Pick<MeetingRow, 'id' | 'forum' | 'date' | 'papersBy'>,
  calendar: ReturnType<Calendars['of']>,
): MeetingLine {
  const { working, reason } = calendar.explain(date);
  return {
    id,
    name: words.meeting(forum, longDate(date)),
    papers: words.papers(longDate(papersBy)),
    warning: working ? null : words.notWorking(reason),
  };
}
