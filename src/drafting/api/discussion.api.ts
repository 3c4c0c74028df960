import { Get, Param } from '@nestjs/common';
import { OneOf, Optional, SectionId } from '../../platform/commands/fields.js';
import { ApiController } from '../../platform/http/api-controller.js';
import { Asked } from '../../platform/http/api.guard.js';
import { CurrentCaller, type Caller } from '../../platform/http/caller.js';
import { CaseIdParam } from '../../platform/http/case-parameters.js';
import { Operation } from '../../platform/http/operation.js';
import { pageOf, PageQuery, type Page } from '../../platform/http/page.js';
import { DiscussionQuery } from './discussion.query.js';
import { CommentResource, OptionResource, ReleaseResource } from './discussion.resource.js';
import { Permits } from '../../platform/http/permission.js';

const CommentPage = pageOf(CommentResource);
const OptionPage = pageOf(OptionResource);
const ReleasePage = pageOf(ReleaseResource);

/** A list that can be of one section alone. */
class OptionsQuery extends PageQuery {
  @Optional() @SectionId() section?: string;
}

/** Comments of one section, or those in one state. */
class CommentsQuery extends OptionsQuery {
  @Optional() @OneOf('Trådens tilstand', ['open', 'resolved']) state?: 'open' | 'resolved';
}

/** What the secretariats say of the texts. Saying it is a command. */
@Permits('caseWork')
@ApiController('Kommentarer og løsningsmuligheder')
export class DiscussionApi {
  constructor(private readonly discussion: DiscussionQuery) {}

  @Get('cases/:caseId/comments')
  @CaseIdParam()
  @Operation({
    id: 'listComments',
    summary: 'Kommentarer til kladder, versioner og afgivne bidrag',
    answers: { type: CommentPage, description: 'I den rækkefølge, de er skrevet.' },
    query: CommentsQuery,
    problems: [403, 404],
  })
  comments(
    @CurrentCaller() caller: Caller,
    @Param('caseId') caseId: string,
    @Asked() query: CommentsQuery,
  ): Promise<Page<CommentResource>> {
    return this.discussion.comments(caller, caseId, query);
  }

  @Get('cases/:caseId/options')
  @CaseIdParam()
  @Operation({
    id: 'listOptions',
    summary: 'Løsningsmuligheder med regionernes standpunkter',
    answers: { type: OptionPage, description: 'Ordnet efter afsnit og nummer.' },
    query: OptionsQuery,
    problems: [403, 404],
  })
  options(
    @CurrentCaller() caller: Caller,
    @Param('caseId') caseId: string,
    @Asked() query: OptionsQuery,
  ): Promise<Page<OptionResource>> {
    return this.discussion.options(caller, caseId, query);
  }

  @Get('cases/:caseId/releases')
  @CaseIdParam()
  @Operation({
    id: 'listReleases',
    summary: 'Versioner, der er frigivet til læsere',
    answers: { type: ReleasePage, description: 'I den rækkefølge, de er frigivet.' },
    query: PageQuery,
    problems: [403, 404],
  })
  releases(
    @CurrentCaller() caller: Caller,
    @Param('caseId') caseId: string,
    @Asked() query: PageQuery,
  ): Promise<Page<ReleaseResource>> {
    return this.discussion.releases(caller, caseId, query);
  }
}
