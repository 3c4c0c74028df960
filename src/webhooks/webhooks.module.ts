import { Module } from '@nestjs/common';
import { ReplayWebhookHandler } from './replay-webhook.command.js';
import {
  RegisterWebhookHandler,
  RenewWebhookSecretHandler,
  SwitchWebhookHandler,
  TestWebhookHandler,
} from './webhook.command.js';
import { WebhooksProjection } from './webhooks.projection.js';

const provided = [
  RegisterWebhookHandler,
  RenewWebhookSecretHandler,
  ReplayWebhookHandler,
  SwitchWebhookHandler,
  TestWebhookHandler,
  WebhooksProjection,
];

@Module({ providers: provided, exports: provided })
export class WebhooksModule {}
