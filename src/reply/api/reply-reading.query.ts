import { Injectable } from '@nestjs/common';
import { CaseReader, type CaseReading } from '../../cases/case-reader.reads.js';
import type { Asking } from '../../identity/viewer.reads.js';
import { revisionHash } from '../../drafting/content.reads.js';
import { draftOf } from '../../drafting/drafts.reads.js';
import { FRONT_MATTER } from '../../drafting/content.reads.js';
import { assembleDraft, assembleReply } from '../assemble.js';
import { currentPutForward } from '../put-forward.reads.js';
import { renderReplyHtml } from '../reply-html.js';
import { buildReplyModel } from '../reply-model.pure.js';
import type { ReplyResource } from './reply.resource.js';

/** The whole as it stands now, for those who work on the case. */
@Injectable()
export class ReplyReading {
  constructor(private readonly cases: CaseReader) {}

  /** The hashes and what stands in the way. Errors: `Refused`. */
  asItStands(caller: Asking, caseId: string): Promise<ReplyResource> {
    return this.cases.read(caller, caseId, 'reply', async (reading) => ({
      ...(await draftPart(reading)),
      ...(await putForwardPart(reading)),
    }));
  }

  /** The whole as put forward, as it would be submitted now, as a page. Errors: `Refused` before it is put forward. */
  html(caller: Asking, caseId: string): Promise<string> {
    return this.cases.read(caller, caseId, 'reply', async (reading) =>
      renderReplyHtml(buildReplyModel((await assembleReply(reading)).input)),
    );
  }
}

async function draftPart(reading: CaseReading) {
  const { tx, file } = reading;
  if (!(await draftOf(tx, file.id, FRONT_MATTER)))
    return { replyHash: null, sections: [], silent: [], contradictions: [] };
  const { content, replyHash, silent, contradictions } = await assembleDraft(reading);
  return {
    replyHash,
    sections: content.sections.map(({ id, revision, content: text }) => ({
      section: id,
      revision,
      hash: revisionHash(text),
    })),
    silent: [...silent],
    contradictions: contradictions.map(({ code, text, sections }) => ({
      code,
      text,
      sections: [...sections],
    })),
  };
}

async function putForwardPart(reading: CaseReading) {
  const put = await currentPutForward(reading.tx, reading.file.id);
  if (!put) return { putForward: null, submissionHash: null };
  const { number, replyHash, madeAt } = put;
  const { submissionHash } = await assembleReply(reading);
  return { putForward: { number, replyHash, madeAt }, submissionHash };
}
