import { v7 } from 'uuid';
import { sha256Hex } from '../../platform/canonical/canonical.js';
import type { Tx } from '../../platform/database/database.js';
import { newSecret } from '../../identity/secret.reads.js';

/** A feed as its owner sees it. */
export interface FeedRow {
  readonly id: string;
  /** Null: of all cases. */
  readonly caseNumber: string | null;
  /** ISO UTC. */
  readonly createdAt: string;
  readonly lastReadAt: string | null;
}

/** The feeds of a person that still answer; the one of all cases first. */
export function feedsOf(tx: Tx, personId: string): Promise<FeedRow[]> {
  return tx.query<FeedRow>(FEEDS, [personId]);
}

/** Makes a feed, of all cases or of one, and ends the former one of the same; gives its secret, which is kept nowhere. */
export async function makeFeed(tx: Tx, personId: string, caseId: string | null): Promise<string> {
  await tx.query(END_SAME, [personId, caseId]);
  const { text, sha256 } = newSecret();
  await tx.query(MAKE, [v7(), sha256, personId, caseId]);
  return text;
}

/** Ends a feed of this person's; false when there is none. From the next question on it is not found. */
export async function endFeed(tx: Tx, id: string, personId: string): Promise<boolean> {
  return (await tx.query(END, [id, personId])).length === 1;
}

/** Whose feed a secret opens, and of which case; null when it was ended, or the account closed. */
export async function feedOpenedBy(
  tx: Tx,
  secret: string,
): Promise<{ readonly personId: string; readonly caseId: string | null } | null> {
  const [feed] = await tx.query<{ personId: string; caseId: string | null }>(OPEN, [sha256Hex(secret)]);
  return feed ?? null;
}

/** Notes that a feed was read, at most once an hour. */
export async function noteRead(tx: Tx, secret: string): Promise<void> {
  await tx.query(READ, [sha256Hex(secret)]);
}

const FEEDS = `
  select f.id, c.number as "caseNumber", f.created_at as "createdAt", f.last_read_at as "lastReadAt"
    from samsvar.calendar_feed f left join samsvar.case_file c on c.id = f.case_id
   where f.person_id = $1 and f.revoked_at is null order by c.number nulls first`;
const END_SAME = `
  update samsvar.calendar_feed set revoked_at = samsvar.now()
   where person_id = $1 and case_id is not distinct from $2 and revoked_at is null`;
const MAKE = `
  insert into samsvar.calendar_feed (id, token_sha256, person_id, case_id, created_at) values ($1, $2, $3, $4, samsvar.now())`;
const END = `
  update samsvar.calendar_feed set revoked_at = samsvar.now() where id = $1 and person_id = $2 and revoked_at is null returning 1`;
const OPEN = `
  select f.person_id as "personId", f.case_id as "caseId" from samsvar.calendar_feed f
    join samsvar.person p on p.id = f.person_id
   where f.token_sha256 = $1 and f.revoked_at is null and p.disabled_at is null`;
const READ = `
  update samsvar.calendar_feed set last_read_at = samsvar.now()
   where token_sha256 = $1 and coalesce(last_read_at, '-infinity') < samsvar.now() - interval '1 hour'`;
