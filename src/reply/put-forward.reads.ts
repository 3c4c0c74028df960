import type { Tx } from '../platform/database/database.js';
import type { PutForward } from './put-forward.entity.js';

/** When the whole was put forward as it stands now, ISO UTC; null when it is not. */
export async function putForwardAt(tx: Tx, caseId: string): Promise<string | null> {
  const current = await currentPutForward(tx, caseId);
  return current?.madeAt ?? null;
}

/** A putting forward with who made it. */
export type MadePutForward = Pick<
  PutForward,
  'number' | 'replyHash' | 'content' | 'madeAt' | 'madeBy' | 'current'
>;

/** One putting forward of a case by its number; null when there was none. */
export async function putForwardNumbered(
  tx: Tx,
  caseId: string,
  number: number,
): Promise<MadePutForward | null> {
  const [row] = await tx.query<MadePutForward>(
    `select number, reply_hash as "replyHash", content, made_at as "madeAt", made_by as "madeBy", current
       from samsvar.put_forward where case_id = $1 and number = $2`,
    [caseId, number],
  );
  return row ?? null;
}

/** The whole as put forward now; null before the first time. */
export async function currentPutForward(
  tx: Tx,
  caseId: string,
): Promise<Pick<PutForward, 'id' | 'number' | 'replyHash' | 'content' | 'madeAt'> | null> {
  const [row] = await tx.query<Pick<PutForward, 'id' | 'number' | 'replyHash' | 'content' | 'madeAt'>>(
    `select id, number, reply_hash as "replyHash", content, made_at as "madeAt"
       from samsvar.put_forward where case_id = $1 and current`,
    [caseId],
  );
  return row ?? null;
}

/** Number and hash of every putting forward of a case, the first one first. */
export async function putForwardNumbers(
  tx: Tx,
  caseId: string,
): Promise<{ readonly number: number; readonly hash: string }[]> {
  return tx.query<{ number: number; hash: string }>(
    'select number, reply_hash as hash from samsvar.put_forward where case_id = $1 order by number',
    [caseId],
  );
}
