import type { Tx } from '../platform/database/database.js';

export interface OpenExtension {
  readonly id: string;
  readonly number: number;
  readonly askedUntil: string | null;
  readonly promisedUntil: string | null;
  readonly state: string;
}

/** The extension that is asked and not yet answered; null when none is. */
export async function openExtension(tx: Tx, caseId: string): Promise<OpenExtension | null> {
  const [row] = await tx.query<OpenExtension>(
    `select id, number, asked_until as "askedUntil", promised_until as "promisedUntil", state
       from samsvar.extension where case_id = $1 and state = 'requested'`,
    [caseId],
  );
  return row ?? null;
}

/** Number for the next extension of a case. */
export async function nextExtensionNumber(tx: Tx, caseId: string): Promise<number> {
  const [row] = await tx.query<{ next: number }>(
    'select coalesce(max(number), 0) + 1 as next from samsvar.extension where case_id = $1',
    [caseId],
  );
  return row!.next;
}

/** An extension with everything that has been registered about it. */
export interface ExtensionRow {
  readonly id: string;
  readonly number: number;
  readonly proposedBy: 'coordinator' | 'agency';
  readonly state: 'requested' | 'granted' | 'declined' | 'lapsed';
  readonly askedUntil: string | null;
  readonly promisedUntil: string | null;
  readonly promiseNoteId: string | null;
  readonly grantedUntil: string | null;
  readonly answerDocumentId: string | null;
  /** ISO UTC. */
  readonly openedAt: string;
  readonly answeredAt: string | null;
  /** The sections it is about; null: the whole. */
  readonly sections: readonly string[] | null;
}

/** Extensions of a case by number: `limit` of them after a number, all when there is no limit. */
export function extensionsOf(
  tx: Tx,
  caseId: string,
  after = 0,
  limit: number | null = null,
): Promise<ExtensionRow[]> {
  return tx.query<ExtensionRow>(
    `select id, number, proposed_by as "proposedBy", state, asked_until as "askedUntil", promised_until as "promisedUntil",
            promise_note_id as "promiseNoteId", granted_until as "grantedUntil", answer_document_id as "answerDocumentId",
            opened_at as "openedAt", answered_at as "answeredAt", sections
       from samsvar.extension where case_id = $1 and number > $2 order by number limit $3`,
    [caseId, after, limit],
  );
}
