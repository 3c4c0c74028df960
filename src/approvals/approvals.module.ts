import { Module } from '@nestjs/common';
import {
  ApproveHandler,
  ApproveWithReservationHandler,
  DeclineHandler,
  SendBackHandler,
  WithdrawAnswerHandler,
} from './answer-section.command.js';
import {
  DeclineToEndorseHandler,
  EndorseHandler,
  EndorseWithReservationHandler,
  SendBackReplyHandler,
  WithdrawEndorsementHandler,
} from './endorse.command.js';
import { NameAsNotEndorsingHandler, NameAsNotJoinedHandler } from './name-region.command.js';
import { ContestDecisionHandler, RegisterDecisionHandler } from './register-decision.command.js';
import { GiveStandpointHandler } from './standpoint.command.js';

@Module({
  providers: [
    ApproveHandler,
    ApproveWithReservationHandler,
    ContestDecisionHandler,
    DeclineHandler,
    DeclineToEndorseHandler,
    EndorseHandler,
    EndorseWithReservationHandler,
    GiveStandpointHandler,
    NameAsNotEndorsingHandler,
    NameAsNotJoinedHandler,
    RegisterDecisionHandler,
    SendBackHandler,
    SendBackReplyHandler,
    WithdrawAnswerHandler,
    WithdrawEndorsementHandler,
  ],
})
export class ApprovalsModule {}
