import { Controller, Get, Query, Res } from '@nestjs/common';
import { CurrentCaller, type Caller } from '../../platform/http/caller.js';
import { sendPage, type PageReply } from '../../web/http.js';
import { CasesPage } from './cases.page.js';
import { HomePage } from './home.page.js';
import { HomeQuery } from './home.query.js';
import { askedOf } from './portfolio.pure.js';
import { PortfolioQuery } from './portfolio.query.js';
import { Permits } from '../../platform/http/permission.js';

/** The front page of whoever is signed in, and the list of cases. */
@Permits('own')
@Controller()
export class HomeController {
  constructor(
    private readonly home: HomeQuery,
    private readonly portfolio: PortfolioQuery,
  ) {}

  @Get()
  async front(@CurrentCaller() caller: Caller, @Res() reply: PageReply): Promise<void> {
    sendPage(reply, HomePage({ view: await this.home.home(caller) }));
  }

  @Get('sager')
  async cases(
    @CurrentCaller() caller: Caller,
    @Query() query: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    sendPage(reply, CasesPage({ view: await this.portfolio.cases(caller, askedOf(query)) }));
  }
}
