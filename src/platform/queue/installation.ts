import { createHash } from 'node:crypto';
import type { Database } from '../database/database.js';

/**
 * Prefix of an installation's keys in a Redis it may share with others: the same for all processes on one database,
 * however they address it, and another for every other database. A copy made file by file is the same to it: such
 * a copy needs `SAMSVAR_QUEUE_PREFIX`.
 */
export async function installationPrefix(db: Database): Promise<string> {
  const [row] = await db.read<{ name: string }>(`
    select concat_ws('/', system_identifier, oid, datname) as name
      from pg_control_system(), pg_database where datname = current_database()`);
  return `samsvar-${createHash('sha256').update(row!.name).digest('hex').slice(0, 12)}`;
}
