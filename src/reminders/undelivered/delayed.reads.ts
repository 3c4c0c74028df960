import type { Tx } from '../../platform/database/database.js';

/** A mail that should have left and has not. */
export interface DelayedMail {
  readonly id: string;
  readonly name: string;
  readonly phone: string | null;
  /** ISO UTC: when it was to leave, and when it is tried next. */
  readonly dated: string;
  readonly dueAt: string;
}

/** Every mail that the mail server has put off, oldest first. */
export function delayedMails(tx: Tx, most: number): Promise<DelayedMail[]> {
  return tx.query<DelayedMail>(
    `select o.id, p.name, p.phone, o.dated, o.due_at as "dueAt" from samsvar.outgoing o
       join samsvar.person p on p.id = o.person_id
      where o.state = 'planned' and o.attempts > 0 order by o.dated, p.name, o.id limit $1`,
    [most],
  );
}
