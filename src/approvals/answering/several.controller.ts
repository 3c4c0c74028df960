import { Body, Controller, Get, Post, Param, Query, Res } from '@nestjs/common';
import { v4 as newKey } from 'uuid';
import { CasePages } from '../../cases/case-pages.reads.js';
import { CurrentCaller, type Caller } from '../../platform/http/caller.js';
import { FormDesk } from '../../platform/http/form-desk.js';
import { texts } from '../../texts/texts.js';
import { faultsOf } from '../../web/components/faults.js';
import type { FieldFault, Typed } from '../../web/components/form.js';
import { keyIn, seeOther, sendPage, textFields, type PageReply } from '../../web/http.js';
import { answerBody, answerFaults, basisFaults, chosenIn } from './answer-body.pure.js';
import { ReceiptQuery } from './receipt.query.js';
import { SeveralPage } from './several.page.js';
import { SeveralQuery, type SeveralAsked } from './several.query.js';
import { suffixesIn, sectionOfSuffix } from './subject.pure.js';
import { Permits } from '../../platform/http/permission.js';

interface Sent {
  readonly answers: readonly string[];
  readonly faults: readonly FieldFault[];
  readonly status: number;
}

/** A region answers several texts in one act, each answer recorded by itself. */
@Permits('caseWork')
@Controller('sager/:number/svar')
export class SeveralController {
  constructor(
    private readonly pages: CasePages,
    private readonly query: SeveralQuery,
    private readonly receipts: ReceiptQuery,
    private readonly forms: FormDesk,
  ) {}

  @Get()
  async form(
    @Param('number') number: string,
    @Query('region') region: unknown,
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    const wanted = typeof region === 'string' ? region : undefined;
    const form = { formKey: newKey(), typed: {}, faults: [], recorded: [] };
    await this.show(reply, caller, { number, region: wanted, form });
  }

  @Post()
  async send(
    @Param('number') number: string,
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    const { _key = '', region, ...typed } = textFields(body);
    const missing = faultsIn(typed);
    const caseId = await this.pages.idOf(number);
    const sent: Sent =
      missing.length > 0
        ? { answers: [], faults: missing, status: 400 }
        : await this.sendEach(caller, caseId, keyIn(body), region, typed);
    const address =
      sent.answers.length > 0 ? await this.receipts.addressOf(number, caseId, sent.answers) : null;
    if (sent.faults.length === 0 && address !== null) return seeOther(reply, address);
    const recorded = address === null ? [] : [{ label: texts.answer.remarks.receipt, href: address }];
    const form = { formKey: _key, typed, faults: sent.faults, recorded };
    await this.show(reply, caller, { number, region, form }, sent.status);
  }

  /** One command each, under a key of its own: what is refused leaves the others standing. */
  private async sendEach(
    caller: Caller,
    caseId: string,
    key: string | undefined,
    region: string | undefined,
    typed: Typed,
  ): Promise<Sent> {
    const answers: string[] = [];
    const faults: FieldFault[] = [];
    let status = 409;
    const chosen = suffixesIn(typed).filter((suffix) => chosenIn(typed, suffix) !== null);
    for (const suffix of chosen) {
      const act = answerBody(sectionOfSuffix(suffix), typed[`hash${suffix}`] ?? '', typed, suffix);
      const sent = await this.forms.send(caller, {
        caseId,
        key: key && `${key}.${suffix}`,
        moreFollows: suffix !== chosen.at(-1),
        body: { ...act, ...(region === undefined ? {} : { actingRegion: region }) },
      });
      if (sent.kind === 'done') answers.push(String(sent.answer.answerId));
      else {
        status = sent.status;
        faults.push(...faultsOf(sent.refusal, renamed(suffix)).map((fault) => placed(fault, suffix)));
      }
    }
    return { answers, faults, status };
  }

  private async show(reply: PageReply, caller: Caller, asked: SeveralAsked, status = 200): Promise<void> {
    sendPage(reply, SeveralPage({ view: await this.query.page(caller, asked) }), status);
  }
}

/** What is missing before anything is sent: one answer at least, the words of those that take some, the basis. */
function faultsIn(typed: Typed): FieldFault[] {
  const answered = suffixesIn(typed).filter((suffix) => chosenIn(typed, suffix) !== null);
  if (answered.length === 0) return [{ field: '', text: texts.answer.several.mustChoose }];
  return [...answered.flatMap((suffix) => answerFaults(typed, suffix)), ...basisFaults(typed)];
}

const renamed = (suffix: string) => ({
  words: `words${suffix}`,
  hash: '',
  replyHash: '',
  section: '',
});
/** A refusal of one answer stands at that answer. */
const placed = (fault: FieldFault, suffix: string): FieldFault =>
  fault.field === '' ? { ...fault, field: `answer${suffix}` } : fault;
