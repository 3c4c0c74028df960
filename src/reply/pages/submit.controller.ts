import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { v4 as newKey } from 'uuid';
import { CasePages } from '../../cases/case-pages.reads.js';
import { CurrentCaller, type Caller } from '../../platform/http/caller.js';
import { FormDesk } from '../../platform/http/form-desk.js';
import { texts } from '../../texts/texts.js';
import { replyPages } from '../../web/addresses.js';
import { faultsOf } from '../../web/components/faults.js';
import { keyIn, seeOther, sendPage, textFields, type PageReply } from '../../web/http.js';
import { Submit } from '../submit.command.js';
import type { SentForm } from './put-forward.view.js';
import { SubmitPage } from './submit.page.js';
import { SubmitQuery } from './submit.query.js';
import { Permits } from '../../platform/http/permission.js';

/** Sending the reply to the agency: what is checked first, and the act. Its confirmation is the page of the round. */
@Permits('caseWork')
@Controller('sager/:number/samlet/fremsendelse')
export class SubmitController {
  constructor(
    private readonly query: SubmitQuery,
    private readonly pages: CasePages,
    private readonly forms: FormDesk,
  ) {}

  @Get()
  async check(
    @Param('number') number: string,
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    await this.show(reply, caller, number, { formKey: newKey(), typed: {}, faults: [] });
  }

  @Post()
  async send(
    @Param('number') number: string,
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    const typed = textFields(body);
    const again = (faults: SentForm['faults']) => ({ formKey: typed['_key'] ?? newKey(), typed, faults });
    if (typed['laest'] !== 'ja') {
      const faults = [{ field: 'laest', text: texts.reply.submit.hasReadMissing }];
      return this.show(reply, caller, number, again(faults), 400);
    }
    const { submissionHash, channel } = typed;
    const recipient = typed['recipient']?.trim();
    const sent = await this.forms.send(caller, {
      caseId: await this.pages.idOf(number),
      key: keyIn(body),
      body: { type: Submit.type, submissionHash, channel, ...(recipient ? { recipient } : {}) },
    });
    if (sent.kind === 'done') return seeOther(reply, replyPages(number).round(Number(sent.answer.round)));
    await this.show(reply, caller, number, again(faultsOf(sent.refusal)), sent.status);
  }

  private async show(
    reply: PageReply,
    caller: Caller,
    number: string,
    form: SentForm,
    status = 200,
  ): Promise<void> {
    sendPage(reply, SubmitPage({ view: await this.query.page(caller, number, form) }), status);
  }
}
