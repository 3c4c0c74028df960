import { Inject, Injectable } from '@nestjs/common';
import { CasePages, type CasePageReading } from '../../cases/case-pages.reads.js';
import { datesInForce } from '../../deadlines/milestones.reads.js';
import { longDate, longInstant } from '../../platform/danish/dates.pure.js';
import type { Caller } from '../../platform/http/caller.js';
import { texts } from '../../texts/texts.js';
import { LARGEST_MAIL } from '../../platform/outgoing/mail-size.pure.js';
import { releasedDocuments, releasedSize } from '../../documents/documents.reads.js';
import { Assemblies } from '../press/assemblies.js';
import { standingReply } from '../standing-reply.js';
import { Permits } from './permits.js';
import type { SentForm } from './put-forward.view.js';
import { submitPermit } from './reply-acts.js';
import { isPutForward, replyFrame } from './reply-frames.js';
import { submitChecks } from './submit-checks.pure.js';
import type { SubmitView } from './submit.view.js';

const words = texts.reply.submit;

/** What is checked before the reply is sent to the agency. */
@Injectable()
export class SubmitQuery {
  constructor(
    private readonly pages: CasePages,
    private readonly permits: Permits,
    private readonly assemblies: Assemblies,
    @Inject(LARGEST_MAIL) private readonly largestMail: number,
  ) {}

  /** Errors: as `CasePages.read`; forbidden to whoever does not work on the case. */
  async page(caller: Caller, number: string, form: SentForm): Promise<SubmitView> {
    await this.askForFiles(caller, number);
    return this.pages.read(caller, number, 'reply', async (reading) => {
      const reply = await standingReply(reading, isPutForward(reading));
      const permit = submitPermit(this.permits, reading);
      const ready = reply?.standing === 'putForward';
      const { context } = reading.file.snapshot;
      return {
        ...replyFrame(this.permits, reading),
        checks: ready
          ? submitChecks({
              number,
              input: reply.input,
              replyHash: reply.model.replyHash,
              changedSince: reply.changedSince,
              consent: reading.process.consent(reading.file.snapshot, 'reply'),
              files: await this.assemblies.standing(reading.tx, reading.file.id, reply.input),
              documents: await releasedDocuments(reading.tx, reading.file.id),
              documentBytes: await releasedSize(reading.tx, reading.file.id),
              largestMail: this.largestMail,
            })
          : [],
        boxTitle: words.boxTitle(context.regions.length),
        dates: await datesOf(reading),
        form:
          permit.kind === 'allowed' && ready
            ? {
                ...form,
                submissionHash: reply.model.submissionHash,
                freezes: words.freezes(context.round + 1),
              }
            : null,
        reason: reasonOf(reading, permit),
      };
    });
  }

  /** What is about to be sent is made while its check is read: afterwards sending takes no longer than any act. */
  private async askForFiles(caller: Caller, number: string): Promise<void> {
    const ready = await this.pages.read(caller, number, 'reply', async (reading) => {
      const reply = await standingReply(reading, isPutForward(reading));
      return reply?.standing === 'putForward' ? { caseId: reading.file.id, input: reply.input } : null;
    });
    if (ready) await this.assemblies.ask(ready.caseId, ready.input);
  }
}

function reasonOf({ seen }: CasePageReading, permit: ReturnType<typeof submitPermit>): string | null {
  if (permit.kind === 'allowed') return null;
  if (seen.submitted) return words.already;
  return permit.kind === 'notYours' ? words.notYours : permit.reason;
}

async function datesOf({ tx, file }: CasePageReading): Promise<string[]> {
  const target = (await datesInForce(tx, file.id)).find(({ kind }) => kind === 'target');
  return [
    ...(target ? [words.target(longDate(target.date))] : []),
    words.formal(longInstant(file.snapshot.context.deadline.formal)),
  ];
}
