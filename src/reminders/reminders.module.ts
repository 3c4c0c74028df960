import { Module } from '@nestjs/common';
import { DueReminders } from './due-reminders.js';
import { NoticesProjection } from './notices.projection.js';
import { ReceiptsProjection } from './receipts.projection.js';
import { RemindersProjection } from './reminders.projection.js';
import { FollowUp } from './undelivered/follow-up.js';
import { JudgeMailHandler } from './undelivered/judge-mail.command.js';
import { RegisterReturnHandler } from './undelivered/register-return.command.js';
import { WebhooksOff } from './undelivered/webhooks-off.js';

const provided = [
  DueReminders,
  FollowUp,
  JudgeMailHandler,
  NoticesProjection,
  ReceiptsProjection,
  RegisterReturnHandler,
  RemindersProjection,
  WebhooksOff,
];

@Module({ providers: provided, exports: provided })
export class RemindersModule {}
