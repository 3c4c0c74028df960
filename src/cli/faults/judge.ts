import type { JournalEntry } from '../../journal/entry.pure.js';
import { processLookup } from '../../journal/process-lookup.pure.js';
import { Processes } from '../../platform/commands/processes.js';
import { procedures } from '../../procedure/catalogue.js';
import type { StoredSnapshot } from '../../workflow/case-context.js';
import type { Where } from '../../workflow/where.js';
import { verifyAll } from '../verify-sources.js';
import type { Arena } from './arena.js';
import type { Tally } from './row.js';

// What is true afterwards, judged from the tables and the journal alone.

/** Every chain of the database holds, and every snapshot is what its journal replays to. */
export async function judgeJournals({ engine }: Arena, tally: Tally): Promise<void> {
  const result = await verifyAll(engine.db, undefined, { process: processLookup(procedures) });
  tally.expect(result.ok, `A journal is broken: ${JSON.stringify(result)}`);
}

/** A case's journal, oldest first. */
export async function journalOf({ engine }: Arena, caseId: string): Promise<JournalEntry[]> {
  const rows = await engine.db.read<{ entry: string }>(
    'select entry from samsvar.journal_entry where chain_id = $1 order by seq',
    [caseId],
  );
  return rows.map(({ entry }) => JSON.parse(entry) as JournalEntry);
}

/** A case's stored snapshot with where its machine stands. */
export async function caseNow(
  { engine }: Arena,
  caseId: string,
): Promise<{ snapshot: StoredSnapshot; where: Where; seq: number }> {
  const [row] = await engine.db.read<{ snapshot: StoredSnapshot; seq: number }>(
    'select snapshot, seq from samsvar.case_file where id = $1',
    [caseId],
  );
  return { ...row!, where: processOf({ engine }).where(row!.snapshot) };
}

/** How often a section came to be approved, by replay of the journal. */
export function timesApproved(arena: Arena, journal: readonly JournalEntry[], section: string): number {
  const process = processOf(arena);
  let snapshot = process.open(journal[0]!.open!.input);
  let times = 0;
  for (const { event } of journal) {
    if (!event) continue;
    const before = process.where(snapshot).sections[section];
    snapshot = process.decide(snapshot, event).snapshot;
    if (before !== 'approved' && process.where(snapshot).sections[section] === 'approved') times += 1;
  }
  return times;
}

/** Numbers of entries in which a region approved another text than the one in force at that moment. */
export function approvalsOfOtherTexts(journal: readonly JournalEntry[]): number[] {
  const shown = new Map<string, string>();
  const wrong: number[] = [];
  for (const { seq, event } of journal) {
    if (event?.type === 'requestReview' || event?.type === 'revise') shown.set(event.section, event.hash);
    if (event?.type === 'approve' && shown.get(event.section) !== event.hash) wrong.push(seq);
  }
  return wrong;
}

/** Each acknowledged answer is one row and one entry of the journal, and there are no others. */
export async function judgeAnswers(
  arena: Arena,
  { caseId, section }: { caseId: string; section: string },
  acknowledged: readonly string[],
  tally: Tally,
): Promise<void> {
  const rows = await arena.engine.db.read<{ id: string }>(
    'select id from samsvar.answer where case_id = $1 and subject = $2',
    [caseId, `section:${section}`],
  );
  const journal = await journalOf(arena, caseId);
  const entries = journal.flatMap(({ data, event }) =>
    event && 'section' in event && event.section === section && typeof data.answer === 'string'
      ? [data.answer]
      : [],
  );
  for (const found of [rows.map(({ id }) => id), entries]) compare(acknowledged, found, tally);
}

/** Counts what was acknowledged and is missing as lost, what was never acknowledged or is there twice as doubled. */
export function compare(acknowledged: readonly string[], found: readonly string[], tally: Tally): void {
  const there = new Set(found);
  const known = new Set(acknowledged);
  tally.lost += [...known].filter((id) => !there.has(id)).length;
  tally.doubled += found.length - there.size + [...there].filter((id) => !known.has(id)).length;
}

const processOf = ({ engine }: Pick<Arena, 'engine'>) =>
  engine.app.get(Processes, { strict: false }).of('fornyet-behandling', 1).process;
