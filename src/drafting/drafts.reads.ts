import type { Tx } from '../platform/database/database.js';
import type { SectionContent } from './section-content.pure.js';

export interface DraftRow {
  readonly version: number;
  readonly content: SectionContent;
  readonly hash: string;
}

export interface RevisionRow {
  readonly id: string;
  readonly section: string;
  readonly number: number;
  readonly hash: string;
  readonly content: SectionContent;
  /** ISO UTC. */
  readonly madeAt: string;
}

/** The working text of a section, or of the front matter (`overall`); null before the first save. */
export async function draftOf(tx: Tx, caseId: string, section: string): Promise<DraftRow | null> {
  const [row] = await tx.query<DraftRow>(
    'select version, content, hash from samsvar.section_draft where case_id = $1 and section = $2',
    [caseId, section],
  );
  return row ?? null;
}

/** The current revision of a section; null before the first. */
export async function currentRevision(tx: Tx, caseId: string, section: string): Promise<RevisionRow | null> {
  const [row] = await tx.query<RevisionRow>(`${REVISION} and section = $2`, [caseId, section]);
  return row ?? null;
}

/** The current revisions of a case, by section id. */
export async function currentRevisions(tx: Tx, caseId: string): Promise<Map<string, RevisionRow>> {
  const rows = await tx.query<RevisionRow>(REVISION, [caseId]);
  return new Map(rows.map((row) => [row.section, row]));
}

const REVISION_COLUMNS = 'id, section, number, hash, content, made_at as "madeAt"';
const REVISION = `select ${REVISION_COLUMNS} from samsvar.revision where case_id = $1 and current`;

/** The latest revision of a section with this content hash; null when it has none. */
export async function revisionBy(
  tx: Tx,
  caseId: string,
  section: string,
  hash: string,
): Promise<RevisionRow | null> {
  const [row] = await tx.query<RevisionRow>(
    `select ${REVISION_COLUMNS} from samsvar.revision where case_id = $1 and section = $2 and hash = $3 order by number desc limit 1`,
    [caseId, section, hash],
  );
  return row ?? null;
}

/** Regions that have looked at one text of a section, with what they found. */
export async function remarksOn(
  tx: Tx,
  caseId: string,
  section: string,
  hash: string,
): Promise<Map<string, string>> {
  const rows = await tx.query<{ region: string; kind: string }>(
    'select region, kind from samsvar.review_remark where case_id = $1 and section = $2 and hash = $3',
    [caseId, section, hash],
  );
  return new Map(rows.map(({ region, kind }) => [region, kind]));
}

/** A secretariat's look at one text of a section, with its words. */
export interface RemarkRow {
  readonly id: string;
  readonly region: string;
  readonly kind: 'none' | 'remarks' | 'shouldChange';
  readonly text: string | null;
  readonly madeBy: string;
  /** ISO UTC. */
  readonly madeAt: string;
}

/** What the secretariats said of one text of a section, in the order they said it. */
export async function remarksWritten(
  tx: Tx,
  caseId: string,
  section: string,
  hash: string,
): Promise<RemarkRow[]> {
  return tx.query<RemarkRow>(
    `select id, region, kind, text, made_by as "madeBy", made_at as "madeAt" from samsvar.review_remark
      where case_id = $1 and section = $2 and hash = $3 order by made_at, region`,
    [caseId, section, hash],
  );
}

/** A draft with who saved it. */
export interface SavedDraftRow extends DraftRow {
  readonly savedBy: string;
  /** ISO UTC. */
  readonly savedAt: string;
}

/** The working text of a section with who saved it; null before the first save. */
export async function savedDraftOf(tx: Tx, caseId: string, section: string): Promise<SavedDraftRow | null> {
  const [row] = await tx.query<SavedDraftRow>(
    `select version, content, hash, saved_by as "savedBy", saved_at as "savedAt"
       from samsvar.section_draft where case_id = $1 and section = $2`,
    [caseId, section],
  );
  return row ?? null;
}

/** Earlier and present states of a draft without their texts, the newest first, before a version; at most `limit`. */
export async function draftVersions(
  tx: Tx,
  caseId: string,
  section: string,
  before: number | null,
  limit: number,
): Promise<Omit<SavedDraftRow, 'content' | 'hash'>[]> {
  return tx.query<Omit<SavedDraftRow, 'content' | 'hash'>>(
    `select version, saved_by as "savedBy", saved_at as "savedAt" from samsvar.draft_history
      where case_id = $1 and section = $2 and ($3::int is null or version < $3) order by version desc limit $4`,
    [caseId, section, before, limit],
  );
}

/** One state of a draft; null when there was none of that version. */
export async function draftVersion(
  tx: Tx,
  caseId: string,
  section: string,
  version: number,
): Promise<Omit<SavedDraftRow, 'hash'> | null> {
  const [row] = await tx.query<Omit<SavedDraftRow, 'hash'>>(
    `select version, content, saved_by as "savedBy", saved_at as "savedAt" from samsvar.draft_history
      where case_id = $1 and section = $2 and version = $3`,
    [caseId, section, version],
  );
  return row ?? null;
}

/** A revision with who made it. */
export interface MadeRevisionRow extends RevisionRow {
  readonly madeBy: string;
  readonly current: boolean;
}

/** Every revision of a section, the first one first. */
export async function revisionsOf(tx: Tx, caseId: string, section: string): Promise<MadeRevisionRow[]> {
  return tx.query<MadeRevisionRow>(
    `select ${REVISION_COLUMNS}, made_by as "madeBy", current from samsvar.revision
      where case_id = $1 and section = $2 order by number`,
    [caseId, section],
  );
}
