import { Body, Controller, Get, Inject, NotFoundException, Post, Query, Res } from '@nestjs/common';
import { validate as isUuid } from 'uuid';
import { CaseReader } from '../../cases/case-reader.reads.js';
import { Database } from '../../platform/database/database.js';
import { CurrentCaller, type Caller } from '../../platform/http/caller.js';
import { Permits } from '../../platform/http/permission.js';
import { texts } from '../../texts/texts.js';
import { feedAddress, mailChoices, withQuery } from '../../web/addresses.js';
import { seeOther, sendPage, textFields, type PageReply } from '../../web/http.js';
import { PUBLIC_URL } from '../due-reminders.js';
import { endFeed, makeFeed } from '../feed/feeds.js';
import { MailChoicesPage } from './mail-choices.page.js';
import { MailChoicesQuery, type ChoiceNews } from './mail-choices.query.js';
import { setEarlyOff } from './mail-preferences.js';

const NO_NEWS: ChoiceNews = { done: null, made: null };
const DONE: Readonly<Record<string, string>> = texts.post.choices.did;

/** One's own choices about mail and calendar. As with sessions and tokens they are nobody else's, and no part of a case. */
@Permits('own')
@Controller('adgang/post')
export class MailChoicesController {
  constructor(
    private readonly db: Database,
    private readonly query: MailChoicesQuery,
    private readonly reader: CaseReader,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  @Get()
  async page(
    @CurrentCaller() caller: Caller,
    @Query('gjort') did: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    const done = typeof did === 'string' && Object.hasOwn(DONE, did) ? DONE[did]! : null;
    await this.show(reply, caller, { ...NO_NEWS, done });
  }

  @Post('tidlige')
  async early(
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    const off = textFields(body).fra === 'ja';
    await this.db.transaction((tx) => setEarlyOff(tx, caller.personId, off));
    seeOther(reply, withQuery(mailChoices, { gjort: off ? 'fra' : 'til' }));
  }

  @Post('kalender')
  async makeFeed(
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    const { sag = '' } = textFields(body);
    // Whoever may not see the plan of a case gets no feed of it: the same policy as the page.
    if (sag !== '') await this.reader.read(caller, sag, 'plan', () => Promise.resolve());
    const secret = await this.db.transaction((tx) => makeFeed(tx, caller.personId, sag === '' ? null : sag));
    await this.show(reply, caller, { ...NO_NEWS, made: `${this.publicUrl}${feedAddress(secret)}` });
  }

  @Post('tilbagekald')
  async endFeed(
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    const { id = '' } = textFields(body);
    if (!isUuid(id) || !(await this.db.transaction((tx) => endFeed(tx, id, caller.personId))))
      throw new NotFoundException();
    seeOther(reply, withQuery(mailChoices, { gjort: 'tilbagekaldt' }));
  }

  private async show(reply: PageReply, caller: Caller, news: ChoiceNews): Promise<void> {
    sendPage(reply, MailChoicesPage({ view: await this.query.choices(caller, news) }));
  }
}
