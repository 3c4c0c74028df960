import { DataSource } from 'typeorm';
import { entities } from '../../entities.js';
import { migrations } from '../../migrations.js';
import { SamsvarNaming } from './naming.js';
import { pgTypes } from './pg-types.js';

/** Connections one process may hold for commands, reads and the worker; BullMQ has its own pool. */
const POOL_SIZE = 10;

/**
 * How long a transaction may lie open while nothing is asked in it: the server then ends it. A process that stands still, by a
 * paused machine say, would otherwise hold its case against everybody for ever.
 */
export const NO_LONGER_IDLE = '-c idle_in_transaction_session_timeout=30s';

export interface DataSourceOptions {
  readonly url: string;
  /** Prefix of the role names; given to migrations as a session setting. */
  readonly rolePrefix: string;
  readonly poolSize?: number;
}

/** The one TypeORM data source. Never synchronises: the schema comes from migrations. */
export function makeDataSource({ url, rolePrefix, poolSize = POOL_SIZE }: DataSourceOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    schema: 'samsvar',
    entities,
    migrations,
    migrationsTableName: 'migration',
    synchronize: false,
    namingStrategy: new SamsvarNaming(),
    poolSize,
    extra: {
      types: pgTypes,
      options: `-c samsvar.role_prefix=${rolePrefix} -c timezone=UTC ${NO_LONGER_IDLE}`,
    },
  });
}
