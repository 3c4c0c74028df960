import { Body, Get, Headers, Param, Put, Res } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { ApiController } from '../../platform/http/api-controller.js';
import { Asked } from '../../platform/http/api.guard.js';
import { CurrentCaller, type Caller } from '../../platform/http/caller.js';
import { SectionParams } from '../../platform/http/case-parameters.js';
import type { FileReply } from '../../platform/http/file-answer.js';
import { versionTag } from '../../platform/http/if-match.js';
import { JSON_TYPE, Operation } from '../../platform/http/operation.js';
import { pageOf, PageQuery, type Page } from '../../platform/http/page.js';
import { ContributionSent } from './content.resource.js';
import {
  ContributionDraftResource,
  ContributionResource,
  ContributionSummary,
  InternalComment,
} from './contribution.resource.js';
import { ContributionsQuery } from './contributions.query.js';
import { DraftSaver, SavesDraft } from './draft-saver.js';
import { SavedDraft } from './section.resource.js';
import { Permits } from '../../platform/http/permission.js';

const ContributionPage = pageOf(ContributionSummary);
const InternalCommentPage = pageOf(InternalComment);
const Region = () =>
  ApiParam({ name: 'region', schema: { type: 'string' }, description: 'Regionens kode (ISO 3166-2).' });

/** What the regions contribute to a section. Handing in is a command. */
@Permits('caseWork')
@ApiController('Bidrag')
export class ContributionsApi {
  constructor(
    private readonly contributions: ContributionsQuery,
    private readonly saver: DraftSaver,
  ) {}

  @Get('cases/:caseId/sections/:section/contributions')
  @SectionParams()
  @Operation({
    id: 'listContributions',
    summary: 'De bidrag, der er afgivet til et afsnit',
    answers: { type: ContributionPage, description: 'Hver afgivelse, ordnet efter region og nummer.' },
    query: PageQuery,
    problems: [403, 404],
  })
  list(
    @CurrentCaller() caller: Caller,
    @Param('caseId') caseId: string,
    @Param('section') section: string,
    @Asked() query: PageQuery,
  ): Promise<Page<ContributionSummary>> {
    return this.contributions.list(caller, caseId, section, query);
  }

  @Get('cases/:caseId/sections/:section/contributions/:region/draft')
  @SectionParams()
  @Region()
  @Operation({
    id: 'readContributionDraft',
    summary: 'Regionens eget bidrag, før det afgives',
    description: 'Ses kun af regionen selv; for alle andre findes det ikke.',
    answers: { type: ContributionDraftResource, description: 'Bidraget; ETag er dets version.' },
    problems: [404],
  })
  async draft(
    @CurrentCaller() caller: Caller,
    @Param('caseId') caseId: string,
    @Param('section') section: string,
    @Param('region') region: string,
    @Res({ passthrough: true }) reply: FileReply,
  ): Promise<ContributionDraftResource> {
    const draft = await this.contributions.draft(caller, caseId, section, region);
    void reply.header('etag', versionTag(draft.version));
    return draft;
  }

  @Put('cases/:caseId/sections/:section/contributions/:region/draft')
  @SectionParams()
  @Region()
  @SavesDraft(ContributionSent)
  @Operation({
    id: 'saveContributionDraft',
    summary: 'Gem regionens eget bidrag',
    description: 'Handlingen saveContribution. Bidraget ses kun af regionen, til det afgives.',
    answers: { type: SavedDraft, description: 'Bidraget er gemt; ETag er dets nye version.' },
    consumes: [JSON_TYPE],
    problems: [403, 404, 409, 412, 422],
  })
  save(
    @CurrentCaller() caller: Caller,
    @Param() { caseId, section, region }: { caseId: string; section: string; region: string },
    @Headers() headers: Readonly<Record<string, string | undefined>>,
    @Body() content: unknown,
    @Res({ passthrough: true }) reply: FileReply,
  ): Promise<SavedDraft> {
    const saving = { type: 'saveContribution', caller, caseId, section, headers, region } as const;
    return this.saver.save(saving, content, reply);
  }

  @Get('cases/:caseId/sections/:section/contributions/:region/draft/comments')
  @SectionParams()
  @Region()
  @Operation({
    id: 'listContributionComments',
    summary: 'Sekretariatets egne kommentarer til bidraget',
    description: 'Ses kun af regionen selv, også når bidraget er afgivet.',
    answers: { type: InternalCommentPage, description: 'I den rækkefølge, de er skrevet.' },
    query: PageQuery,
    problems: [404],
  })
  comments(
    @CurrentCaller() caller: Caller,
    @Param() { caseId, section, region }: { caseId: string; section: string; region: string },
    @Asked() query: PageQuery,
  ): Promise<Page<InternalComment>> {
    return this.contributions.comments(caller, caseId, section, region, query);
  }

  @Get('cases/:caseId/sections/:section/contributions/:region/:number')
  @SectionParams()
  @Region()
  @ApiParam({
    name: 'number',
    schema: { type: 'string', pattern: '^([1-9]\\d*|latest)$' },
    description: 'Hvilken gang der er afgivet, eller "latest".',
  })
  @Operation({
    id: 'readContribution',
    summary: 'Et bidrag, der er afgivet',
    answers: { type: ContributionResource, description: 'Bidraget.' },
    problems: [403, 404],
  })
  one(
    @CurrentCaller() caller: Caller,
    @Param() params: { caseId: string; section: string; region: string; number: string },
  ): Promise<ContributionResource> {
    const { caseId, section, region, number } = params;
    return this.contributions.one(caller, caseId, section, region, number);
  }
}
