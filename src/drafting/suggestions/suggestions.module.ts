import { Module } from '@nestjs/common';
import { DeskSuggestions } from './desk-suggestions.js';
import { SuggestController } from './suggest.controller.js';
import { SuggestPageQuery } from './suggest-page.query.js';
import { SuggestionsController } from './suggestions.controller.js';
import { SuggestionsPageQuery } from './suggestions-page.query.js';

/** Pages on which other secretariats suggest changes, and on which these are taken or not. */
@Module({
  controllers: [SuggestController, SuggestionsController],
  providers: [DeskSuggestions, SuggestPageQuery, SuggestionsPageQuery],
  exports: [DeskSuggestions],
})
export class SuggestionsModule {}
