import { showRegion } from '../../identity/read-as.reads.js';
import type { Tx } from '../../platform/database/database.js';
import type { Stand } from '../options/stand.js';
import { storedContribution, type ContributionContent } from './contribution-content.pure.js';

export type { ContributionContent } from './contribution-content.pure.js';
export type { Stand };

/** A contribution while it is written. */
export interface ContributionDraftRow {
  readonly version: number;
  readonly content: ContributionContent;
  readonly hash: string;
  readonly savedBy: string;
  /** ISO UTC. */
  readonly savedAt: string;
}

/** A region's draft of a contribution; null before the first save, and to every transaction of another region. */
export async function contributionDraftOf(
  tx: Tx,
  caseId: string,
  section: string,
  region: string,
): Promise<ContributionDraftRow | null> {
  const [row] = await tx.query<ContributionDraftRow>(
    `select version, content, hash, saved_by as "savedBy", saved_at as "savedAt"
       from samsvar.contribution_draft where case_id = $1 and section = $2 and region = $3`,
    [caseId, section, region],
  );
  return row ?? null;
}

/** When each of a region's own drafts was saved, by section. Makes this transaction that region's. */
export async function ownDraftsSaved(
  tx: Tx,
  caseId: string,
  region: string,
): Promise<ReadonlyMap<string, string>> {
  await readAsRegion(tx, region);
  const rows = await tx.query<{ section: string; savedAt: string }>(
    `select section, saved_at as "savedAt" from samsvar.contribution_draft where case_id = $1 and region = $2`,
    [caseId, region],
  );
  return new Map(rows.map(({ section, savedAt }) => [section, savedAt]));
}

/** A version of a contribution as handed in. */
export interface ContributionRow {
  readonly section: string;
  readonly region: string;
  readonly number: number;
  readonly hash: string;
  readonly content: ContributionContent;
  readonly handedInBy: string;
  /** ISO UTC. */
  readonly handedInAt: string;
  readonly latest: boolean;
}

/** Every version handed in to a section, by region and number. */
export async function contributionsTo(tx: Tx, caseId: string, section: string): Promise<ContributionRow[]> {
  const rows = await tx.query<ContributionRow>(
    `select section, region, number, hash, content, handed_in_by as "handedInBy", handed_in_at as "handedInAt", latest
       from samsvar.contribution where case_id = $1 and section = $2 order by region, number`,
    [caseId, section],
  );
  return rows.map((row) => ({ ...row, content: storedContribution(row.content) }));
}

/** Shows this transaction what a region has not handed in; to every other region the database hides it. */
export async function readAsRegion(tx: Tx, region: string): Promise<void> {
  await showRegion(tx, region);
}

/** A comment inside one secretariat. */
export interface OwnCommentRow {
  readonly id: string;
  readonly parentId: string | null;
  readonly hash: string;
  readonly paragraph: number | null;
  readonly quote: string | null;
  /** Null when withdrawn. */
  readonly text: string | null;
  readonly madeBy: string;
  /** ISO UTC, as are the other instants. */
  readonly madeAt: string;
  readonly resolvedAt: string | null;
  readonly withdrawnAt: string | null;
}

const OWN_COMMENT = `select id, parent_id as "parentId", hash, paragraph, quote, text, made_by as "madeBy", made_at as "madeAt",
  resolved_at as "resolvedAt", withdrawn_at as "withdrawnAt" from samsvar.contribution_comment`;

/** A comment of the region this transaction is of; null for those of others. */
export async function contributionCommentOf(
  tx: Tx,
  caseId: string,
  id: string,
): Promise<OwnCommentRow | null> {
  const [row] = await tx.query<OwnCommentRow>(`${OWN_COMMENT} where case_id = $1 and id = $2`, [caseId, id]);
  return row ?? null;
}

/** The comments inside a region's secretariat on its contribution; none to a transaction of another region. */
export async function contributionComments(
  tx: Tx,
  caseId: string,
  section: string,
  region: string,
): Promise<OwnCommentRow[]> {
  return tx.query<OwnCommentRow>(
    `${OWN_COMMENT} where case_id = $1 and section = $2 and region = $3 order by made_at, id`,
    [caseId, section, region],
  );
}
