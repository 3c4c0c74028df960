import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { v4 as newKey } from 'uuid';
import { CasePages } from '../cases/case-pages.reads.js';
import { localDateOf } from '../platform/danish/dates.pure.js';
import { CurrentCaller, type Caller } from '../platform/http/caller.js';
import { FormDesk } from '../platform/http/form-desk.js';
import { casePages, withQuery } from '../web/addresses.js';
import { faultsOf } from '../web/components/faults.js';
import { keyIn, seeOther, sendPage, textFields, type PageReply } from '../web/http.js';
import { NotePage, type NoteView } from './note.page.js';
import { RegisterNote } from './register-document.command.js';
import { Permits } from '../platform/http/permission.js';

/** Writing a note of a conversation. */
@Permits('caseWork')
@Controller('sager/:number/dokumenter/notat')
export class NoteController {
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
    const { theme, party, dated, direction, note, accessStatus, ...rest } = textFields(body);
    const typed = { theme, party, dated, direction, note, accessStatus };
    const caseId = await this.pages.idOf(number);
    const sent = await this.forms.send(caller, {
      caseId,
      key: keyIn(body),
      body: { type: RegisterNote.type, ...typed },
    });
    if (sent.kind === 'done')
      return seeOther(
        reply,
        withQuery(casePages(number).documents, { lagt: String(sent.answer.documentId) }),
      );
    const faults = faultsOf(sent.refusal);
    await this.show(reply, caller, number, { formKey: rest['_key']!, typed, faults }, sent.status);
  }

  private async show(
    reply: PageReply,
    caller: Caller,
    number: string,
    form: Pick<NoteView, 'formKey' | 'faults'> & { readonly typed: NoteView['typed'] | null },
    status = 200,
  ): Promise<void> {
    const view = await this.pages.read(caller, number, 'plan', ({ frame, now }) =>
      Promise.resolve({
        ...form,
        frame,
        typed: form.typed ?? { dated: localDateOf(now), accessStatus: 'undecided' },
      }),
    );
    sendPage(reply, NotePage({ view }), status);
  }
}
