import { Inject, Injectable } from '@nestjs/common';
import { Hash, Id, Instant, MailAddress, OneOf, Optional } from '../platform/commands/fields.js';
import { Handles, type CaseHandler } from '../platform/commands/handler.js';
import { Refused } from '../platform/commands/refusal.js';
import type { CaseScope } from '../platform/commands/scope.js';
import type { WriteSet } from '../platform/commands/write-set.js';
import { MAIL_DOMAIN } from '../platform/outgoing/message-id.js';
import { documentOf, fileRows, releasedDocuments } from '../documents/documents.reads.js';
import { assembleReply } from './assemble.js';
import { Delivery } from './delivery.entity.js';
import { mailRound } from './package/round-mail.js';
import { PACKAGE_FORMAT } from './package/package-format.js';
import { madeFiles } from './press/assemblies.js';
import { Press } from './press/press.js';
import type { ReplyInput } from './reply-input.js';
import type { RoundFormat } from './round-files.js';
import { buildReplyModel } from './reply-model.pure.js';
import { Submission } from './submission.entity.js';
import { latestSubmission } from './submissions.reads.js';

const CHANNELS = ['mail', 'digitalPost', 'other'] as const;

/** The coordinator submits (fremsender) the reply: a numbered round, frozen for ever. Never refused for being late. */
export class Submit {
  static readonly type = 'submit';
  static readonly binds = true;
  static readonly says = 'Koordinator fremsender afrapporteringen til styrelsen.';
  /** Hash of reply and annex as shown on the check page. */
  @Hash() submissionHash: string;
  @OneOf('Kanalen', CHANNELS) channel: (typeof CHANNELS)[number];
  /** The address that the system mails the reply to; absent: it is sent by hand. */
  @Optional() @MailAddress() recipient?: string;
}

@Injectable()
@Handles(Submit, 'case', 'coordinator')
export class SubmitHandler implements CaseHandler<Submit> {
  constructor(
    private readonly press: Press,
    @Inject(MAIL_DOMAIN) private readonly mailDomain: string,
  ) {}

  async decide({ submissionHash, channel, recipient }: Submit, scope: CaseScope): Promise<WriteSet> {
    const reply = await assembleReply(scope);
    demandChannel(channel, recipient);
    const id = scope.ids.id();
    const writes = scope.start();
    const facts = { currentSubmissionHash: reply.submissionHash };
    const event = { type: 'submit', submissionHash, facts } as const;
    // Asked before anything is made: what is refused costs nothing.
    scope.step(scope.start(), event, {});
    const { html, docx, pdf } = await this.filesOf(scope, reply.input);
    const files = {
      html: fileRows(writes, html),
      docx: fileRows(writes, docx),
      pdf: fileRows(writes, pdf),
    };
    const { round } = scope.step(writes, event, { submission: id, channel, ...files }).context;
    const row = {
      id,
      caseId: scope.file.id,
      round,
      replyHash: reply.replyHash,
      submissionHash,
      model: reply.input,
      htmlSha256: files.html,
      docxSha256: files.docx,
      pdfSha256: files.pdf,
      packageFormat: PACKAGE_FORMAT,
      documents: await releasedDocuments(scope.tx, scope.file.id),
      channel,
      recipient: recipient ?? null,
      submittedBy: scope.personId,
      submittedAt: scope.now,
    };
    writes.insert(Submission, row);
    await mailRound(writes, scope, row, this.mailDomain);
    return writes.reply({ round, submissionHash, ...files });
  }

  /** The files as they are made already, else made now, in a process of their own. Errors: TextError, PressFailed. */
  private async filesOf(scope: CaseScope, input: ReplyInput): Promise<Record<RoundFormat, Buffer>> {
    buildReplyModel(input);
    const made = (await madeFiles(scope.tx, scope.file.id, input)) ?? (await this.press.make(input));
    return { html: Buffer.from(made.html), docx: Buffer.from(made.docx), pdf: Buffer.from(made.pdf) };
  }
}

/** The coordinator sends the same package again, as the next round. */
export class SendAgain {
  static readonly type = 'sendAgain';
  static readonly binds = true;
  static readonly says = 'Koordinator sender den samme pakke igen.';
  @OneOf('Kanalen', CHANNELS) channel: (typeof CHANNELS)[number];
  @Optional() @MailAddress() recipient?: string;
}

@Injectable()
@Handles(SendAgain, 'case', 'coordinator')
export class SendAgainHandler implements CaseHandler<SendAgain> {
  constructor(@Inject(MAIL_DOMAIN) private readonly mailDomain: string) {}

  async decide({ channel, recipient }: SendAgain, scope: CaseScope): Promise<WriteSet> {
    const before = await latestSubmission(scope.tx, scope.file.id);
    demandChannel(channel, recipient);
    const id = scope.ids.id();
    const writes = scope.start();
    const files = before && filesIn(before);
    const data = { submission: id, channel, ...files };
    const { round } = scope.step(writes, { type: 'sendAgain' }, data).context;
    const row = {
      ...before!,
      id,
      round,
      channel,
      recipient: recipient ?? null,
      submittedBy: scope.personId,
      submittedAt: scope.now,
    };
    writes.insert(Submission, row);
    await mailRound(writes, scope, row, this.mailDomain);
    return writes.reply({ round, submissionHash: before!.submissionHash });
  }
}

const filesIn = ({ htmlSha256: html, docxSha256: docx, pdfSha256: pdf }: Submission) => ({
  html,
  docx,
  ...(pdf === null ? {} : { pdf }),
});

/** An address without mail, or with a channel by which the system sends nothing, is a slip. */
function demandChannel(channel: string, recipient: string | undefined): void {
  if (recipient === undefined || channel === 'mail') return;
  const text = 'En mailadresse hører til kanalen mail. Vælg mail, eller lad adressen stå tom.';
  throw new Refused('invalid', 'recipientWithoutMail', text, [{ field: 'recipient', text }]);
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
  static readonly says = 'Koordinator viser, hvornår styrelsen fik afrapporteringen.';
}

/** The coordinator registers the agency's receipt. */
export class RegisterReceipt extends Delivered {
  static readonly type = 'registerReceipt';
  static readonly says = 'Koordinator registrerer styrelsens kvittering.';
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
  static readonly says = 'Koordinator registrerer, at styrelsen har givet sin vurdering.';
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
