import { Injectable } from '@nestjs/common';
import { CaseReader } from '../cases/case-reader.reads.js';
import { readAs } from '../identity/read-as.reads.js';
import { demandSight } from '../identity/viewer.reads.js';
import { Optional, RegionCode } from '../platform/commands/fields.js';
import { Database } from '../platform/database/database.js';
import { localDateOf } from '../platform/danish/dates.pure.js';
import type { Caller } from '../platform/http/caller.js';
import { afterOf, page, PageQuery, rowsToRead, type Page } from '../platform/http/page.js';
import { coverOf, peopleOfRegions } from './absences/absence.reads.js';
import { caseCalendar } from './case-calendar.js';
import { forecastOf } from './forecast.reads.js';
import type { ForecastLine } from './forecast.pure.js';
import { datesInForce } from './milestones.reads.js';
import type {
  AbsenceResource,
  ForecastLineResource,
  ForecastResource,
  MeetingResource,
} from './planning.resource.js';

/** Filter of the meetings. */
export class MeetingsOfQuery extends PageQuery {
  @Optional() @RegionCode() region?: string;
}

/** What a plan stands on, and what it leads to. */
@Injectable()
export class PlanningQuery {
  constructor(
    private readonly db: Database,
    private readonly cases: CaseReader,
  ) {}

  /** Meetings from today on that stand, of every region's forum; by date. Errors: `Refused`. */
  meetings(caller: Caller, query: MeetingsOfQuery): Promise<Page<MeetingResource>> {
    return readAs(this.db, caller, async (tx, viewer) => {
      demandSight(viewer, { what: 'directory' });
      const after = afterOf(query, ['date', 'id']) ?? [null, null];
      const rows = await tx.query<MeetingResource>(MEETINGS, [
        query.region ?? null,
        ...after,
        rowsToRead(query),
      ]);
      return page(rows, query, 'meetings', ({ date, id }) => [date, id]);
    });
  }

  /** Absences from today on, one's own and those of the people of one's own region; by first day. Errors: `Refused`. */
  absences(caller: Caller, query: PageQuery): Promise<Page<AbsenceResource>> {
    return readAs(this.db, caller, async (tx, viewer) => {
      demandSight(viewer, { what: 'directory' });
      const regions = viewer.grants.flatMap(({ role, region }) =>
        region !== null && (role === 'secretariat' || role === 'chair') ? [region] : [],
      );
      const people = await peopleOfRegions(tx, [...new Set(regions)]);
      const seen = [...new Set([viewer.personId, ...people.map(({ personId }) => personId)])];
      const after = afterOf(query, ['date', 'id']) ?? [null, null];
      const rows = await tx.query<AbsenceResource>(ABSENCES, [seen, ...after, rowsToRead(query)]);
      const cover = await coverOf(tx, rows);
      const told = rows.map((row) => ({ ...row, covered: cover.get(row.id) ?? null }));
      return page(told, query, 'absences', ({ firstDay, id }) => [firstDay, id]);
    });
  }

  /** Dates in force, pace and what is expected of each open milestone. Errors: `Refused`. */
  forecast(caller: Caller, caseId: string): Promise<ForecastResource> {
    return this.cases.read(caller, caseId, 'plan', async ({ tx, file, process, now }) => {
      const asOf = localDateOf(now);
      const dates = await datesInForce(tx, file.id);
      const { pace, lines } = await forecastOf(tx, file, asOf, await caseCalendar(tx));
      // Before and after the work on it nothing is expected of anybody.
      const isWorking = /^(?:working|preparing)/.test(process.where(file.snapshot).progress);
      return { asOf, dates, pace, lines: isWorking ? lines.map(lineOf) : [] };
    });
  }
}

const lineOf = ({ step, expected, margin, verdict, why }: ForecastLine): ForecastLineResource => {
  const { key, kind, section, region, date } = step;
  return { key, kind, section, region, date, expected, margin, verdict, why };
};

const MEETINGS = `
  select id, region, forum, date, papers_by as "papersBy", source from samsvar.forum_meeting
   where withdrawn_at is null and date >= samsvar.today() and ($1::text is null or region = $1)
     and ($2::date is null or (date, id) > ($2, $3::uuid)) order by date, id limit $4`;
const ABSENCES = `
  select a.id, a.person_id as "personId", p.name, a.first_day as "firstDay", a.last_day as "lastDay"
    from samsvar.absence a join samsvar.person p on p.id = a.person_id
   where a.person_id = any($1) and a.withdrawn_at is null and a.last_day >= samsvar.today()
     and ($2::date is null or (a.first_day, a.id) > ($2, $3::uuid)) order by a.first_day, a.id limit $4`;
