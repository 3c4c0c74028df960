import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { v4 as newKey } from 'uuid';
import { CasePages } from '../../cases/case-pages.reads.js';
import { CurrentCaller, type Caller } from '../../platform/http/caller.js';
import { FormDesk } from '../../platform/http/form-desk.js';
import { texts } from '../../texts/texts.js';
import { faultsOf } from '../../web/components/faults.js';
import type { FieldFault } from '../../web/components/form.js';
import { keyIn, seeOther, sendPage, textFields, type PageReply } from '../../web/http.js';
import { REPLY_EVENTS, SECTION_EVENTS } from '../answer-events.pure.js';
import { ContestDecision } from '../register-decision.command.js';
import { withoutReturns } from './answer-body.pure.js';
import { ReceiptQuery } from './receipt.query.js';
import { TakeBackPage } from './take-back.page.js';
import { TakeBackQuery, type TakeBackAct, type TakeBackAsked } from './take-back.query.js';
import { Permits } from '../../platform/http/permission.js';

type Path = Readonly<Record<'number', string>> & { readonly section?: string };

/** A region takes its answer back; a chair contests what was registered for it. */
@Permits('caseWork')
@Controller(['sager/:number/afsnit/:section/svar', 'sager/:number/samlet/svar'])
export class TakeBackController {
  constructor(
    private readonly pages: CasePages,
    private readonly query: TakeBackQuery,
    private readonly receipts: ReceiptQuery,
    private readonly forms: FormDesk,
  ) {}

  @Get('tilbagetraekning')
  withdrawal(
    @Param() path: Path,
    @Query('region') region: unknown,
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    return this.open('withdraw', path, region, caller, reply);
  }

  @Post('tilbagetraekning')
  withdraw(
    @Param() path: Path,
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    return this.send('withdraw', path, caller, body, reply);
  }

  @Get('indsigelse')
  objection(
    @Param() path: Path,
    @Query('region') region: unknown,
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    return this.open('contest', path, region, caller, reply);
  }

  @Post('indsigelse')
  contest(
    @Param() path: Path,
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    return this.send('contest', path, caller, body, reply);
  }

  private open(
    act: TakeBackAct,
    { number, section }: Path,
    region: unknown,
    caller: Caller,
    reply: PageReply,
  ): Promise<void> {
    const wanted = typeof region === 'string' ? region : undefined;
    const form = { formKey: newKey(), typed: {}, faults: [] };
    return this.show(reply, caller, { number, section, act, region: wanted, form });
  }

  private async send(
    act: TakeBackAct,
    { number, section }: Path,
    caller: Caller,
    body: unknown,
    reply: PageReply,
  ): Promise<void> {
    const { _key, hash = '', region = '', words = '' } = textFields(body);
    const again = (faults: readonly FieldFault[], status: number) => {
      const form = { formKey: _key ?? newKey(), typed: { words }, faults };
      return this.show(reply, caller, { number, section, act, region, form }, status);
    };
    if (words.trim() === '')
      return again([{ field: 'words', text: texts.answer.takeBack[act].mustSay }], 400);
    const caseId = await this.pages.idOf(number);
    const sent = await this.forms.send(caller, {
      caseId,
      key: keyIn(body),
      body: {
        ...bodyOf(act, section, hash, withoutReturns(words)),
        ...(region === '' ? {} : { actingRegion: region }),
      },
    });
    if (sent.kind === 'refused') return again(faultsOf(sent.refusal, { reason: 'words' }), sent.status);
    seeOther(reply, await this.receipts.addressOf(number, caseId, [String(sent.answer.answerId)]));
  }

  private async show(reply: PageReply, caller: Caller, asked: TakeBackAsked, status = 200): Promise<void> {
    sendPage(reply, TakeBackPage({ view: await this.query.page(caller, asked) }), status);
  }
}

function bodyOf(act: TakeBackAct, section: string | undefined, hash: string, words: string) {
  if (act === 'contest')
    return { type: ContestDecision.type, reason: words, ...(section === undefined ? {} : { section }) };
  return section === undefined
    ? { type: REPLY_EVENTS.withdrawn, replyHash: hash, words }
    : { type: SECTION_EVENTS.withdrawn, section, hash, words };
}
