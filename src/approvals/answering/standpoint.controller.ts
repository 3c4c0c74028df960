import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { v4 as newKey } from 'uuid';
import { CasePages } from '../../cases/case-pages.reads.js';
import { CurrentCaller, type Caller } from '../../platform/http/caller.js';
import { FormDesk } from '../../platform/http/form-desk.js';
import { replyPages } from '../../web/addresses.js';
import { faultsOf } from '../../web/components/faults.js';
import { keyIn, seeOther, sendPage, textFields, type PageReply } from '../../web/http.js';
import { GiveStandpoint } from '../standpoint.command.js';
import { withoutReturns } from './answer-body.pure.js';
import { StandpointPage } from './standpoint.page.js';
import { StandpointQuery, type StandpointAsked } from './standpoint.query.js';
import { Permits } from '../../platform/http/permission.js';

/** A region's own words to the whole reply. */
@Permits('caseWork')
@Controller('sager/:number/samlet/svar/standpunkt')
export class StandpointController {
  constructor(
    private readonly pages: CasePages,
    private readonly query: StandpointQuery,
    private readonly forms: FormDesk,
  ) {}

  @Get()
  async form(
    @Param('number') number: string,
    @Query() { gemt, region }: Readonly<Record<'gemt' | 'region', unknown>>,
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    const wanted = typeof region === 'string' ? region : undefined;
    const form = { formKey: newKey(), typed: null, faults: [] };
    await this.show(reply, caller, { number, region: wanted, kept: gemt !== undefined, form });
  }

  @Post()
  async send(
    @Param('number') number: string,
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    const { _key, region = '', text = '' } = textFields(body);
    const caseId = await this.pages.idOf(number);
    const sent = await this.forms.send(caller, {
      caseId,
      key: keyIn(body),
      body: {
        type: GiveStandpoint.type,
        text: withoutReturns(text),
        ...(region === '' ? {} : { actingRegion: region }),
      },
    });
    if (sent.kind === 'done')
      return seeOther(reply, `${replyPages(number).standpoint}?gemt=ja&region=${encodeURIComponent(region)}`);
    const form = { formKey: _key ?? newKey(), typed: { text }, faults: faultsOf(sent.refusal) };
    await this.show(reply, caller, { number, region, kept: false, form }, sent.status);
  }

  private async show(reply: PageReply, caller: Caller, asked: StandpointAsked, status = 200): Promise<void> {
    sendPage(reply, StandpointPage({ view: await this.query.page(caller, asked) }), status);
  }
}
