import { Inject, Injectable } from '@nestjs/common';
import { caseCalendar, type WorkingCalendar } from '../deadlines/calendar.reads.js';
import { Database, type Tx } from '../platform/database/database.js';
import { derivedId } from '../platform/commands/ids.js';
import { Processes } from '../platform/commands/processes.js';
import { BellWork } from '../platform/queue/bells.js';
import { writeDigests, type DigestShare } from './digests.js';
import { readDue, type DueRow } from './due-row.js';
import { skipReason } from './judge.pure.js';
import { escalationOf, nextOverdueRung, planRungs, type RungId } from './ladder.pure.js';
import { receiversOf, type Receiver } from './receivers.js';

/** Reminders handled in one transaction. */
const BATCH = 200;

export const PUBLIC_URL = Symbol('samsvar:publicUrl');

/**
 * Turns due reminders into one digest per person and local date. A reminder that is no longer true is skipped with its
 * reason; the next overdue rung is planned when the one before has been handled.
 */
@Injectable()
export class DueReminders extends BellWork {
  constructor(
    private readonly db: Database,
    private readonly processes: Processes,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {
    super();
  }

  async handleDue(): Promise<void> {
    while ((await this.handleBatch()) === BATCH);
  }

  private handleBatch(): Promise<number> {
    return this.db.transaction(async (tx) => {
      const rows = await readDue(tx, BATCH, this.processes.names);
      if (rows.length === 0) return 0;
      const [clock] = await tx.query<{ now: string; today: string }>(
        'select samsvar.now() as now, samsvar.today() as today',
      );
      const calendar = await caseCalendar(tx);
      const shares: DigestShare[] = [];
      for (const row of rows) shares.push(...(await this.handle(tx, row, clock!, calendar)));
      await writeDigests(tx, shares, { ...clock!, calendar, publicUrl: this.publicUrl });
      return rows.length;
    });
  }

  private async handle(
    tx: Tx,
    row: DueRow,
    clock: { now: string; today: string },
    calendar: WorkingCalendar,
  ): Promise<DigestShare[]> {
    const { procedure, process } = this.processes.of(row.procedureId, row.procedureVersion);
    const { snapshot } = process.read(row.snapshot);
    const escalation = escalationOf(row.rung, procedure.ladder);
    const reason = skipReason(row, snapshot.context, process.where(snapshot));
    const receivers =
      reason === null
        ? await receiversOf(tx, row, escalation, snapshot.context.coordinator, clock.today)
        : [];
    const skipped = reason ?? (receivers.length === 0 ? 'Ingen modtager: rollen er ikke besat.' : null);
    await tx.query(`update samsvar.reminder set state = $2, reason = $3, handled_at = $4 where id = $1`, [
      row.id,
      skipped === null ? 'handed' : 'skipped',
      skipped,
      clock.now,
    ]);
    if (row.milestone.state === 'open' && process.where(snapshot).progress !== 'closed') {
      await this.planNext(tx, row, clock.now, calendar);
    }
    const region = procedure.regions.find(({ code }) => code === row.region)?.name ?? row.region;
    const section = procedure.sections.find(({ id }) => id === row.milestone.section)?.title ?? null;
    return receivers.map((receiver: Receiver) => ({
      receiver,
      row,
      regionName: region,
      sectionTitle: section,
    }));
  }

  /** After the last rung comes one overdue rung at a time; those already past are written as skipped. */
  private async planNext(tx: Tx, row: DueRow, now: string, calendar: WorkingCalendar): Promise<void> {
    const { ladder } = this.processes.of(row.procedureId, row.procedureVersion).procedure;
    const { date } = row.milestone;
    const last = planRungs({ date, ladder, calendar, plannedAt: now }).at(-1)!.rung;
    if (row.rung !== last && !row.rung.startsWith('after-')) return;
    for (let previous: RungId = row.rung; ;) {
      const next = nextOverdueRung({ date, previous, ladder, calendar, plannedAt: now });
      await insertNext(tx, row, next, now);
      if (!next.alreadyPassed) return;
      previous = next.rung;
    }
  }
}

async function insertNext(
  tx: Tx,
  row: DueRow,
  next: ReturnType<typeof nextOverdueRung>,
  now: string,
): Promise<void> {
  const { caseId, milestoneId, milestoneKey, occurrence, region, role } = row;
  const id = derivedId(`reminder:${caseId}:${milestoneKey}:${occurrence}:${next.rung}:${region}:${role}`);
  const state = next.alreadyPassed ? 'skipped' : 'planned';
  await tx.query(
    `insert into samsvar.reminder (id, case_id, milestone_id, milestone_key, occurrence, rung, region, role, local_date, due_at, state, reason, planned_at, handled_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) on conflict on constraint reminder_once do nothing`,
    [
      id,
      caseId,
      milestoneId,
      milestoneKey,
      occurrence,
      next.rung,
      region,
      role,
      next.date,
      next.dueAt,
      state,
      next.alreadyPassed ? 'Allerede passeret, da den blev planlagt.' : null,
      now,
      next.alreadyPassed ? now : null,
    ],
  );
}
