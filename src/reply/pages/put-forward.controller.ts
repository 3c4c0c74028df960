import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { v4 as newKey } from 'uuid';
import { CasePages } from '../../cases/case-pages.reads.js';
import type { Refused } from '../../platform/commands/refusal.js';
import { CurrentCaller, type Caller } from '../../platform/http/caller.js';
import { FormDesk } from '../../platform/http/form-desk.js';
import { texts } from '../../texts/texts.js';
import { replyPages } from '../../web/addresses.js';
import { faultsOf } from '../../web/components/faults.js';
import type { FieldFault } from '../../web/components/form.js';
import { keyIn, seeOther, sendPage, textFields, type PageReply } from '../../web/http.js';
import { PutForwardReply } from '../put-forward.command.js';
import { PutForwardPage, WasPutForwardPage } from './put-forward.page.js';
import { EXPLANATION, PutForwardQuery } from './put-forward.query.js';
import type { SentForm } from './put-forward.view.js';
import { Permits } from '../../platform/http/permission.js';

/** Putting the reply forward: what is checked first, the act, and its confirmation. */
@Permits('caseWork')
@Controller('sager/:number/samlet/forelaeggelse')
export class PutForwardController {
  constructor(
    private readonly query: PutForwardQuery,
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
    const { replyHash, ...typed } = textFields(body);
    const explanations = explanationsIn(typed);
    const sent = await this.forms.send(caller, {
      caseId: await this.pages.idOf(number),
      key: keyIn(body),
      body: { type: PutForwardReply.type, replyHash, explanations },
    });
    if (sent.kind === 'done')
      return seeOther(reply, replyPages(number).wasPutForward(Number(sent.answer.number)));
    const faults = faultsIn(sent.refusal);
    const formKey = typed['_key'] ?? newKey();
    await this.show(reply, caller, number, { formKey, typed, faults }, sent.status);
  }

  @Get(':which')
  async confirmation(
    @Param('number') number: string,
    @Param('which') which: string,
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    sendPage(reply, WasPutForwardPage({ view: await this.query.confirmation(caller, number, which) }));
  }

  private async show(
    reply: PageReply,
    caller: Caller,
    number: string,
    form: SentForm,
    status = 200,
  ): Promise<void> {
    sendPage(reply, PutForwardPage({ view: await this.query.page(caller, number, form) }), status);
  }
}

type Fields = Readonly<Record<string, string>>;

/** By the contradiction's code; what is left empty is not sent, and so not explained. */
function explanationsIn(typed: Fields): Record<string, string> {
  return Object.fromEntries(
    Object.entries(typed)
      .filter(([name, text]) => name.startsWith(EXPLANATION) && text.trim() !== '')
      .map(([name, text]) => [name.slice(EXPLANATION.length), text]),
  );
}

/** A contradiction that is not explained is a fault of its field. */
function faultsIn(refusal: Refused): FieldFault[] {
  const missing = refusal.code === 'contradictions' ? texts.reply.putForward.explanationMissing : null;
  return faultsOf(refusal).map(({ field, text }) => ({
    field: field.replace(/^\/?explanations[./]/, EXPLANATION),
    text: missing ?? text,
  }));
}
