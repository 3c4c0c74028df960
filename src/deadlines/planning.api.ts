import { Get, Param } from '@nestjs/common';
import { ApiController } from '../platform/http/api-controller.js';
import { Asked } from '../platform/http/api.guard.js';
import { CurrentCaller, type Caller } from '../platform/http/caller.js';
import { CaseIdParam } from '../platform/http/case-parameters.js';
import { Operation } from '../platform/http/operation.js';
import { pageOf, PageQuery, type Page } from '../platform/http/page.js';
import { Permits } from '../platform/http/permission.js';
import { MeetingsOfQuery, PlanningQuery } from './planning.query.js';
import { AbsenceResource, ForecastResource, MeetingResource } from './planning.resource.js';

const MeetingPage = pageOf(MeetingResource);
const AbsencePage = pageOf(AbsenceResource);

/** What a plan stands on, read; it is written by the commands `registerMeetings`, `registerAbsence` and their like. */
@Permits('directory')
@ApiController('Frister')
export class PlanningApi {
  constructor(private readonly query: PlanningQuery) {}

  @Get('meetings')
  @Operation({
    id: 'listMeetings',
    summary: 'Kommende møder i regionernes fora, med frist for materiale',
    description: 'Registreres med kommandoen registerMeetings og trækkes tilbage med withdrawMeeting.',
    answers: { type: MeetingPage, description: 'Møderne efter dato.' },
    query: MeetingsOfQuery,
    problems: [403],
  })
  meetings(@CurrentCaller() caller: Caller, @Asked() query: MeetingsOfQuery): Promise<Page<MeetingResource>> {
    return this.query.meetings(caller, query);
  }

  @Get('absences')
  @Operation({
    id: 'listAbsences',
    summary: 'Fravær nu og senere: ens eget og det i egen region',
    description:
      'Registreres med kommandoen registerAbsence og trækkes tilbage med withdrawAbsence. Uden grund.',
    answers: { type: AbsencePage, description: 'Fraværet efter første dag.' },
    query: PageQuery,
    problems: [403],
  })
  absences(@CurrentCaller() caller: Caller, @Asked() query: PageQuery): Promise<Page<AbsenceResource>> {
    return this.query.absences(caller, query);
  }

  @Permits('caseWork')
  @Get('cases/:caseId/forecast')
  @CaseIdParam()
  @Operation({
    id: 'readForecast',
    summary: 'Sagens datoer, og hvilke milepæle der er i fare, og hvorfor',
    description: 'Regnet ud af planen og tempoet hidtil.',
    answers: { type: ForecastResource, description: 'Datoer, tempo og de åbne milepæle.' },
    problems: [403, 404],
  })
  forecast(@CurrentCaller() caller: Caller, @Param('caseId') caseId: string): Promise<ForecastResource> {
    return this.query.forecast(caller, caseId);
  }
}
