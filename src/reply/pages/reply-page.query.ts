import { Injectable } from '@nestjs/common';
import { CasePages, type CasePageReading } from '../../cases/case-pages.reads.js';
import { longInstant } from '../../platform/danish/dates.pure.js';
import type { Caller } from '../../platform/http/caller.js';
import { demandSight } from '../../identity/viewer.reads.js';
import { texts } from '../../texts/texts.js';
import { replyPages } from '../../web/addresses.js';
import { standingReply, submittedReply, type StandingReply } from '../standing-reply.js';
import { isPutForward, replyFrame, replyReader } from './reply-frames.js';
import { answersView, documentView, unwrittenTitles } from './reply-document.pure.js';
import { Permits } from './permits.js';
import { replyActs } from './reply-acts.js';
import { replyState } from './reply-state.pure.js';
import type { ReplyView, SupplementView } from './reply.view.js';
import { clarificationsOf } from '../clarifications.reads.js';
import { grouped } from '../reply-model.pure.js';
import { latestSubmission } from '../submissions.reads.js';

const words = texts.reply.read;

/** The reply as one document: for those who work on it as it stands, for others as it was sent. */
@Injectable()
export class ReplyPageQuery {
  constructor(
    private readonly pages: CasePages,
    private readonly permits: Permits,
  ) {}

  /** Errors: as `CasePages.read`; forbidden to outsiders before anything is sent. */
  page(caller: Caller, number: string): Promise<ReplyView> {
    return this.pages.read(caller, number, 'case', async (reading) => {
      const reply = await this.replyFor(reading);
      const { participant } = replyReader(this.permits, reading);
      const { acts, locked } = participant
        ? await replyActs(this.permits, reading, reply)
        : { acts: [], locked: [] };
      return {
        ...replyFrame(this.permits, reading),
        state: await this.stateOf(reading, reply),
        warning: reply && warningOf(reply),
        acts,
        locked,
        downloads: reply ? downloadsOf(reading.file.number) : [],
        document: reply && documentView(reply.input, reply.model, reply.standing === 'working'),
        answers:
          reply && reply.standing !== 'working'
            ? answersView(reply.input, reply.model.replyHash, reply.standing === 'submitted')
            : null,
        supplements: reply?.standing === 'submitted' ? await supplementsOf(reading) : [],
      };
    });
  }

  /** The reply that a reader may read, with what is needed to make its files. Errors: as `page`. */
  async replyFor(reading: CasePageReading): Promise<StandingReply | null> {
    const { seen, viewer } = reading;
    if (!replyReader(this.permits, reading).participant) {
      demandSight(viewer, { what: 'reply', case: seen, submitted: seen.submitted });
      return submittedReply(reading);
    }
    return standingReply(reading, isPutForward(reading));
  }

  private async stateOf({ tx, file, process, seen }: CasePageReading, reply: StandingReply | null) {
    const where = process.where(file.snapshot);
    const round = seen.submitted ? await latestSubmission(tx, file.id) : null;
    const { context } = file.snapshot;
    const sections = Object.values(where.sections);
    return replyState(where, {
      approved: sections.filter((state) => state === 'approved').length,
      sections: sections.length,
      putForwardAt: reply?.putForward ? longInstant(reply.putForward.madeAt) : null,
      changedSince: reply?.changedSince ?? false,
      asked: context.regions.length,
      answered: context.regions.length - process.consent(file.snapshot, 'reply').silent.length,
      sentAt: round && longInstant(round.submittedAt),
      round: round?.round ?? 0,
      deliveredAt: context.delivery && longInstant(context.delivery),
    });
  }
}

/** The answers that were sent after the reply, the first one first. */
async function supplementsOf({ tx, file, procedure }: CasePageReading): Promise<SupplementView[]> {
  const { questions } = texts.reply;
  const rows = await clarificationsOf(tx, file.id);
  return rows.flatMap(({ number, state, question, answer, answeredAt, hash, requirements }) =>
    state === 'answered' && answer !== null && answeredAt !== null && hash !== null
      ? [
          {
            id: `supplement-${number}`,
            title: questions.supplement(number),
            sent: questions.answeredAt(longInstant(answeredAt)),
            question,
            answer,
            lines: requirements.map((id) => {
              const index = procedure.requirements.findIndex((line) => line.id === id);
              return questions.line(index + 1, procedure.requirements[index]?.text ?? id);
            }),
            checkNumber: grouped(hash),
          },
        ]
      : [],
  );
}
const downloadsOf = (number: string) => [
  { label: words.pdf, href: replyPages(number).pdf },
  { label: words.word, href: replyPages(number).word },
];

/** What must be known before the text is read. */
function warningOf(reply: StandingReply): string | null {
  if (reply.standing === 'submitted') return null;
  if (reply.standing === 'putForward') return reply.changedSince ? words.changedSince : null;
  const missing = unwrittenTitles(reply.input);
  const what = reply.putForward ? words.workingAgain(longInstant(reply.putForward.madeAt)) : words.working;
  return missing === '' ? what : `${what} ${words.missing(missing)}`;
}
