import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Client } from 'pg';
import { bootstrap } from '../../src/platform/bootstrap.js';
import { Database } from '../../src/platform/database/database.js';
import { makeDataSource } from '../../src/platform/database/data-source.js';
import { migrateDatabase } from '../../src/platform/database/migrate.js';
import { withSuperuser } from '../../src/platform/embedded/provision.js';
import { procedures } from '../../src/procedure/catalogue.js';
import { testServer } from '../support/server.js';

const file = resolve(__dirname, '../../docs/vejledning/roller.sql');
const passwords: Record<string, string> = { ejer_kode: 'ejer-kode', program_kode: 'program-kode' };
/** The statements as psql sends them, with its variables put in. */
const statements = readFileSync(file, 'utf8')
  .replace(/^--.*$/gm, '')
  .replace(/:'(\w+)'/g, (_, name: string) => `'${passwords[name]!}'`)
  .split(';')
  .map((statement) => statement.trim())
  .filter(Boolean);

describe('docs/vejledning/roller.sql', () => {
  const urlOf = (user: string, password: string) => {
    const url = new URL(testServer().superuserUrl);
    return Object.assign(url, { username: user, password, pathname: '/samsvar' }).href;
  };
  const ownerUrl = () => urlOf('samsvar_owner', 'ejer-kode');
  const appUrl = () => urlOf('samsvar_login', 'program-kode');
  const removeAll = () =>
    withSuperuser(testServer().superuserUrl, async (client) => {
      await client.query('drop database if exists samsvar with (force)');
      for (const role of ['samsvar_login', 'samsvar_owner', 'samsvar_app'])
        await client.query(`drop role if exists ${role}`);
    });

  beforeAll(async () => {
    await removeAll();
    await withSuperuser(testServer().superuserUrl, async (client) => {
      for (const statement of statements) await client.query(statement);
    });
  });
  afterAll(removeAll);

  it('makes an owner who can migrate and a login that can run the program', async () => {
    expect(await migrateDatabase({ ownerUrl: ownerUrl(), rolePrefix: 'samsvar' })).not.toEqual([]);
    const source = await makeDataSource({ url: appUrl(), rolePrefix: 'samsvar' }).initialize();
    try {
      await bootstrap(new Database(source), procedures);
    } finally {
      await source.destroy();
    }
  });

  it('gives the program nothing to own and no way round row-level security', async () => {
    const client = new Client({ connectionString: appUrl() });
    await client.connect();
    try {
      const { rows } = await client.query(
        `select rolname, rolsuper, rolcreaterole, rolbypassrls from pg_roles where rolname like 'samsvar\\_%' and rolname !~ 'test' order by 1`,
      );
      expect(rows.map((row: object) => Object.values(row))).toEqual([
        ['samsvar_app', false, false, false],
        ['samsvar_login', false, false, false],
        ['samsvar_owner', false, true, false],
      ]);
      await expect(client.query('create table mine (n int)')).rejects.toThrow('permission denied');
      await expect(client.query('create role mine')).rejects.toThrow('permission denied');
    } finally {
      await client.end();
    }
  });
});
