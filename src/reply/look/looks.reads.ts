import type { Tx } from '../../platform/database/database.js';
import type { ReplyLook } from '../reply-blocks.js';

/** How the secretariat of a region lets its papers look on a local date; undefined where it has no template. */
export async function lookOf(tx: Tx, region: string, date: string): Promise<ReplyLook | undefined> {
  const [row] = await tx.query<{ name: string; look: Omit<ReplyLook, 'organisation'> }>(
    `select o.name, t.look
       from samsvar.reply_template t join samsvar.organisation o on o.id = t.organisation_id
      where o.kind = 'secretariat' and o.region = $1 and t.current
        and o.valid_from <= $2 and (o.valid_to is null or o.valid_to >= $2)
      order by t.uploaded_at desc, t.id limit 1`,
    [region, date],
  );
  return row && { organisation: row.name, ...row.look };
}
