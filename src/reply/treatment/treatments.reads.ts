import type { Tx } from '../../platform/database/database.js';
import { texts } from '../../texts/texts.js';
import type { PoliticalTreatmentRow } from './political-treatment.entity.js';

/** How one body of a region has treated the reply, as it stands. */
export type Treatment = Omit<PoliticalTreatmentRow, 'caseId' | 'latest' | 'recordedBy'> & {
  readonly by: { readonly id: string; readonly name: string };
};

/** How the regions have treated the reply politically, as it stands: by region and body. */
export function treatmentsOf(tx: Tx, caseId: string): Promise<Treatment[]> {
  return tx.query<Treatment>(
    `select t.id, t.region, t.body, t.stage, t.dated, t.text, t.document_id as "documentId",
            json_build_object('id', p.id, 'name', p.name) as by, t.recorded_at as "recordedAt"
       from samsvar.political_treatment t join samsvar.person p on p.id = t.recorded_by
      where t.case_id = $1 and t.latest order by t.region, t.body`,
    [caseId],
  );
}

/** One line of the reply about political treatment. */
export interface TreatmentTold {
  readonly region: string;
  readonly text: string;
  readonly date?: string;
}

/**
 * What the reply states of political treatment: every region asked has its line. A region that has recorded nothing is
 * said to have told nothing; it is never taken for treated.
 */
export async function treatmentTold(
  tx: Tx,
  caseId: string,
  regions: readonly { readonly code: string; readonly name: string }[],
): Promise<TreatmentTold[]> {
  const all = await treatmentsOf(tx, caseId);
  const { told } = texts.reply.treatment;
  return regions.flatMap(({ code, name }): TreatmentTold[] => {
    const own = all.filter(({ region }) => region === code);
    if (own.length === 0) return [{ region: code, text: told.nothing }];
    return own.map(({ body, stage, text, dated }) => ({
      region: code,
      text: `${told.bodies[body](name)}: ${told.stages[stage]}. ${text}`,
      ...(dated === null ? {} : { date: dated }),
    }));
  });
}
