import type { Tx } from '../../platform/database/database.js';
import type { Block } from '../../platform/text/document-tree.js';
import type { SettledAs } from './suggestion-settlement.entity.js';

/** A suggestion with what became of it. */
export interface SuggestionRow {
  readonly id: string;
  readonly number: number;
  readonly section: string;
  /** Of the secretariat that suggests. */
  readonly region: string;
  readonly draftVersion: number;
  readonly place: number;
  /** Null when the text was erased, as is `after`. */
  readonly before: readonly Block[] | null;
  readonly after: readonly Block[] | null;
  readonly note: string | null;
  readonly madeBy: string;
  /** ISO UTC. */
  readonly madeAt: string;
  /** Null while it is open. */
  readonly settled: Settled | null;
}

export interface Settled {
  readonly kind: SettledAs;
  readonly region: string;
  readonly reason: string | null;
  readonly draftVersion: number | null;
  readonly madeBy: string;
  /** ISO UTC. */
  readonly madeAt: string;
}

/** The suggestions to a section of a case, or to all of them, in order of time. */
export function suggestionsOf(
  tx: Tx,
  caseId: string,
  section: string | null = null,
): Promise<SuggestionRow[]> {
  const sql = `${SUGGESTIONS} and ($2::text is null or g.section = $2) order by g.number`;
  return tx.query<SuggestionRow>(sql, [caseId, section]);
}

/** How many suggestions are open, by section. */
export async function openSuggestionCounts(tx: Tx, caseId: string): Promise<Map<string, number>> {
  const rows = await tx.query<{ section: string; open: number }>(
    `select section, count(*)::int as open from samsvar.suggestion g
      where g.case_id = $1 and not exists (select from samsvar.suggestion_settlement s where s.suggestion_id = g.id)
      group by section`,
    [caseId],
  );
  return new Map(rows.map(({ section, open }) => [section, open]));
}

/** A suggestion of the case; null when it has none of that id. */
export async function suggestionOf(tx: Tx, caseId: string, id: string): Promise<SuggestionRow | null> {
  const [row] = await tx.query<SuggestionRow>(`${SUGGESTIONS} and g.id = $2`, [caseId, id]);
  return row ?? null;
}

/** The number of the next suggestion of a case. */
export async function nextSuggestionNumber(tx: Tx, caseId: string): Promise<number> {
  const [row] = await tx.query<{ next: number }>(
    'select coalesce(max(number), 0) + 1 as next from samsvar.suggestion where case_id = $1',
    [caseId],
  );
  return row!.next;
}

const SUGGESTIONS = `
  select g.id, g.number, g.section, g.region, g.draft_version as "draftVersion", g.place, g.before, g.after, g.note,
         g.made_by as "madeBy", g.made_at as "madeAt",
         (select jsonb_build_object('kind', s.kind, 'region', s.region, 'reason', s.reason, 'draftVersion', s.draft_version,
                   'madeBy', s.made_by, 'madeAt', to_char(s.made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
            from samsvar.suggestion_settlement s where s.suggestion_id = g.id) as settled
    from samsvar.suggestion g where g.case_id = $1`;
