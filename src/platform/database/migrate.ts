import pg from 'pg';
import { runMigrations as migrateQueue } from 'bullmq';
import { makeDataSource } from './data-source.js';

/** Advisory lock that serialises everyone who migrates one database. */
const MIGRATION_LOCK = 7996_2023;
const ROLE_PREFIX = /^[a-z][a-z0-9_]{0,40}$/;

export interface MigrateOptions {
  /** A login that may create roles and owns the schema. */
  readonly ownerUrl: string;
  readonly rolePrefix: string;
}

/**
 * Brings the database to the newest schema, BullMQ's included, each migration in a transaction of its own.
 * Starters at the same time wait for each other. Returns the names of the migrations that ran.
 */
export async function migrateDatabase({ ownerUrl, rolePrefix }: MigrateOptions): Promise<string[]> {
  if (!ROLE_PREFIX.test(rolePrefix))
    throw new Error(`Rollepræfikset "${rolePrefix}" skal være små bogstaver, tal og _.`);
  const client = new pg.Client({ connectionString: ownerUrl });
  // Lost while it only holds the lock: the next statement says so; without a listener the process would end here.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await client.query('create schema if not exists samsvar');
    const names = await migrateSamsvar(ownerUrl, rolePrefix);
    // A web process asks whether the schema is the one it was built for (/readyz).
    await client.query(
      `grant select on samsvar.migration to ${client.escapeIdentifier(`${rolePrefix}_app`)}`,
    );
    await migrateQueue(client);
    await grantQueue(client, `${rolePrefix}_app`);
    return names;
  } finally {
    await client.end();
  }
}

async function migrateSamsvar(url: string, rolePrefix: string): Promise<string[]> {
  const source = await makeDataSource({ url, rolePrefix, poolSize: 1 }).initialize();
  try {
    const ran = await source.runMigrations({ transaction: 'each' });
    return ran.map((migration) => migration.name);
  } finally {
    await source.destroy();
  }
}

async function grantQueue(client: pg.Client, role: string): Promise<void> {
  const app = client.escapeIdentifier(role);
  await client.query(`grant usage on schema bullmq to ${app}`);
  await client.query(`grant select, insert, update, delete on all tables in schema bullmq to ${app}`);
  await client.query(`grant usage, select, update on all sequences in schema bullmq to ${app}`);
  await client.query(`grant execute on all functions in schema bullmq to ${app}`);
}
