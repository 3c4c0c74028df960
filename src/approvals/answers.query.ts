import { Injectable } from '@nestjs/common';
import { CaseReader } from '../cases/case-reader.reads.js';
import { OneOf, Optional, RegionCode, SectionId } from '../platform/commands/fields.js';
import type { Caller } from '../platform/http/caller.js';
import { afterOf, page, PageQuery, rowsToRead, type Page } from '../platform/http/page.js';
import { answerRows } from './answer-rows.js';
import type { AnswerResource, StandpointResource } from './answers.resource.js';

/** Filters of the answers. */
export class AnswersQuery extends PageQuery {
  @Optional() @SectionId() section?: string;
  @Optional() @RegionCode() region?: string;
  @Optional() @OneOf('Hvilke svar', ['latest', 'all']) which?: string;
}

/** Filters of the standpoints. */
export class StandpointsQuery extends PageQuery {
  @Optional() @OneOf('Hvilke standpunkter', ['latest', 'all']) which?: string;
}

/** What the regions have answered and said, in the order it was given. */
@Injectable()
export class AnswersQueryHandler {
  constructor(private readonly cases: CaseReader) {}

  /** Every answer unless only the latest are asked for. Errors: `Refused`. */
  answers(caller: Caller, caseId: string, query: AnswersQuery): Promise<Page<AnswerResource>> {
    return this.cases.read(caller, caseId, 'answer', async ({ tx }) => {
      const after = afterOf(query, ['instant', 'id']) ?? [null, null];
      const rows = await answerRows(tx, caseId, {
        subject: query.section === undefined ? null : `section:${query.section}`,
        region: query.region ?? null,
        latest: query.which === 'latest',
        after,
        limit: rowsToRead(query),
      });
      return page(rows, query, `cases/${caseId}/answers`, placeOf);
    });
  }

  /** Errors: `Refused`. */
  standpoints(caller: Caller, caseId: string, query: StandpointsQuery): Promise<Page<StandpointResource>> {
    return this.cases.read(caller, caseId, 'answer', async ({ tx }) => {
      const after = afterOf(query, ['instant', 'id']) ?? [null, null];
      const rows = await tx.query<StandpointResource>(STANDPOINTS, [
        caseId,
        query.which === 'latest',
        ...after,
        rowsToRead(query),
      ]);
      return page(rows, query, `cases/${caseId}/standpoints`, placeOf);
    });
  }
}

const placeOf = ({ givenAt, id }: { givenAt: string; id: string }) => [givenAt, id];

const STANDPOINTS = `
  select s.id, s.region, s.text, json_build_object('id', p.id, 'name', p.name) as "givenBy", s.given_at as "givenAt", s.latest
    from samsvar.standpoint s join samsvar.person p on p.id = s.given_by
   where s.case_id = $1 and (not $2::boolean or s.latest)
     and ($3::timestamptz is null or (s.given_at, s.id) > ($3, $4::uuid)) order by s.given_at, s.id limit $5`;
