import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../platform/embedded/embedded.js';
import { provisionDatabase, type DatabaseUrls } from '../platform/embedded/provision.js';

/** An embedded PostgreSQL of the command's own. */
export interface TemporaryServer {
  readonly superuserUrl: string;
  /** Stops the server and removes everything it kept. */
  stop(): Promise<void>;
}

/** Starts an empty embedded PostgreSQL that nobody else knows. */
export async function startTemporaryServer(): Promise<TemporaryServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'samsvar-'));
  const postgres = await startEmbedded({ dataDir, durable: false, log: (line) => console.error(line) });
  return {
    superuserUrl: postgres.superuserUrl,
    stop: async () => {
      await postgres.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Runs a piece of work on an empty embedded database that is gone afterwards. */
export async function withTemporaryDatabase<T>(
  rolePrefix: string,
  work: (urls: DatabaseUrls) => Promise<T>,
): Promise<T> {
  const server = await startTemporaryServer();
  try {
    const { superuserUrl } = server;
    return await work(await provisionDatabase({ superuserUrl, rolePrefix, database: 'temporary' }));
  } finally {
    await server.stop();
  }
}
