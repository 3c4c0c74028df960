import { randomUUID } from 'node:crypto';
import { Policy, type ActingPerson, type Actor, type Need } from '../../platform/commands/actor.js';
import { Refused } from '../../platform/commands/refusal.js';
import type { Tx } from '../../platform/database/database.js';
import type { Arena } from '../faults/arena.js';
import type { TriedCommand } from './matrix-acting.js';
import type { MatrixCase } from './matrix-cases.js';
import type { MatrixPerson } from './matrix-people.js';
import type { Cell, MatrixReport } from './matrix-report.js';

/** What was written is looked at and then taken back, so that every cell meets the same state. */
class TakenBack extends Error {
  constructor(readonly foreign: readonly string[]) {
    super('Taken back.');
  }
}

/**
 * The policy switched off, in this very process and on its own temporary database: anybody acts in whatever role a command
 * asks for and for whichever region the sender names. No setting of the program does this. Gives what switches it on again.
 */
export function switchPolicyOff({ engine }: Arena): () => void {
  const policy = engine.app.get(Policy, { strict: false });
  const before = { knows: policy.knows.bind(policy), actAs: policy.actAs.bind(policy) };
  policy.knows = () => Promise.resolve(true);
  policy.actAs = (actor: Actor, { region, capacities }: Need): ActingPerson => {
    const [needed] = capacities;
    const capacity = needed === 'chair' || needed === 'agency' ? needed : 'secretariat';
    const [grant = null] = actor.grants;
    return { actor, grant, by: { region: region ?? grant?.region ?? null, capacity } };
  };
  return () => void Object.assign(policy, before);
}

/** Carries every command out inside a transaction that is then taken back, once what it wrote has been looked at. */
export function takeEverythingBack({ engine }: Arena): () => void {
  const { db } = engine;
  const transaction = db.transaction.bind(db);
  db.transaction = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
    transaction(async (tx) => {
      const result = await work(tx);
      // Only looked whether the key had been answered: there is nothing to take back.
      if (result === null) return result;
      throw new TakenBack(await foreignRows(tx));
    });
  return () => void (db.transaction = transaction);
}

/** One command by one person in one region's name, with nothing but the database to refuse it. */
export async function tryAgainstDatabase(
  arena: Arena,
  command: TriedCommand,
  person: MatrixPerson & { readonly personId: string },
  file: MatrixCase | null,
  region: string | null,
  report: MatrixReport,
): Promise<void> {
  const { status, foreign } = await outcomeOf(arena, command, person, file, region);
  const cell: Cell = {
    route: `POST ${command.path} ${command.type}`,
    person: person.name,
    role: person.role ?? 'none',
    file: file?.number ?? null,
    status,
  };
  report.tried(cell);
  const others = foreign.filter((row) => !person.regions.some((own) => row.endsWith(`:${own}`)));
  report.expect(others.length === 0, cell, `wrote ${others.join(', ')} as ${region}`);
}

async function outcomeOf(
  { engine }: Arena,
  command: TriedCommand,
  { personId }: { readonly personId: string },
  file: MatrixCase | null,
  region: string | null,
): Promise<{ status: string; foreign: readonly string[] }> {
  const body = command.bodyIn(file) as { type: string };
  const envelope = { key: randomUUID(), personId, caseId: file?.id ?? null, region, body };
  try {
    await engine.executor.execute(envelope);
    return { status: 'kept', foreign: ['kept:'] };
  } catch (error) {
    if (error instanceof TakenBack) return { status: 'done', foreign: error.foreign };
    if ((error as { code?: string }).code === '42501')
      return { status: 'refused by the database', foreign: [] };
    if (error instanceof Refused) return { status: `refused: ${error.code}`, foreign: [] };
    return { status: `failed: ${String(error)}`, foreign: [] };
  }
}

/** What this transaction wrote in some region's name, as `table:region`; administration stands for itself. */
async function foreignRows(tx: Tx): Promise<readonly string[]> {
  const rows = await tx.query<{ row: string }>(WRITTEN);
  return rows.map(({ row }) => row);
}

const MINE = (table: string) => `samsvar.${table} t where t.xmin = pg_current_xact_id()::xid`;
/** Rows that one region alone writes; dates, reminders and namings are about a region, not by it. */
const BY_REGION = [
  'answer',
  'comment',
  'comment_settlement',
  'contribution',
  'contribution_draft',
  'contribution_comment',
  'option_position',
  'review_remark',
  'standpoint',
  'suggestion',
  'suggestion_settlement',
];
const WRITTEN = [
  ...BY_REGION.map((table) => `select '${table}:' || t.region as row from ${MINE(table)}`),
  `select 'mandate:' || m.region from samsvar.mandate t join samsvar.membership m on m.id = t.membership_id
    where t.xmin = pg_current_xact_id()::xid`,
  `select 'membership:none' from ${MINE('membership')} and samsvar.acting_role() <> 'admin'`,
  `select 'organisation:none' from ${MINE('organisation')} and samsvar.acting_role() <> 'admin'`,
  `select 'consent:' || t.region from ${MINE('coordination_consent')} and t.used_at is null`,
  `select 'draft:' || coalesce(c.snapshot #>> array['context', 'sections', t.section, 'lead'], c.snapshot #>> '{context,coordinator}')
     from samsvar.section_draft t join samsvar.case_file c on c.id = t.case_id where t.xmin = pg_current_xact_id()::xid`,
  `select 'act:' || (t.entry::jsonb #>> '{event,by,region}') from ${MINE('journal_entry')}
      and t.entry::jsonb #>> '{event,by,region}' is not null and t.entry::jsonb #>> '{actor,person}' is not null`,
  `select 'opened:' || (t.entry::jsonb #>> '{open,input,coordinator}') from ${MINE('journal_entry')}
      and t.entry::jsonb #>> '{open,input,coordinator}' is not null`,
  `select 'entry:' || coalesce(t.entry::jsonb #>> '{actor,region}', 'none') from ${MINE('journal_entry')}
      and samsvar.acting_region() <> coalesce(t.entry::jsonb #>> '{actor,region}', '')`,
].join(' union all ');
