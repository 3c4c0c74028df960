import { Body, Controller, Get, NotFoundException, Param, Post, Res } from '@nestjs/common';
import { v4 as newKey } from 'uuid';
import { CasePages } from '../../cases/case-pages.reads.js';
import { CurrentCaller, type Caller } from '../../platform/http/caller.js';
import { FormDesk } from '../../platform/http/form-desk.js';
import { sectionPages } from '../../web/addresses.js';
import { faultsOf } from '../../web/components/faults.js';
import { keyIn, seeOther, sendPage, textFields, type PageReply } from '../../web/http.js';
import { CheckPage } from './check.page.js';
import { actingRegion } from './desk-saver.js';
import { DonePage } from './done.page.js';
import { StepQuery } from './step.query.js';
import { stepOf, type StepType } from './steps.pure.js';
import { Permits } from '../../platform/http/permission.js';

interface StepAddress {
  readonly number: string;
  readonly section: string;
  readonly step: string;
}

/** The steps of a section: a look at what each means, the act, the confirmation. */
@Permits('caseWork')
@Controller('sager/:number/afsnit/:section/trin/:step')
export class StepController {
  constructor(
    private readonly pages: CasePages,
    private readonly query: StepQuery,
    private readonly forms: FormDesk,
  ) {}

  @Get()
  async check(
    @Param() { number, section, step }: StepAddress,
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    const form = { formKey: newKey(), typed: {}, faults: [] };
    sendPage(reply, CheckPage({ view: await this.query.check(caller, number, section, known(step), form) }));
  }

  @Post()
  async send(
    @Param() { number, section, step }: StepAddress,
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    const type = known(step);
    const { reason, _hash: hash, ...typed } = textFields(body);
    const sent = await this.forms.send(caller, {
      caseId: await this.pages.idOf(number),
      key: keyIn(body),
      body: { type, section, ...fieldsOf(type, { hash, reason }), ...actingRegion(typed) },
    });
    if (sent.kind === 'done') {
      const entry = await this.query.lastEntry(caller, number, section, type);
      const pages = sectionPages(number, section);
      return seeOther(reply, entry === null ? pages.draft : pages.stepDone(step, entry));
    }
    const form = { formKey: newKey(), typed: { reason }, faults: faultsOf(sent.refusal) };
    const view = await this.query.check(caller, number, section, type, form);
    sendPage(reply, CheckPage({ view }), sent.status);
  }

  @Get(':entry')
  async done(
    @Param() { number, section, step, entry }: StepAddress & { readonly entry: string },
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    if (!/^[1-9]\d{0,8}$/.test(entry)) throw new NotFoundException();
    const view = await this.query.done(caller, number, section, known(step), Number(entry));
    sendPage(reply, DonePage({ view }));
  }
}

function known(step: string): StepType {
  const type = stepOf(step);
  if (type === undefined) throw new NotFoundException();
  return type;
}

const fieldsOf = (
  type: StepType,
  { hash, reason }: { hash: string | undefined; reason: string | undefined },
) => {
  if (type === 'requestReview' || type === 'revise') return { hash };
  return type === 'reopen' ? { reason } : {};
};
