import { Inject, Injectable, NotFoundException } from '@nestjs/common';
import { seenCases } from '../../cases/seen-case.reads.js';
import { datesInForce, milestonesInForce } from '../../deadlines/milestones.reads.js';
import { maySee, viewerOf, type Viewer } from '../../identity/viewer.reads.js';
import { readCase } from '../../platform/commands/guard.js';
import { Processes } from '../../platform/commands/processes.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { texts } from '../../texts/texts.js';
import { casePages } from '../../web/addresses.js';
import { PUBLIC_URL } from '../due-reminders.js';
import { calendarFile } from './calendar-file.js';
import type { DateEvent } from './date-event.pure.js';
import { feedEvents } from './feed-events.pure.js';
import { feedOpenedBy, noteRead } from './feeds.js';

/** How often a subscriber is asked to look again, in seconds. Many look less often. */
const REFRESH = 3600;

/** The calendar feed behind a secret. */
@Injectable()
export class FeedQuery {
  constructor(
    private readonly db: Database,
    private readonly processes: Processes,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  /** The feed as a calendar file: what its owner sees today. Errors: NotFoundException for a secret that opens nothing. */
  read(secret: string): Promise<string> {
    return this.db.transaction(async (tx) => {
      const feed = await feedOpenedBy(tx, secret);
      if (!feed) throw new NotFoundException();
      const viewer = await viewerOf(tx, feed);
      const events: DateEvent[] = [];
      for (const seen of await seenCases(tx)) {
        const asked = feed.caseId === null || feed.caseId === seen.id;
        if (asked && seen.state !== 'closed' && maySee(viewer, { what: 'plan', case: seen }).ok)
          events.push(...(await this.eventsOf(tx, seen.id, viewer, feed.caseId !== null)));
      }
      await noteRead(tx, secret);
      const [clock] = await tx.query<{ now: string }>('select samsvar.now() as now');
      return calendarFile(events, { stamp: clock!.now, name: texts.post.feed.name, refresh: REFRESH })!;
    });
  }

  private async eventsOf(tx: Tx, caseId: string, viewer: Viewer, everything: boolean): Promise<DateEvent[]> {
    const file = await readCase(tx, caseId, false);
    const { procedure, process } = this.processes.of(file.procedureId, file.procedureVersion);
    const { context } = process.read(file.snapshot).snapshot;
    const moves = await tx.query<{ kind: string; count: number }>(MOVES, [caseId]);
    const found = {
      id: caseId,
      number: file.number,
      procedure,
      context,
      milestones: await milestonesInForce(tx, caseId),
      dates: await datesInForce(tx, caseId),
      moves: Object.fromEntries(moves.map(({ kind, count }) => [kind, count])),
    };
    const deadlineLink = `${this.publicUrl}${casePages(file.number).deadline}`;
    return feedEvents(found, viewer.grants, { publicUrl: this.publicUrl, deadlineLink, everything });
  }
}

const MOVES = `
  select kind, count(*)::int as count from samsvar.deadline_date where case_id = $1 and not current group by kind`;
