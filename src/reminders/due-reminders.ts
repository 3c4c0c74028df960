import { Inject, Injectable } from '@nestjs/common';
import { readCalendars, type Calendars } from '../deadlines/calendar.reads.js';
import { Database, type Tx } from '../platform/database/database.js';
import { derivedId } from '../platform/commands/ids.js';
import { Processes } from '../platform/commands/processes.js';
import { MAIL_DOMAIN } from '../platform/outgoing/message-id.js';
import { BellWork } from '../platform/queue/bells.js';
import type { Procedure } from '../procedure/procedure.js';
import { decideDue, rungsAfter, type DecidingCase } from './decide-due.pure.js';
import { writeDigests, type DigestShare } from './digests.js';
import { casesOf, readDue, type DueCase, type DueRow } from './due-row.js';
import type { Rung } from './ladder.pure.js';
import { earlyOffAmong } from './mail/mail-preferences.js';
import { phoneFor, type People } from './receivers.pure.js';
import { PUBLIC_URL } from '../platform/public-url.js';
import { peopleOn } from './receivers.js';
import { ALREADY_PASSED } from './reminders.projection.js';

/** Reminders handled in one transaction, which is a handful of statements however many they are. */
const BATCH = 5000;

export { PUBLIC_URL } from '../platform/public-url.js';

/** The moment a batch is handled. */
interface Moment {
  /** ISO UTC, and the local date. */
  readonly now: string;
  readonly today: string;
  readonly calendars: Calendars;
  readonly people: People;
  readonly earlyOff: ReadonlySet<string>;
}

/** A case with its statechart read. */
interface ReadCase extends DecidingCase {
  readonly file: DueCase;
  readonly procedure: Procedure;
}

/** One reminder handled. */
interface Handled {
  readonly row: DueRow;
  readonly skipped: string | null;
  readonly next: readonly Rung[];
  readonly shares: readonly DigestShare[];
}

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
    @Inject(MAIL_DOMAIN) private readonly mailDomain: string,
  ) {
    super();
  }

  async handleDue(): Promise<void> {
    // A batch may be short because a milestone is being moved; one that is empty ends it.
    while ((await this.handleBatch()) > 0);
  }

  private handleBatch(): Promise<number> {
    return this.db.transaction(async (tx) => {
      const rows = await readDue(tx, BATCH, this.processes.names);
      if (rows.length === 0) return 0;
      const moment = await readMoment(tx);
      const cases = this.read(await casesOf(tx, rows));
      const handled = rows.map((row) => handle(row, cases.get(row.caseId)!, moment));
      await markHandled(tx, handled, moment.now);
      await insertNext(tx, handled, moment.now);
      const shares = handled.flatMap((one) => one.shares);
      await writeDigests(tx, shares, {
        ...moment,
        calendar: moment.calendars.common,
        publicUrl: this.publicUrl,
        mailDomain: this.mailDomain,
      });
      return rows.length;
    });
  }

  private read(files: ReadonlyMap<string, DueCase>): ReadonlyMap<string, ReadCase> {
    return new Map(
      [...files].map(([id, file]) => {
        const { procedure, process } = this.processes.of(file.procedureId, file.procedureVersion);
        const { snapshot } = process.read(file.snapshot);
        return [id, { file, procedure, context: snapshot.context, where: process.where(snapshot) }];
      }),
    );
  }
}

async function readMoment(tx: Tx): Promise<Moment> {
  const [clock] = await tx.query<{ now: string; today: string }>(
    'select samsvar.now() as now, samsvar.today() as today',
  );
  const people = await peopleOn(tx, clock!.today);
  const ids = [...new Set(people.holders.map(({ personId }) => personId))];
  return { ...clock!, people, calendars: await readCalendars(tx), earlyOff: await earlyOffAmong(tx, ids) };
}

function handle(row: DueRow, file: ReadCase, { now, calendars, people, earlyOff }: Moment): Handled {
  const { procedure, context, where } = file;
  const { skipped, receivers } = decideDue(row, file, people, earlyOff);
  const goesOn = row.milestone.state === 'open' && where.progress !== 'closed';
  const shared = {
    row,
    caseNumber: file.file.number,
    head: { caseNumber: file.file.number, seq: file.file.seq, head: file.file.head },
    regionName: procedure.regions.find(({ code }) => code === row.region)?.name ?? row.region,
    sectionTitle: procedure.sections.find(({ id }) => id === row.milestone.section)?.title ?? null,
    phone: phoneFor(people, row, context.coordinator),
    digestAt: procedure.ladder.digestAt,
  };
  return {
    row,
    skipped,
    next: goesOn ? rungsAfter(row, procedure.ladder, calendars.of(row.region), now) : [],
    shares: receivers.map((receiver) => ({ receiver, ...shared })),
  };
}

async function markHandled(tx: Tx, handled: readonly Handled[], now: string): Promise<void> {
  await tx.query(MARK, [handled.map(({ row }) => row.id), handled.map(({ skipped }) => skipped), now]);
}

const MARK = `
  update samsvar.reminder r
     set state = case when h.skipped is null then 'handed' else 'skipped' end, reason = h.skipped, handled_at = $3
    from unnest($1::uuid[], $2::text[]) as h(id, skipped) where r.id = h.id`;

/** After the last rung comes one overdue rung at a time; those already past are written as skipped. */
async function insertNext(tx: Tx, handled: readonly Handled[], now: string): Promise<void> {
  const rows = handled.flatMap(({ row, next }) => next.map((rung) => nextRow(row, rung)));
  if (rows.length > 0) await tx.query(INSERT_NEXT, [JSON.stringify(rows), now, ALREADY_PASSED]);
}

function nextRow(row: DueRow, { rung, date, dueAt, alreadyPassed }: Rung): object {
  const { caseId, milestoneId, milestoneKey, occurrence, region, role } = row;
  const id = derivedId(`reminder:${caseId}:${milestoneKey}:${occurrence}:${rung}:${region}:${role}`);
  return {
    id,
    caseId,
    milestoneId,
    milestoneKey,
    occurrence,
    rung,
    region,
    role,
    date,
    dueAt,
    passed: alreadyPassed,
  };
}

const INSERT_NEXT = `
  insert into samsvar.reminder (id, case_id, milestone_id, milestone_key, occurrence, rung, region, role, local_date, due_at, state, reason, planned_at, handled_at)
  select n.id, n."caseId", n."milestoneId", n."milestoneKey", n.occurrence, n.rung, n.region, n.role, n.date, n."dueAt",
         case when n.passed then 'skipped' else 'planned' end, case when n.passed then $3 end, $2, case when n.passed then $2::timestamptz end
    from jsonb_to_recordset($1::jsonb) as n(id uuid, "caseId" uuid, "milestoneId" uuid, "milestoneKey" text, occurrence integer, rung text,
                                            region text, role text, date date, "dueAt" timestamptz, passed boolean)
      on conflict on constraint reminder_once do nothing`;
