import { Get, Param } from '@nestjs/common';
import { ApiController } from '../platform/http/api-controller.js';
import { Asked } from '../platform/http/api.guard.js';
import { CurrentCaller, type Caller } from '../platform/http/caller.js';
import { CaseIdParam } from '../platform/http/case-parameters.js';
import { Operation } from '../platform/http/operation.js';
import { pageOf, type Page } from '../platform/http/page.js';
import { AnswersQuery, AnswersQueryHandler, StandpointsQuery } from './answers.query.js';
import { AnswerResource, StandpointResource } from './answers.resource.js';
import { Permits } from '../platform/http/permission.js';

const AnswerPage = pageOf(AnswerResource);
const StandpointPage = pageOf(StandpointResource);

/** What the regions have answered, read. */
@Permits('caseWork')
@ApiController('Svar og standpunkter')
export class ApprovalsApi {
  constructor(private readonly query: AnswersQueryHandler) {}

  @Get('cases/:caseId/answers')
  @CaseIdParam()
  @Operation({
    id: 'listAnswers',
    summary: 'Regionernes svar, hver til én bestemt tekst',
    answers: { type: AnswerPage, description: 'Svarene i den orden, de blev givet.' },
    query: AnswersQuery,
    problems: [403, 404],
  })
  answers(
    @CurrentCaller() caller: Caller,
    @Param('caseId') caseId: string,
    @Asked() query: AnswersQuery,
  ): Promise<Page<AnswerResource>> {
    return this.query.answers(caller, caseId, query);
  }

  @Get('cases/:caseId/standpoints')
  @CaseIdParam()
  @Operation({
    id: 'listStandpoints',
    summary: 'Regionernes standpunkter til den samlede afrapportering',
    answers: { type: StandpointPage, description: 'Standpunkterne i den orden, de blev givet.' },
    query: StandpointsQuery,
    problems: [403, 404],
  })
  standpoints(
    @CurrentCaller() caller: Caller,
    @Param('caseId') caseId: string,
    @Asked() query: StandpointsQuery,
  ): Promise<Page<StandpointResource>> {
    return this.query.standpoints(caller, caseId, query);
  }
}
