import { makeDataSource } from '../../src/platform/database/data-source.js';
import { Database } from '../../src/platform/database/database.js';
import { withSuperuser } from '../../src/platform/embedded/provision.js';
import { cloneDatabase } from './database.js';
import { startProgram, type Running } from './process.js';
import { testServer } from './server.js';
import { tokenIn, Visitor, type Visited } from './sign-in.js';

export const CASE = '/sager/2023-7996';
/** Where the demo case stands at an instant: while sections are answered, when the whole is ready, when it is delivered. */
export const MOMENTS = {
  sections: '2024-04-08T09:00:00+02:00',
  ready: '2024-05-27T09:00:00+02:00',
  delivered: '2024-06-14T09:00:00+02:00',
} as const;

/** The built program as a web process of its own on a demo database of its own. Close it in `afterAll`. */
export interface PageStage {
  readonly url: string;
  readonly db: Database;
  /** Somebody who has signed in as a demo role, e.g. "Formand Midtjylland". */
  visitor(role: string): Promise<Visitor>;
  sql(text: string, ...parameters: unknown[]): Promise<unknown>;
  /** A further web process on the same database, as a second one behind a balancer. Ends with the stage. */
  another(): Promise<{ readonly url: string; readonly kill: () => Promise<void> }>;
  /** Everything the program has written so far. */
  said(): string;
  close(): Promise<void>;
}

/** The demo case as it stands at a moment; the first spec of a run that asks for a moment lays it in for all. `settings`: further variables. */
export async function openPageStage(
  moment: keyof typeof MOMENTS = 'sections',
  settings: Readonly<Record<string, string>> = {},
): Promise<PageStage> {
  const template = await demoTemplate(moment);
  const database = await cloneDatabase(template);
  const { appUrl, rolePrefix } = database;
  const source = await makeDataSource({ url: appUrl, rolePrefix, poolSize: 2 }).initialize();
  const db = new Database(source);
  const environment = {
    DATABASE_URL: appUrl,
    SAMSVAR_ROLE_PREFIX: rolePrefix,
    SAMSVAR_MODE: 'demo',
    SAMSVAR_CLOCK: MOMENTS[moment],
    PORT: '0',
    ...settings,
  };
  const program = startProgram(environment);
  const [, url] = await program.line(/^samsvar ready url=(\S+)/m, 60_000);
  const others: Running[] = [];
  return {
    url: url!,
    db,
    visitor: async (role) => {
      const visitor = new Visitor(url!);
      await visitor.asRole(role);
      return visitor;
    },
    sql: (text, ...parameters) => db.transaction((tx) => tx.query(text, parameters)),
    another: async () => {
      const other = startProgram({ ...environment, SAMSVAR_ROLE: 'web' });
      others.push(other);
      const [, at] = await other.line(/^samsvar ready url=(\S+)/m, 60_000);
      return { url: at!, kill: async () => void (await other.end('SIGKILL')) };
    },
    said: () => program.stdout() + program.stderr(),
    close: async () => {
      for (const one of [program, ...others]) await one.end('SIGTERM');
      await source.destroy();
      await database.drop();
    },
  };
}

/** Fills in a form of a page as a browser sends it: the hidden fields as they stand, and what is given. */
export async function sendForm(
  visitor: Visitor,
  page: string,
  action: string,
  fields: Readonly<Record<string, string>>,
): Promise<Visited> {
  const { html } = await visitor.get(page);
  const form = formIn(html, action);
  return visitor.post(action, { ...hiddenIn(form), _csrf: tokenIn(form), ...fields });
}

/** The form with this action in a page. */
export function formIn(html: string, action: string): string {
  const escaped = action.replaceAll('&', '&amp;');
  const form = [...html.matchAll(/<form\b[^>]*>.*?<\/form>/gs)].find(([text]) =>
    text.slice(0, text.indexOf('>')).includes(`action="${escaped}"`),
  );
  if (!form) throw new Error(`The page has no form with the action ${action}.`);
  return form[0];
}

function hiddenIn(form: string): Record<string, string> {
  const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return Object.fromEntries(hidden.map(([, name, value]) => [name!, value!]));
}

async function demoTemplate(moment: keyof typeof MOMENTS): Promise<string> {
  const { superuserUrl, rolePrefix } = testServer();
  const name = `${rolePrefix}_demo_${moment}`;
  await withSuperuser(superuserUrl, async (client) => {
    // Jest's workers run at once; the first lays the case in, the others wait for it.
    await client.query('select pg_advisory_lock(hashtext($1))', [name]);
    const { rows } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rows.length > 0) return;
    const database = await cloneDatabase(undefined, `${name}_making`);
    const program = startProgram({
      DATABASE_URL: database.appUrl,
      DATABASE_OWNER_URL: database.ownerUrl,
      SAMSVAR_ROLE_PREFIX: rolePrefix,
      SAMSVAR_MODE: 'demo',
      SAMSVAR_CLOCK: MOMENTS[moment],
      SAMSVAR_ROLE: 'web',
      PORT: '0',
    });
    await program.line(/^samsvar ready url=(\S+)/m, 240_000);
    await program.end('SIGTERM');
    await client.query(`alter database "${database.name}" rename to "${name}"`);
  });
  return name;
}
