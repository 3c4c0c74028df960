import { schemaDrift } from '../platform/database/drift.js';
import { migrateDatabase } from '../platform/database/migrate.js';
import { withTemporaryDatabase } from './temporary-database.js';

const ROLE_PREFIX = 'samsvar_drift';

/** `samsvar drift`: migrates an empty database and compares it with the entities. Exit code 1 when they differ. */
export async function runDrift(): Promise<number> {
  const drift = await withTemporaryDatabase(ROLE_PREFIX, async ({ ownerUrl }) => {
    await migrateDatabase({ ownerUrl, rolePrefix: ROLE_PREFIX });
    return schemaDrift(ownerUrl, ROLE_PREFIX);
  });
  drift.forEach((statement) => console.log(statement));
  console.log(drift.length === 0 ? 'drift ok' : 'drift found');
  return drift.length === 0 ? 0 : 1;
}
