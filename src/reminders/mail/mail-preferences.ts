import { sha256Hex } from '../../platform/canonical/canonical.js';
import type { Tx } from '../../platform/database/database.js';

/** Those of some people who have turned the early reminders off. */
export async function earlyOffAmong(tx: Tx, personIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ id: string }>(
    'select person_id as id from samsvar.mail_preference where early_off and person_id = any($1)',
    [personIds],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Turns the early reminders of a person off or on. What is required is not touched by it. */
export async function setEarlyOff(tx: Tx, personId: string, earlyOff: boolean): Promise<void> {
  await tx.query(
    `insert into samsvar.mail_preference (person_id, early_off, changed_at) values ($1, $2, samsvar.now())
     on conflict (person_id) do update set early_off = excluded.early_off, changed_at = excluded.changed_at`,
    [personId, earlyOff],
  );
}

/** Who got the mail a secret went out in; null for one that is none of ours. */
export async function receiverOfStop(tx: Tx, secret: string): Promise<string | null> {
  const [found] = await tx.query<{ personId: string }>(
    `select o.person_id as "personId" from samsvar.stop_token t join samsvar.outgoing o on o.id = t.outgoing_id
      where t.token_sha256 = $1`,
    [sha256Hex(secret)],
  );
  return found?.personId ?? null;
}
