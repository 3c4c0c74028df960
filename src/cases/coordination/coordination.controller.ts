import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { v4 as newKey } from 'uuid';
import { CurrentCaller, type Caller } from '../../platform/http/caller.js';
import { FormDesk, type FormOutcome } from '../../platform/http/form-desk.js';
import { texts } from '../../texts/texts.js';
import { casePages } from '../../web/addresses.js';
import { faultsOf } from '../../web/components/faults.js';
import { seeOther, sendPage, textFields, type PageReply } from '../../web/http.js';
import { CasePages } from '../case-pages.reads.js';
import {
  AcceptCoordination,
  AssignLead,
  Cancel,
  HandOverCoordination,
  OpenDrafting,
} from '../coordinate.command.js';
import { CoordinationPage } from './coordination.page.js';
import { CoordinationQuery } from './coordination.query.js';
import type { CoordinationForm, ReturnedForm } from './coordination.view.js';
import { leadChanges, leadField } from './lead-fields.pure.js';
import { Permits } from '../../platform/http/permission.js';

const words = texts.case.coordination;
type Fields = Readonly<Record<string, string>>;
type Body = Readonly<Record<string, unknown>> & { readonly type: string };

/** Leads, the opening of the drafting, the handing over of the coordination, and the end of a case before its time. */
@Permits('caseWork')
@Controller('sager/:number/koordinering')
export class CoordinationController {
  constructor(
    private readonly query: CoordinationQuery,
    private readonly pages: CasePages,
    private readonly forms: FormDesk,
  ) {}

  @Get()
  async page(
    @Param('number') number: string,
    @CurrentCaller() caller: Caller,
    @Query('gjort') did: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    const done = typeof did === 'string' && isDone(did) ? words.done[did] : null;
    const view = await this.query.coordination(caller, number, { formKey: newKey(), done, returned: null });
    sendPage(reply, CoordinationPage({ view }));
  }

  /** One command for each section whose lead is another than before; each stands or falls by itself. */
  @Post('tovholdere')
  async leads(
    @Param('number') number: string,
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    const fields = textFields(body);
    const reason = fields.leadReason?.trim() ?? '';
    const changes = leadChanges(fields);
    if (changes.length === 0) {
      const faults = [{ field: '', text: words.nothingChanged }];
      return this.again(reply, caller, number, returned('leads', fields, faults), 400);
    }
    const faults: ReturnedForm['faults'][number][] = [];
    let status = 400;
    for (const { section, region } of changes) {
      const command = { type: AssignLead.type, section, region, ...(reason === '' ? {} : { reason }) };
      const sent = await this.send(caller, number, fields, command, `.${section}`);
      if (sent.kind === 'done') continue;
      status = sent.status;
      faults.push(
        ...faultsOf(sent.refusal, { region: leadField(section), reason: 'leadReason' }).map((fault) =>
          fault.field === '' ? { ...fault, field: leadField(section) } : fault,
        ),
      );
    }
    if (faults.length === 0) return seeOther(reply, `${casePages(number).coordination}?gjort=tovholdere`);
    await this.again(reply, caller, number, returned('leads', fields, faults), status);
  }

  @Post('aabn')
  async open(
    @Param('number') number: string,
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    const command = { type: OpenDrafting.type };
    await this.act(reply, caller, number, body, { form: 'open', command, done: 'aabnet' });
  }

  @Post('ja')
  async accept(
    @Param('number') number: string,
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    const { acceptFor: actingRegion } = textFields(body);
    const command = { type: AcceptCoordination.type, actingRegion };
    await this.act(reply, caller, number, body, { form: 'accept', command, done: 'ja' });
  }

  @Post('overdrag')
  async handOver(
    @Param('number') number: string,
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    const command = { type: HandOverCoordination.type, to: textFields(body).to ?? '' };
    await this.act(reply, caller, number, body, { form: 'handOver', command, done: 'overdraget' });
  }

  @Post('annuller')
  async cancel(
    @Param('number') number: string,
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    const fields = textFields(body);
    if (fields.sure !== 'ja') {
      const faults = [{ field: 'sure', text: words.tickFirst }];
      return this.again(reply, caller, number, returned('cancel', fields, faults), 400);
    }
    const command = { type: Cancel.type, reason: fields.reason ?? '' };
    await this.act(reply, caller, number, body, { form: 'cancel', command, done: 'annulleret' });
  }

  private async act(
    reply: PageReply,
    caller: Caller,
    number: string,
    body: unknown,
    { form, command, done }: { form: CoordinationForm; command: Body; done: keyof typeof words.done },
  ): Promise<void> {
    const fields = textFields(body);
    const sent = await this.send(caller, number, fields, command, '');
    if (sent.kind === 'done') return seeOther(reply, `${casePages(number).coordination}?gjort=${done}`);
    const faults = faultsOf(sent.refusal, { actingRegion: 'acceptFor' });
    await this.again(reply, caller, number, returned(form, fields, faults), sent.status);
  }

  private async send(
    caller: Caller,
    number: string,
    fields: Fields,
    body: Body,
    ending: string,
  ): Promise<FormOutcome> {
    const caseId = await this.pages.idOf(number);
    const key = fields['_key'];
    return this.forms.send(caller, { caseId, key: key && `${key}${ending}`, body });
  }

  private async again(
    reply: PageReply,
    caller: Caller,
    number: string,
    form: ReturnedForm,
    status: number,
  ): Promise<void> {
    const visit = { formKey: newKey(), done: null, returned: form };
    sendPage(reply, CoordinationPage({ view: await this.query.coordination(caller, number, visit) }), status);
  }
}

const isDone = (did: string): did is keyof typeof words.done => Object.hasOwn(words.done, did);

/** The key stays the form's own: sent again it counts once. */
const returned = (
  form: CoordinationForm,
  { _key: formKey = '', ...typed }: Fields,
  faults: ReturnedForm['faults'],
): ReturnedForm => ({ form, formKey, typed, faults });
