import type { Tx } from '../database/database.js';

/** Since when (ISO UTC) mail has been put off by the mail server; null while none is. */
export async function delayedSince(tx: Tx): Promise<string | null> {
  const [row] = await tx.query<{ since: string | null }>(
    `select min(dated) as since from samsvar.outgoing where state = 'planned' and attempts > 0 and kind <> 'webhook'`,
  );
  return row?.since ?? null;
}
