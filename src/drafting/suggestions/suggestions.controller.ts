import { Body, Controller, Get, NotFoundException, Param, Post, Query, Res } from '@nestjs/common';
import { v4 as newKey } from 'uuid';
import { CasePages } from '../../cases/case-pages.reads.js';
import { CurrentCaller, type Caller } from '../../platform/http/caller.js';
import { FormDesk } from '../../platform/http/form-desk.js';
import { Permits } from '../../platform/http/permission.js';
import { texts } from '../../texts/texts.js';
import { sectionPages, withQuery } from '../../web/addresses.js';
import { faultsOf } from '../../web/components/faults.js';
import { keyIn, seeOther, sendPage, textFields, type PageReply } from '../../web/http.js';
import { AcceptSuggestion, RejectSuggestion, WithdrawSuggestion } from './settle-suggestion.command.js';
import { SuggestionsPage } from './suggestions.page.js';
import { SuggestionsPageQuery } from './suggestions-page.query.js';
import { SUGGESTION_ACTS, type RefusedAct, type SuggestionAct } from './suggestions.view.js';

const words = texts.section.suggestions.list;

/** What became of a suggestion, as the address tells it after the act. */
const DONE: Readonly<Record<SuggestionAct, { readonly type: string; readonly says: (n: number) => string }>> =
  {
    antag: { type: AcceptSuggestion.type, says: words.accepted },
    afvis: { type: RejectSuggestion.type, says: words.rejected },
    tilbagetraek: { type: WithdrawSuggestion.type, says: words.withdrawn },
  };

/** The suggestions to a section's draft. */
@Permits('caseWork')
@Controller('sager/:number/afsnit/:section/forslag')
export class SuggestionsController {
  constructor(
    private readonly query: SuggestionsPageQuery,
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
    await this.show(reply, caller, at, { done: doneIn(textFields(asked)), refused: null });
  }

  @Post(':suggestion/:act')
  async act(
    @Param() at: Place & { readonly suggestion: string; readonly act: string },
    @Body() body: unknown,
    @CurrentCaller() caller: Caller,
    @Res() reply: PageReply,
  ): Promise<void> {
    const act = SUGGESTION_ACTS.find((one) => one === at.act);
    if (!act || !/^[1-9]\d{0,8}$/.test(at.suggestion)) throw new NotFoundException();
    const number = Number(at.suggestion);
    const field = `begrundelse-${number}`;
    const { [field]: reason } = textFields(body);
    const suggestionId = await this.query.idOf(caller, at.number, at.section, number);
    const sent = await this.forms.send(caller, {
      caseId: await this.pages.idOf(at.number),
      key: keyIn(body),
      body: { type: DONE[act].type, suggestionId, ...(act === 'afvis' && reason?.trim() ? { reason } : {}) },
    });
    const { suggestions } = sectionPages(at.number, at.section);
    if (sent.kind === 'done') return seeOther(reply, withQuery(suggestions, { [act]: String(number) }));
    const faults = faultsOf(sent.refusal, { reason: field });
    const refused = { number, act, formKey: keyIn(body) ?? newKey(), typed: { [field]: reason }, faults };
    await this.show(reply, caller, at, { done: null, refused }, sent.status);
  }

  private async show(
    reply: PageReply,
    caller: Caller,
    { number, section }: Place,
    told: { readonly done: string | null; readonly refused: RefusedAct | null },
    status = 200,
  ): Promise<void> {
    const view = await this.query.page(caller, number, section, { ...told, formKey: newKey() });
    sendPage(reply, SuggestionsPage({ view }), status);
  }
}

interface Place {
  readonly number: string;
  readonly section: string;
}

/** What was just done, read from the address; nothing for anything else. */
function doneIn(asked: Readonly<Record<string, string | undefined>>): string | null {
  const numberOf = (name: string) => (/^[1-9]\d{0,5}$/.test(asked[name] ?? '') ? Number(asked[name]) : null);
  const sent = numberOf('sendt');
  if (sent !== null) return words.sent(sent);
  for (const act of SUGGESTION_ACTS) {
    const number = numberOf(act);
    if (number !== null) return DONE[act].says(number);
  }
  return null;
}
