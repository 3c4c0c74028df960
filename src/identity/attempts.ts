import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { sha256Hex } from '../platform/canonical/canonical.js';

const MINUTE = 60;

/** Somebody who tries to sign in. */
export interface Attempt {
  readonly email: string;
  readonly address: string;
}

/** How often sign-in may be tried, counted in the database for all processes together, in real time. */
@Injectable()
export class Attempts {
  private readonly limits: readonly [RateLimiterPostgres, (attempt: Attempt) => string][];

  constructor(source: DataSource) {
    const limit = (keyPrefix: string, points: number, minutes: number) =>
      new RateLimiterPostgres({
        storeClient: source,
        storeType: 'typeorm',
        schemaName: 'samsvar',
        tableName: 'sign_in_attempt',
        tableCreated: true,
        keyPrefix,
        points,
        duration: minutes * MINUTE,
      });
    // An account from one address; an account from everywhere, above that so that a stranger cannot easily lock its
    // owner out; an address over all accounts, high because a whole authority may share one.
    this.limits = [
      [limit('pair', 5, 15), ({ email, address }) => keyOf(`${email.toLowerCase()} ${address}`)],
      [limit('account', 30, 60), ({ email }) => keyOf(email.toLowerCase())],
      [limit('address', 100, 60), ({ address }) => keyOf(address)],
    ];
  }

  /** Counts an attempt before it is looked at, so that a hundred at once are no way round. Seconds to wait, or null. */
  async count(attempt: Attempt): Promise<number | null> {
    for (const [limit, key] of this.limits) {
      const refused = await limit.consume(key(attempt)).then(
        () => null,
        (reason: unknown) => reason,
      );
      if (refused instanceof RateLimiterRes) return Math.ceil(refused.msBeforeNext / 1000);
      if (refused !== null) throw refused as Error;
    }
    return null;
  }

  /** Forgets what an attempt that succeeded has used up. */
  async forget(attempt: Attempt): Promise<void> {
    const [pair, ...wide] = this.limits;
    await pair![0].delete(pair![1](attempt));
    for (const [limit, key] of wide) await limit.reward(key(attempt));
  }
}

/** What somebody typed may be a password in the wrong field: only its hash is kept. */
const keyOf = (text: string) => sha256Hex(text);
