import { Controller, Get, Param, Res } from '@nestjs/common';
import { CurrentCaller, type Caller } from '../../platform/http/caller.js';
import { sendPage, type PageReply } from '../../web/http.js';
import { ContributionsPage } from './contributions.page.js';
import { ContributionsPageQuery } from './contributions-page.query.js';
import { FactsPage } from './facts.page.js';
import { FactsPageQuery } from './facts-page.query.js';
import { Permits } from '../../platform/http/permission.js';

/** What a text is written of: contributions beside each other, and the fact sheet. */
@Permits('caseWork')
@Controller('sager/:number')
export class ContributionsController {
  constructor(
    private readonly contributions: ContributionsPageQuery,
    private readonly facts: FactsPageQuery,
  ) {}

  @Get('afsnit/:section/bidrag/samlet')
  async together(
    @Param('number') number: string,
    @Param('section') section: string,
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    sendPage(reply, ContributionsPage({ view: await this.contributions.page(caller, number, section) }));
  }

  @Get('fakta')
  async factSheet(
    @Param('number') number: string,
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    sendPage(reply, FactsPage({ view: await this.facts.page(caller, number) }));
  }
}
