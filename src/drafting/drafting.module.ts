import { Module } from '@nestjs/common';
import { EnterCaseFactHandler } from './case-facts/enter-case-fact.command.js';
import { AddCommentHandler, ReplyToCommentHandler } from './comments/add-comment.command.js';
import { ChangeCommentHandler, WithdrawCommentHandler } from './comments/own-comment.command.js';
import { ReopenCommentHandler, ResolveCommentHandler } from './comments/settle-comment.command.js';
import {
  AddContributionCommentHandler,
  SettleContributionCommentHandler,
  WithdrawContributionCommentHandler,
} from './contributions/contribution-comment.command.js';
import { HandInContributionHandler } from './contributions/hand-in-contribution.command.js';
import { SaveContributionHandler } from './contributions/save-contribution.command.js';
import { AddOptionHandler, ChangeOptionHandler, WithdrawOptionHandler } from './options/option.command.js';
import { TakePositionHandler } from './options/take-position.command.js';
import { ReleaseRevisionHandler, WithdrawReleaseHandler } from './release/release.command.js';
import { RemarkHandler } from './remark.command.js';
import { RequestReviewHandler, ReviseHandler } from './revise.command.js';
import { SaveDraftHandler } from './save-draft.command.js';
import {
  CloseReviewHandler,
  ReopenHandler,
  StartDraftHandler,
  TakeBackHandler,
} from './section-steps.command.js';
import {
  AcceptSuggestionHandler,
  RejectSuggestionHandler,
  WithdrawSuggestionHandler,
} from './suggestions/settle-suggestion.command.js';
import { SuggestChangesHandler } from './suggestions/suggest-changes.command.js';

@Module({
  providers: [
    AcceptSuggestionHandler,
    AddCommentHandler,
    AddContributionCommentHandler,
    AddOptionHandler,
    ChangeCommentHandler,
    ChangeOptionHandler,
    CloseReviewHandler,
    EnterCaseFactHandler,
    HandInContributionHandler,
    RejectSuggestionHandler,
    ReleaseRevisionHandler,
    RemarkHandler,
    ReopenCommentHandler,
    ReopenHandler,
    ReplyToCommentHandler,
    RequestReviewHandler,
    ResolveCommentHandler,
    ReviseHandler,
    SaveContributionHandler,
    SaveDraftHandler,
    SettleContributionCommentHandler,
    StartDraftHandler,
    SuggestChangesHandler,
    TakeBackHandler,
    TakePositionHandler,
    WithdrawCommentHandler,
    WithdrawContributionCommentHandler,
    WithdrawOptionHandler,
    WithdrawReleaseHandler,
    WithdrawSuggestionHandler,
  ],
})
export class DraftingModule {}
