import { Get, Param } from '@nestjs/common';
import { ApiController } from '../platform/http/api-controller.js';
import { Asked } from '../platform/http/api.guard.js';
import { CurrentCaller, type Caller } from '../platform/http/caller.js';
import { CaseIdParam } from '../platform/http/case-parameters.js';
import { Operation } from '../platform/http/operation.js';
import { pageOf, type Page } from '../platform/http/page.js';
import { OutgoingQuery, RemindersQuery, RemindersQueryHandler } from './reminders.query.js';
import { OutgoingResource, ReminderResource } from './reminders.resource.js';
import { Permits } from '../platform/http/permission.js';

const ReminderPage = pageOf(ReminderResource);
const OutgoingPage = pageOf(OutgoingResource);

/** Reminders and mail, read. */
@Permits('caseWork')
@ApiController('Påmindelser og post')
export class RemindersApi {
  constructor(private readonly query: RemindersQueryHandler) {}

  @Get('cases/:caseId/reminders')
  @CaseIdParam()
  @Operation({
    id: 'listReminders',
    summary: 'Sagens påmindelser, og hvad der er blevet af dem',
    answers: { type: ReminderPage, description: 'Påmindelserne efter tidspunkt.' },
    query: RemindersQuery,
    problems: [403, 404],
  })
  reminders(
    @CurrentCaller() caller: Caller,
    @Param('caseId') caseId: string,
    @Asked() query: RemindersQuery,
  ): Promise<Page<ReminderResource>> {
    return this.query.reminders(caller, caseId, query);
  }

  @Get('cases/:caseId/outgoing')
  @CaseIdParam()
  @Operation({
    id: 'listOutgoing',
    summary: 'Mails, som sagen har ført til',
    description:
      'Modtager, tilstand og tidspunkter. Mailens adresse, emne og tekst er modtagerens og vises ikke.',
    answers: { type: OutgoingPage, description: 'Forsendelserne efter tidspunkt.' },
    query: OutgoingQuery,
    problems: [403, 404],
  })
  outgoing(
    @CurrentCaller() caller: Caller,
    @Param('caseId') caseId: string,
    @Asked() query: OutgoingQuery,
  ): Promise<Page<OutgoingResource>> {
    return this.query.outgoing(caller, caseId, query);
  }
}
