import type { Tx } from '../platform/database/database.js';
import { readCalendars } from './case-calendar.js';
import { byRegion, meetingsFrom, writtenKeys } from './meetings/meetings.reads.js';
import type { PlanSetting } from './moves.pure.js';

/** The calendars and forums that a case is planned by today. `caseId` null: one that is being opened. */
export async function planSetting(
  tx: Tx,
  caseId: string | null,
  regions: readonly string[],
  today: string,
): Promise<PlanSetting> {
  const meetings = byRegion(await meetingsFrom(tx, regions, today));
  const written = caseId === null ? new Set<string>() : await writtenKeys(tx, caseId);
  return { calendars: await readCalendars(tx), forums: { meetings, written, today } };
}
