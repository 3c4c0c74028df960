import { Get, Param } from '@nestjs/common';
import { ApiController } from '../platform/http/api-controller.js';
import { Asked } from '../platform/http/api.guard.js';
import { CurrentCaller, type Caller } from '../platform/http/caller.js';
import { CaseIdParam } from '../platform/http/case-parameters.js';
import { Operation } from '../platform/http/operation.js';
import { pageOf, type Page } from '../platform/http/page.js';
import { Permits } from '../platform/http/permission.js';
import { DeliveriesQuery, DeliveriesQueryHandler } from './deliveries.query.js';
import { DeliveryOfEvent } from './deliveries.resource.js';

const DeliveryPage = pageOf(DeliveryOfEvent);

/** What other systems were told of a case, read; `replayWebhook` sends one again. */
@Permits('caseWork')
@ApiController('Hændelser (webhooks)')
export class WebhooksApi {
  constructor(private readonly query: DeliveriesQueryHandler) {}

  @Get('cases/:caseId/webhook-deliveries')
  @CaseIdParam()
  @Operation({
    id: 'listWebhookDeliveries',
    summary: 'Hændelser om sagen, sendt til andre systemer',
    description:
      'En levering, der er afsluttet, kan sendes igen med kommandoen replayWebhook og har da samme id.',
    answers: { type: DeliveryPage, description: 'Leveringerne efter tidspunkt.' },
    query: DeliveriesQuery,
    problems: [403, 404],
  })
  deliveries(
    @CurrentCaller() caller: Caller,
    @Param('caseId') caseId: string,
    @Asked() query: DeliveriesQuery,
  ): Promise<Page<DeliveryOfEvent>> {
    return this.query.deliveries(caller, caseId, query);
  }
}
