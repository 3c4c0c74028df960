import type { Tx } from '../platform/database/database.js';
import type { AnswerRow } from './answer.entity.js';

export type LatestAnswer = Pick<
  AnswerRow,
  'id' | 'subject' | 'region' | 'kind' | 'hash' | 'words' | 'basis' | 'decidedOn' | 'registered' | 'givenAt'
>;

const COLUMNS = `id, subject, region, kind, hash, words, basis, decided_on as "decidedOn", registered, given_at as "givenAt"`;

/** Every region's latest answer to every subject of a case, ordered. */
export async function latestAnswers(tx: Tx, caseId: string): Promise<LatestAnswer[]> {
  return tx.query<LatestAnswer>(
    `select ${COLUMNS} from samsvar.answer where case_id = $1 and latest order by subject, region`,
    [caseId],
  );
}

/** A region's latest answer to one subject; null when it has never answered. */
export async function latestAnswer(
  tx: Tx,
  caseId: string,
  subject: string,
  region: string,
): Promise<LatestAnswer | null> {
  const [row] = await tx.query<LatestAnswer>(
    `select ${COLUMNS} from samsvar.answer where case_id = $1 and subject = $2 and region = $3 and latest`,
    [caseId, subject, region],
  );
  return row ?? null;
}

/** A region's every yes to one subject, with or without a reservation, the newest first. */
export async function yesesOf(
  tx: Tx,
  caseId: string,
  subject: string,
  region: string,
): Promise<Pick<LatestAnswer, 'hash' | 'givenAt'>[]> {
  return tx.query<Pick<LatestAnswer, 'hash' | 'givenAt'>>(
    `select hash, given_at as "givenAt" from samsvar.answer
      where case_id = $1 and subject = $2 and region = $3 and kind in ('yes', 'yesWithReservation')
      order by given_at desc, id desc`,
    [caseId, subject, region],
  );
}

export interface LatestStandpoint {
  readonly region: string;
  readonly text: string;
  readonly givenAt: string;
}

/** The regions' standpoints to the whole, by region. */
export async function latestStandpoints(tx: Tx, caseId: string): Promise<LatestStandpoint[]> {
  return tx.query<LatestStandpoint>(
    `select region, text, given_at as "givenAt" from samsvar.standpoint where case_id = $1 and latest order by region`,
    [caseId],
  );
}

export { writeAnswer, type AnswerDraft } from './write-answer.js';

/** An answer with whether it is still its region's, and when its chair contested it (ISO UTC). */
export interface GivenAnswer extends LatestAnswer {
  readonly latest: boolean;
  readonly contestedAt: string | null;
}

/** Every answer that was given to one subject, the first one first; a region may have answered several texts. */
export async function answersTo(tx: Tx, caseId: string, subject: string): Promise<GivenAnswer[]> {
  return tx.query<GivenAnswer>(
    `select ${COLUMNS}, latest, contested_at as "contestedAt"
       from samsvar.answer where case_id = $1 and subject = $2 order by given_at, id`,
    [caseId, subject],
  );
}
