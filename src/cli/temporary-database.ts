import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../platform/embedded/embedded.js';
import { provisionDatabase, type DatabaseUrls } from '../platform/embedded/provision.js';

/** Runs a piece of work on an empty embedded database that is gone afterwards. */
export async function withTemporaryDatabase<T>(
  rolePrefix: string,
  work: (urls: DatabaseUrls) => Promise<T>,
): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), 'samsvar-'));
  const postgres = await startEmbedded({ dataDir, durable: false, log: (line) => console.error(line) });
  try {
    return await work(
      await provisionDatabase({ superuserUrl: postgres.superuserUrl, rolePrefix, database: 'temporary' }),
    );
  } finally {
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
