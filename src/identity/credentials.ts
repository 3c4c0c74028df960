import { Algorithm, hash, verify, type Options } from '@node-rs/argon2';
import type { Tx } from '../platform/database/database.js';
import { normalPassword } from './password-rules.pure.js';

// Source: OWASP, Password Storage: argon2id with 19 MiB, two passes, one thread.
const SETTINGS: Options = {
  // A const enum cannot be imported where each file is compiled alone.
  algorithm: 2 satisfies Algorithm.Argon2id,
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
};
/** Of a password nobody has; made with the settings above, so that an unknown account costs what a known one does. */
const NOBODYS =
  '$argon2id$v=19$m=19456,t=2,p=1$XMGbLkccDzgJCnFl+lWp0Q$QUEFhXfJR8dz/6KCp5/eEieZ8rgTN2sleQjhQhZ2kYE';
/** Longer ones are nobody's, and hashing them would only cost. */
const LONGEST_TRIED = 1_000;

/** Whether a password is the one hashed. Takes as long for an account without a password (null), and says no. */
export async function isPassword(hashed: string | null, password: string): Promise<boolean> {
  const tried = password.length > LONGEST_TRIED ? '' : normalPassword(password);
  return (await verify(hashed ?? NOBODYS, tried)) && hashed !== null;
}

/** A password's argon2id hash with its settings and salt. */
export const passwordHash = (password: string): Promise<string> => hash(normalPassword(password), SETTINGS);

/** An account as sign-in sees it. */
export interface Account {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  /** Null for an account without a password. */
  readonly hash: string | null;
}

/** The open account of an e-mail address, whatever its case; null when there is none. */
export async function accountOf(tx: Tx, email: string): Promise<Account | null> {
  const [row] = await tx.query<Account>(`${ACCOUNT} and lower(p.email) = lower($1) order by p.id limit 1`, [
    email,
  ]);
  return row ?? null;
}

/** The open account of a person; null when unknown or closed. */
export async function accountById(tx: Tx, personId: string): Promise<Account | null> {
  const [row] = await tx.query<Account>(`${ACCOUNT} and p.id = $1`, [personId]);
  return row ?? null;
}

/** Sets a person's password and ends its sessions but the one it is done in. */
export async function setPassword(
  tx: Tx,
  personId: string,
  { hashed, mustChange, keep = null }: { hashed: string; mustChange: boolean; keep?: string | null },
): Promise<void> {
  await tx.query(
    `insert into samsvar.credential (person_id, hash, must_change, changed_at) values ($1, $2, $3, samsvar.now())
     on conflict (person_id) do update set hash = excluded.hash, must_change = excluded.must_change, changed_at = excluded.changed_at`,
    [personId, hashed, mustChange],
  );
  await tx.query(
    `update samsvar.session set ended_at = clock_timestamp()
      where person_id = $1 and ended_at is null and ($2::uuid is null or id <> $2)`,
    [personId, keep],
  );
}

const ACCOUNT = `
  select p.id as "personId", p.name, p.email, c.hash
    from samsvar.person p left join samsvar.credential c on c.person_id = p.id
   where p.disabled_at is null`;
