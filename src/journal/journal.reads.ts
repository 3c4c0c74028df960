import { readCase } from '../platform/commands/guard.js';
import type { Tx } from '../platform/database/database.js';
import type { FileText, JournalFileHeader, JournalFileLine } from './journal-file-format.pure.js';

/** A chain as it is written to a file: header and lines that belong together. */
export interface ReadJournal {
  readonly header: JournalFileHeader;
  readonly lines: JournalFileLine[];
}

/** The journal of a case up to its row's head: the chain only grows, so row and entries belong together. */
export async function readCaseJournal(tx: Tx, caseId: string): Promise<ReadJournal> {
  const file = await readCase(tx, caseId, false);
  return {
    header: {
      case: file.number,
      chain: file.id,
      entries: file.seq,
      head: file.head,
      snapshot: file.snapshot,
      procedure: { id: file.procedureId, version: file.procedureVersion },
    },
    lines: await linesOf(tx, file.id, file.seq),
  };
}

/** The journal of administration: organisations, people, mandates. */
export async function readAdministrationJournal(tx: Tx): Promise<ReadJournal> {
  const [row] = await tx.query<{ chain: string; seq: number; head: string }>(
    'select chain_id as chain, seq, head from samsvar.administration',
  );
  const { chain, seq, head } = row!;
  const header = { case: null, chain, entries: seq, head, snapshot: null, procedure: null };
  return { header, lines: await linesOf(tx, chain, seq) };
}

/** Every case's id, in order of its number. */
export async function caseIds(tx: Tx, number?: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    'select id from samsvar.case_file where $1::text is null or number = $1 order by number',
    [number ?? null],
  );
  return rows.map(({ id }) => id);
}

interface LineRow {
  seq: number;
  entry: string;
  hash: string;
  texts: Record<string, FileText> | null;
}

async function linesOf(tx: Tx, chain: string, upTo: number): Promise<JournalFileLine[]> {
  const rows = await tx.query<LineRow>(
    `select e.seq, e.entry, e.hash,
            (select json_object_agg(t.field, case when t.text is null then null else json_build_object('salt', t.salt, 'text', t.text) end)
               from samsvar.journal_text t where t.chain_id = e.chain_id and t.seq = e.seq) as texts
       from samsvar.journal_entry e where e.chain_id = $1 and e.seq <= $2 order by e.seq`,
    [chain, upTo],
  );
  return rows.map(({ seq, entry, hash, texts }) => ({ seq, entry, hash, texts: texts ?? {} }));
}
