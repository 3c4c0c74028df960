import { Module } from '@nestjs/common';
import {
  ContributionController,
  DeskPages,
  DraftController,
  FrontMatterController,
} from './desk.controller.js';
import { DeskQuery } from './desk.query.js';
import { DeskSaver } from './desk-saver.js';
import { HandInController } from './hand-in.controller.js';
import { HandInQuery } from './hand-in.query.js';
import { ReviewController } from './review.controller.js';
import { ReviewQuery } from './review.query.js';
import { SuggestionsModule } from '../suggestions/suggestions.module.js';
import { PresenceModule } from '../presence/presence.module.js';
import { TogetherModule } from '../together/together.module.js';
import {
  ContributionWordController,
  FrontMatterWordController,
  WordInController,
} from '../word-in/word-in.controller.js';
import { WordInQuery } from '../word-in/word-in.query.js';
import { WordPages } from '../word-in/word-pages.js';
import { StepController } from './step.controller.js';
import { StepQuery } from './step.query.js';

/** Pages on which people write: sections, the front matter and contributions, and the steps of a section. */
@Module({
  imports: [PresenceModule, SuggestionsModule, TogetherModule],
  controllers: [
    DraftController,
    FrontMatterController,
    ContributionController,
    HandInController,
    StepController,
    ReviewController,
    WordInController,
    FrontMatterWordController,
    ContributionWordController,
  ],
  providers: [DeskPages, DeskQuery, DeskSaver, HandInQuery, StepQuery, ReviewQuery, WordInQuery, WordPages],
})
export class WritingModule {}
