import { Body, Controller, Get, NotFoundException, Param, Post, Res } from '@nestjs/common';
import { v4 as newKey } from 'uuid';
import { listed } from '../../platform/danish/numbers.pure.js';
import { CurrentCaller, type Caller } from '../../platform/http/caller.js';
import { FormDesk } from '../../platform/http/form-desk.js';
import { texts } from '../../texts/texts.js';
import { sectionPages } from '../../web/addresses.js';
import { faultsOf } from '../../web/components/faults.js';
import type { FieldFault, Typed } from '../../web/components/form.js';
import { keyIn, seeOther, sendPage, textFields, type PageReply } from '../../web/http.js';
import { AddComment } from '../comments/add-comment.command.js';
import { Remark } from '../remark.command.js';
import { actingRegion } from './desk-saver.js';
import { DonePage } from './done.page.js';
import { ReviewPage } from './review.page.js';
import { ReviewQuery, type ReviewForm } from './review.query.js';
import { Permits } from '../../platform/http/permission.js';

interface SectionAddress {
  readonly number: string;
  readonly section: string;
}
interface Sent {
  readonly caller: Caller;
  readonly caseId: string;
  readonly section: string;
  readonly key: string | undefined;
  readonly typed: Typed;
}

const PIECE = /^stykke\.(\d{1,5})$/;
const words = texts.writing.review;

/** The other secretariats look at a version: what they find, of the whole and of single pieces. */
@Permits('caseWork')
@Controller('sager/:number/afsnit/:section/kommentering')
export class ReviewController {
  constructor(
    private readonly query: ReviewQuery,
    private readonly forms: FormDesk,
  ) {}

  @Get()
  async show(
    @Param() { number, section }: SectionAddress,
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    const form = { formKey: newKey(), typed: {}, faults: [] };
    sendPage(reply, ReviewPage({ view: await this.query.page(caller, number, section, form) }));
  }

  @Post()
  async send(
    @Param() { number, section }: SectionAddress,
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    const typed = textFields(body);
    const { caseId, hash, lock } = await this.query.now(caller, number, section);
    const sent: Sent = { caller, caseId, section, key: keyIn(body), typed };
    const show = async (form: ReviewForm, status: number) =>
      sendPage(reply, ReviewPage({ view: await this.query.page(caller, number, section, form) }), status);
    const faults = faultsIn(typed);
    if (faults.length > 0) return show({ formKey: sent.key ?? newKey(), typed, faults }, 400);
    // Single pieces first, and only when the look itself will be taken: it can be given but once.
    const left = lock === null && typed['_hash'] === hash ? await this.sendPieces(sent) : null;
    if (left) return show({ formKey: newKey(), ...left }, 400);
    const answer = await this.forms.send(caller, {
      caseId,
      key: sent.key,
      body: { type: Remark.type, section, ...lookOf(typed), ...actingRegion(typed) },
    });
    if (answer.kind === 'refused')
      return show({ formKey: newKey(), typed, faults: faultsOf(answer.refusal) }, answer.status);
    const entry = await this.query.entryOf(caller, number, answer.answer['remarkId'] as string);
    const pages = sectionPages(number, section);
    seeOther(reply, entry === null ? pages.review : pages.reviewDone(entry));
  }

  @Get(':entry')
  async done(
    @Param() { number, section, entry }: SectionAddress & { readonly entry: string },
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    if (!/^[1-9]\d{0,8}$/.test(entry)) throw new NotFoundException();
    sendPage(reply, DonePage({ view: await this.query.done(caller, number, section, Number(entry)) }));
  }

  /** Null when all went through; otherwise what is left to send, without what did. */
  private async sendPieces(sent: Sent): Promise<Pick<ReviewForm, 'typed' | 'faults'> | null> {
    const { caller, caseId, section, key, typed } = sent;
    const left: Record<string, string | undefined> = { ...typed };
    const faults: FieldFault[] = [];
    for (const { field, number, text } of piecesOf(typed)) {
      const answer = await this.forms.send(caller, {
        caseId,
        key: key === undefined ? undefined : `${key}.${number}`,
        body: {
          type: AddComment.type,
          section,
          subject: 'revision',
          hash: typed['_hash'],
          paragraph: number,
          text,
          ...actingRegion(typed),
        },
      });
      if (answer.kind === 'done') left[field] = '';
      else faults.push({ field, text: answer.refusal.text });
    }
    return faults.length === 0 ? null : { typed: left, faults };
  }
}

const piecesOf = (typed: Typed) =>
  Object.entries(typed).flatMap(([field, text]) => {
    const number = PIECE.exec(field)?.[1];
    return number === undefined || !text?.trim() ? [] : [{ field, number: Number(number), text }];
  });

function faultsIn(typed: Typed): FieldFault[] {
  if (!typed['kind']) return [{ field: 'kind', text: words.faults.kind }];
  if (typed['kind'] === 'none' && piecesOf(typed).length > 0)
    return [{ field: 'kind', text: words.faults.noneButPieces }];
  return [];
}

/** The look as the command takes it; who wrote of single pieces alone refers to them. */
function lookOf(typed: Typed): { hash: string | undefined; kind: string | undefined; text?: string } {
  const { _hash: hash, kind } = typed;
  const text = typed['text']?.trim() ?? '';
  if (text !== '') return { hash, kind, text };
  const pieces = piecesOf(typed).map(({ number }) => String(number));
  return pieces.length === 0 ? { hash, kind } : { hash, kind, text: words.seePieces(listed(pieces)) };
}
