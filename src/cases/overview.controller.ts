import { Controller, Get, Param, Res } from '@nestjs/common';
import { CurrentCaller, type Caller } from '../platform/http/caller.js';
import { sendPage, type PageReply } from '../web/http.js';
import { BriefPage } from './brief/brief.page.js';
import { OverviewPage } from './overview.page.js';
import { OverviewQuery } from './overview.query.js';
import { Permits } from '../platform/http/permission.js';

/** Each case under its own address. */
@Permits('case')
@Controller()
export class OverviewController {
  constructor(private readonly query: OverviewQuery) {}

  @Get('sager/:number')
  async one(
    @Param('number') number: string,
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    const page = await this.query.overview(number, caller);
    sendPage(reply, page.kind === 'whole' ? OverviewPage(page) : BriefPage(page));
  }
}
