import { Body, Controller, Get, NotFoundException, Param, Post, Query, Res } from '@nestjs/common';
import { v4 as newKey } from 'uuid';
import { CasePages } from '../../cases/case-pages.reads.js';
import { CurrentCaller, type Caller } from '../../platform/http/caller.js';
import { FormDesk } from '../../platform/http/form-desk.js';
import { texts } from '../../texts/texts.js';
import { replyPages } from '../../web/addresses.js';
import { faultsOf } from '../../web/components/faults.js';
import { chosenIn, keyIn, seeOther, sendPage, textFields, type PageReply } from '../../web/http.js';
import type { SentForm } from './put-forward.view.js';
import { QuestionPage, QuestionsPage } from './questions.page.js';
import { QuestionPagesQuery } from './questions.query.js';
import { QUESTION_ACTS, type QuestionAct } from './questions.view.js';
import { Permits } from '../../platform/http/permission.js';

type Typed = Readonly<Record<string, string>>;

/** The agency's questions after the reply was sent: registered, answered, approved and sent as a supplement. */
@Permits('case')
@Controller('sager/:number/samlet/uddybende')
export class QuestionsController {
  constructor(
    private readonly query: QuestionPagesQuery,
    private readonly pages: CasePages,
    private readonly forms: FormDesk,
  ) {}

  @Get()
  async list(
    @Param('number') number: string,
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    const form = { formKey: newKey(), typed: {}, faults: [] };
    sendPage(reply, QuestionsPage({ view: await this.query.list(caller, number, form) }));
  }

  @Post()
  async ask(
    @Param('number') number: string,
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    const typed = textFields(body);
    const sent = await this.forms.send(caller, {
      caseId: await this.pages.idOf(number),
      key: keyIn(body),
      body: {
        type: 'askClarification',
        question: typed['question'],
        requirements: [...chosenIn(body, 'requirements')],
        ...(typed['dueOn'] ? { dueOn: typed['dueOn'] } : {}),
      },
    });
    if (sent.kind === 'done')
      return seeOther(reply, replyPages(number).clarification(Number(sent.answer.number)));
    const kept = { ...typed, requirements: chosenIn(body, 'requirements').join(' ') };
    const form = { formKey: typed['_key'] ?? newKey(), typed: kept, faults: faultsOf(sent.refusal) };
    sendPage(reply, QuestionsPage({ view: await this.query.list(caller, number, form) }), sent.status);
  }

  @Get(':question')
  async one(
    @Param('number') number: string,
    @Param('question') question: string,
    @Query('gjort') done: unknown,
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    await this.show(reply, caller, number, question, null, 200, actIn(done));
  }

  @Post(':question/:act')
  async act(
    @Param('number') number: string,
    @Param('question') question: string,
    @Param('act') act: string,
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    const known = actIn(act);
    if (!known || !/^[1-9]\d{0,5}$/.test(question)) throw new NotFoundException();
    const typed = textFields(body);
    if (known === 'svar' && !['ja', 'nej'].includes(typed['factual'] ?? '')) {
      const faults = [{ field: 'factual', text: texts.reply.questions.factualMissing }];
      return this.show(reply, caller, number, question, { formKey: newKey(), typed, faults }, 400);
    }
    const sent = await this.forms.send(caller, {
      caseId: await this.pages.idOf(number),
      key: keyIn(body),
      body: { number: Number(question), ...bodyOf(known, typed) },
    });
    if (sent.kind === 'done')
      return seeOther(reply, `${replyPages(number).clarification(Number(question))}?gjort=${known}`);
    const form = { formKey: newKey(), typed, faults: faultsOf(sent.refusal) };
    await this.show(reply, caller, number, question, form, sent.status);
  }

  private async show(
    reply: PageReply,
    caller: Caller,
    number: string,
    question: string,
    form: SentForm | null,
    status = 200,
    done: QuestionAct | null = null,
  ): Promise<void> {
    const read = await this.query.one(caller, number, question, form, done);
    const view = { ...read, form: { ...read.form, formKey: read.form.formKey || newKey() } };
    sendPage(reply, QuestionPage({ view }), status);
  }
}

const actIn = (value: unknown): QuestionAct | null => QUESTION_ACTS.find((act) => act === value) ?? null;

function bodyOf(act: QuestionAct, { answer, factual, hash, reason, dueOn }: Typed) {
  switch (act) {
    case 'svar':
      return { type: 'reviseClarification', answer, factual: factual === 'ja' };
    case 'gennemsyn':
      return { type: 'lookAtClarification', hash };
    case 'frist':
      return { type: 'dateClarification', dueOn };
    case 'godkendelse':
      return { type: 'approveClarification', hash };
    case 'afgivelse':
      return { type: 'answerClarification', hash };
    case 'tilbagetraekning':
      return { type: 'withdrawClarification', reason };
  }
}
