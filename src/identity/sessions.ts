import { randomIds } from '../platform/commands/ids.js';
import type { Tx } from '../platform/database/database.js';
import { newSecret } from './secret.js';
import type { Session } from './session.entity.js';

// Intervals of PostgreSQL, counted by the real clock.
/** A session nobody uses ends after this. */
export const IDLE = '2 hours';
/** What binds others is done within this of the sign-in, or confirmed. */
export const FRESH = '10 minutes';
const LONGEST = '12 hours';
const KEPT_AFTER = '30 days';
const BROWSER_LENGTH = 200;

export interface SessionOrder {
  readonly personId: string;
  readonly method: Session['method'];
  /** What the browser calls itself. */
  readonly browser: string;
  readonly csrfSecret: string;
}

/** Begins a session and gives its cookie's value. Always a new one: what the browser brought is never taken over. */
export async function beginSession(
  tx: Tx,
  { personId, method, browser, csrfSecret }: SessionOrder,
): Promise<string> {
  const { text, sha256 } = newSecret();
  await tx.query(
    `delete from samsvar.session where person_id = $1 and ends_at < clock_timestamp() - $2::interval`,
    [personId, KEPT_AFTER],
  );
  await tx.query(
    `insert into samsvar.session
       (id, token_sha256, person_id, method, csrf_secret, browser, created_at, fresh_at, last_seen_at, idle_until, ends_at)
     select $1, $2, $3, $4, $5, $6, t, t, t, t + $7::interval, t + $8::interval from clock_timestamp() t`,
    [randomIds.id(), sha256, personId, method, csrfSecret, browser.slice(0, BROWSER_LENGTH), IDLE, LONGEST],
  );
  return text;
}

/** Confirms who a session is: it is fresh again, and its cookie gets a new value. Null when it is over. */
export async function confirmSession(tx: Tx, id: string): Promise<string | null> {
  const { text, sha256 } = newSecret();
  const rows = await tx.query(
    `update samsvar.session set token_sha256 = $2, fresh_at = clock_timestamp()
      where id = $1 and ended_at is null returning 1`,
    [id, sha256],
  );
  return rows.length === 1 ? text : null;
}

/** Ends one of a person's own sessions at once. False when there is none. */
export async function endSession(tx: Tx, id: string, personId: string): Promise<boolean> {
  const rows = await tx.query(
    `update samsvar.session set ended_at = clock_timestamp()
      where id = $1 and person_id = $2 and ended_at is null returning 1`,
    [id, personId],
  );
  return rows.length === 1;
}
