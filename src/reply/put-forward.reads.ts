import type { Tx } from '../platform/database/database.js';
import type { PutForward } from './put-forward.entity.js';

/** When the whole was put forward as it stands now, ISO UTC; null when it is not. */
export async function putForwardAt(tx: Tx, caseId: string): Promise<string | null> {
  const current = await currentPutForward(tx, caseId);
  return current?.madeAt ?? null;
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
