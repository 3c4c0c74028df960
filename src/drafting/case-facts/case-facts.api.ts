import { Get, Param } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { CaseReader } from '../../cases/case-reader.reads.js';
import { ApiController } from '../../platform/http/api-controller.js';
import { Asked } from '../../platform/http/api.guard.js';
import { Permits } from '../../platform/http/permission.js';
import { CurrentCaller, type Caller } from '../../platform/http/caller.js';
import { CaseIdParam } from '../../platform/http/case-parameters.js';
import { Operation } from '../../platform/http/operation.js';
import { pageOf, pageOfAll, PageQuery, type Page } from '../../platform/http/page.js';
import { CASE_FACTS } from './enter-case-fact.command.js';
import { caseFactRows } from './case-facts.reads.js';

/** A fact of the case that the letter does not give. */
export class CaseFactResource {
  @ApiProperty({ format: 'uuid', description: 'Oplysningens id.' })
  id: string;

  @ApiProperty({ enum: CASE_FACTS, description: 'Hvad oplysningen handler om.' })
  name: string;

  @ApiProperty({
    description:
      'Værdien: pladser som "20" eller "20-24", ibrugtagning som "2027" eller "2027-Q2", finansieringsmodellen som objective, rate eller mixture, ellers ord.',
  })
  value: string;

  @ApiProperty({ description: 'Kilden.' })
  source: string;

  @ApiProperty({ description: 'Hvad oplysningen dækker.' })
  definition: string;

  @ApiProperty({ description: 'Hvornår den gælder.' })
  period: string;

  @ApiProperty({ description: 'Hvem der førte den på sagen.' })
  by: string;

  @ApiProperty({ format: 'date-time', description: 'Hvornår den blev ført på sagen.' })
  enteredAt: string;
}

const CaseFactPage = pageOf(CaseFactResource);

/** The facts that users have entered on a case, for programs. */
@Permits('caseWork')
@ApiController('Afsnit')
export class CaseFactsApi {
  constructor(private readonly cases: CaseReader) {}

  @Get('cases/:caseId/case-facts')
  @CaseIdParam()
  @Operation({
    id: 'listCaseFacts',
    summary: 'Oplysninger, som brugerne selv har ført på sagen med kilde',
    answers: { type: CaseFactPage, description: 'De gældende oplysninger.' },
    query: PageQuery,
    problems: [403, 404],
  })
  list(
    @CurrentCaller() caller: Caller,
    @Param('caseId') caseId: string,
    @Asked() query: PageQuery,
  ): Promise<Page<CaseFactResource>> {
    return this.cases.read(caller, caseId, 'draft', async ({ tx }) =>
      pageOfAll(await caseFactRows(tx, caseId), query, `cases/${caseId}/case-facts`),
    );
  }
}
