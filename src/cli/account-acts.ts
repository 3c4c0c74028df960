import { text as readText } from 'node:stream/consumers';
import { v7 } from 'uuid';
import { openEngine, type Engine } from '../engine.js';
import { accountOf, passwordHash, setPassword } from '../identity/credentials.js';
import { passwordFault } from '../identity/password-rules.pure.js';
import { newStartPassword } from '../identity/start-password.js';
import { UsageError } from '../platform/boot/exit.js';
import { Refused } from '../platform/commands/refusal.js';
import { SYSTEM_PERSON } from '../platform/commands/system-person.js';
import type { Database } from '../platform/database/database.js';
import type { AskedOfAccount } from './account.cli.js';
import { withDatabase, type CommandDatabase } from './with-database.js';

/** Where administrators made here belong. */
const OPERATIONS = 'Drift';

/** Does to an account what was asked for. Errors: UsageError when there is no such account, or the password is no good one. */
export function actOnAccount(asked: AskedOfAccount): Promise<number> {
  return withDatabase(async (open) => {
    if (asked.act !== 'password') return withEngine(open, (engine) => closeOrReopen(engine, asked));
    if (asked.admin !== null) await withEngine(open, (engine) => makeAdministrator(engine, asked));
    return givePassword(open.db, asked);
  });
}

/** Runs commands as the program itself; they are journaled in the chain of the administration. */
async function withEngine<T>(
  { appUrl, config }: CommandDatabase,
  work: (engine: Engine) => Promise<T>,
): Promise<T> {
  const { rolePrefix, publicUrl } = config;
  const engine = await openEngine({ appUrl, rolePrefix, publicUrl, seed: null, works: false, poolSize: 2 });
  try {
    return await work(engine);
  } catch (error) {
    throw error instanceof Refused ? new UsageError(error.text, { cause: error }) : error;
  } finally {
    await engine.close();
  }
}

const send = async ({ executor }: Engine, body: { type: string } & Record<string, unknown>) =>
  (await executor.execute({ key: v7(), personId: SYSTEM_PERSON, caseId: null, body })).answer;

async function makeAdministrator(engine: Engine, { email, admin }: AskedOfAccount): Promise<void> {
  const [today] = await engine.db.read<{ date: string }>('select samsvar.today() as date');
  const validFrom = today!.date;
  const organisationId = await operations(engine, validFrom);
  const membership = { organisationId, role: 'admin', validFrom };
  const [known] = await engine.db.read<{ id: string; isAdmin: boolean }>(KNOWN, [email]);
  if (!known) await send(engine, { type: 'addPerson', name: admin, email, ...membership });
  else if (!known.isAdmin) await send(engine, { type: 'addMembership', personId: known.id, ...membership });
}

/** The organisation of those who run the program; made when there is none. */
async function operations(engine: Engine, validFrom: string): Promise<string> {
  const [found] = await engine.db.read<{ id: string }>(
    `select id from samsvar.organisation where kind = 'operations' and name = $1
       and valid_from <= $2 and valid_to is null order by valid_from limit 1`,
    [OPERATIONS, validFrom],
  );
  if (found) return found.id;
  const body = { type: 'addOrganisation', kind: 'operations', name: OPERATIONS, validFrom };
  return String((await send(engine, body)).organisationId);
}

async function givePassword(db: Database, { email, stdin }: AskedOfAccount): Promise<number> {
  const account = await db.transaction((tx) => accountOf(tx, email));
  if (!account) throw new UsageError(`Der er ingen åben konto med e-mailadressen ${email}.`);
  const password = stdin ? (await readText(process.stdin)).replace(/\r?\n$/, '') : newStartPassword();
  const fault = stdin ? passwordFault(password, account) : null;
  if (fault !== null) throw new UsageError(fault);
  const hashed = await passwordHash(password);
  await db.transaction((tx) => setPassword(tx, account.personId, { hashed, mustChange: !stdin }));
  if (stdin) console.log('account ok');
  else {
    console.error(
      `Startkoden til ${account.name} vises kun denne ene gang og skal skiftes ved første login:`,
    );
    console.log(password);
  }
  return 0;
}

async function closeOrReopen(engine: Engine, { email, act }: AskedOfAccount): Promise<number> {
  const [known] = await engine.db.read<{ id: string }>(KNOWN, [email]);
  if (!known) throw new UsageError(`Der er ingen konto med e-mailadressen ${email}.`);
  await send(engine, { type: act === 'close' ? 'closePerson' : 'reopenPerson', personId: known.id });
  console.log(act === 'close' ? 'account closed' : 'account reopened');
  return 0;
}

const KNOWN = `
  select p.id, exists (
      select 1 from samsvar.membership m where m.person_id = p.id and m.role = 'admin'
         and m.valid_from <= samsvar.today() and (m.valid_to is null or m.valid_to >= samsvar.today())) as "isAdmin"
    from samsvar.person p where lower(p.email) = lower($1) order by p.id limit 1`;
