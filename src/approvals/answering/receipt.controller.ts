import { Controller, Get, NotFoundException, Param, Res } from '@nestjs/common';
import { CurrentCaller, type Caller } from '../../platform/http/caller.js';
import { sendPage, type PageReply } from '../../web/http.js';
import { ReceiptPage } from './receipt.page.js';
import { ReceiptQuery } from './receipt.query.js';
import { Permits } from '../../platform/http/permission.js';

/** Confirmations: `/kvittering/214`, or `/kvittering/214-215` of what was sent together. */
@Permits('caseWork')
@Controller('sager/:number/svar/kvittering/:acts')
export class ReceiptController {
  constructor(private readonly query: ReceiptQuery) {}

  @Get()
  async show(
    @Param('number') number: string,
    @Param('acts') acts: string,
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    if (!/^[1-9]\d{0,8}(-[1-9]\d{0,8}){0,19}$/.test(acts)) throw new NotFoundException();
    const view = await this.query.page(caller, number, acts.split('-').map(Number));
    sendPage(reply, ReceiptPage({ view }));
  }
}
