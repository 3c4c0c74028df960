import './resolve-sources.cjs';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { migrateDatabase } from '../../src/platform/database/migrate.js';
import { startEmbedded } from '../../src/platform/embedded/embedded.js';
import { provisionDatabase, withSuperuser } from '../../src/platform/embedded/provision.js';
import { holdServer, testServerVariable, triedPagesVariable, type TestServer } from './server.js';

const root = resolve(__dirname, '../..');
const guard = join(root, 'dist/src/platform/embedded/guard.js');
const debian = '/usr/lib/postgresql/15';

/**
 * One PostgreSQL for the whole run, with a template database that is migrated once; `cloneDatabase` copies it.
 * SAMSVAR_TEST_DATABASE=debian runs it from Debian's PostgreSQL 15, in a cluster of its own.
 */
export default async function globalSetup(): Promise<void> {
  if (!existsSync(guard)) build();
  const onDebian = process.env.SAMSVAR_TEST_DATABASE === 'debian';
  const dataDir = mkdtempSync(join(tmpdir(), 'samsvar-test-db-'));
  const postgres = await startEmbedded({
    dataDir,
    durable: false,
    installation: onDebian ? debian : undefined,
    log: (line) => console.error(line),
  });
  process.env[triedPagesVariable] = join(dataDir, 'tried-pages');
  mkdirSync(process.env[triedPagesVariable]);
  const server: TestServer = {
    superuserUrl: postgres.superuserUrl,
    rolePrefix: onDebian ? 'samsvar_test15' : 'samsvar_test',
    template: onDebian ? 'samsvar_test15_template' : 'samsvar_test_template',
    version: onDebian ? '15' : '18',
  };
  holdServer(async () => {
    await postgres.stop();
    return dataDir;
  });
  const { ownerUrl } = await provisionDatabase({ ...server, database: server.template });
  await migrateDatabase({ ownerUrl, rolePrefix: server.rolePrefix });
  await withSuperuser(server.superuserUrl, (client) =>
    client.query(`alter database "${server.template}" with is_template true allow_connections false`),
  );
  process.env[testServerVariable] = JSON.stringify(server);
}

// Sources under work may not pass the types and still give the guard; `npm test` builds properly before it comes here.
function build(): void {
  const { output } = spawnSync('npm', ['run', '--silent', 'build'], { cwd: root, encoding: 'utf8' });
  if (!existsSync(guard)) throw new Error(`The program could not be built.\n${String(output)}`);
}
