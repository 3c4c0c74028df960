import { Module } from '@nestjs/common';
import { CaseReader } from '../../cases/case-reader.reads.js';
import { CaseFactsApi } from '../case-facts/case-facts.api.js';
import { HttpModule } from '../../platform/http/http.module.js';
import { WordApi } from '../word-in/word.api.js';
import { WordSaver } from '../word-in/word-saver.js';
import { ContributionsApi } from './contributions.api.js';
import { ContributionsQuery } from './contributions.query.js';
import { DiscussionApi } from './discussion.api.js';
import { DiscussionQuery } from './discussion.query.js';
import { DraftSaver } from './draft-saver.js';
import { DraftsApi } from './drafts.api.js';
import { DraftsQuery } from './drafts.query.js';
import { SectionsApi } from './sections.api.js';
import { SuggestionsApi } from '../suggestions/suggestions.api.js';
import { SuggestionsQuery } from '../suggestions/suggestions.query.js';
import { SectionsQuery } from './sections.query.js';

/** The texts of a case and what is said of them, for programs. */
@Module({
  imports: [HttpModule],
  controllers: [
    SectionsApi,
    DraftsApi,
    ContributionsApi,
    DiscussionApi,
    CaseFactsApi,
    SuggestionsApi,
    WordApi,
  ],
  providers: [
    CaseReader,
    ContributionsQuery,
    DiscussionQuery,
    DraftSaver,
    DraftsQuery,
    SectionsQuery,
    SuggestionsQuery,
    WordSaver,
  ],
})
export class DraftingApiModule {}
