import { Module } from '@nestjs/common';
import {
  AnswerClarificationHandler,
  ApproveClarificationHandler,
  AskClarificationHandler,
  ReviseClarificationHandler,
  WithdrawClarificationHandler,
} from './clarification.command.js';
import { PutForwardHandler } from './put-forward.command.js';
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
    PutForwardHandler,
    RegisterAssessmentHandler,
    RegisterReceiptHandler,
    ReplyPreviewQuery,
    ReviseClarificationHandler,
    SendAgainHandler,
    ShowDeliveryHandler,
    SubmitHandler,
    WithdrawClarificationHandler,
  ],
  exports: [ReplyPreviewQuery],
})
export class ReplyModule {}
