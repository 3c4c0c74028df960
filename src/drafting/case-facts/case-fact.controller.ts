import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { v4 as newKey } from 'uuid';
import { CasePages } from '../../cases/case-pages.reads.js';
import { Permits } from '../../platform/http/permission.js';
import { CurrentCaller, type Caller } from '../../platform/http/caller.js';
import { FormDesk } from '../../platform/http/form-desk.js';
import { casePages } from '../../web/addresses.js';
import { faultsOf } from '../../web/components/faults.js';
import { keyIn, seeOther, sendPage, textFields, type PageReply } from '../../web/http.js';
import { CaseFactPage, type CaseFactFormView } from './case-fact.page.js';
import { caseFactRows } from './case-facts.reads.js';
import { EnterCaseFact } from './enter-case-fact.command.js';

/** Entering how Kofoedsminde is paid for, with its source. */
@Permits('caseWork')
@Controller('sager/:number/fakta/finansieringsmodel')
export class CaseFactController {
  constructor(
    private readonly pages: CasePages,
    private readonly forms: FormDesk,
  ) {}

  @Get()
  async form(
    @Param('number') number: string,
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    await this.show(reply, caller, number, { formKey: newKey(), typed: null, faults: [] });
  }

  @Post()
  async send(
    @Param('number') number: string,
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    const { _key, value, source, definition, period } = textFields(body);
    const typed = { value, source, definition, period };
    const sent = await this.forms.send(caller, {
      caseId: await this.pages.idOf(number),
      key: keyIn(body),
      body: { type: EnterCaseFact.type, name: 'kofoedsmindeModel', ...typed },
    });
    if (sent.kind === 'done') return seeOther(reply, casePages(number).ownFacts);
    const form = { formKey: _key ?? newKey(), typed, faults: faultsOf(sent.refusal) };
    await this.show(reply, caller, number, form, sent.status);
  }

  private async show(
    reply: PageReply,
    caller: Caller,
    number: string,
    form: Pick<CaseFactFormView, 'formKey' | 'faults'> & { readonly typed: CaseFactFormView['typed'] | null },
    status = 200,
  ): Promise<void> {
    const view = await this.pages.read(caller, number, 'draft', async ({ frame, tx, file }) => {
      const fact = (await caseFactRows(tx, file.id)).find(({ name }) => name === 'kofoedsmindeModel');
      const { value, source, definition, period } = fact ?? {};
      return {
        ...form,
        frame,
        typed: form.typed ?? { value, source, definition, period },
        replaces: fact !== undefined,
      };
    });
    sendPage(reply, CaseFactPage({ view }), status);
  }
}
