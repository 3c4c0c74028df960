import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { v4 as newKey } from 'uuid';
import { CasePages } from '../../cases/case-pages.reads.js';
import { CurrentCaller, type Caller } from '../../platform/http/caller.js';
import { FormDesk } from '../../platform/http/form-desk.js';
import { Permits } from '../../platform/http/permission.js';
import { texts } from '../../texts/texts.js';
import { casePages, withQuery } from '../../web/addresses.js';
import { keyIn, seeOther, sendPage, textFields, type PageReply } from '../../web/http.js';
import { DecideAtMeeting, DecideByMail } from '../meetings/written-decision.command.js';
import { PlanPage } from './plan.page.js';
import { PlanQuery } from './plan.query.js';

const DONE: Readonly<Record<string, string>> = texts.files.plan.did;
/** Most milestones chosen for at once: a region's answer to every section and to the whole. */
const MOST = 50;

/** "Plan og kalender", and how a region's forum decides. */
@Permits('caseWork')
@Controller('sager/:number/plan')
export class PlanController {
  constructor(
    private readonly pages: CasePages,
    private readonly query: PlanQuery,
    private readonly forms: FormDesk,
  ) {}

  @Get()
  async show(
    @Param('number') number: string,
    @Query() asked: Record<string, unknown>,
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    const { gjort, dato } = asked;
    const done = typeof gjort === 'string' && Object.hasOwn(DONE, gjort) ? DONE[gjort]! : null;
    const visit = { done, formKey: newKey(), asked: typeof dato === 'string' ? dato : null };
    sendPage(reply, PlanPage({ view: await this.query.show(caller, number, visit) }));
  }

  @Post('skriftligt')
  byMail(
    @Param('number') number: string,
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    return this.choose(reply, caller, number, { body, type: DecideByMail.type, done: 'mail' });
  }

  @Post('moede')
  atMeeting(
    @Param('number') number: string,
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    return this.choose(reply, caller, number, { body, type: DecideAtMeeting.type, done: 'moede' });
  }

  /** One command for each milestone; they are told apart by the form's key. */
  private async choose(
    reply: PageReply,
    caller: Caller,
    number: string,
    { body, type, done }: { readonly body: unknown; readonly type: string; readonly done: string },
  ): Promise<void> {
    const caseId = await this.pages.idOf(number);
    const key = keyIn(body);
    const milestones = (textFields(body).milestones ?? '').split(' ').slice(0, MOST);
    for (const milestone of milestones) {
      const actingRegion = milestone.split(':').at(-1)!;
      const sent = await this.forms.send(caller, {
        caseId,
        key: key && `${key}.${milestone}`,
        body: { type, milestone, actingRegion },
      });
      if (sent.kind === 'refused') throw sent.refusal;
    }
    seeOther(reply, withQuery(casePages(number).plan, { gjort: done }));
  }
}
