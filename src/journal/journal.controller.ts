import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { CurrentCaller, type Caller } from '../platform/http/caller.js';
import { attachmentNamed } from '../platform/http/content-disposition.pure.js';
import { sendPage, type PageReply } from '../web/http.js';
import { JournalPageQuery, type JournalParameters } from './journal-page.query.js';
import { JournalPage } from './journal.page.js';
import { VerdictPage } from './verdict.page.js';
import { Permits } from '../platform/http/permission.js';

/** The journal of a case: read, taken along, and verified. */
@Permits('caseWork')
@Controller('sager/:number/sagslog')
export class JournalController {
  constructor(private readonly journal: JournalPageQuery) {}

  @Get()
  async list(
    @Param('number') number: string,
    @Query() parameters: JournalParameters,
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    sendPage(reply, JournalPage({ view: await this.journal.list(caller, number, parameters) }));
  }

  @Get('efterproevning')
  async verify(
    @Param('number') number: string,
    @Query('aftryk') anchor: unknown,
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    const typed = typeof anchor === 'string' ? anchor : '';
    const view = await this.journal.verify(caller, number, typed);
    sendPage(reply, VerdictPage({ view }), view.faults.length > 0 ? 400 : 200);
  }

  @Get('fil')
  async file(
    @Param('number') number: string,
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    const file = await this.journal.file(caller, number);
    void reply
      .header('cache-control', 'no-store')
      .header('content-disposition', attachmentNamed(`sagslog-${number}.jsonl`))
      .type('application/x-ndjson; charset=utf-8')
      .send(file);
  }
}
