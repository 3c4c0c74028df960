import type { Tx } from '../database/database.js';
import type { MailTry, Outgoing } from './outgoing.entity.js';

/** A row as its worker claimed it: the number of attempts tells whose it is, another worker's claim has counted it up. */
export interface ClaimedRow {
  readonly id: string;
  readonly attempts: number;
}

/** First pause after a delay, and the longest, in seconds. */
const FIRST_PAUSE = 60;
const LONGEST_PAUSE = 3600;

/** How long to wait after so many failures in a row, in seconds: doubled each time, to a ceiling. */
export const pauseAfter = (failures: number): number =>
  Math.min(FIRST_PAUSE * 2 ** Math.min(Math.max(failures, 1) - 1, 20), LONGEST_PAUSE);

/**
 * Marks the moment before somebody else gets the row, and gives it (ISO UTC); null when the lease ran out and the row may
 * be another's.
 */
export async function handOverRow(
  tx: Tx,
  { id, attempts }: ClaimedRow,
  leaseSeconds: number,
): Promise<string | null> {
  const [row] = await tx.query<{ at: string }>(
    `update samsvar.outgoing
        set handed_over_at = samsvar.now(), lease_until = clock_timestamp() + make_interval(secs => $3)
      where id = $1 and attempts = $2 and lease_until > clock_timestamp() returning handed_over_at as at`,
    [id, attempts, leaseSeconds],
  );
  return row?.at ?? null;
}

/** Adds what came of an attempt that did not end well. */
export async function noteTry(
  tx: Tx,
  { id, attempts }: ClaimedRow,
  outcome: MailTry['outcome'],
  answer: string,
): Promise<void> {
  await tx.query(
    `update samsvar.outgoing
        set tries = tries || jsonb_build_object('at', to_char(samsvar.now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                                                'outcome', $3::text, 'answer', $4::text)
      where id = $1 and attempts = $2`,
    [id, attempts, outcome, answer],
  );
}

/** Puts the row off until an instant (ISO UTC). */
export async function delayRow(
  tx: Tx,
  { id, attempts }: ClaimedRow,
  dueAt: string,
  reason: string,
): Promise<void> {
  await tx.query(
    `update samsvar.outgoing
        set state = 'planned', handed_over_at = null, lease_until = null, due_at = $3, reason = $4
      where id = $1 and attempts = $2`,
    [id, attempts, dueAt, reason],
  );
}

/** Ends the row. */
export async function finishRow(
  tx: Tx,
  { id, attempts }: ClaimedRow,
  state: Extract<Outgoing['state'], 'sent' | 'skipped' | 'failed' | 'uncertain'>,
  reason: string | null,
): Promise<void> {
  await tx.query(
    `update samsvar.outgoing set state = $3, finished_at = samsvar.now(), lease_until = null, reason = $4
      where id = $1 and attempts = $2`,
    [id, attempts, state, reason],
  );
}
