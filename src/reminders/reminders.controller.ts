import { Controller, Get, NotFoundException, Param, Query, Res } from '@nestjs/common';
import { CurrentCaller, type Caller } from '../platform/http/caller.js';
import { attachmentNamed } from '../platform/http/content-disposition.pure.js';
import { sendPage, type PageReply } from '../web/http.js';
import { RehearsalPage } from './rehearsal.page.js';
import { RehearsalQuery } from './rehearsal.query.js';
import { RemindersPageQuery, type RemindersParameters } from './reminders-page.query.js';
import { RemindersPage } from './reminders.page.js';
import { Permits } from '../platform/http/permission.js';

/** The reminders of a case, and their rehearsal. */
@Permits('caseWork')
@Controller('sager/:number/paamindelser')
export class RemindersController {
  constructor(
    private readonly reminders: RemindersPageQuery,
    private readonly rehearsal: RehearsalQuery,
  ) {}

  @Get()
  async list(
    @Param('number') number: string,
    @Query() parameters: RemindersParameters,
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    sendPage(reply, RemindersPage({ view: await this.reminders.list(caller, number, parameters) }));
  }

  @Get('proevekoersel')
  async rehearse(
    @Param('number') number: string,
    @Query() asked: Readonly<Record<string, unknown>>,
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    const view = await this.rehearsal.run(caller, number, rehearsalOf(asked));
    sendPage(reply, RehearsalPage({ view }), view.faults.length > 0 ? 400 : 200);
  }

  @Get('proevekoersel/fil')
  async file(
    @Param('number') number: string,
    @Query() asked: Readonly<Record<string, unknown>>,
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    const csv = await this.rehearsal.file(caller, number, rehearsalOf(asked));
    if (csv === null) throw new NotFoundException();
    void reply
      .code(200)
      .header('cache-control', 'no-store')
      .header('content-disposition', attachmentNamed(`proevekoersel-${number}.csv`))
      .type('text/csv; charset=utf-8')
      .send(csv);
  }
}

/** What is asked for in the address; what is no text counts as left out. */
function rehearsalOf({
  til,
  maal,
  antag,
}: Readonly<Record<string, unknown>>): Parameters<RehearsalQuery['run']>[2] {
  return {
    til: typeof til === 'string' ? til : null,
    maal: typeof maal === 'string' ? maal : '',
    antag: antag === 'planen' ? 'planen' : 'intet',
  };
}
