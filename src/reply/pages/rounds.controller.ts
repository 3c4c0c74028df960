import { Body, Controller, Get, Headers, NotFoundException, Param, Post, Query, Res } from '@nestjs/common';
import { v4 as newKey } from 'uuid';
import { CasePages } from '../../cases/case-pages.reads.js';
import { CurrentCaller, type Caller } from '../../platform/http/caller.js';
import { answerFile, type FileReply } from '../../platform/http/file-answer.js';
import { FormDesk } from '../../platform/http/form-desk.js';
import { texts } from '../../texts/texts.js';
import { replyPages } from '../../web/addresses.js';
import { faultsOf } from '../../web/components/faults.js';
import { keyIn, seeOther, sendPage, textFields, type PageReply } from '../../web/http.js';
import type { Refused } from '../../platform/commands/refusal.js';
import type { SentForm } from './put-forward.view.js';
import { RoundActPage } from './round-act.page.js';
import { readAct } from './round-acts.pure.js';
import { RoundPage, RoundsPage } from './rounds.page.js';
import { RoundPagesQuery } from './rounds.query.js';
import { ROUND_ACTS, type RoundAct } from './rounds.view.js';
import { Permits } from '../../platform/http/permission.js';

/** What was sent to the agency: the rounds with their files, proof of delivery, assessment, and the end of the case. */
@Permits('case')
@Controller('sager/:number/samlet/fremsendelser')
export class RoundsController {
  constructor(
    private readonly query: RoundPagesQuery,
    private readonly pages: CasePages,
    private readonly forms: FormDesk,
  ) {}

  @Get()
  async list(
    @Param('number') number: string,
    @Query('gjort') done: unknown,
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    const said = actIn(done);
    const view = await this.query.list(caller, number, said && texts.reply.rounds.done[said]);
    sendPage(reply, RoundsPage({ view }));
  }

  /** One round by its number, or the form of an act by its name. */
  @Get(':what')
  async show(
    @Param('number') number: string,
    @Param('what') what: string,
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    const act = actIn(what);
    if (act) return this.form(reply, caller, number, act, { formKey: newKey(), typed: {}, faults: [] });
    sendPage(reply, RoundPage({ view: await this.query.round(caller, number, what) }));
  }

  @Get(':round/:format')
  async file(
    @Param('number') number: string,
    @Param('round') round: string,
    @Param('format') format: string,
    @CurrentCaller() caller: Caller,
    @Headers('if-none-match') held: string | undefined,
    @Res({ passthrough: true }) reply: FileReply,
  ): Promise<Buffer | undefined> {
    return answerFile(reply, held, await this.query.file(caller, number, round, format));
  }

  @Post(':what')
  async send(
    @Param('number') number: string,
    @Param('what') what: string,
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    const act = actIn(what);
    if (!act) throw new NotFoundException();
    const typed = textFields(body);
    const again = (faults: SentForm['faults'], status: number) =>
      this.form(reply, caller, number, act, { formKey: typed['_key'] ?? newKey(), typed, faults }, status);
    const read = readAct(act, typed);
    if (!read.ok) return again(read.faults, 400);
    const early = typed['foer'] === 'ja' ? null : await this.query.beforeSending(caller, number, read.body);
    if (early) return again([{ field: 'foer', text: early }], 400);
    const caseId = await this.pages.idOf(number);
    const sent = await this.forms.send(caller, { caseId, key: keyIn(body), body: read.body });
    if (sent.kind === 'refused') return again(faultsIn(sent.refusal), sent.status);
    const links = replyPages(number);
    seeOther(reply, act === 'igen' ? links.round(Number(sent.answer.round)) : `${links.rounds}?gjort=${act}`);
  }

  private async form(
    reply: PageReply,
    caller: Caller,
    number: string,
    act: RoundAct,
    form: SentForm,
    status = 200,
  ): Promise<void> {
    sendPage(reply, RoundActPage({ view: await this.query.act(caller, number, act, form) }), status);
  }
}

const actIn = (value: unknown): RoundAct | null => ROUND_ACTS.find((act) => act === value) ?? null;

/** What the rules say of a moment is a fault of the field it was typed in, and so with the reason. */
const FIELDS: Readonly<Record<string, string>> = {
  deliveryInFuture: 'date',
  futureDelivery: 'date',
  sameDelivery: 'time',
  unknownDocument: 'documentId',
  reasonMissing: 'reason',
};

function faultsIn(refusal: Refused): SentForm['faults'] {
  const field = Object.hasOwn(FIELDS, refusal.code) ? FIELDS[refusal.code]! : null;
  if (field === null) return faultsOf(refusal, { deliveredAt: 'date' });
  const text = refusal.code === 'reasonMissing' ? texts.reply.rounds.reasonMissing : refusal.text;
  return [{ field, text }];
}
