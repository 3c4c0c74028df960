import { Controller, Get, Param, Res } from '@nestjs/common';
import { CurrentCaller, type Caller } from '../../platform/http/caller.js';
import { sendPage, type PageReply } from '../../web/http.js';
import { ReplyPageQuery } from './reply-page.query.js';
import { ReplyPage } from './reply.page.js';
import { Permits } from '../../platform/http/permission.js';

/** Reading the reply as one document. */
@Permits('case')
@Controller('sager/:number/samlet')
export class ReplyController {
  constructor(private readonly query: ReplyPageQuery) {}

  @Get()
  async read(
    @Param('number') number: string,
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    sendPage(reply, ReplyPage({ view: await this.query.page(caller, number) }));
  }
}
