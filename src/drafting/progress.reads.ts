import type { Tx } from '../platform/database/database.js';
import type { DraftRow } from './drafts.reads.js';

/** The saved drafts of a case by section, the front matter under `overall`. */
export async function savedDrafts(tx: Tx, caseId: string): Promise<Map<string, DraftRow>> {
  const rows = await tx.query<DraftRow & { section: string }>(
    'select section, version, content, hash from samsvar.section_draft where case_id = $1',
    [caseId],
  );
  return new Map(rows.map(({ section, ...row }) => [section, row]));
}

/** A revision by number and hash, without its text. */
export interface RevisionNumber {
  readonly section: string;
  readonly number: number;
  readonly hash: string;
}

/** Every revision of a case, oldest first. The same hash can come back under a later number. */
export async function revisionNumbers(tx: Tx, caseId: string): Promise<RevisionNumber[]> {
  return tx.query<RevisionNumber>(
    'select section, number, hash from samsvar.revision where case_id = $1 order by section, number',
    [caseId],
  );
}

export interface HandedIn {
  readonly section: string;
  readonly region: string;
  /** ISO UTC. */
  readonly at: string;
}

/** Which contributions have been handed in, and when the latest version was. */
export async function contributionsHandedIn(tx: Tx, caseId: string): Promise<HandedIn[]> {
  return tx.query<HandedIn>(
    'select section, region, handed_in_at as at from samsvar.contribution where case_id = $1 and latest',
    [caseId],
  );
}

export interface LatestRemark {
  readonly section: string;
  readonly region: string;
  readonly kind: 'none' | 'remarks' | 'shouldChange';
  /** The text it was made to. */
  readonly hash: string;
}

/** Each region's latest look at each section, whichever revision it was. */
export async function latestRemarks(tx: Tx, caseId: string): Promise<LatestRemark[]> {
  return tx.query<LatestRemark>(
    `select distinct on (section, region) section, region, kind, hash
       from samsvar.review_remark where case_id = $1 order by section, region, made_at desc`,
    [caseId],
  );
}
