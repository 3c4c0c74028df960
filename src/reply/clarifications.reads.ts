import type { Tx } from '../platform/database/database.js';
import type { Clarification } from './clarification.entity.js';

/** A question from the agency with its answer. */
export type ClarificationRow = Omit<Clarification, 'caseId'>;

/** The questions of a case, the first one first. */
export async function clarificationsOf(tx: Tx, caseId: string): Promise<ClarificationRow[]> {
  return tx.query<ClarificationRow>(
    `select id, number, question, asked_at as "askedAt", requirements, due_on as "dueOn", answer, hash, factual, state, answered_at as "answeredAt"
       from samsvar.clarification where case_id = $1 order by number`,
    [caseId],
  );
}

/** That a secretariat has seen one exact answer. */
export interface Look {
  readonly clarificationId: string;
  readonly region: string;
  readonly hash: string;
  /** ISO UTC. */
  readonly lookedAt: string;
}

/** The looks at some clarifications, the first one first. */
export function looksOf(tx: Tx, ids: readonly string[]): Promise<Look[]> {
  return tx.query<Look>(
    `select clarification_id as "clarificationId", region, hash, looked_at as "lookedAt"
       from samsvar.clarification_look where clarification_id = any($1) order by looked_at, region`,
    [ids],
  );
}
