import type { Tx } from '../platform/database/database.js';
import type { Delivery } from './delivery.entity.js';

/** A proof of delivery with the name of who registered it and the theme of its document. */
export interface DeliveryRow extends Pick<
  Delivery,
  'id' | 'kind' | 'deliveredAt' | 'registeredAt' | 'documentId'
> {
  readonly by: string;
  readonly theme: string | null;
}

/** Every proof of delivery of a case, the one registered last first. */
export async function deliveriesOf(tx: Tx, caseId: string): Promise<DeliveryRow[]> {
  return tx.query<DeliveryRow>(
    `select d.id, d.kind, d.delivered_at as "deliveredAt", d.registered_at as "registeredAt", d.document_id as "documentId",
            p.name as by, o.theme
       from samsvar.delivery d join samsvar.person p on p.id = d.registered_by
       left join samsvar.document o on o.id = d.document_id
      where d.case_id = $1 order by d.registered_at desc, d.id desc`,
    [caseId],
  );
}
