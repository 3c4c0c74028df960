import type { Tx } from '../platform/database/database.js';
import type { AnswerResource } from './answers.resource.js';

/** Which answers of a case are read; null leaves the filter out. */
export interface AnswersWanted {
  /** `section:<id>`, `reply` or `clarification:<number>`. */
  readonly subject: string | null;
  readonly region: string | null;
  /** Each region's latest to each subject only. */
  readonly latest: boolean;
  /** Instant and id of the answer before the first one read. */
  readonly after: readonly (string | number | null)[];
  readonly limit: number;
}

/** Answers with the names of who gave them, in the order they were given. */
export function answerRows(
  tx: Tx,
  caseId: string,
  { subject, region, latest, after, limit }: AnswersWanted,
): Promise<AnswerResource[]> {
  return tx.query<AnswerResource>(ANSWERS, [caseId, subject, region, latest, ...after, limit]);
}

const ANSWERS = `
  select a.id, a.subject, case when a.subject like 'section:%' then substr(a.subject, 9) end as section, a.region, a.kind,
         a.hash, a.words, a.basis, a.decided_on as "decidedOn", a.registered, a.evidence_id as "evidenceId", a.link,
         a.contested_at as "contestedAt", json_build_object('id', p.id, 'name', p.name) as "givenBy",
         case when b.id is not null then json_build_object('id', b.id, 'name', b.name) end as "onBehalfOf",
         a.given_at as "givenAt", a.latest
    from samsvar.answer a join samsvar.person p on p.id = a.given_by
    left join samsvar.person b on b.id = a.on_behalf_of
   where a.case_id = $1 and ($2::text is null or a.subject = $2) and ($3::text is null or a.region = $3)
     and (not $4::boolean or a.latest) and ($5::timestamptz is null or (a.given_at, a.id) > ($5, $6::uuid))
   order by a.given_at, a.id limit $7`;
