import { createHmac } from 'node:crypto';
import { Client } from 'pg';

/** What a database of samsvar is made from. */
export interface ProvisionSettings {
  superuserUrl: string;
  /** Roles are `<prefix>_owner` and `<prefix>_app`. */
  rolePrefix: string;
  database: string;
}

/** The two logins of a database. */
export interface DatabaseUrls {
  ownerUrl: string;
  appUrl: string;
}

/**
 * Makes the two logins (the owner may make roles, and grant the application's; the application owns nothing) and the
 * database, unless they are there. Several processes may do it at once: an advisory lock orders them. The passwords
 * follow from the superuser's, so that nothing more has to be kept.
 */
export async function provisionDatabase(settings: ProvisionSettings): Promise<DatabaseUrls> {
  const { rolePrefix, database } = settings;
  const [owner, app] = [`${rolePrefix}_owner`, `${rolePrefix}_app`];
  await withSuperuser(settings.superuserUrl, async (client) => {
    await client.query(`select pg_advisory_lock(hashtext('samsvar provision'))`);
    await ensureLogin(client, owner, passwordFor(settings, owner), 'createrole');
    await ensureLogin(client, app, passwordFor(settings, app), 'nocreaterole');
    await client.query(`grant ${name(app)} to ${name(owner)} with admin option`);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
    if (rowCount === 0) await client.query(`create database ${name(database)} owner ${name(owner)}`);
    await client.query(`revoke connect, temporary on database ${name(database)} from public`);
    await client.query(`grant connect on database ${name(database)} to ${name(app)}`);
  });
  return databaseUrls(settings);
}

/** The logins' addresses of a database that `provisionDatabase` made. */
export function databaseUrls(settings: ProvisionSettings): DatabaseUrls {
  const urlFor = (role: string) => {
    const url = new URL(settings.superuserUrl);
    url.username = role;
    url.password = passwordFor(settings, role);
    url.pathname = `/${settings.database}`;
    return url.href;
  };
  return { ownerUrl: urlFor(`${settings.rolePrefix}_owner`), appUrl: urlFor(`${settings.rolePrefix}_app`) };
}

/** Runs a piece of work as the superuser on a connection of its own. */
export async function withSuperuser<T>(
  superuserUrl: string,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function ensureLogin(client: Client, role: string, password: string, right: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
  await client.query(
    `${rowCount === 0 ? 'create' : 'alter'} role ${name(role)} login ${right} nosuperuser password ${client.escapeLiteral(password)}`,
  );
}

function passwordFor({ superuserUrl }: ProvisionSettings, role: string): string {
  return createHmac('sha256', decodeURIComponent(new URL(superuserUrl).password))
    .update(role)
    .digest('base64url');
}

const name = (identifier: string) => `"${identifier.replaceAll('"', '""')}"`;
