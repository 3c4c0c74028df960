import { Body, Controller, Get, NotFoundException, Param, Post, Query, Res } from '@nestjs/common';
import { v4 as newKey } from 'uuid';
import { CasePages } from '../../cases/case-pages.reads.js';
import { CurrentCaller, type Caller } from '../../platform/http/caller.js';
import { FormDesk } from '../../platform/http/form-desk.js';
import { sectionPages } from '../../web/addresses.js';
import type { Typed } from '../../web/components/form.js';
import { faultsOf } from '../../web/components/faults.js';
import { keyIn, seeOther, sendPage, textFields, type PageReply } from '../../web/http.js';
import { AddComment, ReplyToComment } from '../comments/add-comment.command.js';
import { ChangeComment, WithdrawComment } from '../comments/own-comment.command.js';
import { ReopenComment, ResolveComment } from '../comments/settle-comment.command.js';
import { CommentsPage } from './comments.page.js';
import { CommentsPageQuery } from './comments-page.query.js';
import { COMMENT_ACTS, type CommentAct, type RefusedForm } from './comments.view.js';
import { Permits } from '../../platform/http/permission.js';

/** Reading and writing the comments on a section. `?om=` says which text is commented, `?stykke=` and `?citat=` which place of it. */
@Permits('caseWork')
@Controller('sager/:number/afsnit/:section/kommentarer')
export class CommentsController {
  constructor(
    private readonly query: CommentsPageQuery,
    private readonly pages: CasePages,
    private readonly forms: FormDesk,
  ) {}

  @Get()
  async list(
    @Param() at: Place,
    @Query() asked: Record<string, unknown>,
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    const { om, stykke: paragraph, citat: quote } = textFields(asked);
    await this.show(reply, caller, at, { about: om ?? '', begin: { paragraph, quote } }, null);
  }

  @Post()
  async add(
    @Param() at: Place,
    @Body() body: unknown,
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    const { subject, hash, ofRegion, paragraph, quote, text, actingRegion, mention } = textFields(body);
    const typed = { paragraph, quote, text, actingRegion, mention };
    const sent = await this.forms.send(caller, {
      caseId: await this.pages.idOf(at.number),
      key: keyIn(body),
      body: {
        type: AddComment.type,
        section: at.section,
        subject,
        hash,
        text,
        ...(ofRegion ? { ofRegion } : {}),
        ...(paragraph ? { paragraph: Number(paragraph) } : {}),
        ...(quote ? { quote } : {}),
        ...(mention ? { mentions: [mention] } : {}),
        ...(actingRegion ? { actingRegion } : {}),
      },
    });
    const { comment } = sectionPages(at.number, at.section);
    if (sent.kind === 'done') return seeOther(reply, comment(Number(sent.answer['number'])));
    const faults = faultsOf(sent.refusal, { mentions: 'mention' });
    const about = subject === 'contribution' ? (ofRegion ?? '') : subject === 'draft' ? 'udkast' : 'version';
    const refused = { which: 'ny', formKey: keyIn(body) ?? newKey(), typed, faults };
    await this.show(reply, caller, at, { about, begin: {} }, refused, sent.status);
  }

  @Post(':comment/:act')
  async act(
    @Param() at: Place & { readonly comment: string; readonly act: string },
    @Body() body: unknown,
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    const act = COMMENT_ACTS.find((one) => one === at.act);
    if (!act || !/^[1-9]\d{0,8}$/.test(at.comment)) throw new NotFoundException();
    const number = Number(at.comment);
    const field = `${act === 'ret' ? 'ret' : 'text'}-${number}`;
    const { [field]: text, [`mention-${number}`]: mention } = textFields(body);
    const commentId = await this.query.idOf(caller, at.number, at.section, number);
    const sent = await this.forms.send(caller, {
      caseId: await this.pages.idOf(at.number),
      key: keyIn(body),
      body: {
        type: TYPES[act],
        commentId,
        ...(WORDED.includes(act) ? { text } : {}),
        ...(act === 'svar' && mention ? { mentions: [mention] } : {}),
      },
    });
    const { comment } = sectionPages(at.number, at.section);
    if (sent.kind === 'done') return seeOther(reply, comment(number));
    const faults = faultsOf(sent.refusal, { text: field, mentions: `mention-${number}` });
    const refused = {
      which: `${number}/${act}`,
      formKey: keyIn(body) ?? newKey(),
      typed: { [field]: text, [`mention-${number}`]: mention },
      faults,
    };
    await this.show(reply, caller, at, { about: '', begin: {} }, refused, sent.status);
  }

  private async show(
    reply: PageReply,
    caller: Caller,
    { number, section }: Place,
    { about, begin }: { readonly about: string; readonly begin: Typed },
    refused: RefusedForm | null,
    status = 200,
  ): Promise<void> {
    const form = { formKey: newKey(), refused, begin };
    sendPage(
      reply,
      CommentsPage({ view: await this.query.page(caller, number, section, about, form) }),
      status,
    );
  }
}

interface Place {
  readonly number: string;
  readonly section: string;
}

const TYPES: Readonly<Record<CommentAct, string>> = {
  svar: ReplyToComment.type,
  afslut: ResolveComment.type,
  genaabn: ReopenComment.type,
  ret: ChangeComment.type,
  tilbagetraek: WithdrawComment.type,
};
const WORDED: readonly CommentAct[] = ['svar', 'ret'];
