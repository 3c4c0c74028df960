import { Module } from '@nestjs/common';
import { SignedInPages } from '../identity/pages.reads.js';
import { WebhooksController } from './webhooks.controller.js';
import { WebhooksQuery } from './webhooks.query.js';

/** Pages of receivers of events, for whoever administers the installation. */
@Module({ controllers: [WebhooksController], providers: [SignedInPages, WebhooksQuery] })
export class WebhooksPagesModule {}
