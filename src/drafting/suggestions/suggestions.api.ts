import { Get, Param } from '@nestjs/common';
import { OneOf, Optional, SectionId } from '../../platform/commands/fields.js';
import { ApiController } from '../../platform/http/api-controller.js';
import { Asked } from '../../platform/http/api.guard.js';
import { CurrentCaller, type Caller } from '../../platform/http/caller.js';
import { CaseIdParam } from '../../platform/http/case-parameters.js';
import { Operation } from '../../platform/http/operation.js';
import { pageOf, PageQuery, type Page } from '../../platform/http/page.js';
import { Permits } from '../../platform/http/permission.js';
import { SuggestionResource } from './suggestion.resource.js';
import { SuggestionsQuery } from './suggestions.query.js';

const SuggestionPage = pageOf(SuggestionResource);

/** Suggestions to one section, or those in one state. */
class SuggestionsAsked extends PageQuery {
  @Optional() @SectionId() section?: string;
  @Optional() @OneOf('Forslagets tilstand', ['open', 'settled']) state?: 'open' | 'settled';
}

/** What other secretariats suggest in the drafts. Suggesting and settling are commands. */
@Permits('caseWork')
@ApiController('Kommentarer og løsningsmuligheder')
export class SuggestionsApi {
  constructor(private readonly suggestions: SuggestionsQuery) {}

  @Get('cases/:caseId/suggestions')
  @CaseIdParam()
  @Operation({
    id: 'listSuggestions',
    summary: 'Forslag til ændringer i kladder',
    answers: { type: SuggestionPage, description: 'I den rækkefølge, de er stillet.' },
    query: SuggestionsAsked,
    problems: [403, 404],
  })
  list(
    @CurrentCaller() caller: Caller,
    @Param('caseId') caseId: string,
    @Asked() query: SuggestionsAsked,
  ): Promise<Page<SuggestionResource>> {
    return this.suggestions.list(caller, caseId, query);
  }
}
