import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { v4 as newKey } from 'uuid';
import { CasePages } from '../../cases/case-pages.reads.js';
import { Permits } from '../../platform/http/permission.js';
import { CurrentCaller, type Caller } from '../../platform/http/caller.js';
import { FormDesk } from '../../platform/http/form-desk.js';
import { replyPages, withQuery } from '../../web/addresses.js';
import { faultsOf } from '../../web/components/faults.js';
import { keyIn, seeOther, sendPage, textFields, type PageReply } from '../../web/http.js';
import { RecordPoliticalTreatment } from './record-treatment.command.js';
import { TreatmentPage } from './treatment.page.js';
import { TreatmentQuery } from './treatment.query.js';

/** Political treatment, region by region. */
@Permits('caseWork')
@Controller('sager/:number/samlet/politisk-behandling')
export class TreatmentController {
  constructor(
    private readonly query: TreatmentQuery,
    private readonly pages: CasePages,
    private readonly forms: FormDesk,
  ) {}

  @Get()
  async list(
    @Param('number') number: string,
    @Query() { region, gjort }: Readonly<Record<'region' | 'gjort', unknown>>,
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    const wanted = typeof region === 'string' ? region : undefined;
    const form = { formKey: newKey(), typed: {}, faults: [] };
    const view = await this.query.page(caller, number, { region: wanted, done: gjort === 'ja', form });
    sendPage(reply, TreatmentPage({ view }));
  }

  @Post()
  async record(
    @Param('number') number: string,
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    const { _key, region = '', body: organ, stage, text = '', dated, documentId } = textFields(body);
    const typed = { body: organ, stage, text, dated, documentId };
    const sent = await this.forms.send(caller, {
      caseId: await this.pages.idOf(number),
      key: keyIn(body),
      body: {
        type: RecordPoliticalTreatment.type,
        body: organ,
        stage,
        text: text.replace(/\r\n?/g, '\n'),
        ...(dated ? { dated } : {}),
        ...(documentId ? { documentId } : {}),
        ...(region === '' ? {} : { actingRegion: region }),
      },
    });
    if (sent.kind === 'done')
      return seeOther(reply, withQuery(replyPages(number).treatment, { region, gjort: 'ja' }));
    const form = { formKey: _key ?? newKey(), typed, faults: faultsOf(sent.refusal) };
    const view = await this.query.page(caller, number, { region, done: false, form });
    sendPage(reply, TreatmentPage({ view }), sent.status);
  }
}
