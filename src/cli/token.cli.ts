import { parseArgs } from 'node:util';
import { validate as isUuid } from 'uuid';
import { TOKEN_SCOPES } from '../identity/token-scopes.pure.js';
import { issueToken, liveTokens, MOST_DAYS, revokeToken, type TokenOrder } from '../identity/tokens.js';
import { UsageError } from '../platform/boot/exit.js';
import { longInstant } from '../platform/danish/dates.pure.js';
import type { Database } from '../platform/database/database.js';
import { withDatabase } from './with-database.js';

const USAGE = `Brug: npx samsvar token E-MAIL [--name NAVN] [--days 1-${MOST_DAYS}] [--scope ${TOKEN_SCOPES.join('|')}]
      npx samsvar token list
      npx samsvar token revoke ID`;
const USUAL_DAYS = 90;

/**
 * `samsvar token`: makes a token for a person and prints it once, alone on the last line of standard output; lists the
 * live ones; revokes one. Exit code 2 for an unknown person or token. Errors: UsageError.
 */
export async function runToken(args: string[]): Promise<number> {
  const asked = readArguments(args);
  return withDatabase(async ({ db }) => {
    if (asked.act === 'list') return list(db);
    if (asked.act === 'revoke') return revoke(db, asked.id);
    return issue(db, asked.email, asked.order);
  });
}

type Asked =
  | { readonly act: 'list' }
  | { readonly act: 'revoke'; readonly id: string }
  | { readonly act: 'issue'; readonly email: string; readonly order: Omit<TokenOrder, 'personId'> };

function readArguments(args: string[]): Asked {
  const { values, positionals } = parse(args);
  const [first, second, more] = positionals;
  if (first === 'list' && second === undefined) return { act: 'list' };
  if (first === 'revoke' && second !== undefined && isUuid(second) && more === undefined)
    return { act: 'revoke', id: second };
  const days = Number(values.days ?? USUAL_DAYS);
  const { scope: asked = 'read', name = 'Kommandolinjen' } = values;
  const scope = TOKEN_SCOPES.find((one) => one === asked);
  const sound = Number.isInteger(days) && days >= 1 && days <= MOST_DAYS && name.trim() !== '';
  if (first?.includes('@') && second === undefined && sound && scope !== undefined)
    return { act: 'issue', email: first, order: { name, days, scope } };
  throw new UsageError(USAGE);
}

function parse(args: string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ args, allowPositionals: true, options: { name: text, days: text, scope: text } });
  } catch (cause) {
    throw new UsageError(USAGE, { cause });
  }
}

async function issue(db: Database, email: string, order: Omit<TokenOrder, 'personId'>): Promise<number> {
  const { expiresAt, token, id } = await db.transaction(async (tx) => {
    const [person] = await tx.query<{ id: string }>(
      'select id from samsvar.person where lower(email) = lower($1) and disabled_at is null',
      [email],
    );
    if (!person) throw new UsageError(`Der er ingen åben konto med e-mailadressen ${email}.`);
    return issueToken(tx, { personId: person.id, ...order });
  });
  console.error(`Nøglen ${id} gælder til ${longInstant(expiresAt)} og vises kun denne ene gang:`);
  console.log(token);
  return 0;
}

async function list(db: Database): Promise<number> {
  const tokens = await db.transaction((tx) => liveTokens(tx, null));
  for (const { id, email, scope, name, expiresAt, lastUsedAt } of tokens)
    console.log(
      [id, email, scope, `udløber ${expiresAt}`, `sidst brugt ${lastUsedAt ?? 'aldrig'}`, name].join('\t'),
    );
  console.log(`tokens=${tokens.length}`);
  return 0;
}

async function revoke(db: Database, id: string): Promise<number> {
  if (!(await db.transaction((tx) => revokeToken(tx, id, null))))
    throw new UsageError('Der er ingen nøgle med det id, eller den er allerede tilbagekaldt.');
  console.log('token revoked');
  return 0;
}
