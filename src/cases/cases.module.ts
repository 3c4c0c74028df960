import { Module } from '@nestjs/common';
import {
  AcceptCoordinationHandler,
  AssignLeadHandler,
  CancelHandler,
  CloseHandler,
  HandOverCoordinationHandler,
  OpenDraftingHandler,
} from './coordinate.command.js';
import { OpenCaseHandler } from './open-case.command.js';

@Module({
  providers: [
    AcceptCoordinationHandler,
    AssignLeadHandler,
    CancelHandler,
    CloseHandler,
    HandOverCoordinationHandler,
    OpenCaseHandler,
    OpenDraftingHandler,
  ],
})
export class CasesModule {}
