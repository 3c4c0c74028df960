import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrateDatabase } from '../../platform/database/migrate.js';
import { provisionDatabase, withSuperuser, type DatabaseUrls } from '../../platform/embedded/provision.js';
import { openChosenQueue, type ChosenRedis, type QueueChoice } from '../queue-choice.js';
import { startTemporaryServer, type TemporaryServer } from '../temporary-database.js';
import { openArena, type Arena } from './arena.js';

const PREFIX = 'samsvar_faults';

/** What rows stand on: a PostgreSQL and folders of their own, made when first asked for and gone afterwards. */
export class Ground {
  readonly rolePrefix = PREFIX;
  private server: Promise<TemporaryServer> | undefined;
  private readonly folders: string[] = [];
  private count = 0;
  private redis: Promise<ChosenRedis | null> | undefined;

  /** `program`: path of the built command line. */
  constructor(
    readonly program: string,
    private readonly queue: QueueChoice = 'postgres',
  ) {}

  /** Where bells ring; undefined: in PostgreSQL. */
  async redisUrl(): Promise<string | undefined> {
    this.redis ??= openChosenQueue(this.queue);
    return (await this.redis)?.url;
  }

  async superuserUrl(): Promise<string> {
    this.server ??= startTemporaryServer();
    return (await this.server).superuserUrl;
  }

  /** Runs a piece of work on an engine with a database of its own; `poolSize`: with so few connections. */
  async withArena<T>(work: (arena: Arena) => Promise<T>, poolSize?: number): Promise<T> {
    return this.onDatabase(await this.database(), work, poolSize);
  }

  /** The same on a database that is there already. */
  async onDatabase<T>(
    { appUrl }: Pick<DatabaseUrls, 'appUrl'>,
    work: (arena: Arena) => Promise<T>,
    poolSize?: number,
  ): Promise<T> {
    const url = await this.redisUrl();
    const arena = await openArena({ appUrl, rolePrefix: PREFIX, redis: url ? { url } : undefined, poolSize });
    try {
      return await work(arena);
    } finally {
      await arena.close();
    }
  }

  /** A migrated database of its own. */
  async database(): Promise<DatabaseUrls> {
    const superuserUrl = await this.superuserUrl();
    const database = `${PREFIX}_${++this.count}`;
    const urls = await provisionDatabase({ superuserUrl, rolePrefix: PREFIX, database });
    await migrateDatabase({ ownerUrl: urls.ownerUrl, rolePrefix: PREFIX });
    return urls;
  }

  /** A copy of a database of its own, to which nobody is connected. */
  async copyOf({ appUrl }: DatabaseUrls): Promise<DatabaseUrls> {
    const superuserUrl = await this.superuserUrl();
    const database = `${PREFIX}_${++this.count}`;
    const template = new URL(appUrl).pathname.slice(1);
    await withSuperuser(superuserUrl, (client) =>
      client.query(`create database "${database}" template "${template}" owner "${PREFIX}_owner"`),
    );
    return provisionDatabase({ superuserUrl, rolePrefix: PREFIX, database });
  }

  /** An empty folder. */
  async folder(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'samsvar-faults-'));
    this.folders.push(folder);
    return folder;
  }

  /** Stops and removes everything. */
  async clear(): Promise<void> {
    await (await this.redis?.catch(() => null))?.close();
    await (await this.server)?.stop();
    for (const folder of this.folders) await rm(folder, { recursive: true, force: true });
  }
}
