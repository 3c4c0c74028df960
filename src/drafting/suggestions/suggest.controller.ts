import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { v4 as newKey } from 'uuid';
import { CasePages } from '../../cases/case-pages.reads.js';
import { CurrentCaller, type Caller } from '../../platform/http/caller.js';
import { FormDesk } from '../../platform/http/form-desk.js';
import { Permits } from '../../platform/http/permission.js';
import { readSheet, TextError, type DocumentTree } from '../../platform/text/document-tree.js';
import { texts } from '../../texts/texts.js';
import { sectionPages, withQuery } from '../../web/addresses.js';
import { faultsOf } from '../../web/components/faults.js';
import type { FieldFault, Typed } from '../../web/components/form.js';
import { keyIn, seeOther, sendPage, textFields, type PageReply } from '../../web/http.js';
import { keptIn, TEXT_FIELD } from '../writing/writing-form.pure.js';
import { SuggestChanges } from './suggest-changes.command.js';
import { SuggestPage } from './suggest.page.js';
import { SuggestPageQuery, type SuggestForm } from './suggest-page.query.js';

const words = texts.section.suggestions.form;

/** Another secretariat suggests changes in a section's draft. */
@Permits('caseWork')
@Controller('sager/:number/afsnit/:section/forslag/nyt')
export class SuggestController {
  constructor(
    private readonly query: SuggestPageQuery,
    private readonly pages: CasePages,
    private readonly forms: FormDesk,
  ) {}

  @Get()
  async form(@Param() at: Place, @CurrentCaller() caller: Caller, @Res() reply: PageReply): Promise<void> {
    await this.show(reply, caller, at, { formKey: newKey(), typed: null, faults: [] });
  }

  @Post()
  async send(
    @Param() at: Place,
    @Body() body: unknown,
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    const typed = textFields(body);
    const formKey = keyIn(body) ?? newKey();
    const again = (faults: readonly FieldFault[], status: number) =>
      this.show(reply, caller, at, { formKey, typed, faults }, status);
    const read = textOf(typed);
    if ('fault' in read) return again([read.fault], 400);
    const sent = await this.forms.send(caller, {
      caseId: await this.pages.idOf(at.number),
      key: keyIn(body),
      body: {
        type: SuggestChanges.type,
        section: at.section,
        draftVersion: Number(typed['_version'] ?? ''),
        body: read.tree,
        ...(typed['note']?.trim() ? { note: typed['note'] } : {}),
        ...(typed['actingRegion'] ? { actingRegion: typed['actingRegion'] } : {}),
      },
    });
    if (sent.kind !== 'done') return again(faultsOf(sent.refusal, { body: TEXT_FIELD }), sent.status);
    const { suggestions } = sectionPages(at.number, at.section);
    const made = sent.answer['suggestions'] as readonly unknown[];
    seeOther(reply, withQuery(suggestions, { sendt: String(made.length) }));
  }

  private async show(
    reply: PageReply,
    caller: Caller,
    { number, section }: Place,
    form: SuggestForm,
    status = 200,
  ): Promise<void> {
    sendPage(reply, SuggestPage({ view: await this.query.page(caller, number, section, form) }), status);
  }
}

interface Place {
  readonly number: string;
  readonly section: string;
}

/** The text as it was typed. What a plain field cannot show is suggested away when its line is. */
function textOf(typed: Typed): { readonly tree: DocumentTree } | { readonly fault: FieldFault } {
  const fault = (text: string) => ({ fault: { field: TEXT_FIELD, text } });
  if (typed[TEXT_FIELD] === undefined) return fault(words.incomplete);
  try {
    return { tree: readSheet(typed[TEXT_FIELD], keptIn(typed)).tree };
  } catch (error) {
    if (!(error instanceof TextError)) throw error;
    return fault(error.message);
  }
}
