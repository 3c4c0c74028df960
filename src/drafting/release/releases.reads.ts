import type { Tx } from '../../platform/database/database.js';

/** A revision released to one reader. */
export interface ReleaseRow {
  readonly id: string;
  readonly section: string;
  readonly hash: string;
  readonly personId: string;
  readonly releasedBy: string;
  /** ISO UTC. */
  readonly releasedAt: string;
  readonly withdrawnAt: string | null;
}

/** Every release of a case, withdrawn ones too, oldest first. */
export async function releasesOf(tx: Tx, caseId: string): Promise<ReleaseRow[]> {
  return tx.query<ReleaseRow>(
    `select id, section, hash, person_id as "personId", released_by as "releasedBy", released_at as "releasedAt",
            withdrawn_at as "withdrawnAt"
       from samsvar.revision_release where case_id = $1 order by released_at, section, person_id, id`,
    [caseId],
  );
}

/** Ids of the people a revision is released to today. */
export function releasedTo(
  releases: readonly ReleaseRow[],
  { section, hash }: Pick<ReleaseRow, 'section' | 'hash'>,
): string[] {
  return releases
    .filter((row) => row.section === section && row.hash === hash && row.withdrawnAt === null)
    .map(({ personId }) => personId);
}
