import { parseArgs } from 'node:util';
import { UsageError } from '../platform/boot/exit.js';

const USAGE = `Brug: npx samsvar account E-MAIL [--stdin]
      npx samsvar account E-MAIL --admin --name NAVN [--stdin]
      npx samsvar account E-MAIL --close | --reopen`;
/** What the command line says. */
export interface AskedOfAccount {
  readonly email: string;
  readonly stdin: boolean;
  /** Name of a new administrator. */
  readonly admin: string | null;
  readonly act: 'password' | 'close' | 'reopen';
}

/**
 * `samsvar account`: gives a person a start password, printed once and alone on the last line of standard output, or with
 * `--stdin` the password on standard input; makes an administrator; closes or reopens an account. Errors: UsageError.
 */
export async function runAccount(args: string[]): Promise<number> {
  const asked = readArguments(args);
  // Most of the program comes with it: a wrong command line is answered before.
  return (await import('./account-acts.js')).actOnAccount(asked);
}

function readArguments(args: string[]): AskedOfAccount {
  const flag = { type: 'boolean', default: false } as const;
  const options = { stdin: flag, admin: flag, close: flag, reopen: flag, name: { type: 'string' } } as const;
  const { values, positionals } = parse(() => parseArgs({ args, allowPositionals: true, options }));
  const [email = '', ...more] = positionals;
  const { stdin, admin, close, reopen, name } = values;
  const alone = [admin || stdin, close, reopen].filter(Boolean).length <= 1;
  const named = admin === (name !== undefined && name.trim() !== '');
  if (!/^[^\s@]+@[^\s@]+$/.test(email) || more.length > 0 || !alone || !named) throw new UsageError(USAGE);
  return { email, stdin, admin: admin ? name! : null, act: close ? 'close' : reopen ? 'reopen' : 'password' };
}

function parse<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw new UsageError(USAGE, { cause });
  }
}
