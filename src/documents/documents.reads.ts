import type { Tx } from '../platform/database/database.js';
import type { Document } from './document.entity.js';

/** A document of a case; null when the case has no such document. */
export async function documentOf(tx: Tx, caseId: string, id: string): Promise<Pick<Document, 'id' | 'kind' | 'direction' | 'dated'> | null> {
  const [row] = await tx.query<Pick<Document, 'id' | 'kind' | 'direction' | 'dated'>>(
    'select id, kind, direction, dated from samsvar.document where case_id = $1 and id = $2',
    [caseId, id],
  );
  return row ?? null;
}
