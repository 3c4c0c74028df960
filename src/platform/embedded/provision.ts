import { createHmac } from 'node:crypto';
import { Client } from 'pg';

/** What a database of samsvar is made from. */
export interface ProvisionSettings {
  superuserUrl: string;
  /** Logins are `<prefix>_owner` (migrations) and `<prefix>_login`, which holds the application's role `<prefix>_app`. */
  rolePrefix: string;
  database: string;
}

/** The two logins of a database. */
export interface DatabaseUrls {
  ownerUrl: string;
  appUrl: string;
}

/**
 * Makes the application's role, the two logins (the owner owns the database and may make roles; the application's
 * owns nothing) and the database, unless they are there. Several processes may do it at once: an advisory lock orders them. The passwords
 * follow from the superuser's, so that nothing more has to be kept.
 */
export async function provisionDatabase(settings: ProvisionSettings): Promise<DatabaseUrls> {
  const { rolePrefix, database } = settings;
  const [owner, app, login] = rolesOf(rolePrefix);
  await withSuperuser(settings.superuserUrl, async (client) => {
    await client.query(`select pg_advisory_lock(hashtext('samsvar provision'))`);
    await ensureRole(client, app, 'nologin nosuperuser nocreatedb nocreaterole nobypassrls');
    await ensureRole(client, owner, `login createrole nosuperuser ${password(client, settings, owner)}`);
    await ensureRole(
      client,
      login,
      `login nosuperuser nocreaterole nobypassrls ${password(client, settings, login)}`,
    );
    await client.query(`grant ${name(app)} to ${name(login)}`);
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
  const [owner, , login] = rolesOf(settings.rolePrefix);
  return { ownerUrl: urlFor(owner), appUrl: urlFor(login) };
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

async function ensureRole(client: Client, role: string, rights: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
  await client.query(`${rowCount === 0 ? 'create' : 'alter'} role ${name(role)} ${rights}`);
}

const rolesOf = (prefix: string): [owner: string, app: string, login: string] => [
  `${prefix}_owner`,
  `${prefix}_app`,
  `${prefix}_login`,
];

const password = (client: Client, settings: ProvisionSettings, role: string) =>
  `password ${client.escapeLiteral(passwordFor(settings, role))}`;

function passwordFor({ superuserUrl }: ProvisionSettings, role: string): string {
  return createHmac('sha256', decodeURIComponent(new URL(superuserUrl).password))
    .update(role)
    .digest('base64url');
}

const name = (identifier: string) => `"${identifier.replaceAll('"', '""')}"`;
