import { Controller, Get, Query, Res } from '@nestjs/common';
import { CurrentCaller, type Caller } from '../../platform/http/caller.js';
import { Permits } from '../../platform/http/permission.js';
import { administrationPages } from '../../web/addresses.js';
import { sendPage, type PageReply } from '../../web/http.js';
import { AccessLogPage } from './access-log.page.js';
import { AccessLogQuery } from './access-log.query.js';

/** The access log, read by administrators. */
@Permits('administration')
@Controller(administrationPages.accessLog)
export class AccessLogController {
  constructor(private readonly query: AccessLogQuery) {}

  @Get()
  async log(
    @CurrentCaller() caller: Caller,
    @Query() asked: Record<string, unknown>,
    @Res() reply: PageReply,
  ): Promise<void> {
    sendPage(reply, AccessLogPage({ view: await this.query.page(caller, asked) }));
  }
}
