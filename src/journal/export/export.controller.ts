import { Body, Controller, Get, Headers, NotFoundException, Param, Post, Res } from '@nestjs/common';
import { v4 as newKey } from 'uuid';
import { CasePages } from '../../cases/case-pages.reads.js';
import { Permits } from '../../platform/http/permission.js';
import { CurrentCaller, type Caller } from '../../platform/http/caller.js';
import { answerFile, type FileReply } from '../../platform/http/file-answer.js';
import { FormDesk } from '../../platform/http/form-desk.js';
import { casePages } from '../../web/addresses.js';
import { faultsOf } from '../../web/components/faults.js';
import { keyIn, seeOther, sendPage, textFields, type PageReply } from '../../web/http.js';
import { ExportJournal } from './export-journal.command.js';
import { ExportPage, type ExportForms } from './export.page.js';
import { ExportQuery } from './export.query.js';
import { SetEntryAccess } from './set-entry-access.command.js';

/** Handing out the case as one archive. */
@Permits('caseWork')
@Controller('sager/:number/sagslog/udlevering')
export class ExportController {
  constructor(
    private readonly query: ExportQuery,
    private readonly pages: CasePages,
    private readonly forms: FormDesk,
  ) {}

  @Get()
  async form(
    @Param('number') number: string,
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    sendPage(reply, ExportPage({ view: await this.query.page(caller, number, empty()) }));
  }

  @Post()
  async make(
    @Param('number') number: string,
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    const { _key, purpose, receiver } = textFields(body);
    const typed = { purpose, receiver };
    const sent = await this.forms.send(caller, {
      caseId: await this.pages.idOf(number),
      key: keyIn(body),
      body: { type: ExportJournal.type, ...typed },
    });
    if (sent.kind === 'done')
      return seeOther(reply, `${casePages(number).exports}/${Number(sent.answer.after) + 1}`);
    const form = { formKey: _key ?? newKey(), typed, faults: faultsOf(sent.refusal) };
    const view = await this.query.page(caller, number, { ...empty(), form });
    sendPage(reply, ExportPage({ view }), sent.status);
  }

  @Post('poster')
  async entryAccess(
    @Param('number') number: string,
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    const { _key, seq = '', accessStatus, reason } = textFields(body);
    const typed = { seq, accessStatus, reason };
    const sent = await this.forms.send(caller, {
      caseId: await this.pages.idOf(number),
      key: keyIn(body),
      body: {
        type: SetEntryAccess.type,
        ...typed,
        seq: /^\d{1,9}$/.test(seq.trim()) ? Number(seq) : seq,
      },
    });
    if (sent.kind === 'done') return seeOther(reply, `${casePages(number).exports}#poster`);
    const entryForm = { formKey: _key ?? newKey(), typed, faults: faultsOf(sent.refusal) };
    const view = await this.query.page(caller, number, { ...empty(), entryForm });
    sendPage(reply, ExportPage({ view }), sent.status);
  }

  @Get(':seq')
  async made(
    @Param() { number, seq }: { readonly number: string; readonly seq: string },
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    sendPage(reply, ExportPage({ view: await this.query.made(caller, number, wholeOf(seq)) }));
  }

  @Get(':seq/fil')
  async file(
    @Param() { number, seq }: { readonly number: string; readonly seq: string },
    @CurrentCaller() caller: Caller,
    @Headers('if-none-match') held: string | undefined,
    @Res({ passthrough: true }) reply: FileReply,
  ): Promise<Buffer | undefined> {
    return answerFile(reply, held, await this.query.file(caller, number, wholeOf(seq)));
  }
}

const emptyForm = () => ({ formKey: newKey(), typed: {}, faults: [] });
const empty = (): ExportForms => ({ form: emptyForm(), entryForm: emptyForm() });

function wholeOf(seq: string): number {
  if (!/^[1-9]\d{0,8}$/.test(seq)) throw new NotFoundException();
  return Number(seq);
}
