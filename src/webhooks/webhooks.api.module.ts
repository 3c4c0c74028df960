import { Module } from '@nestjs/common';
import { CaseReader } from '../cases/case-reader.reads.js';
import { DeliveriesQueryHandler } from './deliveries.query.js';
import { WebhooksApi } from './webhooks.api.js';

/** The API of events sent to other systems. */
@Module({ controllers: [WebhooksApi], providers: [CaseReader, DeliveriesQueryHandler] })
export class WebhooksApiModule {}
