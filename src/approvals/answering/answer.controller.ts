import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { v4 as newKey } from 'uuid';
import { CasePages } from '../../cases/case-pages.reads.js';
import { CurrentCaller, type Caller } from '../../platform/http/caller.js';
import { FormDesk } from '../../platform/http/form-desk.js';
import { faultsOf } from '../../web/components/faults.js';
import type { FieldFault } from '../../web/components/form.js';
import { keyIn, seeOther, sendPage, textFields, type PageReply } from '../../web/http.js';
import { answerBody, formFaults } from './answer-body.pure.js';
import { AnswerPage } from './answer.page.js';
import { AnswerQuery, type AnswerAsked } from './answer.query.js';
import { ReceiptQuery } from './receipt.query.js';
import { Permits } from '../../platform/http/permission.js';

/** A region answers one section, or the whole: exactly the text it was shown. */
@Permits('caseWork')
@Controller(['sager/:number/afsnit/:section/svar', 'sager/:number/samlet/svar'])
export class AnswerController {
  constructor(
    private readonly pages: CasePages,
    private readonly query: AnswerQuery,
    private readonly receipts: ReceiptQuery,
    private readonly forms: FormDesk,
  ) {}

  @Get()
  async form(
    @Param('number') number: string,
    @Param('section') section: string | undefined,
    @Query('region') region: unknown,
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    const wanted = typeof region === 'string' ? region : undefined;
    await this.show(reply, caller, { number, section, region: wanted, newKey: newKey() });
  }

  @Post()
  async send(
    @Param('number') number: string,
    @Param('section') section: string | undefined,
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    const { _key, hash = '', region = '', ...typed } = textFields(body);
    const again = async (faults: readonly FieldFault[], status: number) => {
      const form = { formKey: _key ?? newKey(), typed, faults, read: hash };
      await this.show(reply, caller, { number, section, region, form, newKey: newKey() }, status);
    };
    const missing = formFaults(typed);
    if (missing.length > 0) return again(missing, 400);
    const caseId = await this.pages.idOf(number);
    const act = answerBody(section, hash, typed);
    const sent = await this.forms.send(caller, {
      caseId,
      key: keyIn(body),
      body: { ...act, ...(region === '' ? {} : { actingRegion: region }) },
    });
    if (sent.kind === 'done')
      return seeOther(reply, await this.receipts.addressOf(number, caseId, [String(sent.answer.answerId)]));
    return again(faultsOf(sent.refusal, { hash: '', section: '', replyHash: '' }), sent.status);
  }

  private async show(reply: PageReply, caller: Caller, asked: AnswerAsked, status = 200): Promise<void> {
    sendPage(reply, AnswerPage({ view: await this.query.page(caller, asked) }), status);
  }
}
