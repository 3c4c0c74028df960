import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { v4 as newKey } from 'uuid';
import { CurrentCaller, type Caller } from '../../platform/http/caller.js';
import { Permits } from '../../platform/http/permission.js';
import { FormDesk } from '../../platform/http/form-desk.js';
import { casePages } from '../../web/addresses.js';
import { faultsOf } from '../../web/components/faults.js';
import { keyIn, seeOther, sendPage, textFields, type PageReply } from '../../web/http.js';
import { JudgeMail } from './judge-mail.command.js';
import { MailPage } from './mail.page.js';
import { MailQuery } from './mail.query.js';

/** One mail of a case, and what is registered about it. */
@Permits('caseWork')
@Controller('sager/:number/paamindelser/mail/:id')
export class MailController {
  constructor(
    private readonly query: MailQuery,
    private readonly forms: FormDesk,
  ) {}

  @Get()
  async show(
    @Param('number') number: string,
    @Param('id') id: string,
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    const view = await this.query.read(caller, number, id, { formKey: newKey(), typed: {}, faults: [] });
    sendPage(reply, MailPage({ view }));
  }

  @Post()
  async judge(
    @Param('number') number: string,
    @Param('id') id: string,
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    const { outcome, reason } = textFields(body);
    const typed = { outcome, reason };
    const key = keyIn(body);
    // The mail must be one of this case's before anything is said about it.
    await this.query.read(caller, number, id, { formKey: key ?? '', typed, faults: [] });
    const command = { type: JudgeMail.type, outgoingId: id, ...typed };
    const sent = await this.forms.send(caller, {
      endpoint: 'administration',
      caseId: null,
      key,
      body: command,
    });
    if (sent.kind === 'done') return seeOther(reply, casePages(number).mail(id));
    const view = await this.query.read(caller, number, id, {
      formKey: key!,
      typed,
      faults: faultsOf(sent.refusal),
    });
    sendPage(reply, MailPage({ view }), sent.status);
  }
}
