import { Controller, Get, Headers, Param, Query, Res } from '@nestjs/common';
import { CurrentCaller, type Caller } from '../platform/http/caller.js';
import { answerFile, type FileReply } from '../platform/http/file-answer.js';
import { sendPage, type PageReply } from '../web/http.js';
import { DocumentPage } from './document.page.js';
import { DocumentsPageQuery, type DocumentsParameters } from './documents-page.query.js';
import { DocumentsPage } from './documents.page.js';
import { Permits } from '../platform/http/permission.js';

/** The documents of a case, read. */
@Permits('case')
@Controller('sager/:number/dokumenter')
export class DocumentsController {
  constructor(private readonly documents: DocumentsPageQuery) {}

  @Get()
  async list(
    @Param('number') number: string,
    @Query() parameters: DocumentsParameters,
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    sendPage(reply, DocumentsPage({ view: await this.documents.list(caller, number, parameters) }));
  }

  @Get(':id')
  async one(
    @Param('number') number: string,
    @Param('id') id: string,
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    sendPage(reply, DocumentPage({ view: await this.documents.one(caller, number, id) }));
  }

  @Get(':id/fil')
  async file(
    @Param('number') number: string,
    @Param('id') id: string,
    @CurrentCaller() caller: Caller,
    @Headers('if-none-match') held: string | undefined,
    @Res({ passthrough: true }) reply: FileReply,
  ): Promise<Buffer | undefined> {
    return answerFile(reply, held, await this.documents.file(caller, number, id));
  }
}
