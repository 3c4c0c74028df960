import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { CasePages } from '../cases/case-pages.reads.js';
import { Permits } from '../platform/http/permission.js';
import { CurrentCaller, type Caller } from '../platform/http/caller.js';
import { FormDesk } from '../platform/http/form-desk.js';
import { casePages } from '../web/addresses.js';
import { faultsOf } from '../web/components/faults.js';
import { keyIn, seeOther, sendPage, textFields, type PageReply } from '../web/http.js';
import { DocumentPage } from './document.page.js';
import { DocumentsPageQuery } from './documents-page.query.js';
import { SetDocumentAccess } from './set-document-access.command.js';

/** Deciding whether a document can be handed out. */
@Permits('caseWork')
@Controller('sager/:number/dokumenter/:id/aktindsigt')
export class AccessController {
  constructor(
    private readonly documents: DocumentsPageQuery,
    private readonly pages: CasePages,
    private readonly forms: FormDesk,
  ) {}

  @Post()
  async decide(
    @Param() { number, id }: { readonly number: string; readonly id: string },
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    const { _key, accessStatus, reason } = textFields(body);
    const typed = { accessStatus, reason };
    const sent = await this.forms.send(caller, {
      caseId: await this.pages.idOf(number),
      key: keyIn(body),
      body: { type: SetDocumentAccess.type, documentId: id, ...typed },
    });
    if (sent.kind === 'done') return seeOther(reply, casePages(number).document(id));
    const view = await this.documents.one(caller, number, id);
    const form = view.form && {
      ...view.form,
      formKey: _key ?? view.form.formKey,
      typed,
      faults: faultsOf(sent.refusal),
    };
    sendPage(reply, DocumentPage({ view: { ...view, form } }), sent.status);
  }
}
