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
