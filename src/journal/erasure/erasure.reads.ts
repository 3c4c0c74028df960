import type { Tx } from '../../platform/database/database.js';

/** A proposal that nobody has settled, with the text as it stands. */
export interface OpenErasure {
  readonly id: string;
  readonly seq: number;
  readonly field: string;
  readonly text: string;
  readonly reason: string;
  readonly proposedBy: string;
  readonly name: string;
  /** ISO UTC. */
  readonly at: string;
}

/** The open proposals of a case, the oldest first. */
export function openErasures(tx: Tx, caseId: string): Promise<OpenErasure[]> {
  return tx.query<OpenErasure>(
    `select x.id, x.seq, x.field, t.text, x.reason, x.proposed_by as "proposedBy", p.name, x.proposed_at as at
       from samsvar.text_erasure x
       join samsvar.journal_text t on t.chain_id = x.case_id and t.seq = x.seq and t.field = x.field
       join samsvar.person p on p.id = x.proposed_by
      where x.case_id = $1 and x.state = 'proposed'
      order by x.proposed_at, x.id`,
    [caseId],
  );
}
