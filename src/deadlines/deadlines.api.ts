import { Get, Param } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { ApiController } from '../platform/http/api-controller.js';
import { Asked } from '../platform/http/api.guard.js';
import { CurrentCaller, type Caller } from '../platform/http/caller.js';
import { CaseIdParam } from '../platform/http/case-parameters.js';
import { Operation } from '../platform/http/operation.js';
import { pageOf, PageQuery, type Page } from '../platform/http/page.js';
import { DeadlinesQuery, MilestonesQuery } from './deadlines.query.js';
import {
  CalendarDayResource,
  ClosedDayResource,
  ExtensionResource,
  MilestoneResource,
} from './deadlines.resource.js';
import { Permits } from '../platform/http/permission.js';

const MilestonePage = pageOf(MilestoneResource);
const ExtensionPage = pageOf(ExtensionResource);
const ClosedDayPage = pageOf(ClosedDayResource);

/** Dates and deadlines, read. */
@Permits('caseWork')
@ApiController('Frister')
export class DeadlinesApi {
  constructor(private readonly query: DeadlinesQuery) {}

  @Get('cases/:caseId/milestones')
  @CaseIdParam()
  @Operation({
    id: 'listMilestones',
    summary: 'Sagens plan: milepælene, hver med sin regel',
    answers: {
      type: MilestonePage,
      description: 'Milepælene efter dato; de gældende, når intet andet er sagt.',
    },
    query: MilestonesQuery,
    problems: [403, 404],
  })
  milestones(
    @CurrentCaller() caller: Caller,
    @Param('caseId') caseId: string,
    @Asked() query: MilestonesQuery,
  ): Promise<Page<MilestoneResource>> {
    return this.query.milestones(caller, caseId, query);
  }

  @Get('cases/:caseId/extensions')
  @CaseIdParam()
  @Operation({
    id: 'listExtensions',
    summary: 'Fristforlængelser: bedt om, lovet, givet eller afslået',
    answers: { type: ExtensionPage, description: 'Fristforlængelserne efter nummer.' },
    query: PageQuery,
    problems: [403, 404],
  })
  extensions(
    @CurrentCaller() caller: Caller,
    @Param('caseId') caseId: string,
    @Asked() query: PageQuery,
  ): Promise<Page<ExtensionResource>> {
    return this.query.extensions(caller, caseId, query);
  }

  @Permits('directory')
  @Get('calendar-days/:date')
  @ApiParam({ name: 'date', description: 'Dagen (dansk dato).', schema: { type: 'string', format: 'date' } })
  @Operation({
    id: 'readCalendarDay',
    summary: 'Om en dag er en arbejdsdag, og hvorfor',
    answers: { type: CalendarDayResource, description: 'Dagen for alle og for hver region.' },
    problems: [403, 404],
  })
  calendarDay(@CurrentCaller() caller: Caller, @Param('date') date: string): Promise<CalendarDayResource> {
    return this.query.calendarDay(caller, date);
  }

  @Permits('directory')
  @Get('closed-days')
  @Operation({
    id: 'listClosedDays',
    summary: 'Dage, der ikke er arbejdsdage, ud over weekender og helligdage',
    answers: { type: ClosedDayPage, description: 'Lukkedagene i årets orden.' },
    query: PageQuery,
    problems: [403],
  })
  closedDays(@CurrentCaller() caller: Caller, @Asked() query: PageQuery): Promise<Page<ClosedDayResource>> {
    return this.query.closedDays(caller, query);
  }
}
