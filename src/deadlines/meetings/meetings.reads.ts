import type { Tx } from '../../platform/database/database.js';
import type { ForumMeeting } from '../meeting.pure.js';

/** A meeting that stands, as it was entered. */
export interface MeetingRow extends ForumMeeting {
  readonly id: string;
  readonly region: string;
  readonly source: 'form' | 'list' | 'calendar';
}

/** Meetings of some regions that are not withdrawn, from a local date on; by date. */
export function meetingsFrom(tx: Tx, regions: readonly string[], from: string): Promise<MeetingRow[]> {
  return tx.query<MeetingRow>(
    `select id, region, forum, date, papers_by as "papersBy", source from samsvar.forum_meeting
      where region = any($1) and date >= $2 and withdrawn_at is null order by date, region, forum`,
    [regions, from],
  );
}

/** Some meetings by id, also those that were withdrawn. */
export function meetingsById(tx: Tx, ids: readonly string[]): Promise<MeetingRow[]> {
  return tx.query<MeetingRow>(
    `select id, region, forum, date, papers_by as "papersBy", source
       from samsvar.forum_meeting where id = any($1) order by date, region`,
    [ids],
  );
}

/** Keys of what regions decide by mail in a case. */
export async function writtenKeys(tx: Tx, caseId: string): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ key: string }>(
    'select milestone_key as key from samsvar.written_decision where case_id = $1 and withdrawn_at is null',
    [caseId],
  );
  return new Set(rows.map(({ key }) => key));
}

/** Meetings by region. */
export function byRegion(rows: readonly MeetingRow[]): ReadonlyMap<string, readonly MeetingRow[]> {
  const found = new Map<string, MeetingRow[]>();
  for (const row of rows) found.set(row.region, [...(found.get(row.region) ?? []), row]);
  return found;
}
