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
import { ContentSent } from './content.resource.js';
import { DraftsQuery } from './drafts.query.js';
import { DraftSaver, SavesDraft } from './draft-saver.js';
import {
  DraftResource,
  DraftVersion,
  DraftVersionResource,
  RevisionResource,
  RevisionSummary,
  SavedDraft,
} from './section.resource.js';
import { Permits } from '../../platform/http/permission.js';

const VersionPage = pageOf(DraftVersion);
const RevisionPage = pageOf(RevisionSummary);

/** The working text of a section, and its revisions. */
@Permits('case')
@ApiController('Kladder og versioner')
export class DraftsApi {
  constructor(
    private readonly drafts: DraftsQuery,
    private readonly saver: DraftSaver,
  ) {}

  @Permits('caseWork')
  @Get('cases/:caseId/sections/:section/draft')
  @SectionParams()
  @Operation({
    id: 'readDraft',
    summary: 'Kladden til et afsnit',
    answers: { type: DraftResource, description: 'Kladden; ETag er dens version, som If-Match skal nævne.' },
    problems: [403, 404],
  })
  async draft(
    @CurrentCaller() caller: Caller,
    @Param('caseId') caseId: string,
    @Param('section') section: string,
    @Res({ passthrough: true }) reply: FileReply,
  ): Promise<DraftResource> {
    const draft = await this.drafts.draft(caller, caseId, section);
    void reply.header('etag', versionTag(draft.version));
    return draft;
  }

  @Permits('caseWork')
  @Put('cases/:caseId/sections/:section/draft')
  @SectionParams()
  @SavesDraft(ContentSent)
  @Operation({
    id: 'saveDraft',
    summary: 'Gem kladden til et afsnit',
    description: 'Handlingen saveDraft. Er kladden ændret siden, svares der 412 med begge versioner.',
    answers: { type: SavedDraft, description: 'Kladden er gemt; ETag er dens nye version.' },
    consumes: [JSON_TYPE],
    problems: [403, 404, 409, 412, 422],
  })
  save(
    @CurrentCaller() caller: Caller,
    @Param('caseId') caseId: string,
    @Param('section') section: string,
    @Headers() headers: Readonly<Record<string, string | undefined>>,
    @Body() content: unknown,
    @Res({ passthrough: true }) reply: FileReply,
  ): Promise<SavedDraft> {
    return this.saver.save({ type: 'saveDraft', caller, caseId, section, headers }, content, reply);
  }

  @Permits('caseWork')
  @Get('cases/:caseId/sections/:section/draft/history')
  @SectionParams()
  @Operation({
    id: 'listDraftVersions',
    summary: 'Kladdens tidligere versioner',
    answers: { type: VersionPage, description: 'Den nyeste først.' },
    query: PageQuery,
    problems: [403, 404],
  })
  history(
    @CurrentCaller() caller: Caller,
    @Param('caseId') caseId: string,
    @Param('section') section: string,
    @Asked() query: PageQuery,
  ): Promise<Page<DraftVersion>> {
    return this.drafts.history(caller, caseId, section, query);
  }

  @Permits('caseWork')
  @Get('cases/:caseId/sections/:section/draft/history/:version')
  @SectionParams()
  @ApiParam({ name: 'version', schema: { type: 'integer', minimum: 1 }, description: 'Kladdens version.' })
  @Operation({
    id: 'readDraftVersion',
    summary: 'En tidligere version af kladden',
    answers: { type: DraftVersionResource, description: 'Kladden, som den var.' },
    problems: [403, 404],
  })
  version(
    @CurrentCaller() caller: Caller,
    @Param('caseId') caseId: string,
    @Param('section') section: string,
    @Param('version') version: string,
  ): Promise<DraftVersionResource> {
    return this.drafts.version(caller, caseId, section, version);
  }

  @Get('cases/:caseId/sections/:section/revisions')
  @SectionParams()
  @Operation({
    id: 'listRevisions',
    summary: 'Afsnittets versioner',
    answers: { type: RevisionPage, description: 'De versioner, man kan se, den første først.' },
    query: PageQuery,
    problems: [404],
  })
  revisions(
    @CurrentCaller() caller: Caller,
    @Param('caseId') caseId: string,
    @Param('section') section: string,
    @Asked() query: PageQuery,
  ): Promise<Page<RevisionSummary>> {
    return this.drafts.revisions(caller, caseId, section, query);
  }

  @Get('cases/:caseId/sections/:section/revisions/:revision')
  @SectionParams()
  @ApiParam({
    name: 'revision',
    schema: { type: 'string' },
    description: 'Versionens nummer eller kontrolnummer.',
  })
  @Operation({
    id: 'readRevision',
    summary: 'En version af et afsnit',
    answers: { type: RevisionResource, description: 'Versionen.' },
    problems: [404],
  })
  revision(
    @CurrentCaller() caller: Caller,
    @Param('caseId') caseId: string,
    @Param('section') section: string,
    @Param('revision') revision: string,
  ): Promise<RevisionResource> {
    return this.drafts.revision(caller, caseId, section, revision);
  }
}
