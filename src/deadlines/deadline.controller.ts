import { Body, Controller, Get, NotFoundException, Param, Post, Query, Res } from '@nestjs/common';
import { v4 as newKey } from 'uuid';
import { CasePages } from '../cases/case-pages.reads.js';
import { CurrentCaller, type Caller } from '../platform/http/caller.js';
import { casePages, withQuery } from '../web/addresses.js';
import type { Typed } from '../web/components/form.js';
import { chosenIn, keyIn, seeOther, sendPage, textFields, type PageReply } from '../web/http.js';
import { DeadlinePageQuery } from './deadline-page.query.js';
import { DeadlinePage } from './deadline.page.js';
import type { ExtensionActName, ExtensionFormView } from './deadline.view.js';
import { ExtensionCheckPage } from './extension-check.page.js';
import { ExtensionFormPage } from './extension-form.page.js';
import { ExtensionPageQuery } from './extension-page.query.js';
import { ExtensionSending } from './extension-sending.js';
import { Permits } from '../platform/http/permission.js';

/** What each address registers, and the fields of its form. */
const ACTS: Readonly<Record<string, { readonly act: ExtensionActName; readonly fields: readonly string[] }>> =
  {
    anmodning: { act: 'request', fields: ['until', 'reason', 'sections'] },
    tilsagn: {
      act: 'promise',
      fields: ['until', 'noteId', 'party', 'dated', 'direction', 'note', 'moveTargetTo'],
    },
    svar: { act: 'answer', fields: ['outcome', 'until', 'documentId'] },
    bekraeftelse: { act: 'confirm', fields: ['documentId'] },
    afsnit: { act: 'partly', fields: ['sections', 'until', 'documentId'] },
  };

/** The deadline of a case, and what is registered about an extension: a form, a check, then it counts. */
@Permits('caseWork')
@Controller('sager/:number/frist')
export class DeadlineController {
  constructor(
    private readonly pages: CasePages,
    private readonly deadline: DeadlinePageQuery,
    private readonly extension: ExtensionPageQuery,
    private readonly sending: ExtensionSending,
  ) {}

  @Get()
  async show(
    @Param('number') number: string,
    @Query('gjort') done: unknown,
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    sendPage(reply, DeadlinePage({ view: await this.deadline.show(caller, number, done) }));
  }

  @Get(':act')
  async form(
    @Param('number') number: string,
    @Param('act') name: string,
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    const { act } = actNamed(name);
    await this.showForm(reply, caller, number, { act, formKey: newKey(), typed: null, faults: [] });
  }

  @Post(':act')
  async send(
    @Param('number') number: string,
    @Param('act') name: string,
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    const { act, fields } = actNamed(name);
    const sent = textFields(body);
    const typed: Typed = Object.fromEntries(
      fields.map((field) => [field, field === 'sections' ? chosenIn(body, field).join(' ') : sent[field]]),
    );
    const formKey = keyIn(body) ?? newKey();
    const step = sent['trin'];
    if (step === 'gem') return this.carryOut(reply, caller, number, { act, typed, key: keyIn(body) });
    const faults = step === 'ret' ? [] : this.sending.faults(act, typed);
    if (step === 'ret' || faults.length > 0)
      return this.showForm(
        reply,
        caller,
        number,
        { act, formKey, typed, faults },
        faults.length > 0 ? 400 : 200,
      );
    sendPage(
      reply,
      ExtensionCheckPage({ view: await this.extension.check(caller, number, act, formKey, typed) }),
    );
  }

  private async carryOut(
    reply: PageReply,
    caller: Caller,
    number: string,
    form: { readonly act: ExtensionActName; readonly typed: Typed; readonly key: string | undefined },
  ): Promise<void> {
    const caseId = await this.pages.idOf(number);
    const sent = await this.sending.send(caller, { caseId, ...form });
    if (sent.kind === 'done')
      return seeOther(reply, withQuery(casePages(number).deadline, { gjort: sent.type }));
    const { typed, faults, status } = sent;
    await this.showForm(
      reply,
      caller,
      number,
      { act: form.act, formKey: form.key ?? newKey(), typed, faults },
      status,
    );
  }

  private async showForm(
    reply: PageReply,
    caller: Caller,
    number: string,
    filled: Pick<ExtensionFormView, 'act' | 'formKey' | 'faults'> & { readonly typed: Typed | null },
    status = 200,
  ): Promise<void> {
    sendPage(reply, ExtensionFormPage({ view: await this.extension.form(caller, number, filled) }), status);
  }
}

/** Errors: NotFoundException for an address that registers nothing. */
function actNamed(name: string): (typeof ACTS)[string] {
  if (!Object.hasOwn(ACTS, name)) throw new NotFoundException();
  return ACTS[name]!;
}
