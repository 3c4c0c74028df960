import { Get, Param, Res } from '@nestjs/common';
import { ApiExtraModels } from '@nestjs/swagger';
import { ApiController } from '../platform/http/api-controller.js';
import { Asked } from '../platform/http/api.guard.js';
import { CurrentCaller, type Caller } from '../platform/http/caller.js';
import { CaseIdParam } from '../platform/http/case-parameters.js';
import { Operation } from '../platform/http/operation.js';
import { pageOf, type Page } from '../platform/http/page.js';
import { JournalQuery, JournalQueryHandler } from './journal.query.js';
import { JournalEntryResource, JournalTextResource } from './journal.resource.js';
import { Permits } from '../platform/http/permission.js';

const JournalPage = pageOf(JournalEntryResource);
const NDJSON = 'application/x-ndjson';

interface Reply {
  header(name: string, value: string): Reply;
}

/** The journal of a case, read and taken along. */
@Permits('caseWork')
@ApiController('Sagslog')
@ApiExtraModels(JournalTextResource)
export class JournalApi {
  constructor(private readonly query: JournalQueryHandler) {}

  @Get('cases/:caseId/journal')
  @CaseIdParam()
  @Operation({
    id: 'listJournal',
    summary: 'Sagsloggens poster',
    answers: { type: JournalPage, description: 'Posterne i deres orden.' },
    query: JournalQuery,
    problems: [403, 404],
  })
  entries(
    @CurrentCaller() caller: Caller,
    @Param('caseId') caseId: string,
    @Asked() query: JournalQuery,
  ): Promise<Page<JournalEntryResource>> {
    return this.query.entries(caller, caseId, query);
  }

  @Get('cases/:caseId/journal/file')
  @CaseIdParam()
  @Operation({
    id: 'readJournalFile',
    summary: 'Sagsloggen som fil, der kan efterprøves',
    description: 'Filen efterprøves på enhver maskine med »npx samsvar verify FIL«.',
    answers: { mediaType: NDJSON, description: 'Første linje er hovedet, derefter en linje for hver post.' },
    problems: [403, 404],
  })
  async file(
    @CurrentCaller() caller: Caller,
    @Param('caseId') caseId: string,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string> {
    const file = await this.query.file(caller, caseId);
    void reply
      .header('content-type', `${NDJSON}; charset=utf-8`)
      .header('content-disposition', 'attachment; filename="sagslog.jsonl"');
    return file;
  }
}
