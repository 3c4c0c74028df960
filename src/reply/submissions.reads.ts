import type { Tx } from '../platform/database/database.js';
import type { Submission } from './submission.entity.js';

/** The latest round of a case; null before the first. */
export async function latestSubmission(tx: Tx, caseId: string): Promise<Submission | null> {
  const [row] = await tx.query<Submission>(
    `select id, case_id as "caseId", round, reply_hash as "replyHash", submission_hash as "submissionHash", model,
            html_sha256 as "htmlSha256", docx_sha256 as "docxSha256", channel, submitted_by as "submittedBy", submitted_at as "submittedAt"
       from samsvar.submission where case_id = $1 order by round desc limit 1`,
    [caseId],
  );
  return row ?? null;
}
