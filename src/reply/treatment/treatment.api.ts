import { Get, Param } from '@nestjs/common';
import { CaseReader } from '../../cases/case-reader.reads.js';
import { ApiController } from '../../platform/http/api-controller.js';
import { Asked } from '../../platform/http/api.guard.js';
import { Permits } from '../../platform/http/permission.js';
import { CurrentCaller, type Caller } from '../../platform/http/caller.js';
import { CaseIdParam } from '../../platform/http/case-parameters.js';
import { Operation } from '../../platform/http/operation.js';
import { pageOf, pageOfAll, PageQuery, type Page } from '../../platform/http/page.js';
import { TreatmentResource } from './treatment.resource.js';
import { treatmentsOf } from './treatments.reads.js';

const TreatmentPage = pageOf(TreatmentResource);

/** Political treatment, for programs. */
@Permits('caseWork')
@ApiController('Samlet afrapportering')
export class TreatmentApi {
  constructor(private readonly cases: CaseReader) {}

  @Get('cases/:caseId/political-treatment')
  @CaseIdParam()
  @Operation({
    id: 'listPoliticalTreatment',
    summary: 'Politisk behandling pr. region, som den er registreret',
    answers: { type: TreatmentPage, description: 'Det gældende for hver region og hvert organ.' },
    query: PageQuery,
    problems: [403, 404],
  })
  list(
    @CurrentCaller() caller: Caller,
    @Param('caseId') caseId: string,
    @Asked() query: PageQuery,
  ): Promise<Page<TreatmentResource>> {
    return this.cases.read(caller, caseId, 'plan', async ({ tx }) =>
      pageOfAll(await treatmentsOf(tx, caseId), query, `cases/${caseId}/political-treatment`),
    );
  }
}
