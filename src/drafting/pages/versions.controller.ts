import { Controller, Get, NotFoundException, Param, Res } from '@nestjs/common';
import { CurrentCaller, type Caller } from '../../platform/http/caller.js';
import { sendPage, type PageReply } from '../../web/http.js';
import { ReleasedPage } from './released.page.js';
import { VersionPage } from './version.page.js';
import { VersionPageQuery } from './version-page.query.js';
import { VersionsPage } from './versions.page.js';
import { VersionsPageQuery } from './versions-page.query.js';
import { Permits } from '../../platform/http/permission.js';

/** The versions of a section, and each one exactly as it was made. */
@Permits('case')
@Controller('sager/:number/afsnit/:section/versioner')
export class VersionsController {
  constructor(
    private readonly versions: VersionsPageQuery,
    private readonly version: VersionPageQuery,
  ) {}

  @Get()
  async list(
    @Param('number') number: string,
    @Param('section') section: string,
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    const page = await this.versions.page(caller, number, section);
    sendPage(
      reply,
      'whole' in page ? VersionsPage({ view: page.whole }) : ReleasedPage({ view: page.released }),
    );
  }

  @Get(':version')
  async one(
    @Param('number') number: string,
    @Param('section') section: string,
    @Param('version') version: string,
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    const view = await this.version.page(caller, number, section, versionNumber(version));
    sendPage(reply, VersionPage({ view }));
  }
}

/** Errors: NotFoundException for what is no number of a version. */
export function versionNumber(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new NotFoundException();
}
