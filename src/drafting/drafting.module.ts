import { Module } from '@nestjs/common';
import { HandInContributionHandler } from './hand-in-contribution.command.js';
import { RemarkHandler } from './remark.command.js';
import { RequestReviewHandler, ReviseHandler } from './revise.command.js';
import { SaveDraftHandler } from './save-draft.command.js';
import {
  CloseReviewHandler,
  ReopenHandler,
  StartDraftHandler,
  TakeBackHandler,
} from './section-steps.command.js';

@Module({
  providers: [
    CloseReviewHandler,
    HandInContributionHandler,
    RemarkHandler,
    ReopenHandler,
    RequestReviewHandler,
    ReviseHandler,
    SaveDraftHandler,
    StartDraftHandler,
    TakeBackHandler,
  ],
})
export class DraftingModule {}
