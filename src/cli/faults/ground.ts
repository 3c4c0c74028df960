import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrateDatabase } from '../../platform/database/migrate.js';
import { provisionDatabase } from '../../platform/embedded/provision.js';
import { startTemporaryServer, type TemporaryServer } from '../temporary-database.js';
import { openArena, type Arena } from './arena.js';

const PREFIX = 'samsvar_faults';

/** What rows stand on: a PostgreSQL and folders of their own, made when first asked for and gone afterwards. */
export class Ground {
  readonly rolePrefix = PREFIX;
  private server: Promise<TemporaryServer> | undefined;
  private readonly folders: string[] = [];
  private count = 0;

  /** `program`: path of the built command line. */
  constructor(readonly program: string) {}

  async superuserUrl(): Promise<string> {
    this.server ??= startTemporaryServer();
    return (await this.server).superuserUrl;
  }

  /** Runs a piece of work on an engine with a database of its own. */
  async withArena<T>(work: (arena: Arena) => Promise<T>): Promise<T> {
    const superuserUrl = await this.superuserUrl();
    const database = `${PREFIX}_${++this.count}`;
    const { ownerUrl, appUrl } = await provisionDatabase({ superuserUrl, rolePrefix: PREFIX, database });
    await migrateDatabase({ ownerUrl, rolePrefix: PREFIX });
    const arena = await openArena({ appUrl, rolePrefix: PREFIX });
    try {
      return await work(arena);
    } finally {
      await arena.close();
    }
  }

  /** An empty folder. */
  async folder(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'samsvar-faults-'));
    this.folders.push(folder);
    return folder;
  }

  /** Stops and removes everything. */
  async clear(): Promise<void> {
    await (await this.server)?.stop();
    for (const folder of this.folders) await rm(folder, { recursive: true, force: true });
  }
}
