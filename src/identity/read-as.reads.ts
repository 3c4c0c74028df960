import type { Database, Tx } from '../platform/database/database.js';
import { HOLDS_REGION } from './actor-source.js';
import { viewerOf, type Asking, type Viewer } from './viewer.reads.js';

/**
 * One reading for one caller, in one snapshot: every statement sees the same state, and none can write.
 * Errors: `Refused` (forbidden) when the account is unknown or closed; what `read` throws.
 */
export function readAs<T>(
  db: Database,
  caller: Asking,
  read: (tx: Tx, viewer: Viewer) => Promise<T>,
): Promise<T> {
  return db.snapshot(async (tx) => {
    const viewer = await viewerOf(tx, caller);
    await tellAudience(tx, viewer);
    return read(tx, viewer);
  });
}

/** Whoever works on no case is shown nothing of what lies inside one, whatever the policy would answer. */
async function tellAudience(tx: Tx, { grants }: Viewer): Promise<void> {
  if (grants.some(({ role }) => role === 'secretariat' || role === 'chair')) return;
  const audience = grants.some(({ role }) => role === 'admin') ? 'administration' : 'outside';
  await tx.query(`select set_config('samsvar.audience', $1, true)`, [audience]);
}

/**
 * Shows this reading what a region has not handed in, if its person holds a role for the region: the database looks for
 * itself. To everybody else it stays hidden.
 */
export async function showRegion(tx: Tx, region: string): Promise<void> {
  await tx.query(`select set_config('samsvar.region', case when ${HOLDS_REGION} then $1 else '' end, true)`, [
    region,
  ]);
}
