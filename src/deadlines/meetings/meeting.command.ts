import { Injectable } from '@nestjs/common';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, Matches } from 'class-validator';
import { forumsOf } from '../../identity/people.reads.js';
import { Id, ListOf, OneOf, Optional, ShortText } from '../../platform/commands/fields.js';
import { Handles, type AdminHandler } from '../../platform/commands/handler.js';
import { Processes } from '../../platform/commands/processes.js';
import { Refused } from '../../platform/commands/refusal.js';
import type { AdminScope } from '../../platform/commands/scope.js';
import type { WriteSet } from '../../platform/commands/write-set.js';
import { isDate, plainDate } from '../../platform/danish/dates.pure.js';
import { readCalendars } from '../case-calendar.js';
import { reproject, runningCases } from '../reproject.js';
import { faultOf, MOST_MEETINGS, twice, type EnteredMeeting } from './entered.pure.js';
import { ForumMeetingRow } from './forum-meeting.entity.js';
import { meetingsFrom, type MeetingRow } from './meetings.reads.js';

/** What a forum is called that has no name of its own. */
export const STEERING_GROUP = 'Administrativ styregruppe';
const SOURCES = ['form', 'list', 'calendar'] as const;

/** A meeting as one text: the day papers are due and the day of the meeting, an ISO 8601 interval of two dates. */
const INTERVAL = /^(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})$/;
/** `2024-04-12/2024-04-19`. */
export const intervalOf = ({ papersBy, date }: EnteredMeeting): string => `${papersBy}/${date}`;

/**
 * A region's secretariat enters meetings of its forum. What the region owes then falls on the last usable one. A meeting
 * entered before is kept; with another day for papers it is replaced.
 */
export class RegisterMeetings {
  static readonly type = 'registerMeetings';
  static readonly says =
    'Et sekretariat registrerer møder i regionens forum med frist for materiale; planerne følger med.';
  /** The forum's name; the steering group's when left out. */
  @Optional() @ShortText('Forum') forum?: string;
  @ListOf('Møderne')
  @ArrayMinSize(1, { message: 'Registrér mindst ét møde.' })
  @ArrayMaxSize(MOST_MEETINGS, { message: `Registrér højst ${MOST_MEETINGS} møder ad gangen.` })
  @ArrayUnique({ message: 'Et møde kan kun stå én gang.' })
  @Matches(INTERVAL, {
    each: true,
    message: 'Et møde skrives som sidste dag for materiale og mødets dag: åååå-mm-dd/åååå-mm-dd.',
  })
  meetings: string[];
  @OneOf('Kilden', SOURCES) source: (typeof SOURCES)[number];
}

@Injectable()
@Handles(RegisterMeetings, 'administration', 'secretariat')
export class RegisterMeetingsHandler implements AdminHandler<RegisterMeetings> {
  constructor(private readonly processes: Processes) {}

  async decide(command: RegisterMeetings, scope: AdminScope): Promise<WriteSet> {
    const { region, tx, today } = scope;
    const meetings = meetingsIn(command, today);
    const forum = command.forum ?? (await forumsOf(tx, today)).get(region) ?? STEERING_GROUP;
    const known = await meetingsFrom(tx, [region], today);
    const before = (one: EnteredMeeting) =>
      known.find((other) => other.forum === forum && other.date === one.date);
    const fresh = meetings.filter((one) => before(one)?.papersBy !== one.papersBy);
    const writes = scope.start();
    for (const meeting of fresh)
      replace(scope, writes, before(meeting), { ...meeting, forum, source: command.source });
    writes.reply({ registered: fresh.length, kept: meetings.length - fresh.length });
    if (fresh.length === 0) return writes;
    writes.entry({
      type: RegisterMeetings.type,
      data: { region, source: command.source, meetings: fresh.map(intervalOf) },
      texts: { forum },
    });
    const reason = `Møder i ${forum} er registreret.`;
    return plansFollow(scope, writes, this.processes, reason);
  }
}

/** A meeting is cancelled, or was entered by mistake. */
export class WithdrawMeeting {
  static readonly type = 'withdrawMeeting';
  static readonly says = 'Et sekretariat trækker et møde i regionens forum tilbage; planerne følger med.';
  @Id('Mødets id') meetingId: string;
}

@Injectable()
@Handles(WithdrawMeeting, 'administration', 'secretariat')
export class WithdrawMeetingHandler implements AdminHandler<WithdrawMeeting> {
  constructor(private readonly processes: Processes) {}

  async decide({ meetingId }: WithdrawMeeting, scope: AdminScope): Promise<WriteSet> {
    const own = await meetingsFrom(scope.tx, [scope.region], scope.today);
    const meeting = own.find(({ id }) => id === meetingId);
    if (!meeting)
      throw new Refused('unknown', 'unknownMeeting', 'Mødet findes ikke, eller det er holdt eller aflyst.');
    const { forum, date } = meeting;
    const writes = scope
      .start()
      .update(ForumMeetingRow, { id: meetingId, withdrawnAt: null }, { withdrawnAt: scope.now })
      .entry({
        type: WithdrawMeeting.type,
        data: { region: scope.region, meeting: meetingId, date },
        texts: { forum },
      });
    const reason = `Mødet i ${forum} den ${plainDate(date)} er trukket tilbage.`;
    return plansFollow(scope, writes, this.processes, reason);
  }
}

/** Errors: `Refused` for a date that is none, and for what no list or form would take either. */
function meetingsIn({ meetings: intervals }: RegisterMeetings, today: string): EnteredMeeting[] {
  const meetings = intervals.map((interval) => {
    const [, papersBy = '', date = ''] = INTERVAL.exec(interval) ?? [];
    if (!isDate(papersBy) || !isDate(date)) throw refused(`${interval}: Datoen findes ikke i kalenderen.`);
    const fault = faultOf({ papersBy, date }, today);
    if (fault !== null) throw refused(`${plainDate(date)}: ${fault}`);
    return { papersBy, date };
  });
  const [again] = twice(meetings);
  if (again) throw refused(`Mødet den ${plainDate(again)} står flere gange.`);
  return meetings;
}

const refused = (text: string) => new Refused('invalid', 'meeting', text, [{ field: 'meetings', text }]);

type New = EnteredMeeting & Pick<MeetingRow, 'forum' | 'source'>;

function replace(scope: AdminScope, writes: WriteSet, before: MeetingRow | undefined, meeting: New): void {
  if (before)
    writes.update(ForumMeetingRow, { id: before.id, withdrawnAt: null }, { withdrawnAt: scope.now });
  writes.insert(ForumMeetingRow, {
    id: scope.ids.id(),
    region: scope.region,
    ...meeting,
    registeredBy: scope.personId,
    registeredAt: scope.now,
  });
}

/** The plans of running cases in which the region still owes something. */
async function plansFollow(
  scope: AdminScope,
  writes: WriteSet,
  processes: Processes,
  reason: string,
): Promise<WriteSet> {
  const { common: before } = await readCalendars(scope.tx);
  for (const caseId of await runningCases(scope.tx, processes.names, [scope.region]))
    writes.follow({ caseId, decide: (file) => reproject(file, { cause: 'meetings', reason, before }) });
  return writes;
}
