import { Injectable } from '@nestjs/common';
import { CasePages } from '../../cases/case-pages.reads.js';
import { demandSight } from '../../identity/viewer.reads.js';
import { Refused } from '../../platform/commands/refusal.js';
import type { Caller } from '../../platform/http/caller.js';
import { emptyContent } from '../section-content.pure.js';
import { savedDraftOf } from '../drafts.reads.js';
import { regionName, regionsHeld } from '../pages/section-context.js';
import { headOf, isWorking, sectionReading } from '../pages/section-reading.js';
import { suggestionViews } from './suggestion-views.js';
import { suggestionsOf } from './suggestions.reads.js';
import type { SuggestionsView } from './suggestions.view.js';

/** The suggestions to a section's draft, and what its reader may do with them. */
@Injectable()
export class SuggestionsPageQuery {
  constructor(private readonly pages: CasePages) {}

  /** Errors: as `CasePages.read`; `Refused` for a section there is not. */
  page(
    caller: Caller,
    number: string,
    section: string,
    form: Pick<SuggestionsView, 'done' | 'formKey' | 'refused'>,
  ): Promise<SuggestionsView> {
    return this.pages.read(caller, number, 'draft', async (opened) => {
      const reading = await sectionReading(opened, section);
      const { tx, file, context } = reading;
      const draft = await savedDraftOf(tx, file.id, section);
      const own = isWorking(reading) ? regionsHeld(reading, 'secretariat') : [];
      const views = await suggestionViews(await suggestionsOf(tx, file.id, section), {
        tx,
        caseId: file.id,
        section,
        now: (draft?.content ?? emptyContent).body,
        region: (code) => regionName(reading, code),
        own,
        writer: context.lead,
      });
      return {
        ...form,
        frame: reading.frame,
        head: headOf(reading),
        open: views.filter(({ settled }) => settled === null),
        settled: views.filter(({ settled }) => settled !== null).reverse(),
        writes: context.lead !== null && own.includes(context.lead),
        suggests: draft !== null && own.some((region) => region !== context.lead),
      };
    });
  }

  /** Id of a suggestion to the section by its number. Errors: NotFoundException, also for whoever may not see it. */
  idOf(caller: Caller, number: string, section: string, suggestion: number): Promise<string> {
    return this.pages.read(caller, number, 'draft', async ({ tx, file, viewer, seen }) => {
      demandSight(viewer, { what: 'draft', case: seen });
      const found = (await suggestionsOf(tx, file.id, section)).find((one) => one.number === suggestion);
      if (!found) throw new Refused('unknown', 'unknownSuggestion', 'Forslaget findes ikke i sagen.');
      return found.id;
    });
  }
}
