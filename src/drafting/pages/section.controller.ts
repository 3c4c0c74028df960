import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { CurrentCaller, type Caller } from '../../platform/http/caller.js';
import { sendPage, type PageReply } from '../../web/http.js';
import { ReleasedPage } from './released.page.js';
import { SectionPage } from './section.page.js';
import { SectionPageQuery } from './section-page.query.js';
import { SectionsPage } from './sections.page.js';
import { SectionsPageQuery } from './sections-page.query.js';
import { Permits } from '../../platform/http/permission.js';

/** The sections of a case, to read. */
@Permits('case')
@Controller('sager/:number/afsnit')
export class SectionController {
  constructor(
    private readonly sections: SectionsPageQuery,
    private readonly query: SectionPageQuery,
  ) {}

  @Get()
  async list(
    @Param('number') number: string,
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    const page = await this.sections.page(caller, number);
    sendPage(
      reply,
      'whole' in page ? SectionsPage({ view: page.whole }) : ReleasedPage({ view: page.released }),
    );
  }

  /** `?vis=udkast` shows the draft where the version would stand. */
  @Get(':section')
  async one(
    @Param('number') number: string,
    @Param('section') section: string,
    @Query('vis') shown: unknown,
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    const page = await this.query.page(caller, number, section, shown === 'udkast');
    sendPage(
      reply,
      'whole' in page ? SectionPage({ view: page.whole }) : ReleasedPage({ view: page.released }),
    );
  }
}
