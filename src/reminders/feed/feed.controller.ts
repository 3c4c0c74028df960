import { Controller, Get, Param, Res } from '@nestjs/common';
import { Open } from '../../platform/http/caller.js';
import type { PageReply } from '../../web/http.js';
import { FeedQuery } from './feed.query.js';

/** Calendar feeds. The secret in the address is the key; the log knows the route and not the address. */
@Open()
@Controller('kalender/:secret')
export class FeedController {
  constructor(private readonly query: FeedQuery) {}

  @Get()
  async read(@Param('secret') secret: string, @Res() reply: PageReply): Promise<void> {
    const calendar = await this.query.read(secret);
    void reply
      .code(200)
      .header('cache-control', 'no-store')
      .header('content-disposition', 'inline; filename="samsvar.ics"')
      .type('text/calendar; charset=utf-8')
      .send(calendar);
  }
}
