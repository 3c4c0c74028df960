import { Module } from '@nestjs/common';
import {
  AnswerClarificationHandler,
  ApproveClarificationHandler,
  AskClarificationHandler,
  DateClarificationHandler,
  LookAtClarificationHandler,
  ReviseClarificationHandler,
  WithdrawClarificationHandler,
} from './clarification.command.js';
import { PutForwardHandler } from './put-forward.command.js';
import { RecordPoliticalTreatmentHandler } from './treatment/record-treatment.command.js';
import { Assemblies } from './press/assemblies.js';
import { AssemblyWork } from './press/assembly-work.js';
import { Press } from './press/press.js';
import { RoundAttachments } from './package/round-attachments.js';
import { UploadReplyTemplateHandler } from './look/upload-template.command.js';
import { ReplyPreviewQuery } from './preview.query.js';
import {
  RegisterAssessmentHandler,
  RegisterReceiptHandler,
  SendAgainHandler,
  ShowDeliveryHandler,
  SubmitHandler,
} from './submit.command.js';

@Module({
  providers: [
    AnswerClarificationHandler,
    ApproveClarificationHandler,
    AskClarificationHandler,
    DateClarificationHandler,
    LookAtClarificationHandler,
    Assemblies,
    AssemblyWork,
    Press,
    PutForwardHandler,
    RecordPoliticalTreatmentHandler,
    RegisterAssessmentHandler,
    RegisterReceiptHandler,
    ReplyPreviewQuery,
    RoundAttachments,
    ReviseClarificationHandler,
    SendAgainHandler,
    ShowDeliveryHandler,
    SubmitHandler,
    UploadReplyTemplateHandler,
    WithdrawClarificationHandler,
  ],
  exports: [Assemblies, AssemblyWork, Press, ReplyPreviewQuery, RoundAttachments],
})
export class ReplyModule {}
