import { Get, Param } from '@nestjs/common';
import { SectionId, Optional } from '../../platform/commands/fields.js';
import { ApiController } from '../../platform/http/api-controller.js';
import { Asked } from '../../platform/http/api.guard.js';
import { CurrentCaller, type Caller } from '../../platform/http/caller.js';
import { CaseIdParam, SectionParams } from '../../platform/http/case-parameters.js';
import { Operation } from '../../platform/http/operation.js';
import { pageOf, PageQuery, type Page } from '../../platform/http/page.js';
import { ContradictionResource } from '../contradiction.reads.js';
import { FactResource, LedgerLineResource } from './ledger.resource.js';
import { SectionResource, SectionSummary } from './section.resource.js';
import { SectionsQuery } from './sections.query.js';
import { Permits } from '../../platform/http/permission.js';

const SectionPage = pageOf(SectionSummary);
const LedgerPage = pageOf(LedgerLineResource);
const ContradictionPage = pageOf(ContradictionResource);
const FactPage = pageOf(FactResource);

/** A list that can be of one section alone. */
class OfSectionQuery extends PageQuery {
  @Optional() @SectionId() section?: string;
}

/** The sections of a case as they stand, what they answer, and what does not agree. */
@Permits('caseWork')
@ApiController('Afsnit')
export class SectionsApi {
  constructor(private readonly sections: SectionsQuery) {}

  @Get('cases/:caseId/sections')
  @CaseIdParam()
  @Operation({
    id: 'listSections',
    summary: 'Sagens afsnit og sammenfatningen',
    answers: { type: SectionPage, description: 'I afrapporteringens orden, sammenfatningen først.' },
    query: PageQuery,
    problems: [403, 404],
  })
  list(
    @CurrentCaller() caller: Caller,
    @Param('caseId') caseId: string,
    @Asked() query: PageQuery,
  ): Promise<Page<SectionSummary>> {
    return this.sections.list(caller, caseId, query);
  }

  @Get('cases/:caseId/sections/:section')
  @SectionParams()
  @Operation({
    id: 'readSection',
    summary: 'Et afsnit med tekst, svar og krav',
    description: 'Handlinger, der er mulige nu, står på sagen selv (allowedCommands).',
    answers: { type: SectionResource, description: 'Afsnittet, som det står nu.' },
    problems: [403, 404],
  })
  show(
    @CurrentCaller() caller: Caller,
    @Param('caseId') caseId: string,
    @Param('section') section: string,
  ): Promise<SectionResource> {
    return this.sections.show(caller, caseId, section);
  }

  @Get('cases/:caseId/ledger')
  @CaseIdParam()
  @Operation({
    id: 'readLedger',
    summary: 'Kravlisten, og hvordan teksterne svarer på den',
    answers: { type: LedgerPage, description: 'Kravene i kravlistens orden.' },
    query: OfSectionQuery,
    problems: [403, 404],
  })
  ledger(
    @CurrentCaller() caller: Caller,
    @Param('caseId') caseId: string,
    @Asked() query: OfSectionQuery,
  ): Promise<Page<LedgerLineResource>> {
    return this.sections.ledger(caller, caseId, query, query.section);
  }

  @Get('cases/:caseId/contradictions')
  @CaseIdParam()
  @Operation({
    id: 'listContradictions',
    summary: 'Modsigelser mellem afsnittene',
    answers: { type: ContradictionPage, description: 'Det, der ikke kan være rigtigt begge steder.' },
    query: PageQuery,
    problems: [403, 404],
  })
  contradictions(
    @CurrentCaller() caller: Caller,
    @Param('caseId') caseId: string,
    @Asked() query: PageQuery,
  ): Promise<Page<ContradictionResource>> {
    return this.sections.contradictions(caller, caseId, query);
  }

  @Get('cases/:caseId/facts')
  @CaseIdParam()
  @Operation({
    id: 'listFacts',
    summary: 'Brevets oplysninger, klar til at citere',
    answers: { type: FactPage, description: 'Oplysningerne med kilde, definition og periode.' },
    query: PageQuery,
    problems: [403, 404],
  })
  facts(
    @CurrentCaller() caller: Caller,
    @Param('caseId') caseId: string,
    @Asked() query: PageQuery,
  ): Promise<Page<FactResource>> {
    return this.sections.facts(caller, caseId, query);
  }
}
