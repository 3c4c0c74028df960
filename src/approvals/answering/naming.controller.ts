import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { v4 as newKey } from 'uuid';
import { CasePages } from '../../cases/case-pages.reads.js';
import { CurrentCaller, type Caller } from '../../platform/http/caller.js';
import { FormDesk } from '../../platform/http/form-desk.js';
import { texts } from '../../texts/texts.js';
import { faultsOf } from '../../web/components/faults.js';
import type { FieldFault } from '../../web/components/form.js';
import { keyIn, seeOther, sendPage, textFields, type PageReply } from '../../web/http.js';
import { NamingPage } from './naming.page.js';
import { NamingQuery, type NamingAsked } from './naming.query.js';
import { ReceiptQuery } from './receipt.query.js';
import { Permits } from '../../platform/http/permission.js';

/** The coordinator names a region as not having joined a section, or the whole. */
@Permits('caseWork')
@Controller([
  'sager/:number/afsnit/:section/svar/ikke-tilsluttet',
  'sager/:number/samlet/svar/ikke-tilsluttet',
])
export class NamingController {
  constructor(
    private readonly pages: CasePages,
    private readonly query: NamingQuery,
    private readonly receipts: ReceiptQuery,
    private readonly forms: FormDesk,
  ) {}

  @Get()
  async form(
    @Param('number') number: string,
    @Param('section') section: string | undefined,
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    const form = { formKey: newKey(), typed: {}, faults: [] };
    await this.show(reply, caller, { number, section, form });
  }

  @Post()
  async send(
    @Param('number') number: string,
    @Param('section') section: string | undefined,
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    const { _key, hash = '', region = '' } = textFields(body);
    const again = (faults: readonly FieldFault[], status: number) => {
      const form = { formKey: _key ?? newKey(), typed: { region }, faults };
      return this.show(reply, caller, { number, section, form }, status);
    };
    if (region === '') return again([{ field: 'region', text: texts.answer.naming.mustChoose }], 400);
    const caseId = await this.pages.idOf(number);
    const act =
      section === undefined
        ? { type: 'nameAsNotEndorsing', region, replyHash: hash }
        : { type: 'nameAsNotJoined', section, region, hash };
    const sent = await this.forms.send(caller, { caseId, key: keyIn(body), body: act });
    if (sent.kind === 'refused') return again(faultsOf(sent.refusal), sent.status);
    seeOther(reply, await this.receipts.addressOfLast(number, caseId, { event: act }));
  }

  private async show(reply: PageReply, caller: Caller, asked: NamingAsked, status = 200): Promise<void> {
    sendPage(reply, NamingPage({ view: await this.query.page(caller, asked) }), status);
  }
}
