import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { v4 as newKey } from 'uuid';
import { CurrentCaller, type Caller } from '../../platform/http/caller.js';
import { FormDesk } from '../../platform/http/form-desk.js';
import { texts } from '../../texts/texts.js';
import { casePages, pages } from '../../web/addresses.js';
import { faultsOf } from '../../web/components/faults.js';
import type { FieldFault } from '../../web/components/form.js';
import { seeOther, sendPage, textFields, type PageReply } from '../../web/http.js';
import { OpenCase } from '../open-case.command.js';
import { OpeningCheckPage, OpeningPage } from './opening.page.js';
import { OpeningQuery, type Sent } from './opening.query.js';
import { Permits } from '../../platform/http/permission.js';

const FIRST = { sender: texts.case.opening.usualSender };

/** Opening a case: the form, what it will plan, and the act. */
@Permits('caseWork')
@Controller()
export class OpeningController {
  constructor(
    private readonly query: OpeningQuery,
    private readonly forms: FormDesk,
  ) {}

  @Get(pages.newCase)
  async form(@CurrentCaller() caller: Caller, @Res() reply: PageReply): Promise<void> {
    await this.show(reply, caller, { formKey: newKey(), typed: FIRST }, []);
  }

  @Post(pages.newCaseCheck)
  async check(
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    const sent = sentIn(body);
    const checked = await this.query.check(caller, sent);
    if ('faults' in checked) return this.show(reply, caller, sent, checked.faults, 400);
    sendPage(reply, OpeningCheckPage({ view: checked }));
  }

  @Post(pages.newCaseChange)
  async change(
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    await this.show(reply, caller, sentIn(body), []);
  }

  @Post(pages.newCase)
  async open(@CurrentCaller() caller: Caller, @Body() body: unknown, @Res() reply: PageReply): Promise<void> {
    const sent = sentIn(body);
    const done = await this.forms.send(caller, {
      endpoint: 'newCase',
      caseId: null,
      key: sent.formKey || undefined,
      body: { type: OpenCase.type, ...sent.typed },
    });
    if (done.kind === 'done')
      return seeOther(reply, `${casePages(String(done.answer.number)).coordination}?gjort=oprettet`);
    await this.show(reply, caller, sent, faultsOf(done.refusal), done.status);
  }

  private async show(
    reply: PageReply,
    caller: Caller,
    sent: Sent,
    faults: readonly FieldFault[],
    status = 200,
  ): Promise<void> {
    sendPage(reply, OpeningPage({ view: await this.query.form(caller, sent, faults) }), status);
  }
}

const FIELDS = ['number', 'title', 'sender', 'letterDate', 'formalDeadline', 'procedureId', 'actingRegion'];

/** Only the form's own fields go on: another name would be refused as unknown. */
function sentIn(body: unknown): Sent {
  const fields = textFields(body);
  const known = FIELDS.filter((name) => Object.hasOwn(fields, name));
  const typed = Object.fromEntries(known.map((name) => [name, fields[name]!.trim()]));
  return { formKey: fields['_key'] ?? '', typed };
}
