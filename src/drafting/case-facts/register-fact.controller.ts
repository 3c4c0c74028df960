import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { v4 as newKey } from 'uuid';
import { CasePages } from '../../cases/case-pages.reads.js';
import { Refused } from '../../platform/commands/refusal.js';
import { CurrentCaller, type Caller } from '../../platform/http/caller.js';
import { FormDesk } from '../../platform/http/form-desk.js';
import { Permits } from '../../platform/http/permission.js';
import { casePages } from '../../web/addresses.js';
import { faultsOf } from '../../web/components/faults.js';
import { keyIn, seeOther, sendPage, textFields, type PageReply } from '../../web/http.js';
import { texts } from '../../texts/texts.js';
import { registerOf } from './case-facts.reads.js';
import { EnterCaseFact } from './enter-case-fact.command.js';
import { RegisterFactPage, type RegisterFactView } from './register-fact.page.js';
import { REGISTER, type RegisterName } from './register.pure.js';

type Form = Pick<RegisterFactView, 'formKey' | 'faults'> & {
  readonly typed: RegisterFactView['typed'] | null;
};

/** Entering a fact of the register: what stands the same in every section. */
@Permits('caseWork')
@Controller('sager/:number/fakta/register/:name')
export class RegisterFactController {
  constructor(
    private readonly pages: CasePages,
    private readonly forms: FormDesk,
  ) {}

  @Get()
  async form(
    @Param() { number, name }: { number: string; name: string },
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    await this.show(reply, caller, { number, name }, { formKey: newKey(), typed: null, faults: [] });
  }

  @Post()
  async send(
    @Param() { number, name }: { number: string; name: string },
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    const { _key, value, source, definition, period } = textFields(body);
    const typed = { value, source, definition, period };
    const sent = await this.forms.send(caller, {
      caseId: await this.pages.idOf(number),
      key: keyIn(body),
      body: { type: EnterCaseFact.type, name, ...typed },
    });
    if (sent.kind === 'done') return seeOther(reply, casePages(number).register);
    const form = { formKey: _key ?? newKey(), typed, faults: faultsOf(sent.refusal) };
    await this.show(reply, caller, { number, name }, form, sent.status);
  }

  private async show(
    reply: PageReply,
    caller: Caller,
    { number, name: asked }: { readonly number: string; readonly name: string },
    form: Form,
    status = 200,
  ): Promise<void> {
    const view = await this.pages.read(caller, number, 'draft', async ({ frame, tx, file }) => {
      const name = known(asked);
      const fact = (await registerOf(tx, file.id))[name];
      const { value, source, definition, period } = fact ?? {};
      const typed = form.typed ?? { value, source, definition, period };
      return { ...form, frame, name, typed, replaces: fact !== undefined };
    });
    sendPage(reply, RegisterFactPage({ view }), status);
  }
}

/** Errors: `Refused` (unknown) for what the register has no place for. */
function known(name: string): RegisterName {
  const found = REGISTER.find((one) => one === name);
  if (!found) throw new Refused('unknown', 'unknownFact', texts.section.caseFacts.unknown);
  return found;
}
