import { sha256Hex } from '../platform/canonical/canonical.js';
import type { WriteSet } from '../platform/commands/write-set.js';
import type { Tx } from '../platform/database/database.js';
import type { Document } from './document.entity.js';
import { StoredFile } from './stored-file.entity.js';

/** A document of a case; null when the case has no such document. */
export async function documentOf(
  tx: Tx,
  caseId: string,
  id: string,
): Promise<Pick<Document, 'id' | 'kind' | 'direction' | 'dated'> | null> {
  const [row] = await tx.query<Pick<Document, 'id' | 'kind' | 'direction' | 'dated'>>(
    'select id, kind, direction, dated from samsvar.document where case_id = $1 and id = $2',
    [caseId, id],
  );
  return row ?? null;
}

/** Adds a file to a write set, whole or not at all; gives its SHA-256. The same bytes are kept once. */
export function fileRows(writes: WriteSet, bytes: Buffer): string {
  const sha256 = sha256Hex(bytes);
  writes.insert(StoredFile, { sha256, bytes, size: bytes.length }, true);
  return sha256;
}
