import { Controller, Get, Headers, NotFoundException, Param, Res } from '@nestjs/common';
import { Permits } from '../../platform/http/permission.js';
import { CurrentCaller, type Caller } from '../../platform/http/caller.js';
import { answerFile, type FileReply } from '../../platform/http/file-answer.js';
import { replyPages } from '../../web/addresses.js';
import { leadTo, sendPage, type PageReply } from '../../web/http.js';
import { ROUND_FILES, type RoundFormat } from '../round-files.js';
import { FilesPage } from './files.page.js';
import { FilesQuery } from './files.query.js';

/** How long the browser waits before it asks how far the files are, in seconds; no script is needed for it. */
const ASK_AGAIN = 2;

/** The reply as files. They are made by a worker; here one is told how far it is, and gets what is made. */
@Permits('case')
@Controller('sager/:number/samlet/filer')
export class FilesController {
  constructor(private readonly query: FilesQuery) {}

  @Get()
  async files(
    @Param('number') number: string,
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    const view = await this.query.page(caller, number);
    if (view.waiting) void reply.header('refresh', String(ASK_AGAIN));
    sendPage(reply, FilesPage({ view }));
  }

  @Get(':format')
  async file(
    @Param('number') number: string,
    @Param('format') format: string,
    @CurrentCaller() caller: Caller,
    @Headers('if-none-match') held: string | undefined,
    @Res({ passthrough: true }) reply: FileReply & PageReply,
  ): Promise<Buffer | undefined> {
    if (!Object.hasOwn(ROUND_FILES, format)) throw new NotFoundException();
    const file = await this.query.file(caller, number, format as RoundFormat);
    if (file) return answerFile(reply, held, file);
    leadTo(reply, replyPages(number).files);
    return undefined;
  }
}
