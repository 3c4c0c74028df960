import type { Tx } from '../platform/database/database.js';
import type { Submission } from './submission.entity.js';

/** The latest round of a case; null before the first. */
export async function latestSubmission(tx: Tx, caseId: string): Promise<Submission | null> {
  const [row] = await tx.query<Submission>(
    `select id, case_id as "caseId", round, reply_hash as "replyHash", submission_hash as "submissionHash", model,
            html_sha256 as "htmlSha256", docx_sha256 as "docxSha256", pdf_sha256 as "pdfSha256", package_format as "packageFormat",
            documents, recipient, channel, submitted_by as "submittedBy", submitted_at as "submittedAt"
       from samsvar.submission where case_id = $1 order by round desc limit 1`,
    [caseId],
  );
  return row ?? null;
}

/** A round and its files. */
export interface RoundRow {
  readonly round: number;
  readonly replyHash: string;
  readonly submissionHash: string;
  readonly channel: string;
  readonly submittedBy: string;
  /** ISO UTC. */
  readonly submittedAt: string;
  readonly id: string;
  /** The address it is mailed to by the system; null when it is sent by hand. */
  readonly recipient: string | null;
  readonly packageFormat: number;
  readonly html: { readonly sha256: string; readonly size: number };
  readonly docx: { readonly sha256: string; readonly size: number };
  /** Null in rounds from before there was one. */
  readonly pdf: { readonly sha256: string; readonly size: number } | null;
}

/** The rounds of a case after one of them, in order; at most `limit`. */
export async function submissionsOf(
  tx: Tx,
  caseId: string,
  after: number,
  limit: number,
): Promise<RoundRow[]> {
  return tx.query<RoundRow>(
    `select s.id, s.recipient, s.package_format as "packageFormat", s.round, s.reply_hash as "replyHash", s.submission_hash as "submissionHash", s.channel, s.submitted_by as "submittedBy",
            s.submitted_at as "submittedAt", jsonb_build_object('sha256', h.sha256, 'size', h.size) as html,
            jsonb_build_object('sha256', d.sha256, 'size', d.size) as docx,
            case when p.sha256 is null then null else jsonb_build_object('sha256', p.sha256, 'size', p.size) end as pdf
       from samsvar.submission s
       join samsvar.stored_file h on h.sha256 = s.html_sha256
       join samsvar.stored_file d on d.sha256 = s.docx_sha256
       left join samsvar.stored_file p on p.sha256 = s.pdf_sha256
      where s.case_id = $1 and s.round > $2 order by s.round limit $3`,
    [caseId, after, limit],
  );
}
