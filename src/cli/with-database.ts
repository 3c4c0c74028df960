import { MachineError } from '../platform/boot/exit.js';
import { openDatabase, type OpenDatabase } from '../platform/boot/open-database.js';
import { step } from '../platform/boot/progress.js';
import { makeShutdown } from '../platform/boot/shutdown.js';
import { readConfig, type Config } from '../platform/config/config.js';
import { Database } from '../platform/database/database.js';
import { makeDataSource } from '../platform/database/data-source.js';
import { migrateDatabase } from '../platform/database/migrate.js';

/** The configured database, or the embedded one, opened for one command. */
export interface CommandDatabase {
  readonly db: Database;
  readonly config: Config;
  readonly appUrl: string;
}

/**
 * Runs a piece of work on the database of the configuration, whether or not the program runs beside it. A database
 * nobody has migrated yet is migrated where that may be done. Errors: MachineError when it may not.
 */
export function withDatabase<T>(work: (open: CommandDatabase) => Promise<T>): Promise<T> {
  return withDatabaseAsItIs(async ({ ownerUrl, ...open }) => {
    await prepare(open.db, ownerUrl, open.config.rolePrefix);
    return work(open);
  });
}

/** The same without migrating anything. */
export async function withDatabaseAsItIs<T>(
  work: (open: CommandDatabase & Pick<OpenDatabase, 'ownerUrl'>) => Promise<T>,
): Promise<T> {
  const config = readConfig(process.env, process.cwd());
  const shutdown = makeShutdown();
  try {
    const { onClose } = shutdown;
    const { appUrl, ownerUrl } = await openDatabase(config, { onClose, step }, { share: true });
    const { rolePrefix } = config;
    const source = await makeDataSource({ url: appUrl, rolePrefix, poolSize: 2 }).initialize();
    onClose('Databasen', () => source.destroy());
    return await work({ db: new Database(source), config, appUrl, ownerUrl });
  } finally {
    await shutdown.close();
  }
}

async function prepare(db: Database, ownerUrl: string | undefined, rolePrefix: string): Promise<void> {
  const [found] = await db.read<{ known: boolean }>(
    `select to_regclass('samsvar.access_token') is not null as known`,
  );
  if (found?.known) return;
  if (!ownerUrl)
    throw new MachineError(
      'Databasen er ikke gjort klar. Sæt DATABASE_OWNER_URL og kør npx samsvar migrate, og prøv så igen.',
    );
  await migrateDatabase({ ownerUrl, rolePrefix });
}
