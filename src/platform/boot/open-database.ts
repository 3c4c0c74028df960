import type { Config } from '../config/config.js';
import { provisionDatabase, type DatabaseUrls } from '../embedded/provision.js';
import { runningEmbedded, startEmbedded } from '../embedded/embedded.js';
import type { Boot } from './program.js';

/** A database's addresses; without the owner's, this process may not migrate. */
export interface OpenDatabase {
  appUrl: string;
  ownerUrl?: string;
  embedded: boolean;
}

const databaseName = 'samsvar';

/**
 * The database this process is to use: the configured one, or the embedded one, started (and closed with the program).
 * With `share`, an embedded one that another process is running is used as it is: for commands beside a running
 * program. Errors: MachineError when the machine lacks something for the embedded one.
 */
export async function openDatabase(
  config: Config,
  boot: Boot,
  { share = false, log = (line: string) => console.error(line) } = {},
): Promise<OpenDatabase> {
  if (config.database)
    return { appUrl: config.database.url, ownerUrl: config.database.ownerUrl, embedded: false };
  const options = { dataDir: config.dataDir, dataDirChosen: config.dataDirChosen, durable: true, log };
  const shared = share ? await runningEmbedded(options) : undefined;
  if (shared) return { ...(await provision(config, shared)), embedded: true };
  return boot.step('Starter PostgreSQL', async () => {
    const postgres = await startEmbedded(options);
    boot.onClose('PostgreSQL', postgres.stop);
    return { ...(await provision(config, postgres.superuserUrl)), embedded: true };
  });
}

function provision(config: Config, superuserUrl: string): Promise<DatabaseUrls> {
  return provisionDatabase({ superuserUrl, rolePrefix: config.rolePrefix, database: databaseName });
}
