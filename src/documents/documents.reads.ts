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

/** A document as a text cites it. */
export type CitableDocument = Pick<Document, 'id' | 'kind' | 'theme' | 'party' | 'dated'>;

const CITABLE = `select id, kind, theme, party, dated::text as dated from samsvar.document where case_id = $1`;

/** Documents of a case by their ids; what the case does not have is left out. */
export function documentsNamed(tx: Tx, caseId: string, ids: readonly string[]): Promise<CitableDocument[]> {
  return tx.query<CitableDocument>(`${CITABLE} and id::text = any($2)`, [caseId, ids]);
}

/** The latest documents of a case that a text may cite: not those that are exempt from access to documents (aktindsigt). */
export function citableDocuments(tx: Tx, caseId: string): Promise<CitableDocument[]> {
  return tx.query<CitableDocument>(
    `${CITABLE} and access_status <> 'exempt' order by dated desc, registered_at desc, id limit 100`,
    [caseId],
  );
}

/** Adds a file to a write set, whole or not at all; gives its SHA-256. The same bytes are kept once. */
export function fileRows(writes: WriteSet, bytes: Buffer): string {
  const sha256 = sha256Hex(bytes);
  writes.insert(StoredFile, { sha256, bytes, size: bytes.length }, true);
  return sha256;
}

/** A stored file by its SHA-256; null when there is none. */
export async function fileOf(
  tx: Tx,
  sha256: string,
): Promise<Pick<StoredFile, 'sha256' | 'bytes' | 'size'> | null> {
  const [row] = await tx.query<Pick<StoredFile, 'sha256' | 'bytes' | 'size'>>(
    'select sha256, bytes, size from samsvar.stored_file where sha256 = $1',
    [sha256],
  );
  return row ?? null;
}

/** A document with the size of its file. */
export type DocumentRow = Omit<Document, 'caseId'> & { readonly size: number | null };

const DOCUMENT = `select d.id, d.kind, d.direction, d.party, d.theme, d.dated, d.file_name as "fileName", d.media_type as "mediaType", d.sha256,
       d.note, d.access_status as "accessStatus", d.access_reason as "accessReason", d.registered_by as "registeredBy", d.registered_at as "registeredAt", f.size
  from samsvar.document d left join samsvar.stored_file f on f.sha256 = d.sha256 where d.case_id = $1`;

/** Documents of a case with one of some access statuses, in the order they were registered, after one of them. */
export async function documentRows(
  tx: Tx,
  caseId: string,
  access: readonly Document['accessStatus'][],
  after: readonly (string | number)[] | null,
  limit: number,
): Promise<DocumentRow[]> {
  const [at = null, id = null] = after ?? [];
  return tx.query<DocumentRow>(
    `${DOCUMENT} and d.access_status = any($2)
        and ($3::timestamptz is null or (d.registered_at, d.id) > ($3::timestamptz, $4::uuid))
      order by d.registered_at, d.id limit $5`,
    [caseId, access, at, id, limit],
  );
}

/** One document of a case; null when it has none of that id. */
export async function documentRow(tx: Tx, caseId: string, id: string): Promise<DocumentRow | null> {
  const [row] = await tx.query<DocumentRow>(`${DOCUMENT} and d.id = $2`, [caseId, id]);
  return row ?? null;
}

/** What a page of the list of documents is asked for. */
export interface DocumentsAsked {
  readonly access: readonly Document['accessStatus'][];
  readonly kind: Document['kind'] | null;
  readonly direction: Document['direction'] | null;
  /** Looked for in theme, party, file name and note, in upper and lower case alike. */
  readonly search: string | null;
}

const FOUND = `and d.access_status = any($2) and ($3::text is null or d.kind = $3) and ($4::text is null or d.direction = $4)
  and ($5::text is null or position(lower($5) in lower(concat_ws(' ', d.theme, d.party, d.file_name, d.note))) > 0)`;

/** Documents of a case by their own date, latest first: `limit` of them after the first `skip`. */
export async function documentsByDate(
  tx: Tx,
  caseId: string,
  { access, kind, direction, search }: DocumentsAsked,
  { limit, skip }: { readonly limit: number; readonly skip: number },
): Promise<{ readonly rows: DocumentRow[]; readonly count: number }> {
  const asked = [caseId, access, kind, direction, search];
  const [all] = await tx.query<{ count: number }>(
    `select count(*)::int as count from samsvar.document d where d.case_id = $1 ${FOUND}`,
    asked,
  );
  const rows = await tx.query<DocumentRow>(
    `${DOCUMENT} ${FOUND} order by d.dated desc, d.registered_at desc, d.id limit $6 offset $7`,
    [...asked, limit, skip],
  );
  return { rows, count: all!.count };
}

/** A document with a file that goes with the reply, as it was registered. */
export type ReleasedDocument = Pick<Document, 'kind' | 'direction' | 'party' | 'theme' | 'dated'> & {
  readonly fileName: string;
  readonly sha256: string;
};

/** The documents of a case that are open to access to documents (aktindsigt) and have a file, in the order they were registered. */
export async function releasedDocuments(tx: Tx, caseId: string): Promise<ReleasedDocument[]> {
  return tx.query<ReleasedDocument>(
    `select file_name as "fileName", sha256, theme, party, direction, kind, dated::text as dated
       from samsvar.document
      where case_id = $1 and access_status = 'open' and sha256 is not null
      order by registered_at, id`,
    [caseId],
  );
}

/** How many bytes the documents of a case take that go with the reply. */
export async function releasedSize(tx: Tx, caseId: string): Promise<number> {
  const [row] = await tx.query<{ size: number }>(
    `select coalesce(sum(f.size), 0)::float8 as size
       from samsvar.document d join samsvar.stored_file f on f.sha256 = d.sha256
      where d.case_id = $1 and d.access_status = 'open'`,
    [caseId],
  );
  return row!.size;
}
