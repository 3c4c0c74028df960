import { assembleDraft, assembleReply, assembleWorking, type CaseAtHand } from './assemble.js';
import { draftOf } from '../drafting/drafts.reads.js';
import { FRONT_MATTER } from '../drafting/content.reads.js';
import type { ReplyModel } from './reply-blocks.js';
import { currentPutForward } from './put-forward.reads.js';
import type { ReplyInput } from './reply-input.js';
import { buildReplyModel } from './reply-model.pure.js';
import { latestSubmission } from './submissions.reads.js';

/** The reply as it is to be read now. */
export interface StandingReply {
  /** Being worked out; put forward to the regions; sent to the agency. */
  readonly standing: 'working' | 'putForward' | 'submitted';
  readonly input: ReplyInput;
  readonly model: ReplyModel;
  /** The putting forward in force, also while a section has been taken up again; null before the first. */
  readonly putForward: {
    readonly number: number;
    readonly madeAt: string;
    readonly replyHash: string;
  } | null;
  /** What is written now is another text than the one put forward. False when nothing is. */
  readonly changedSince: boolean;
}

/**
 * The one text that the reply is now: the round last sent, else what is put forward, else what is being worked out. Null
 * while nothing is written. Errors: TextError when words hold control characters.
 */
export async function standingReply(at: CaseAtHand, isPutForward: boolean): Promise<StandingReply | null> {
  const sent = await submittedReply(at);
  if (sent) return sent;
  const putForward = await currentPutForward(at.tx, at.file.id);
  const changedSince = putForward !== null && (await draftNow(at))?.replyHash !== putForward.replyHash;
  const standing = isPutForward && putForward ? 'putForward' : 'working';
  const input = standing === 'putForward' ? (await assembleReply(at)).input : await assembleWorking(at);
  return input && { standing, input, model: buildReplyModel(input), putForward, changedSince };
}

/** The round last sent, as it was sent; null before the first. */
export async function submittedReply({
  tx,
  file,
}: Pick<CaseAtHand, 'tx' | 'file'>): Promise<StandingReply | null> {
  const round = await latestSubmission(tx, file.id);
  if (!round) return null;
  const input = round.model as ReplyInput;
  const putForward = await currentPutForward(tx, file.id);
  return { standing: 'submitted', input, model: buildReplyModel(input), putForward, changedSince: false };
}

/** The whole as it would be put forward now; null while the front matter is not written. */
export async function draftNow(
  at: CaseAtHand,
  explanations: Readonly<Record<string, string>> = {},
): Promise<Awaited<ReturnType<typeof assembleDraft>> | null> {
  const front = await draftOf(at.tx, at.file.id, FRONT_MATTER);
  return front && assembleDraft(at, explanations);
}
