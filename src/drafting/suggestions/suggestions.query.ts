import { Injectable } from '@nestjs/common';
import { CaseReader } from '../../cases/case-reader.reads.js';
import { namesOf } from '../../identity/people.reads.js';
import { personRef } from '../../identity/person.reads.js';
import type { Asking } from '../../identity/viewer.reads.js';
import { pageOfAll, type Page, type PageQuery } from '../../platform/http/page.js';
import { demandSection } from '../api/sections.query.js';
import { changedWords } from './changed-words.pure.js';
import type { SuggestionResource } from './suggestion.resource.js';
import { suggestionsOf, type SuggestionRow } from './suggestions.reads.js';

/** What a list of suggestions can be of. */
export interface SuggestionFilter {
  readonly section?: string;
  readonly state?: 'open' | 'settled';
}

/** What other secretariats suggest in the drafts of a case. */
@Injectable()
export class SuggestionsQuery {
  constructor(private readonly cases: CaseReader) {}

  /** Suggestions in order of time, with the words they change. Errors: `Refused`. */
  list(
    caller: Asking,
    caseId: string,
    query: PageQuery & SuggestionFilter,
  ): Promise<Page<SuggestionResource>> {
    return this.cases.read(caller, caseId, 'draft', async (reading) => {
      if (query.section !== undefined) demandSection(reading, query.section);
      const rows = await suggestionsOf(reading.tx, caseId, query.section);
      const people = rows.flatMap(({ madeBy, settled }) => [madeBy, ...(settled ? [settled.madeBy] : [])]);
      const names = await namesOf(reading.tx, people);
      const wanted = rows.filter(
        ({ settled }) => query.state === undefined || (query.state === 'open') === (settled === null),
      );
      const resources = wanted.map((row) => resourceOf(row, names));
      return pageOfAll(resources, query, `cases/${caseId}/suggestions`);
    });
  }
}

function resourceOf(
  { before, after, madeBy, settled, ...row }: SuggestionRow,
  names: ReadonlyMap<string, string>,
): SuggestionResource {
  const words = before === null || after === null ? null : changedWords({ before, after });
  return {
    ...row,
    removed: words?.removed ?? null,
    inserted: words?.inserted ?? null,
    madeBy: personRef(madeBy, names),
    settled: settled && { ...settled, madeBy: personRef(settled.madeBy, names) },
  };
}
