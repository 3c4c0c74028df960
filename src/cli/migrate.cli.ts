import { UsageError } from '../platform/boot/exit.js';
import { readConfig } from '../platform/config/config.js';
import { migrateDatabase } from '../platform/database/migrate.js';

/** `samsvar migrate`: brings the configured database to the newest schema. Errors: UsageError without an owner's address. */
export async function runMigrate(): Promise<number> {
  const config = readConfig(process.env, process.cwd());
  const ownerUrl = config.database?.ownerUrl;
  if (!ownerUrl)
    throw new UsageError(
      'DATABASE_URL og DATABASE_OWNER_URL skal være sat. Den indbyggede database opdateres ved start.',
    );
  const names = await migrateDatabase({ ownerUrl, rolePrefix: config.rolePrefix });
  console.log(`migrate ok migrations=${names.length}`);
  return 0;
}
