import { Injectable } from '@nestjs/common';
import { Hash, Id, Instant, OneOf, Optional } from '../platform/commands/fields.js';
import { Handles, type CaseHandler } from '../platform/commands/handler.js';
import { Refused } from '../platform/commands/refusal.js';
import type { CaseScope } from '../platform/commands/scope.js';
import type { WriteSet } from '../platform/commands/write-set.js';
import { documentOf, fileRows } from '../documents/documents.reads.js';
import { assembleReply } from './assemble.js';
import { Delivery } from './delivery.entity.js';
import { renderReplyDocx } from './reply-docx.js';
import { renderReplyHtml } from './reply-html.js';
import { buildReplyModel } from './reply-model.pure.js';
import { Submission } from './submission.entity.js';
import { latestSubmission } from './submissions.reads.js';

const CHANNELS = ['mail', 'digitalPost', 'other'] as const;

/** The coordinator submits (fremsender) the reply: a numbered round, frozen for ever. Never refused for being late. */
export class Submit {
  static readonly type = 'submit';
  /** Hash of reply and annex as shown on the check page. */
  @Hash() submissionHash: string;
  @OneOf('Kanalen', CHANNELS) channel: (typeof CHANNELS)[number];
}

@Injectable()
@Handles(Submit, 'case', 'coordinator')
export class SubmitHandler implements CaseHandler<Submit> {
  async decide({ submissionHash, channel }: Submit, scope: CaseScope): Promise<WriteSet> {
    const reply = await assembleReply(scope);
    const id = scope.ids.id();
    const writes = scope.start();
    const facts = { currentSubmissionHash: reply.submissionHash };
    const { round } = scope.step(
      writes,
      { type: 'submit', submissionHash, facts },
      { submission: id, channel },
    ).context;
    const model = buildReplyModel(reply.input);
    const html = fileRows(writes, Buffer.from(renderReplyHtml(model), 'utf8'));
    const docx = fileRows(writes, Buffer.from(await renderReplyDocx(model)));
    writes.insert(Submission, {
      id,
      caseId: scope.file.id,
      round,
      replyHash: reply.replyHash,
      submissionHash,
      model: reply.input,
      htmlSha256: html,
      docxSha256: docx,
      channel,
      submittedBy: scope.personId,
      submittedAt: scope.now,
    });
    return writes.reply({ round, submissionHash, html, docx });
  }
}

/** The coordinator sends the same package again, as the next round. */
export class SendAgain {
  static readonly type = 'sendAgain';
  @OneOf('Kanalen', CHANNELS) channel: (typeof CHANNELS)[number];
}

@Injectable()
@Handles(SendAgain, 'case', 'coordinator')
export class SendAgainHandler implements CaseHandler<SendAgain> {
  async decide({ channel }: SendAgain, scope: CaseScope): Promise<WriteSet> {
    const before = await latestSubmission(scope.tx, scope.file.id);
    const id = scope.ids.id();
    const writes = scope.start();
    const { round } = scope.step(writes, { type: 'sendAgain' }, { submission: id, channel }).context;
    writes.insert(Submission, {
      ...before!,
      id,
      round,
      channel,
      submittedBy: scope.personId,
      submittedAt: scope.now,
    });
    return writes.reply({ round, submissionHash: before!.submissionHash });
  }
}

class Delivered {
  /** The moment of delivery, with its offset or in UTC. */
  @Instant('Tidspunktet for aflevering') deliveredAt: string;
  /** The proof, registered on the case first. */
  @Optional() @Id() documentId?: string;
}

/** The coordinator shows that the agency has the reply; met or late is decided by this moment. */
export class ShowDelivery extends Delivered {
  static readonly type = 'showDelivery';
}

/** The coordinator registers the agency's receipt. */
export class RegisterReceipt extends Delivered {
  static readonly type = 'registerReceipt';
}

@Injectable()
@Handles(ShowDelivery, 'case', 'coordinator')
export class ShowDeliveryHandler implements CaseHandler<ShowDelivery> {
  decide(command: ShowDelivery, scope: CaseScope): Promise<WriteSet> {
    return deliver('showDelivery', command, scope);
  }
}

@Injectable()
@Handles(RegisterReceipt, 'case', 'coordinator')
export class RegisterReceiptHandler implements CaseHandler<RegisterReceipt> {
  decide(command: RegisterReceipt, scope: CaseScope): Promise<WriteSet> {
    return deliver('registerReceipt', command, scope);
  }
}

async function deliver(
  type: 'showDelivery' | 'registerReceipt',
  command: Delivered,
  scope: CaseScope,
): Promise<WriteSet> {
  const deliveredAt = new Date(command.deliveredAt).toISOString();
  if (deliveredAt > scope.now)
    throw new Refused('invalid', 'futureDelivery', 'Afleveringen kan ikke ligge ude i fremtiden.');
  const { documentId = null } = command;
  if (documentId && !(await documentOf(scope.tx, scope.file.id, documentId))) {
    throw new Refused(
      'invalid',
      'unknownDocument',
      'Dokumentet findes ikke på sagen. Læg det på sagen først.',
    );
  }
  const id = scope.ids.id();
  const writes = scope.start();
  scope.step(writes, { type, deliveredAt }, { delivery: id, document: documentId });
  return writes
    .insert(Delivery, {
      id,
      caseId: scope.file.id,
      kind: type === 'showDelivery' ? 'shown' : 'receipt',
      deliveredAt,
      documentId,
      registeredBy: scope.personId,
      registeredAt: scope.now,
    })
    .reply({ deliveryId: id, deliveredAt });
}

/** The coordinator registers that the agency has given its assessment. */
export class RegisterAssessment {
  static readonly type = 'registerAssessment';
  @Id() documentId: string;
}

@Injectable()
@Handles(RegisterAssessment, 'case', 'coordinator')
export class RegisterAssessmentHandler implements CaseHandler<RegisterAssessment> {
  async decide({ documentId }: RegisterAssessment, scope: CaseScope): Promise<WriteSet> {
    if (!(await documentOf(scope.tx, scope.file.id, documentId))) {
      throw new Refused(
        'invalid',
        'unknownDocument',
        'Styrelsens vurdering findes ikke på sagen. Læg den på sagen først.',
      );
    }
    const writes = scope.start();
    scope.step(writes, { type: 'registerAssessment' }, { document: documentId });
    return writes;
  }
}
