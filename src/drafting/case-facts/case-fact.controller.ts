import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { v4 as newKey } from 'uuid';
import { CasePages } from '../../cases/case-pages.reads.js';
import { Refused } from '../../platform/commands/refusal.js';
import { Permits } from '../../platform/http/permission.js';
import { CurrentCaller, type Caller } from '../../platform/http/caller.js';
import { FormDesk } from '../../platform/http/form-desk.js';
import { texts } from '../../texts/texts.js';
import { casePages } from '../../web/addresses.js';
import { faultsOf } from '../../web/components/faults.js';
import { keyIn, seeOther, sendPage, textFields, type PageReply } from '../../web/http.js';
import { CaseFactPage, type CaseFactFormView } from './case-fact.page.js';
import { caseFactRows } from './case-facts.reads.js';
import { EnterCaseFact } from './enter-case-fact.command.js';
import { REGISTER, type CaseFactName, type RegisterName } from './register.pure.js';

/** A fact of a case, as the address names it. */
interface Place {
  readonly number: string;
  readonly name: CaseFactName;
}
interface RegisterPlace {
  readonly number: string;
  readonly name: string;
}
type Form = Pick<CaseFactFormView, 'formKey' | 'faults'> & {
  readonly typed: CaseFactFormView['typed'] | null;
};

/** Entering facts of a case with their sources: how Kofoedsminde is paid for, and those of the register. */
@Permits('caseWork')
@Controller('sager/:number/fakta')
export class CaseFactController {
  constructor(
    private readonly pages: CasePages,
    private readonly forms: FormDesk,
  ) {}

  @Get('finansieringsmodel')
  modelForm(
    @Param('number') number: string,
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    return this.show(reply, caller, { number, name: 'kofoedsmindeModel' });
  }

  @Post('finansieringsmodel')
  enterModel(
    @Param('number') number: string,
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    return this.enter(reply, caller, { number, name: 'kofoedsmindeModel' }, body);
  }

  @Get('register/:name')
  registerForm(
    @Param() { number, name }: RegisterPlace,
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    return this.show(reply, caller, { number, name: known(name) });
  }

  @Post('register/:name')
  enterInRegister(
    @Param() { number, name }: RegisterPlace,
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    return this.enter(reply, caller, { number, name: known(name) }, body);
  }

  private async enter(reply: PageReply, caller: Caller, place: Place, body: unknown): Promise<void> {
    const { number, name } = place;
    const { _key, value, source, definition, period } = textFields(body);
    const typed = { value, source, definition, period };
    const sent = await this.forms.send(caller, {
      caseId: await this.pages.idOf(number),
      key: keyIn(body),
      body: { type: EnterCaseFact.type, name, ...typed },
    });
    const { ownFacts, register } = casePages(number);
    if (sent.kind === 'done') return seeOther(reply, name === 'kofoedsmindeModel' ? ownFacts : register);
    const form = { formKey: _key ?? newKey(), typed, faults: faultsOf(sent.refusal) };
    await this.show(reply, caller, place, form, sent.status);
  }

  private async show(
    reply: PageReply,
    caller: Caller,
    { number, name }: Place,
    form: Form = { formKey: newKey(), typed: null, faults: [] },
    status = 200,
  ): Promise<void> {
    const view = await this.pages.read(caller, number, 'draft', async ({ frame, tx, file }) => {
      const fact = (await caseFactRows(tx, file.id)).find((one) => one.name === name);
      const { value, source, definition, period } = fact ?? {};
      const typed = form.typed ?? { value, source, definition, period };
      return { ...form, frame, name, typed, replaces: fact !== undefined };
    });
    sendPage(reply, CaseFactPage({ view }), status);
  }
}

/** Errors: `Refused` (unknown) for what the register has no place for. */
function known(name: string): RegisterName {
  const found = REGISTER.find((one) => one === name);
  if (!found) throw new Refused('unknown', 'unknownFact', texts.section.caseFacts.unknown);
  return found;
}
