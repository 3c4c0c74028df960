import { Body, Controller, Get, NotFoundException, Param, Post, Res } from '@nestjs/common';
import { v4 as newKey } from 'uuid';
import { CasePages } from '../../cases/case-pages.reads.js';
import { CurrentCaller, type Caller } from '../../platform/http/caller.js';
import { FormDesk, type FormCommand, type FormOutcome } from '../../platform/http/form-desk.js';
import { sectionPages } from '../../web/addresses.js';
import { faultsOf } from '../../web/components/faults.js';
import { keyIn, seeOther, sendPage, textFields, type PageReply } from '../../web/http.js';
import { AddOption, ChangeOption, WithdrawOption } from '../options/option.command.js';
import { TakePosition } from '../options/take-position.command.js';
import { OptionPage, OptionsPage } from './options.page.js';
import { OptionsPageQuery } from './options-page.query.js';
import type { OptionForm, RefusedOptionForm } from './options.view.js';
import { Permits } from '../../platform/http/permission.js';

interface Place {
  readonly number: string;
  readonly section: string;
}
interface OnOption extends Place {
  readonly option: string;
}
type Fields = Readonly<Record<string, string>>;

/** The options of a section: named, worded anew and withdrawn by the lead or the coordinator, stood on by each region. */
@Permits('caseWork')
@Controller('sager/:number/afsnit/:section/loesningsmuligheder')
export class OptionsController {
  constructor(
    private readonly query: OptionsPageQuery,
    private readonly pages: CasePages,
    private readonly forms: FormDesk,
  ) {}

  @Get()
  async list(@Param() at: Place, @CurrentCaller() caller: Caller, @Res() reply: PageReply): Promise<void> {
    const form = { formKey: newKey(), refused: null };
    sendPage(reply, OptionsPage({ view: await this.query.all(caller, at.number, at.section, form) }));
  }

  @Post()
  async propose(
    @Param() at: Place,
    @Body() body: unknown,
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    const { title, description } = textFields(body);
    const command = {
      type: AddOption.type,
      section: at.section,
      title,
      ...(description ? { description } : {}),
    };
    const sent = await this.send(caller, at, body, command);
    const { option } = sectionPages(at.number, at.section);
    if (sent.kind === 'done') return seeOther(reply, option(Number(sent.answer['number'])));
    const refused = refusedForm('ny', body, sent);
    const view = await this.query.all(caller, at.number, at.section, { formKey: newKey(), refused });
    sendPage(reply, OptionsPage({ view }), sent.status);
  }

  @Get(':option')
  async one(@Param() at: OnOption, @CurrentCaller() caller: Caller, @Res() reply: PageReply): Promise<void> {
    await this.show(reply, caller, at, null);
  }

  @Post(':option/:act')
  async act(
    @Param() at: OnOption & { readonly act: string },
    @Body() body: unknown,
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    const make = Object.hasOwn(MAKERS, at.act) ? MAKERS[at.act as keyof typeof MAKERS] : undefined;
    if (!make) throw new NotFoundException();
    const number = optionNumber(at.option);
    const form = { formKey: newKey(), refused: null };
    const { option } = await this.query.one(caller, at.number, at.section, number, form);
    const sent = await this.send(caller, at, body, make(textFields(body), at.section, option.id));
    const { option: address } = sectionPages(at.number, at.section);
    if (sent.kind === 'done') return seeOther(reply, address(number));
    await this.show(reply, caller, at, refusedForm(at.act as OptionForm, body, sent), sent.status);
  }

  private async send(
    caller: Caller,
    at: Place,
    body: unknown,
    command: FormCommand['body'],
  ): Promise<FormOutcome> {
    return this.forms.send(caller, {
      caseId: await this.pages.idOf(at.number),
      key: keyIn(body),
      body: command,
    });
  }

  private async show(
    reply: PageReply,
    caller: Caller,
    at: OnOption,
    refused: RefusedOptionForm | null,
    status = 200,
  ): Promise<void> {
    const form = { formKey: newKey(), refused };
    const view = await this.query.one(caller, at.number, at.section, optionNumber(at.option), form);
    sendPage(reply, OptionPage({ view }), status);
  }
}

/** The command of each form about one option. A condition left empty is none. */
const MAKERS = {
  standpunkt: (
    { optionVersion, stand, condition, actingRegion }: Fields,
    _section: string,
    optionId: string,
  ) => ({
    type: TakePosition.type,
    optionId,
    optionVersion: Number(optionVersion),
    stand,
    ...(condition?.trim() ? { condition } : {}),
    ...(actingRegion ? { actingRegion } : {}),
  }),
  ordlyd: (fields: Fields, section: string, optionId: string) => ({
    type: ChangeOption.type,
    section,
    optionId,
    expectedVersion: Number(fields['expectedVersion']),
    title: fields['ny-title'],
    ...(fields['ny-description']?.trim() ? { description: fields['ny-description'] } : {}),
  }),
  tilbagetraek: ({ reason }: Fields, section: string, optionId: string) => ({
    type: WithdrawOption.type,
    section,
    optionId,
    reason,
  }),
} as const;

const RENAMED = { ordlyd: { title: 'ny-title', description: 'ny-description' } } as const;

function refusedForm(
  which: OptionForm,
  body: unknown,
  { refusal }: Extract<FormOutcome, { kind: 'refused' }>,
): RefusedOptionForm {
  const faults = faultsOf(refusal, which === 'ordlyd' ? RENAMED.ordlyd : {});
  return { which, formKey: keyIn(body) ?? newKey(), typed: textFields(body), faults };
}

/** Errors: NotFoundException for what is no number of an option. */
function optionNumber(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new NotFoundException();
}
