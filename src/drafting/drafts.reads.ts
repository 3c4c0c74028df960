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

const REVISION = `select id, section, number, hash, content, made_at as "madeAt" from samsvar.revision where case_id = $1 and current`;

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
