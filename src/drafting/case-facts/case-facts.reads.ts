import type { Tx } from '../../platform/database/database.js';
import type { Known } from '../section-content.pure.js';
import type { CaseFact } from './case-fact.entity.js';
import { REGISTER, type CaseFactName, type Register, type RegisterFact } from './register.pure.js';

/** A fact of a case as it stands, with who entered it. */
export type CaseFactRow = Omit<CaseFact, 'caseId' | 'latest' | 'enteredBy'> & { readonly by: string };

/** The facts of a case as they stand, by name. */
export function caseFactRows(tx: Tx, caseId: string): Promise<CaseFactRow[]> {
  return tx.query<CaseFactRow>(
    `select f.id, f.name, f.value, f.source, f.definition, f.period, p.name as by, f.entered_at as "enteredAt"
       from samsvar.case_fact f join samsvar.person p on p.id = f.entered_by
      where f.case_id = $1 and f.latest order by f.name`,
    [caseId],
  );
}

/** The fact register of a case. */
export async function registerOf(tx: Tx, caseId: string): Promise<Register> {
  const rows = await tx.query<RegisterFact>(
    `select name, value, source, definition, period from samsvar.case_fact
      where case_id = $1 and latest and name = any($2)`,
    [caseId, REGISTER],
  );
  return Object.fromEntries(rows.map((row) => [row.name, row]));
}

/** The facts of a case that conditions of ledger lines read: `{ kofoedsmindeModel: 'objective' }`; empty until one is entered. */
export async function caseFactsOf(tx: Tx, caseId: string): Promise<Known> {
  const rows = await tx.query<{ name: CaseFactName; value: string }>(
    `select name, value from samsvar.case_fact where case_id = $1 and latest and name = 'kofoedsmindeModel'`,
    [caseId],
  );
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
}
