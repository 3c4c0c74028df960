import { Controller, Get, HttpCode, NotFoundException, Param, Post, Res } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { Open } from '../../platform/http/caller.js';
import { OneClick } from '../../platform/http/writing.guard.js';
import { sendPage, type PageReply } from '../../web/http.js';
import { receiverOfStop, setEarlyOff } from './mail-preferences.js';
import { StopPage } from './stop.page.js';

/** Turning early reminders off from a mail, without signing in (RFC 8058): looking decides nothing, one POST does. */
@Open()
@Controller('afmeld/:secret')
export class StopController {
  constructor(private readonly db: Database) {}

  @Get()
  async ask(@Param('secret') secret: string, @Res() reply: PageReply): Promise<void> {
    if ((await this.db.transaction((tx) => receiverOfStop(tx, secret))) === null)
      throw new NotFoundException();
    sendPage(reply, StopPage({ secret }));
  }

  @Post()
  @OneClick()
  @HttpCode(200)
  async stop(@Param('secret') secret: string, @Res() reply: PageReply): Promise<void> {
    await this.db.transaction(async (tx) => {
      const personId = await receiverOfStop(tx, secret);
      if (personId === null) throw new NotFoundException();
      await setEarlyOff(tx, personId, true);
    });
    sendPage(reply, StopPage({ secret: null }));
  }
}
