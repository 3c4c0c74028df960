import { Get, Param } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { contentHash } from '../platform/canonical/canonical.js';
import { Processes } from '../platform/commands/processes.js';
import { Refused } from '../platform/commands/refusal.js';
import { ApiController } from '../platform/http/api-controller.js';
import { Asked } from '../platform/http/api.guard.js';
import { CaseIdParam } from '../platform/http/case-parameters.js';
import { CurrentCaller, type Caller } from '../platform/http/caller.js';
import { Operation } from '../platform/http/operation.js';
import type { Page } from '../platform/http/page.js';
import { CaseQuery } from './case.query.js';
import { CasePage, CaseResource, type CaseSummary } from './case.resource.js';
import { CasesQuery, CasesQueryHandler } from './cases.query.js';
import { ProcedureResource } from './procedure.resource.js';
import { Permits } from '../platform/http/permission.js';

/** Cases, read. */
@Permits('own')
@ApiController('Sager')
export class CasesApi {
  constructor(
    private readonly cases: CasesQueryHandler,
    private readonly query: CaseQuery,
  ) {}

  @Get('cases')
  @Operation({
    id: 'listCases',
    summary: 'De sager, du kan se',
    description: 'Den, hvis frist kommer først, står øverst; afsluttede sager står sidst.',
    answers: { type: CasePage, description: 'En side af sager.' },
    query: CasesQuery,
    problems: [403],
  })
  list(@CurrentCaller() caller: Caller, @Asked() query: CasesQuery): Promise<Page<CaseSummary>> {
    return this.cases.list(caller, query);
  }

  @Get('cases/:caseId')
  @CaseIdParam()
  @Operation({
    id: 'readCase',
    summary: 'En sag, og hvad du kan gøre i den',
    answers: { type: CaseResource, description: 'Sagen, som du må se den.' },
    problems: [403, 404],
  })
  one(@CurrentCaller() caller: Caller, @Param('caseId') caseId: string): Promise<CaseResource> {
    return this.query.one(caller, caseId);
  }
}

/** The recipes that cases follow. They tell of no case, so whoever is signed in may read them. */
@Permits('own')
@ApiController('Forløbsskabeloner')
export class ProceduresApi {
  constructor(private readonly processes: Processes) {}

  @Get('procedures/:procedureId/:version')
  @ApiParam({ name: 'procedureId', schema: { type: 'string' }, description: 'Skabelonens id.' })
  @ApiParam({ name: 'version', schema: { type: 'integer', minimum: 1 }, description: 'Skabelonens version.' })
  @Operation({
    id: 'readProcedure',
    summary: 'En version af en forløbsskabelon',
    answers: { type: ProcedureResource, description: 'Skabelonen. En udgivet version ændres aldrig.' },
    problems: [404],
  })
  one(@Param('procedureId') id: string, @Param('version') version: string): ProcedureResource {
    const known = this.processes.names.includes(`${id}@${version}`);
    if (!known) throw new Refused('unknown', 'unknownProcedure', 'Forløbsskabelonen findes ikke.');
    const { procedure } = this.processes.of(id, Number(version));
    const { title, legalBasis, shortestAnswerDays, regions, sections, requirements } = procedure;
    return {
      id,
      version: procedure.version,
      title,
      legalBasis,
      hash: contentHash(procedure),
      shortestAnswerDays,
      regions: regions.map(({ code, name }) => ({ code, name })),
      sections: sections.map((section) => ({ id: section.id, title: section.title })),
      requirements: requirements.map(({ id: line, section, text, weight, letterWord, heading }) => ({
        id: line,
        section,
        text,
        weight,
        letterWord,
        heading,
      })),
    };
  }
}
