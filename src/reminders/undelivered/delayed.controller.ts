import { Controller, Get, Res } from '@nestjs/common';
import { SignedInPages } from '../../identity/pages.reads.js';
import { CurrentCaller, type Caller } from '../../platform/http/caller.js';
import { Permits } from '../../platform/http/permission.js';
import { texts } from '../../texts/texts.js';
import { sendPage, type PageReply } from '../../web/http.js';
import { whenOf } from '../reminder-fate.pure.js';
import { DelayedPage } from './delayed.page.js';
import { delayedMails } from './delayed.reads.js';

/** Most mails shown; the oldest. */
const MOST = 200;

/** Mail that the mail server has put off: for those who know the directory, since it holds numbers. */
@Permits('directory')
@Controller('post')
export class DelayedController {
  constructor(private readonly pages: SignedInPages) {}

  @Get()
  async list(@CurrentCaller() caller: Caller, @Res() reply: PageReply): Promise<void> {
    const view = await this.pages.read(caller, { what: 'directory' }, async ({ tx, frame, today }) => ({
      frame,
      mails: (await delayedMails(tx, MOST)).map(({ id, name, phone, dated, dueAt }) => ({
        id,
        name,
        phone: phone ?? texts.post.delayed.noPhone,
        since: whenOf(dated, today),
        next: whenOf(dueAt, today),
      })),
    }));
    sendPage(reply, DelayedPage({ view }));
  }
}
