import { Injectable } from '@nestjs/common';
import { CaseReader } from '../cases/case-reader.reads.js';
import { readAs } from '../identity/read-as.reads.js';
import { demandSight } from '../identity/viewer.reads.js';
import { regionNames } from '../procedure/region-names.js';
import { isDate } from '../platform/danish/dates.pure.js';
import { Refused } from '../platform/commands/refusal.js';
import { readCalendars } from './case-calendar.js';
import { OneOf, Optional } from '../platform/commands/fields.js';
import { Database } from '../platform/database/database.js';
import type { Caller } from '../platform/http/caller.js';
import { afterOf, page, PageQuery, rowsToRead, type Page } from '../platform/http/page.js';
import { extensionsOf } from './extension.reads.js';
import type {
  CalendarDayResource,
  ClosedDayResource,
  ExtensionResource,
  MilestoneResource,
} from './deadlines.resource.js';

/** Filters of the milestones. */
export class MilestonesQuery extends PageQuery {
  /** Without it, those in force: open and reached. */
  @Optional()
  @OneOf('Tilstanden', ['open', 'reached', 'superseded'])
  state?: string;
}

/** Dates of a case, and the days that count as no working days. */
@Injectable()
export class DeadlinesQuery {
  constructor(
    private readonly db: Database,
    private readonly cases: CaseReader,
  ) {}

  /** By date and name. Errors: `Refused`. */
  milestones(caller: Caller, caseId: string, query: MilestonesQuery): Promise<Page<MilestoneResource>> {
    return this.cases.read(caller, caseId, 'plan', async ({ tx }) => {
      const after = afterOf(query, ['date', 'text', 'whole']) ?? [null, null, null];
      const rows = await tx.query<MilestoneResource>(MILESTONES, [
        caseId,
        query.state ?? null,
        ...after,
        rowsToRead(query),
      ]);
      const place = ({ date, key, occurrence }: MilestoneResource) => [date, key, occurrence];
      return page(rows, query, `cases/${caseId}/milestones`, place);
    });
  }

  /** By number. Errors: `Refused`. */
  extensions(caller: Caller, caseId: string, query: PageQuery): Promise<Page<ExtensionResource>> {
    return this.cases.read(caller, caseId, 'plan', async ({ tx }) => {
      const [after = 0] = afterOf(query, ['whole']) ?? [];
      const rows: ExtensionResource[] = await extensionsOf(tx, caseId, Number(after), rowsToRead(query));
      return page(rows, query, `cases/${caseId}/extensions`, ({ number }) => [number]);
    });
  }

  /** Why a day is one of work or none, for everybody and for each region. Errors: `Refused`. */
  calendarDay(caller: Caller, date: string): Promise<CalendarDayResource> {
    return readAs(this.db, caller, async (tx, viewer) => {
      demandSight(viewer, { what: 'directory' });
      if (!isDate(date) || date < '2000-01-01' || date > '2099-12-31')
        throw new Refused('unknown', 'unknownDay', 'Dagen findes ikke i kalenderen, som dækker 2000-2099.');
      const calendars = await readCalendars(tx);
      const regions = [...regionNames.keys()].map((region) => ({
        region,
        ...calendars.of(region).explain(date),
      }));
      return { date, ...calendars.common.explain(date), regions };
    });
  }

  /** In the order of the year. Errors: `Refused`. */
  closedDays(caller: Caller, query: PageQuery): Promise<Page<ClosedDayResource>> {
    return readAs(this.db, caller, async (tx, viewer) => {
      demandSight(viewer, { what: 'directory' });
      const after = afterOf(query, ['whole', 'whole', 'id']) ?? [null, null, null];
      const rows = await tx.query<ClosedDayResource>(CLOSED_DAYS, [...after, rowsToRead(query)]);
      return page(rows, query, 'closed-days', ({ month, day, id }) => [month, day, id]);
    });
  }
}

const MILESTONES = `
  select id, key, kind, section, region, occurrence, date, rule, moved_by as "movedBy", rule_date as "ruleDate",
         owed_by as "owedBy", state, changed_at as "changedAt", meeting_id as "meetingId",
         exists (select from samsvar.written_decision w
                  where w.case_id = m.case_id and w.milestone_key = m.key and w.withdrawn_at is null) as "inWriting"
    from samsvar.milestone m
   where case_id = $1 and (case when $2::text is null then state <> 'superseded' else state = $2 end)
     and ($3::date is null or (date, key, occurrence) > ($3, $4::text, $5::int))
   order by date, key, occurrence limit $6`;
const CLOSED_DAYS = `
  select id, organisation_id as "organisationId", month, day, name, valid_from as "validFrom", valid_to as "validTo"
    from samsvar.closed_day
   where removed_at is null and ($1::int is null or (month, day, id) > ($1, $2::int, $3::uuid)) order by month, day, id limit $4`;
