import { passwordHash, setPassword } from '../../src/identity/credentials.js';
import { makeDataSource } from '../../src/platform/database/data-source.js';
import { Database, type Tx } from '../../src/platform/database/database.js';
import { cloneDatabase } from './database.js';
import { startProgram, type Running } from './process.js';
import { Visitor } from './sign-in.js';

export const PASSWORD = 'tre grønne heste spiser';
/** Has that password. */
export const EMAIL = 'formand@nordjylland.example';
export const CASE = '/sager/2023-7996';

/** Programs on one database: two of a demo, and one in production behind https. */
export interface SignInStage {
  readonly db: Database;
  readonly url: string;
  readonly other: string;
  readonly production: string;
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  sql(text: string, ...parameters: unknown[]): Promise<unknown>;
  personId(email: string): Promise<string>;
  givePassword(email: string, mustChange?: boolean): Promise<string>;
  /** A visitor of the first program, signed in as a demo role. */
  signedIn(role?: string): Promise<Visitor>;
  isOut(visitor: Visitor): Promise<boolean>;
  forgetAttempts(): Promise<unknown>;
  close(): Promise<void>;
}

/** Starts the programs; the first lays the demo case in, on the real clock. Close it in `afterAll`. */
export async function openSignInStage(): Promise<SignInStage> {
  const database = await cloneDatabase();
  const { appUrl, rolePrefix, ownerUrl } = database;
  const source = await makeDataSource({ url: appUrl, rolePrefix, poolSize: 2 }).initialize();
  const db = new Database(source);
  const programs: Running[] = [];
  const run = async (env: Record<string, string>) => {
    const own = { DATABASE_URL: appUrl, SAMSVAR_ROLE_PREFIX: rolePrefix, SAMSVAR_CLOCK: 'real', PORT: '0' };
    const program = startProgram({ ...own, ...env });
    programs.push(program);
    return (await program.line(/^samsvar ready url=(\S+)/m, 200_000))[1]!;
  };
  const write = <T>(work: (tx: Tx) => Promise<T>) => db.transaction(work);
  const sql = (text: string, ...parameters: unknown[]) => write((tx) => tx.query(text, parameters));
  const personId = async (email: string) => {
    const [row] = await db.read<{ id: string }>('select id from samsvar.person where email = $1', [email]);
    return row!.id;
  };
  const givePassword = async (email: string, mustChange = false) => {
    const id = await personId(email);
    const hashed = await passwordHash(PASSWORD);
    await write((tx) => setPassword(tx, id, { hashed, mustChange }));
    return id;
  };
  const url = await run({ SAMSVAR_MODE: 'demo', DATABASE_OWNER_URL: ownerUrl });
  const other = await run({ SAMSVAR_MODE: 'demo', SAMSVAR_ROLE: 'web' });
  const production = await run({ SAMSVAR_ROLE: 'web', SAMSVAR_PUBLIC_URL: 'https://samsvar.example' });
  await givePassword(EMAIL);
  return {
    db,
    url,
    other,
    production,
    write,
    sql,
    personId,
    givePassword,
    signedIn: async (role = 'Sekretariat Midtjylland') => {
      const visitor = new Visitor(url);
      await visitor.asRole(role);
      return visitor;
    },
    isOut: async (visitor) => (await visitor.get('/')).location === '/log-ind',
    forgetAttempts: () => sql('delete from samsvar.sign_in_attempt'),
    close: async () => {
      for (const program of programs) await program.end('SIGKILL');
      await source.destroy();
      await database.drop();
    },
  };
}
