import { Injectable } from '@nestjs/common';
import { CasePages } from '../../cases/case-pages.reads.js';
import type { Caller } from '../../platform/http/caller.js';
import { FormDesk } from '../../platform/http/form-desk.js';
import { keyIn, textFields } from '../../web/http.js';
import { AcceptSuggestion, RejectSuggestion } from './settle-suggestion.command.js';
import { SETTLE_FIELD } from './suggestions-beside.js';
import { SuggestionsPageQuery } from './suggestions-page.query.js';

/** Why a suggestion was not settled. */
export interface NotSettled {
  readonly status: number;
  readonly text: string;
}

/** Settles a suggestion from the desk, once what was typed there is saved. */
@Injectable()
export class DeskSuggestions {
  constructor(
    private readonly query: SuggestionsPageQuery,
    private readonly pages: CasePages,
    private readonly forms: FormDesk,
  ) {}

  /** Null when it was settled, or none was asked for. Errors: as `SuggestionsPageQuery.idOf`. */
  async settle(caller: Caller, number: string, section: string, body: unknown): Promise<NotSettled | null> {
    const [, act, suggestion] =
      /^(antag|afvis)-([1-9]\d{0,8})$/.exec(textFields(body)[SETTLE_FIELD] ?? '') ?? [];
    if (act === undefined) return null;
    const suggestionId = await this.query.idOf(caller, number, section, Number(suggestion));
    const key = keyIn(body);
    const sent = await this.forms.send(caller, {
      caseId: await this.pages.idOf(number),
      // The form's own key is that of the saving.
      key: key && `${key}.${act}-${suggestion}`,
      body: { type: act === 'antag' ? AcceptSuggestion.type : RejectSuggestion.type, suggestionId },
    });
    return sent.kind === 'done' ? null : { status: sent.status, text: sent.refusal.text };
  }
}
