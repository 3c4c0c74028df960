import type { Tx } from '../../platform/database/database.js';

/**
 * The version of the draft that a shared text stands on, when it is saved as that text and still is this draft's; null for what was
 * written alone.
 */
export async function liveVersion(
  tx: Tx,
  caseId: string,
  { section, live }: { readonly section: string; readonly live?: string },
): Promise<number | null> {
  if (live === undefined) return null;
  const [row] = await tx.query<{ version: number }>(
    `select version from samsvar.live_draft where id = $1 and case_id = $2 and section = $3 and not ended`,
    [live, caseId, section],
  );
  return row?.version ?? null;
}
