import { Body, Controller, Get, NotFoundException, Param, Post, Res } from '@nestjs/common';
import { v4 as newKey } from 'uuid';
import { CasePages } from '../../cases/case-pages.reads.js';
import { CurrentCaller, type Caller } from '../../platform/http/caller.js';
import { FormDesk, type FormCommand } from '../../platform/http/form-desk.js';
import { Permits } from '../../platform/http/permission.js';
import { casePages } from '../../web/addresses.js';
import { faultsOf } from '../../web/components/faults.js';
import type { Typed } from '../../web/components/form.js';
import { keyIn, seeOther, sendPage, textFields, type PageReply } from '../../web/http.js';
import { ConfirmErasure, DropErasure, ProposeErasure } from './erase.command.js';
import { ErasurePage } from './erasure.page.js';
import { ErasureQuery } from './erasure.query.js';

/** Erasing a free text of the journal: proposed by one, confirmed by another. */
@Permits('caseWork')
@Controller('sager/:number/sagslog/sletning')
export class ErasureController {
  constructor(
    private readonly pages: CasePages,
    private readonly forms: FormDesk,
    private readonly query: ErasureQuery,
  ) {}

  @Get()
  async page(
    @Param('number') number: string,
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    const view = await this.query.page(caller, number, { formKey: newKey(), typed: {}, faults: [] });
    sendPage(reply, ErasurePage({ view }));
  }

  @Post()
  async send(
    @Param('number') number: string,
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    const fields = textFields(body);
    const caseId = await this.pages.idOf(number);
    const sent = await this.forms.send(caller, { caseId, key: keyIn(body), body: commandOf(fields) });
    if (sent.kind === 'done') return seeOther(reply, casePages(number).journalErasures);
    const view = await this.query.page(caller, number, {
      formKey: keyIn(body) ?? newKey(),
      typed: fields,
      faults: faultsOf(sent.refusal, { erasureId: '' }),
    });
    sendPage(reply, ErasurePage({ view }), sent.status);
  }
}

function commandOf({ handling, forslag, seq = '', field, reason }: Typed): FormCommand['body'] {
  if (handling === 'bekraeft') return { type: ConfirmErasure.type, erasureId: forslag };
  if (handling === 'lad-staa') return { type: DropErasure.type, erasureId: forslag };
  if (handling !== 'foreslaa') throw new NotFoundException();
  const number = /^\d{1,9}$/.test(seq.trim()) ? Number(seq) : seq;
  return { type: ProposeErasure.type, seq: number, field, reason };
}
