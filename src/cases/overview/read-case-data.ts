import { caseCalendar } from '../../deadlines/calendar.reads.js';
import { openExtension } from '../../deadlines/extension.reads.js';
import { datesInForce, formerDates, milestonesInForce } from '../../deadlines/milestones.reads.js';
import { caseFactsOf, registerOf } from '../../drafting/case-facts/case-facts.reads.js';
import { currentRevisions } from '../../drafting/drafts.reads.js';
import {
  contributionsHandedIn,
  latestRemarks,
  revisionNumbers,
  savedDrafts,
} from '../../drafting/progress.reads.js';
import { openSuggestionCounts } from '../../drafting/suggestions/suggestions.reads.js';
import { firstEntry, latestEntries } from '../../journal/activity.reads.js';
import { readCase } from '../../platform/commands/guard.js';
import type { Processes } from '../../platform/commands/processes.js';
import type { Tx } from '../../platform/database/database.js';
import { reminderFates } from '../../reminders/fates.reads.js';
import { putForwardAt } from '../../reply/put-forward.reads.js';
import type { CaseData } from './case-data.js';

/** Journal entries on the page. */
const ENTRIES = 12;

/** The time of a reading: `samsvar.now()` (ISO UTC), its date in Copenhagen, and how the clock runs. */
export interface Moment {
  readonly now: string;
  readonly today: string;
  readonly mode: 'real' | 'shifted' | 'stepped';
}

/** The time of this transaction's reading. */
export async function readMoment(tx: Tx): Promise<Moment> {
  const [moment] = await tx.query<Moment>(
    'select samsvar.now() as now, samsvar.today() as today, mode from samsvar.clock',
  );
  return moment!;
}

/** Everything that is shown of one case, read in one snapshot (repeatable read). Errors: `Refused` on an unknown id. */
export async function readCaseData(
  tx: Tx,
  processes: Processes,
  id: string,
  { now, today }: Moment,
): Promise<CaseData> {
  const file = await readCase(tx, id, false);
  const { procedure, process } = processes.of(file.procedureId, file.procedureVersion);
  const { snapshot } = process.read(file.snapshot);
  return {
    now,
    today,
    file,
    procedure,
    process,
    snapshot,
    where: process.where(snapshot),
    calendar: await caseCalendar(tx),
    dates: await datesInForce(tx, id),
    milestones: await milestonesInForce(tx, id),
    formerDates: await formerDates(tx, id),
    drafts: await savedDrafts(tx, id),
    revisions: await currentRevisions(tx, id),
    revisionNumbers: await revisionNumbers(tx, id),
    caseFacts: await caseFactsOf(tx, id),
    register: await registerOf(tx, id),
    contributions: await contributionsHandedIn(tx, id),
    remarks: await latestRemarks(tx, id),
    openSuggestions: await openSuggestionCounts(tx, id),
    extension: await openExtension(tx, id),
    putForwardAt: await putForwardAt(tx, id),
    accepted: await acceptedBy(tx, id),
    fates: await reminderFates(tx, id),
    opened: await firstEntry(tx, id),
    latest: await latestEntries(tx, id, ENTRIES),
  };
}

async function acceptedBy(tx: Tx, caseId: string): Promise<string[]> {
  const rows = await tx.query<{ region: string }>(
    'select distinct region from samsvar.coordination_consent where case_id = $1 and used_at is null order by region',
    [caseId],
  );
  return rows.map(({ region }) => region);
}
