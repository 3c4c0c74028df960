import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type pg from 'pg';
import { DataSource, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { listen, type Listening } from './listen.js';
import { OutcomeUnknown, Unavailable } from './errors.js';

/** An open transaction: written SQL with parameters, nothing ambient. */
export interface Tx {
  query<R extends object = Record<string, unknown>>(
    sql: string,
    parameters?: readonly unknown[],
  ): Promise<R[]>;
}

/** Column names of an entity, by property. */
export type ColumnMap = ReadonlyMap<string, string>;

/** The one pool of a process, and the one place where a transaction begins and ends. */
@Injectable()
export class Database implements OnApplicationShutdown {
  private readonly pool: pg.Pool;

  constructor(private readonly source: DataSource) {
    this.pool = (source.driver as unknown as { master: pg.Pool }).master;
    // An idle connection that breaks must not end the process; the next query opens a new one.
    this.pool.on('error', () => undefined);
  }

  /**
   * Runs `work` in one transaction and commits. Errors: what `work` throws, after rollback; `Unavailable` when no
   * connection could be had; `OutcomeUnknown` when the connection was lost while committing.
   */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.between('begin', work);
  }

  /** One reading in one snapshot: its statements see the same state, and none can write. Errors: as `transaction`. */
  snapshot<T>(read: (tx: Tx) => Promise<T>): Promise<T> {
    return this.between('begin isolation level repeatable read, read only', read);
  }

  private async between<T>(begin: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    const client = await this.pool.connect().catch((cause: unknown) => {
      throw new Unavailable(cause);
    });
    let broken: Error | undefined;
    client.on('error', (error) => (broken = error));
    let committing = false;
    try {
      await client.query(begin);
      const result = await work(asTx(client));
      committing = true;
      await client.query('commit');
      return result;
    } catch (error) {
      if (committing && isConnectionLoss(error)) throw new OutcomeUnknown(error);
      await client.query('rollback').catch((failure: unknown) => (broken ??= failure as Error));
      throw isConnectionLoss(error) ? new Unavailable(error) : error;
    } finally {
      client.removeAllListeners('error');
      client.release(broken);
    }
  }

  /** One reading statement outside a transaction. Errors: `Unavailable` when the database cannot be reached. */
  async read<R extends object = Record<string, unknown>>(
    sql: string,
    parameters: readonly unknown[] = [],
  ): Promise<R[]> {
    try {
      return (await this.pool.query(sql, [...parameters])).rows as R[];
    } catch (error) {
      throw isConnectionLoss(error) ? new Unavailable(error) : error;
    }
  }

  /** Hears what the database tells on a channel, over one connection of the pool, until stopped. Errors: `Unavailable`. */
  async listen(channel: string, heard: (message: string) => void, resumed: () => void): Promise<Listening> {
    return listen(this.pool, channel, { heard, resumed }).catch((cause: unknown) => {
      throw new Unavailable(cause);
    });
  }

  /** Connections of the pool: all, those at rest, and how many ask for one in vain. */
  poolUse(): { total: number; idle: number; waiting: number } {
    const { totalCount: total, idleCount: idle, waitingCount: waiting } = this.pool;
    return { total, idle, waiting };
  }

  /** Table name and columns of an entity, from TypeORM's metadata. */
  table(entity: EntityTarget<ObjectLiteral>): {
    name: string;
    columns: ColumnMap;
    json: ReadonlySet<string>;
  } {
    const metadata = this.source.getMetadata(entity);
    const known = this.tables.get(metadata.tablePath);
    if (known) return known;
    const table = {
      name: metadata.tablePath,
      columns: new Map(metadata.columns.map((column) => [column.propertyName, column.databaseName])),
      json: new Set(
        metadata.columns.filter((column) => column.type === 'jsonb').map((column) => column.propertyName),
      ),
    };
    this.tables.set(table.name, table);
    return table;
  }

  private readonly tables = new Map<
    string,
    { name: string; columns: ColumnMap; json: ReadonlySet<string> }
  >();

  async onApplicationShutdown(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }
}

function asTx(client: pg.PoolClient): Tx {
  return {
    query: async <R extends object>(sql: string, parameters: readonly unknown[] = []) =>
      (await client.query(sql, [...parameters])).rows as R[],
  };
}

/** Connection classes 08 and 57P (shut down), and the driver's own words for a broken socket. */
function isConnectionLoss(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string };
  if (code && /^(08|57P)/.test(code)) return true;
  if (code && ['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT'].includes(code)) return true;
  return /Connection terminated|connection is closed|not queryable/i.test(message ?? '');
}
