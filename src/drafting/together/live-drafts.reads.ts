import type { Tx } from '../../platform/database/database.js';
import { hasAllOf } from '../../web/editor/live/live-state.js';

/** A save of a shared text: which one, and how far it had come. */
interface LiveSave {
  readonly section: string;
  readonly live?: string;
  readonly liveState?: string;
}

/**
 * The version of the draft that a shared text stands on, when it is saved as that text and still is this draft's; null for what was
 * written alone. `behind` when it has been saved since, or something put into it, that this save does not have: it was held up on its way.
 */
export async function liveVersion(
  tx: Tx,
  caseId: string,
  { section, live, liveState }: LiveSave,
): Promise<number | 'behind' | null> {
  if (live === undefined) return null;
  const [row] = await tx.query<{ version: number; state: string | null }>(
    `select version, state from samsvar.live_draft where id = $1 and case_id = $2 and section = $3 and not ended`,
    [live, caseId, section],
  );
  if (!row) return null;
  // A page from before states were kept sends none.
  const behind = liveState !== undefined && row.state !== null && !hasAllOf(liveState, row.state);
  return behind ? 'behind' : row.version;
}
