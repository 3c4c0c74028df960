import { Controller, Get, Header, Param, UseGuards } from '@nestjs/common';
import { LoopbackOnly } from '../web/loopback.guard.js';
import { renderPage } from '../web/render.js';
import { OverviewPage } from './overview.page.js';
import { OverviewQuery } from './overview.query.js';

/** The front page and, under its own address, each case: without sign-in, so on this machine only. */
@Controller()
@UseGuards(LoopbackOnly)
export class OverviewController {
  constructor(private readonly query: OverviewQuery) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  front(): Promise<string> {
    return this.page(null);
  }

  @Get('sager/:number')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  one(@Param('number') number: string): Promise<string> {
    return this.page(number);
  }

  private async page(number: string | null): Promise<string> {
    return renderPage(OverviewPage({ view: await this.query.overview(number) }));
  }
}
