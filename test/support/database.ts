import { randomBytes } from 'node:crypto';
import { databaseUrls, withSuperuser, type DatabaseUrls } from '../../src/platform/embedded/provision.js';
import { testServer } from './server.js';

/** A fresh, migrated database of one test file's own. */
export interface TestDatabase extends DatabaseUrls {
  name: string;
  rolePrefix: string;
  /** For what neither login may do, such as ending connections. */
  superuserUrl: string;
  /** Drops the database, connections included. */
  drop(): Promise<void>;
}

/**
 * Copies the migrated template, or another one, into a new database, with the owner's and the application's addresses.
 * Take one in `beforeAll` and drop it in `afterAll`.
 */
export async function cloneDatabase(
  from?: string,
  name = `${testServer().rolePrefix}_${randomBytes(6).toString('hex')}`,
): Promise<TestDatabase> {
  const { superuserUrl, rolePrefix, template: migrated } = testServer();
  const template = from ?? migrated;
  const urls = databaseUrls({ superuserUrl, rolePrefix, database: name });
  await withSuperuser(superuserUrl, async (client) => {
    await client.query(`create database "${name}" template "${template}" owner "${rolePrefix}_owner"`);
    // A copy takes tables and rights inside over, but not the rights on the database itself.
    await client.query(`revoke connect, temporary on database "${name}" from public`);
    await client.query(`grant connect on database "${name}" to "${rolePrefix}_app"`);
  });
  const ownUrl = new URL(superuserUrl);
  ownUrl.pathname = `/${name}`;
  return {
    ...urls,
    name,
    rolePrefix,
    superuserUrl: ownUrl.href,
    drop: async () => {
      await withSuperuser(superuserUrl, (client) =>
        client.query(`drop database if exists "${name}" with (force)`),
      );
    },
  };
}
