import { Get } from '@nestjs/common';
import { ApiController } from '../../platform/http/api-controller.js';
import { Asked } from '../../platform/http/api.guard.js';
import { CurrentCaller, type Caller } from '../../platform/http/caller.js';
import { Operation } from '../../platform/http/operation.js';
import { pageOf, type Page } from '../../platform/http/page.js';
import { Permits } from '../../platform/http/permission.js';
import { AccessLogAsked, AccessLogQuery } from './access-log.query.js';
import { AccessLogResource } from './access-log.resource.js';

const AccessLogPage = pageOf(AccessLogResource);

/** Who has read what, for administrators' programs. */
@Permits('administration')
@ApiController('Adgangslog')
export class AccessLogApi {
  constructor(private readonly query: AccessLogQuery) {}

  @Get('access-log')
  @Operation({
    id: 'listAccessLog',
    summary: 'Hvem der har læst hvad i sagerne, det nyeste først',
    description: 'Kun for systemadministratorer. Linjer slettes, når de er så gamle, som driften har sat.',
    answers: { type: AccessLogPage, description: 'En side af loggen.' },
    query: AccessLogAsked,
    problems: [403],
  })
  list(@CurrentCaller() caller: Caller, @Asked() query: AccessLogAsked): Promise<Page<AccessLogResource>> {
    return this.query.list(caller, query);
  }
}
