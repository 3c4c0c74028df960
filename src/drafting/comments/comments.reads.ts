import type { Tx } from '../../platform/database/database.js';
import type { CommentSubject } from './comment.entity.js';

/** A comment with how its thread stands. */
export interface CommentRow {
  readonly id: string;
  readonly number: number;
  readonly section: string;
  readonly region: string;
  readonly parentId: string | null;
  readonly subject: CommentSubject;
  readonly hash: string;
  readonly ofRegion: string | null;
  readonly paragraph: number | null;
  readonly quote: string | null;
  readonly wordsBefore: string | null;
  readonly wordsAfter: string | null;
  /** Ids of people it mentions. */
  readonly mentions: readonly string[];
  /** Null when withdrawn. */
  readonly text: string | null;
  readonly madeBy: string;
  /** ISO UTC, as are the other instants. */
  readonly madeAt: string;
  readonly changedAt: string | null;
  readonly withdrawnAt: string | null;
  /** The last settlement of a thread, at its first comment; null as long as there is none. */
  readonly settlement: {
    readonly number: number;
    readonly kind: 'resolved' | 'reopened';
    readonly region: string;
    readonly madeAt: string;
  } | null;
}

/** The comments of a case, or of one section, in order of time. */
export async function commentsOf(
  tx: Tx,
  caseId: string,
  section: string | null = null,
): Promise<CommentRow[]> {
  return tx.query<CommentRow>(`${COMMENTS} and ($2::text is null or c.section = $2) order by c.number`, [
    caseId,
    section,
  ]);
}

/** A comment of the case; null when it has none of that id. */
export async function commentOf(tx: Tx, caseId: string, id: string): Promise<CommentRow | null> {
  const [row] = await tx.query<CommentRow>(`${COMMENTS} and c.id = $2`, [caseId, id]);
  return row ?? null;
}

/** The number of the next comment of a case. */
export async function nextCommentNumber(tx: Tx, caseId: string): Promise<number> {
  const [row] = await tx.query<{ next: number }>(
    'select coalesce(max(number), 0) + 1 as next from samsvar.comment where case_id = $1',
    [caseId],
  );
  return row!.next;
}

const COMMENTS = `
  select c.id, c.number, c.section, c.region, c.parent_id as "parentId", c.subject, c.hash, c.of_region as "ofRegion", c.paragraph,
         c.quote, c.words_before as "wordsBefore", c.words_after as "wordsAfter", c.mentions, c.text, c.made_by as "madeBy", c.made_at as "madeAt", c.changed_at as "changedAt", c.withdrawn_at as "withdrawnAt",
         (select jsonb_build_object('number', s.number, 'kind', s.kind, 'region', s.region,
                   'madeAt', to_char(s.made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
            from samsvar.comment_settlement s where s.comment_id = c.id order by s.number desc limit 1) as settlement
    from samsvar.comment c where c.case_id = $1`;
