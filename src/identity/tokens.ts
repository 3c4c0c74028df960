import { randomIds } from '../platform/commands/ids.js';
import type { Tx } from '../platform/database/database.js';
import type { AccessToken } from './access-token.entity.js';
import { newSecret } from './secret.js';

/** How every token begins, so that one that leaked can be searched for. */
export const TOKEN_PREFIX = 'samsvar_';
/** The longest a token may live, in days. */
export const MOST_DAYS = 366;

export interface TokenOrder {
  readonly personId: string;
  /** What it is for, in its owner's words. */
  readonly name: string;
  /** From `samsvar.now()`; 1 to `MOST_DAYS`. */
  readonly days: number;
  readonly scope: AccessToken['scope'];
}

export interface IssuedToken {
  readonly id: string;
  /** Shown once; only its hash is kept. */
  readonly token: string;
  /** ISO UTC. */
  readonly expiresAt: string;
}

/** Makes a token for a person. Nothing is journaled: what is done with it is. */
export async function issueToken(tx: Tx, { personId, name, days, scope }: TokenOrder): Promise<IssuedToken> {
  const id = randomIds.id();
  const { text, sha256 } = newSecret(TOKEN_PREFIX);
  const [row] = await tx.query<{ expiresAt: string }>(
    `insert into samsvar.access_token (id, token_sha256, person_id, name, scope, created_at, expires_at)
     values ($1, $2, $3, $4, $5, samsvar.now(), samsvar.now() + make_interval(days => $6))
     returning expires_at as "expiresAt"`,
    [id, sha256, personId, name, scope, days],
  );
  return { id, token: text, expiresAt: row!.expiresAt };
}

/** A token as its owner may see it. Instants are ISO UTC. */
export interface TokenRow extends Pick<
  AccessToken,
  'id' | 'name' | 'scope' | 'createdAt' | 'expiresAt' | 'lastUsedAt'
> {
  readonly email: string;
}

/** The tokens that still work, newest first: one person's, or everybody's. */
export async function liveTokens(tx: Tx, personId: string | null): Promise<TokenRow[]> {
  return tx.query<TokenRow>(
    `select t.id, t.name, t.scope, t.created_at as "createdAt", t.expires_at as "expiresAt", t.last_used_at as "lastUsedAt", p.email
       from samsvar.access_token t join samsvar.person p on p.id = t.person_id
      where t.revoked_at is null and t.expires_at > samsvar.now() and ($1::uuid is null or t.person_id = $1)
      order by t.created_at desc, t.id`,
    [personId],
  );
}

/** Revokes a token at once; of one person only when given. False when there is no such live token. */
export async function revokeToken(tx: Tx, id: string, personId: string | null): Promise<boolean> {
  const rows = await tx.query(
    `update samsvar.access_token set revoked_at = samsvar.now()
      where id = $1 and revoked_at is null and ($2::uuid is null or person_id = $2) returning 1`,
    [id, personId],
  );
  return rows.length === 1;
}
