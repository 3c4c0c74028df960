import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { v4 as newKey } from 'uuid';
import { CurrentCaller, type Caller } from '../../platform/http/caller.js';
import { FormDesk } from '../../platform/http/form-desk.js';
import { fileOf } from '../../platform/http/page-form.js';
import { Permits } from '../../platform/http/permission.js';
import { texts } from '../../texts/texts.js';
import { administrationPages } from '../../web/addresses.js';
import { faultsOf } from '../../web/components/faults.js';
import type { FieldFault } from '../../web/components/form.js';
import { keyIn, seeOther, sendPage, textFields, type PageReply, type PageRequest } from '../../web/http.js';
import { TemplatesPage } from './templates.page.js';
import { TemplatesQuery, type TemplateForm } from './templates.query.js';
import { LARGEST_TEMPLATE, UploadReplyTemplate } from './upload-template.command.js';

const words = texts.administration.templates;
/** What the file itself tells: what is wrong with it is wrong with the file. */
const OF_THE_FILE = { fileName: 'file', content: 'file' };

/** Secretariats' Word templates: seen and laid in. */
@Permits('administration')
@Controller(administrationPages.templates)
export class TemplatesController {
  constructor(
    private readonly query: TemplatesQuery,
    private readonly forms: FormDesk,
  ) {}

  @Get()
  async page(
    @CurrentCaller() caller: Caller,
    @Query('gjort') did: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    await this.show(reply, caller, { formKey: newKey(), typed: {}, faults: [], done: did === 'skabelon' });
  }

  @Post()
  async upload(
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Req() request: PageRequest,
    @Res() reply: PageReply,
  ): Promise<void> {
    const { organisationId = '' } = textFields(body);
    const sent = await fileOf(request, LARGEST_TEMPLATE);
    const formKey = keyIn(body) ?? newKey();
    const again = (faults: readonly FieldFault[], status: number) =>
      this.show(reply, caller, { formKey, typed: { organisationId }, faults, done: false }, status);
    if (sent.kind === 'tooLarge') return again([{ field: 'file', text: words.tooLarge }], 413);
    if (sent.kind !== 'file') return again([{ field: 'file', text: words.chooseFile }], 400);
    const { name, bytes } = sent.file;
    const outcome = await this.forms.send(caller, {
      endpoint: 'administration',
      caseId: null,
      key: keyIn(body),
      body: {
        type: UploadReplyTemplate.type,
        organisationId,
        fileName: name,
        content: bytes.toString('base64'),
      },
    });
    if (outcome.kind === 'done') return seeOther(reply, `${administrationPages.templates}?gjort=skabelon`);
    await again(faultsOf(outcome.refusal, OF_THE_FILE), outcome.status);
  }

  private async show(reply: PageReply, caller: Caller, form: TemplateForm, status = 200): Promise<void> {
    sendPage(reply, TemplatesPage({ view: await this.query.page(caller, form) }), status);
  }
}
