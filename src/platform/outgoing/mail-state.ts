import type { Tx } from '../database/database.js';
import type { Outgoing } from './outgoing.entity.js';

/** How far the mail with a key is; null when there is none. */
export async function mailOf(
  tx: Tx,
  key: string,
): Promise<Pick<Outgoing, 'state' | 'finishedAt' | 'reason'> | null> {
  const [row] = await tx.query<Pick<Outgoing, 'state' | 'finishedAt' | 'reason'>>(
    'select state, finished_at as "finishedAt", reason from samsvar.outgoing where key = $1',
    [key],
  );
  return row ?? null;
}
