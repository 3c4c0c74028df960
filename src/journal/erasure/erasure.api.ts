import { Get, Param } from '@nestjs/common';
import { ApiController } from '../../platform/http/api-controller.js';
import { Asked } from '../../platform/http/api.guard.js';
import { CurrentCaller, type Caller } from '../../platform/http/caller.js';
import { CaseIdParam } from '../../platform/http/case-parameters.js';
import { Operation } from '../../platform/http/operation.js';
import { pageOf, PageQuery, type Page } from '../../platform/http/page.js';
import { Permits } from '../../platform/http/permission.js';
import { ErasureListQuery } from './erasure-list.query.js';
import { ErasureResource } from './erasure.resource.js';

const ErasurePage = pageOf(ErasureResource);

/** Proposals to erase a text, for the second person's program. */
@Permits('caseWork')
@ApiController('Sagslog')
export class ErasureApi {
  constructor(private readonly query: ErasureListQuery) {}

  @Get('cases/:caseId/erasures')
  @CaseIdParam()
  @Operation({
    id: 'listErasures',
    summary: 'Forslag om at slette en tekst i sagsloggen, som venter på en anden',
    answers: { type: ErasurePage, description: 'Åbne forslag, det ældste først.' },
    query: PageQuery,
    problems: [403, 404],
  })
  list(
    @CurrentCaller() caller: Caller,
    @Param('caseId') caseId: string,
    @Asked() query: PageQuery,
  ): Promise<Page<ErasureResource>> {
    return this.query.list(caller, caseId, query);
  }
}
