import { makeDataSource } from './data-source.js';

/** SQL that TypeORM would run to bring a migrated database to the entities; empty when they agree. */
export async function schemaDrift(ownerUrl: string, rolePrefix: string): Promise<string[]> {
  const source = await makeDataSource({ url: ownerUrl, rolePrefix, poolSize: 1 }).initialize();
  try {
    const log = await source.driver.createSchemaBuilder().log();
    return log.upQueries.map((query) => query.query);
  } finally {
    await source.destroy();
  }
}
