import type { Tx } from '../platform/database/database.js';
import { readCase } from '../platform/commands/guard.js';
import type { Processes } from '../platform/commands/processes.js';
import { localDateOf } from '../platform/danish/dates.pure.js';
import { closedDayRows, calendarsFrom, type ClosedDayRow } from './case-calendar.js';
import type { MoveLine } from './deadline.view.js';
import type { ForumMeeting } from './meeting.pure.js';
import { byRegion, meetingsFrom, writtenKeys } from './meetings/meetings.reads.js';
import { datesInForce, milestonesInForce } from './milestones.reads.js';
import { moveLines } from './move-lines.pure.js';
import { plannedMove } from './moves.pure.js';
import { keptTarget, runningCases } from './reproject.js';
import { unfitOf } from './unfit.pure.js';

/** What would be changed: rows as they would stand. What is left out stays as it is stored. */
export interface PlanChange {
  readonly closedDays?: readonly ClosedDayRow[];
  /** The meetings one region would have from today on. */
  readonly meetings?: { readonly region: string; readonly rows: readonly ForumMeeting[] };
}

/** What a change would do to one running case. */
export interface CasePreview {
  readonly number: string;
  readonly title: string;
  readonly moves: readonly MoveLine[];
  /** What no longer fits, in whole sentences. */
  readonly noLonger: readonly string[];
}

/** What a change would do to every running case that it moves; the same arithmetic as the command. */
export async function previewChange(
  tx: Tx,
  processes: Processes,
  change: PlanChange,
  today: string,
): Promise<CasePreview[]> {
  const { meetings, closedDays } = change;
  const stored = await closedDayRows(tx);
  const before = calendarsFrom(stored);
  const calendars = closedDays ? calendarsFrom(closedDays) : before;
  const previews: CasePreview[] = [];
  for (const caseId of await runningCases(tx, processes.names, meetings ? [meetings.region] : null)) {
    const file = await readCase(tx, caseId, false);
    const { procedure, process } = processes.of(file.procedureId, file.procedureVersion);
    const { regions, deadline } = process.read(file.snapshot).snapshot.context;
    const dates = await datesInForce(tx, caseId);
    const formal = localDateOf(deadline.formal);
    const known = new Map<string, readonly ForumMeeting[]>(byRegion(await meetingsFrom(tx, regions, today)));
    if (meetings) known.set(meetings.region, meetings.rows);
    const forums = { meetings: known, written: await writtenKeys(tx, caseId), today };
    const move = plannedMove({
      formal,
      ...keptTarget(dates, formal, before.common),
      from: today,
      procedure,
      regions,
      setting: { calendars, forums },
      milestones: await milestonesInForce(tx, caseId),
    });
    const noLonger = unfitOf(move, procedure, today);
    const moves = moveLines(move, { dates, procedure, today });
    if (moves.length > 0 || noLonger.length > 0)
      previews.push({ number: file.number, title: file.title, moves, noLonger });
  }
  return previews;
}
